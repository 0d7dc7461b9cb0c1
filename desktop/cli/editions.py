"""The verbs that put the directory into other hands: editions and exports."""

import argparse
import sys

from db.printed import KeptEdition
from db.records import Reason
from db.store import Store
from desktop.cli.shared import Refused, existing, organization_of, say, today
from desktop.ledger import fold
from desktop.workers import Workers
from resources import words


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
    from desktop.exporting import export_directory
    from desktop.report.exports import form_of
    from desktop.reporting import request_of

    form = form_of(asked.file)
    if form is None:
        raise Refused(words.sentence(Reason("no such form", (("path", str(asked.file)),))))
    store, workers = Store(existing(asked), fold), Workers()
    try:
        request = request_of(store, asked, organization_of(store, asked.organization), today())
        made = export_directory(store, workers, asked.file, form, request, asked.items, lambda: False)
    finally:
        workers.close()
        store.close()
    for remark in made.remarks:
        say(words.sentence(remark), sys.stderr)
    say(words.sentence(made.said))
    return 0


def kept(asked: argparse.Namespace) -> int:
    """List the editions that are kept, or keep one no longer, after a question."""
    from desktop.editions import drop_edition, kept_editions

    store = Store(existing(asked), fold)
    try:
        if asked.remove is None:
            for one in kept_editions(store):
                say(words.sentence(_listed(one)))
        elif asked.yes or _agreed(asked.remove):
            drop_edition(store, asked.remove)
            say(words.sentence(Reason("edition removed", (("name", asked.remove),))))
    finally:
        store.close()
    return 0


def _listed(one: KeptEdition) -> Reason:
    asked = ("unknown",) if one.asked is None else one.asked
    said = "".join(f"   {words.label('asked', each)}" for each in asked)
    day, lines = one.as_of.isoformat(), str(one.lines)
    return Reason("kept edition", (("name", one.name), ("day", day), ("lines", lines), ("asked", said)))


def _agreed(name: str) -> bool:
    """Ask whether to keep an edition no longer; nobody to answer is a no."""
    sys.stderr.write(words.sentence(Reason("remove edition", (("name", name),))) + " [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")
