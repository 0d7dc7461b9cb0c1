"""The same verbs without a window."""

import argparse
import getpass
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from db.acts import Author
from db.errors import StoreTrouble
from db.records import Organization, Reason, Refusal
from db.store import Store
from desktop import paths
from desktop.ledger import fold
from desktop.logs import logging_to
from desktop.report import ReportTrouble
from desktop.requests import ImportResult, Progress
from desktop.version import PROGRAM
from desktop.workers import Workers
from resources import words

FAILED = 1
"""Exit code where some files failed or a check did; the rest was done."""
TROUBLE = 3
"""Exit code where nothing could be done, with one sentence why."""

Verb = Callable[[argparse.Namespace], int]
log = logging.getLogger(__name__)


class Refused(Exception):
    """What was asked cannot be done; its text is the sentence for the user."""


def run(arguments: Sequence[str]) -> int:
    """Run one verb, or the window where none is named; return the exit code."""
    asked = _parser().parse_args(arguments)
    verb: Verb = asked.verb
    try:
        with logging_to(paths.log_file()):
            log.info("incumbent %s: %s", PROGRAM, verb.__name__.strip("_"))
            return verb(asked)
    except StoreTrouble as trouble:
        return _complain(words.trouble(trouble))
    except ReportTrouble as trouble:
        return _complain(words.sentence(Reason(f"edition {trouble.code}", (("path", str(trouble.path)),))))
    except Refused as refused:
        return _complain(str(refused))
    except KeyboardInterrupt:
        return _complain(words.sentence(Reason("interrupted")))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="incumbent", description=words.sentence(Reason("what the program is"))
    )
    parser.add_argument("--version", action="version", version=f"incumbent {PROGRAM}")
    parser.add_argument("--samples", action="store_true", help="try the sample articles apart")
    _directory(parser)
    parser.set_defaults(verb=_window)
    verbs = parser.add_subparsers(metavar="VERB")
    importing = _verb(verbs, "import", _import, "import a folder of articles into the directory")
    importing.add_argument("folder", type=Path, metavar="FOLDER")
    extracting = _verb(verbs, "extract", _extract, "write what is found in a folder, without a directory")
    extracting.add_argument("path", type=Path, metavar="FOLDER", help="or a file")
    target = extracting.add_mutually_exclusive_group(required=True)
    target.add_argument("--output", type=Path, metavar="FACTS.jsonl")
    target.add_argument("--explain", action="store_true", help="show what each step finds in each sentence")
    extracting.add_argument("--readings", type=Path, metavar="DIR", help="write the readings as files, too")
    adopting = _verb(verbs, "adopt", _adopt, "adopt an existing list as the baseline")
    adopting.add_argument("list", type=Path, metavar="LIST.(csv|xlsx)")
    adopting.add_argument("--mapping", type=Path, metavar="FILE.toml", help="what its columns are")
    adopting.add_argument("--preview", action="store_true", help="only say what it would make")
    printing = _verb(verbs, "report", _report, "print an edition")
    printing.add_argument("file", type=Path, metavar="FILE.pdf")
    printing.add_argument("--as-of", type=_day, metavar="DATE", help="the day in question, as 2025-11-28")
    printing.add_argument("--organization", metavar="NAME", help="only this one, with all below it")
    printing.add_argument("--with-restricted", action="store_true", help="print restricted sources, too")
    printing.add_argument("--with-notes", action="store_true", help="print private notes, too")
    _printing(printing)
    checking = _verb(verbs, "check", _check, "check the directory's file")
    checking.add_argument("--rebuild", action="store_true", help="fold all decisions anew and compare")
    backing = _verb(verbs, "backup", _backup, "write a verified copy of the directory")
    backing.add_argument("file", type=Path, metavar="FILE")
    restoring = _verb(verbs, "restore", _restore, "put a backup in the place of the directory")
    restoring.add_argument("file", type=Path, metavar="FILE")
    return parser


def _printing(parser: argparse.ArgumentParser) -> None:
    from desktop.reporting import add_options

    add_options(parser)


def _verb(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, verb: Verb, explained: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=explained, description=explained)
    _directory(parser)
    parser.set_defaults(verb=verb)
    return parser


def _directory(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--directory",
        type=Path,
        metavar="FILE.incumbent",
        default=argparse.SUPPRESS,
        help="the directory's file (default: in the platform's data folder)",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(words.sentence(Reason("not a day", (("text", text),)))) from error


def _file(asked: argparse.Namespace) -> Path:
    named: Path | None = getattr(asked, "directory", None)
    return named or paths.directory_file()


def today() -> date:
    """Return the day it is where the curator sits."""
    return datetime.now().astimezone().date()


def _window(asked: argparse.Namespace) -> int:
    from desktop import app

    if asked.samples:
        return app.open_samples()
    if not app.has_display():
        raise Refused(words.sentence(Reason("no display")))
    return app.open_window(_file(asked))


def _import(asked: argparse.Namespace) -> int:
    from desktop.tasks import import_folder

    folder = _folder(asked.folder)
    store, workers = Store(_file(asked), fold), Workers(os.cpu_count() or 1)
    try:
        store.back_up_daily(paths.backups(), today())
        result = import_folder(store, workers, folder, PROGRAM, _show_progress, lambda: False)
    finally:
        workers.close()
        store.close()
    _end_progress()
    _say(words.sentence(_outcome(result)))
    return _list(result.failed)


def _outcome(result: ImportResult) -> Reason:
    if result.found_nothing:
        return Reason("nothing to import")
    counts = {
        "imported": result.imported,
        "known": result.known,
        "claims": result.claims,
        "failed": len(result.failed),
    }
    return Reason("import done", tuple((name, str(count)) for name, count in counts.items()))


def _existing_path(path: Path) -> Path:
    if not path.exists():
        raise Refused(words.sentence(Reason("no such folder", (("path", str(path)),))))
    return path


def _folder(path: Path) -> Path:
    if not _existing_path(path).is_dir():
        raise Refused(words.sentence(Reason("not a folder", (("path", str(path)),))))
    return path


def _extract(asked: argparse.Namespace) -> int:
    from desktop.extraction.facts import facts_lines
    from desktop.tasks import extract_folder

    if asked.explain:
        return _explain(_existing_path(asked.path))
    failed, lines = list[Refusal](), list[str]()
    for number, result in enumerate(extract_folder(_existing_path(asked.path)), 1):
        if isinstance(result, Refusal):
            failed.append(result)
            continue
        article, claims = result
        lines += facts_lines(article.id, claims)
        if asked.readings:
            _write(asked.readings / article.id, article.text)
        _show_progress(Progress(number, number, article.id))
    _end_progress()
    _write(asked.output, "".join(f"{line}\n" for line in lines))
    return _list(failed)


def _explain(path: Path) -> int:
    from desktop.extraction.explain import explain
    from desktop.tasks import articles_in

    failed = list[Refusal]()
    for article in articles_in(path):
        if isinstance(article, Refusal):
            failed.append(article)
        else:
            _say(f"{article.id}\n")
            _say("\n".join(line for sentence in explain(article) for line in sentence.lines()))
    return _list(failed)


def _write(path: Path, text: str) -> None:
    """Write a file wholly or not at all; raises Refused, and what stood there is untouched."""
    part = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(words.sentence(Reason("not writable", (("path", str(path)),)))) from error


def _adopt(asked: argparse.Namespace) -> int:
    from desktop.adopting import adopt_list, preview_list, read_list
    from desktop.adoption import UnreadableList

    try:
        table, mapping = read_list(asked.list, asked.mapping, _say)
        store = Store(_file(asked), fold)
        try:
            if asked.preview:
                found = preview_list(store, table, mapping, _say)
            else:
                store.back_up_daily(paths.backups(), today())
                author = Author(getpass.getuser(), store.replica, PROGRAM)
                found = adopt_list(store, table, mapping, author, _say)
        finally:
            store.close()
    except UnreadableList as unreadable:
        raise Refused(words.sentence(unreadable.reason)) from unreadable
    return FAILED if found.refused or found.waiting else 0


def _report(asked: argparse.Namespace) -> int:
    from desktop.reporting import print_report

    store, workers = Store(_existing(asked), fold), Workers()
    try:
        summary = print_report(store, workers, asked, _organization(store, asked.organization), today())
    finally:
        workers.close()
        store.close()
    values = (("path", summary.path), ("pages", str(summary.pages)), ("lines", str(summary.lines)))
    for warning in summary.warnings:
        _say(words.sentence(warning), sys.stderr)
    _say(words.sentence(Reason("edition printed", values)))
    return 0


def _existing(asked: argparse.Namespace) -> Path:
    path = _file(asked)
    if not path.exists():
        raise Refused(words.sentence(Reason("no such directory", (("path", str(path)),))))
    return path


def _organization(store: Store, name: str | None) -> str | None:
    if name is None:
        return None
    with store.read() as unit:
        found = unit.directory.named(Organization, name)
    if not found:
        raise Refused(words.sentence(Reason("no such organization", (("name", name),))))
    return found[0].id


def _check(asked: argparse.Namespace) -> int:
    from desktop.tasks import check

    store = Store(_existing(asked), fold)
    try:
        wrong = check(store, rebuild=asked.rebuild)
    finally:
        store.close()
    for reason in wrong or [Reason("check passed")]:
        _say(words.sentence(reason))
    return FAILED if wrong else 0


def _backup(asked: argparse.Namespace) -> int:
    store = Store(_existing(asked), fold)
    try:
        store.back_up(asked.file)
    finally:
        store.close()
    _say(words.sentence(Reason("backed up", (("path", str(asked.file)),))))
    return 0


def _restore(asked: argparse.Namespace) -> int:
    path = _file(asked)
    if not asked.file.is_file():
        raise Refused(words.sentence(Reason("no such directory", (("path", str(asked.file)),))))
    former = Store.restore(path, asked.file)
    code = "restored" if former else "restored anew"
    _say(words.sentence(Reason(code, (("path", str(path)), ("former", str(former))))))
    return 0


def _list(failed: Sequence[Refusal]) -> int:
    for refusal in failed:
        _say(f"{refusal.path}: {words.sentence(refusal.reason)}", sys.stderr)
    return FAILED if failed else 0


def _say(text: str, stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write(f"{text}\n")


def _complain(sentence: str) -> int:
    _say(sentence, sys.stderr)
    return TROUBLE


def _show_progress(progress: Progress) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{progress.done}/{progress.total} {progress.path[:60]}")
        sys.stderr.flush()


def _end_progress() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
