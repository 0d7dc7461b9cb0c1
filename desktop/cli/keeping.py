"""The verbs of the directory's file: adopt a list, check, back up, restore."""

import argparse
import getpass

from db.acts import Author
from db.records import Reason
from db.store import Store
from desktop import paths
from desktop.cli.shared import FAILED, Refused, existing, file_of, say, today
from desktop.ledger import fold
from desktop.version import PROGRAM
from resources import words


def adopt(asked: argparse.Namespace) -> int:
    """Adopt a list as the baseline, or preview what that would make."""
    from desktop.adopting import adopt_list, preview_list, read_list
    from desktop.adoption import UnreadableList

    try:
        table, mapping = read_list(asked.list, asked.mapping, say)
        store = Store(file_of(asked), fold)
        try:
            if asked.preview:
                found = preview_list(store, table, mapping, say)
            else:
                store.back_up_daily(paths.backups(), today())
                author = Author(getpass.getuser(), store.replica, PROGRAM)
                found = adopt_list(store, table, mapping, author, say)
        finally:
            store.close()
    except UnreadableList as unreadable:
        raise Refused(words.sentence(unreadable.reason)) from unreadable
    return FAILED if found.refused or found.waiting else 0


def check(asked: argparse.Namespace) -> int:
    """Check the file, and its directory against the decisions."""
    from desktop.tasks import check as wrong_with

    store = Store(existing(asked), fold)
    try:
        wrong = wrong_with(store, rebuild=asked.rebuild)
    finally:
        store.close()
    for reason in wrong or [Reason("check passed")]:
        say(words.sentence(reason))
    return FAILED if wrong else 0


def back_up(asked: argparse.Namespace) -> int:
    """Write a verified copy of the directory."""
    store = Store(existing(asked), fold)
    try:
        store.back_up(asked.file)
    finally:
        store.close()
    say(words.sentence(Reason("backed up", (("path", str(asked.file)),))))
    return 0


def restore(asked: argparse.Namespace) -> int:
    """Put a copy in the place of the directory."""
    path = file_of(asked)
    if not asked.file.is_file():
        raise Refused(words.sentence(Reason("no such directory", (("path", str(asked.file)),))))
    former = Store.restore(path, asked.file, fold)
    code = "restored" if former else "restored anew"
    say(words.sentence(Reason(code, (("path", str(path)), ("former", str(former))))))
    return 0
