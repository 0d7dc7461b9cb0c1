"""The verb that imports: files and folders, an import gone on with or taken back, its result as JSON."""

import argparse
import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Final

from db.came import Came, Run
from db.records import Reason
from db.store import Store
from desktop import paths
from desktop.cli.shared import (
    FAILED,
    Refused,
    end_progress,
    existing_path,
    file_of,
    list_failed,
    say,
    show_progress,
    today,
    write_wholly,
)
from desktop.ledger import fold
from desktop.requests import ImportResult
from desktop.version import PROGRAM
from desktop.workers import Workers
from resources import words

LAST: Final = "last"
SCHEMA: Final = 1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what an import is asked with."""
    parser.add_argument("paths", type=Path, nargs="*", metavar="PATH", help="a folder, or a file")
    parser.add_argument("--resume", metavar="RUN", help="go on with an import: its id, or 'last'")
    parser.add_argument("--take-back", metavar="RUN", help="take out again what an import brought")
    parser.add_argument("--result", type=Path, metavar="FILE.json", help="what came of every article")
    parser.add_argument("--encoding", metavar="NAME", help="read all files so, as tcvn3 or windows-1258")


def import_articles(asked: argparse.Namespace) -> int:
    """Import into the directory, go on with an import, or take one back."""
    if sum(map(bool, (asked.paths, asked.resume, asked.take_back))) != 1:
        raise Refused(words.sentence(Reason("import what")))
    places = [existing_path(path) for path in asked.paths]
    store, workers = Store(file_of(asked), fold), Workers(os.cpu_count() or 1)
    try:
        store.back_up_daily(paths.backups(), today())
        if asked.take_back:
            return _take_back(store, asked)
        result = _bring_in(store, workers, places, asked)
        if asked.result and result.run_id:
            _write_result(store, result.run_id, asked.result)
    finally:
        workers.close()
        store.close()
    _tell(result)
    return FAILED if list_failed(result.failed) or result.stopped else 0


def _bring_in(store: Store, workers: Workers, places: list[Path], asked: argparse.Namespace) -> ImportResult:
    from desktop.importing import go_on, import_places
    from desktop.intake import ENCODINGS, Asked

    if asked.encoding and asked.encoding not in ENCODINGS:
        values = (("name", asked.encoding), ("known", ", ".join(ENCODINGS)))
        raise Refused(words.sentence(Reason("no such encoding", values)))
    how = Asked(asked.encoding)
    with _interruptible() as stopped:
        if asked.resume:
            run_id = _run(store, asked.resume).id
            result = go_on(store, workers, run_id, PROGRAM, show_progress, stopped, how)
        else:
            result = import_places(store, workers, places, PROGRAM, show_progress, stopped, how)
    end_progress()
    return result


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Have the first Ctrl+C ask for an end, and only the second one make it."""
    stop = Event()

    def ask(_signal: int, _frame: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, former)

    former = signal.signal(signal.SIGINT, ask)
    try:
        yield stop.is_set
    finally:
        signal.signal(signal.SIGINT, former)


def _take_back(store: Store, asked: argparse.Namespace) -> int:
    from desktop.importing import take_back

    run_id = _run(store, asked.take_back).id
    count = take_back(store, run_id)
    if count is None:
        raise Refused(words.sentence(Reason("decided on")))
    if asked.result:
        _write_result(store, run_id, asked.result)
    say(words.sentence(Reason("import taken back", (("count", str(count)),))))
    return 0


def _run(store: Store, name: str) -> Run:
    """Return the import of that id, or the last one that stands; raises Refused."""
    from desktop.importing import runs

    for run in runs(store):
        if run.id == name or (name == LAST and not run.undone):
            return run
    raise Refused(words.sentence(Reason("no such import", (("run", name),))))


def _tell(result: ImportResult) -> None:
    if result.found_nothing and not result.stopped:
        say(words.sentence(Reason("nothing to import")))
        return
    counts = {name: getattr(result, name) for name in ("imported", "known", "claims", "copies", "versions")}
    values = tuple((name, str(count)) for name, count in counts.items())
    values = (*values, ("failed", str(len(result.failed))), ("run", result.run_id))
    say(words.sentence(Reason("import done", values)))
    if result.copies or result.versions:
        say(words.sentence(Reason("import told again", values)))
    if result.stopped:
        say(words.sentence(Reason("import stopped", values)))


def _write_result(store: Store, run_id: str, path: Path) -> None:
    from desktop.importing import what_came

    run = _run(store, run_id)
    articles, after = list[dict[str, object]](), ""
    while page := what_came(store, run_id, after=after):
        articles += map(_as_data, page)
        after = page[-1].path
    told = {
        "schema": SCHEMA,
        "run": run.id,
        "at": run.at.isoformat(),
        "places": run.places,
        "files": run.total,
        "done": run.files,
        "finished": run.until is not None,
        "taken_back": run.undone,
        "counts": {fate.value: count for fate, count in (run.counts or {}).items()},
        "articles": articles,
    }
    write_wholly(path, json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def _as_data(one: Came) -> dict[str, object]:
    reason = {"code": one.reason.code, **dict(one.reason.values)} if one.reason else None
    return {
        "path": one.path,
        "file": one.file,
        "fate": one.fate.value,
        "article": one.article_id,
        "of": one.of_id,
        "claims": one.claims,
        "reason": reason,
    }
