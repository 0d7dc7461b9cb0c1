"""The same verbs without a window."""

import argparse
import gc
import logging
from collections.abc import Sequence
from pathlib import Path

from db.errors import StoreTrouble
from db.records import Reason
from desktop import paths
from desktop.cli import articles, editions, importing, keeping
from desktop.cli.shared import FAILED, TROUBLE, Refused, Verb, complain, day, file_of
from desktop.errors import Impossible
from desktop.logs import logging_to
from desktop.report import ReportTrouble
from desktop.requests import Form
from desktop.version import PROGRAM
from resources import words

__all__ = ["FAILED", "TROUBLE", "run"]

log = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Run one verb, or the window where none is named; return the exit code."""
    asked = _parser().parse_args(arguments)
    verb: Verb = asked.verb
    try:
        with logging_to(paths.log_file()):
            log.info("incumbent %s: %s", PROGRAM, asked.name)
            return verb(asked)
    except StoreTrouble as trouble:
        return complain(words.trouble(trouble))
    except ReportTrouble as trouble:
        return complain(words.sentence(Reason(f"edition {trouble.code}", (("path", str(trouble.path)),))))
    except Impossible as impossible:
        return complain(words.sentence(impossible.reason))
    except Refused as refused:
        return complain(str(refused))
    except KeyboardInterrupt:
        return complain(words.sentence(Reason("interrupted")))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="incumbent", description=words.sentence(Reason("what the program is"))
    )
    parser.add_argument("--version", action="version", version=f"incumbent {PROGRAM}")
    parser.add_argument("--samples", action="store_true", help="try the sample articles apart")
    _directory(parser)
    parser.set_defaults(verb=_window, name="window")
    verbs = parser.add_subparsers(metavar="VERB")
    importing.add_options(
        _verb(verbs, "import", importing.import_articles, "import articles into the directory")
    )
    extracting = _verb(
        verbs, "extract", articles.extract_facts, "write what is found in a folder, without a directory"
    )
    extracting.add_argument("path", type=Path, metavar="FOLDER", help="or a file")
    target = extracting.add_mutually_exclusive_group(required=True)
    target.add_argument("--output", type=Path, metavar="FACTS.jsonl")
    target.add_argument("--explain", action="store_true", help="show what each step finds in each sentence")
    extracting.add_argument("--readings", type=Path, metavar="DIR", help="write the readings as files, too")
    adopting = _verb(verbs, "adopt", keeping.adopt, "adopt an existing list as the baseline")
    adopting.add_argument("list", type=Path, metavar="LIST.(csv|xlsx)")
    adopting.add_argument("--mapping", type=Path, metavar="FILE.toml", help="what its columns are")
    adopting.add_argument("--preview", action="store_true", help="only say what it would make")
    printing = _verb(verbs, "report", editions.report, "print an edition")
    printing.add_argument("file", type=Path, metavar="FILE.pdf")
    printing.add_argument("--as-of", type=day, metavar="DATE", help="the day in question, as 2025-11-28")
    printing.add_argument("--with-restricted", action="store_true", help="print restricted sources, too")
    printing.add_argument("--with-notes", action="store_true", help="print private notes, too")
    _printing(printing)
    exporting = _verb(verbs, "export", editions.export, "write the directory in another program's form")
    exporting.add_argument("file", type=Path, metavar="FILE", help=f"its ending: {', '.join(Form)}")
    exporting.add_argument("--as-of", type=day, metavar="DATE", help="the day in question, as 2025-11-28")
    exporting.add_argument("--items", type=Path, metavar="FILE.items.csv", help="items for QuickStatements")
    exporting.add_argument("--with-restricted", action="store_true", help="restricted sources, too")
    exporting.add_argument("--with-notes", action="store_true", help="private notes, too")
    _making(exporting)
    listing = _verb(verbs, "editions", editions.kept, "list the editions that are kept, or remove one")
    listing.add_argument("--remove", metavar="NAME", help="keep this one no longer; asks before")
    listing.add_argument("--yes", action="store_true", help="do not ask")
    checking = _verb(verbs, "check", keeping.check, "check the directory's file")
    checking.add_argument("--rebuild", action="store_true", help="fold all decisions anew and compare")
    backing = _verb(verbs, "backup", keeping.back_up, "write a verified copy of the directory")
    backing.add_argument("file", type=Path, metavar="FILE")
    restoring = _verb(verbs, "restore", keeping.restore, "put a backup or an archive in its place")
    restoring.add_argument("file", type=Path, metavar="FILE")
    return parser


def _printing(parser: argparse.ArgumentParser) -> None:
    from desktop.reporting import add_options

    add_options(parser)


def _making(parser: argparse.ArgumentParser) -> None:
    from desktop.reporting import add_making

    add_making(parser)


def _verb(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, verb: Verb, explained: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=explained, description=explained)
    _directory(parser)
    parser.set_defaults(verb=verb, name=name)
    return parser


def _directory(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--directory",
        type=Path,
        metavar="FILE.incumbent",
        default=argparse.SUPPRESS,
        help="the directory's file (default: in the platform's data folder)",
    )


def _window(asked: argparse.Namespace) -> int:
    gc.disable()  # none of what is imported is garbage: to look for it takes a seventh of the start
    from desktop import app

    gc.enable()
    if asked.samples:
        return app.open_samples()
    if not app.has_display():
        raise Refused(words.sentence(Reason("no display")))
    return app.open_window(file_of(asked))
