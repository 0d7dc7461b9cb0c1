"""The verbs that put the directory into other hands: editions and exports."""

import argparse
import sys

from db.records import Reason
from db.store import Store
from desktop.cli.shared import Refused, existing, organization_of, say, today
from desktop.ledger import fold
from desktop.requests import EditionRequest
from desktop.workers import Workers
from resources import words

ARCHIVE = ".zip"


def report(asked: argparse.Namespace) -> int:
    """Print an edition."""
    from desktop.reporting import print_report, prove_report

    store, workers = Store(existing(asked), fold), Workers()
    try:
        organization = organization_of(store, asked.organization)
        if asked.proof:
            for line in prove_report(store, workers, asked, organization, today()):
                say(words.sentence(line))
        summary = print_report(store, workers, asked, organization, today())
    finally:
        workers.close()
        store.close()
    values = (("path", summary.path), ("pages", str(summary.pages)), ("lines", str(summary.lines)))
    for warning in summary.warnings:
        say(words.sentence(warning), sys.stderr)
    say(words.sentence(Reason("edition printed", values)))
    return 0


def export(asked: argparse.Namespace) -> int:
    """Write the directory in the form that the file's name asks for."""
    from desktop.exporting import export_directory, items_in
    from desktop.report.exports import form_of

    if asked.file.suffix.casefold() == ARCHIVE:
        return _archive(asked)
    form = form_of(asked.file)
    if form is None:
        raise Refused(words.sentence(Reason("no such form", (("path", str(asked.file)),))))
    items = items_in(asked.items) if asked.items else {}
    if isinstance(items, Reason):
        raise Refused(words.sentence(items))
    store, workers = Store(existing(asked), fold), Workers()
    try:
        extras = asked.with_restricted, asked.with_notes
        request = EditionRequest(asked.as_of or today(), None, *extras)
        result = export_directory(store, workers, asked.file, form, request, items)
    finally:
        workers.close()
        store.close()
    for remark in result.remarks:
        say(words.sentence(remark), sys.stderr)
    values = (("path", str(result.path)), ("lines", str(result.lines)))
    say(words.sentence(Reason("exported", values)))
    return 0


def _archive(asked: argparse.Namespace) -> int:
    store = Store(existing(asked), fold)
    try:
        archived = store.archive(
            asked.file, with_restricted=asked.with_restricted, with_notes=asked.with_notes
        )
    finally:
        store.close()
    values = {name: str(getattr(archived, name)) for name in ("articles", "decisions", "omitted")}
    said = Reason("archived", (("path", str(asked.file)), *values.items()))
    say(words.sentence(said))
    return 0
