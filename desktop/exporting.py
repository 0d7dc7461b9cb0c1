"""The verb that writes the directory in the forms of other programs."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from db.errors import StoreTrouble
from db.records import Reason
from db.store import Store
from desktop.earlier import earlier
from desktop.errors import Impossible
from desktop.ledger import fold
from desktop.report import ReportTrouble, TroubleCode, made_beside
from desktop.report.exports import NotItems, read_items, write_export
from desktop.requests import EditionRequest, ExportSummary, Form
from desktop.snapshots import snapshot
from desktop.workers import Workers

Result = TypeVar("Result")
Cancelled = Callable[[], bool]
_LARGEST_ITEMS = 64_000_000
_COUNTED = ("articles", "decisions", "omitted")


def export_directory(
    store: Store,
    workers: Workers,
    path: Path,
    form: Form,
    request: EditionRequest,
    items: Path | None,
    cancelled: Cancelled,
) -> ExportSummary:
    """Write what is asked for in that form, in the drawing process.

    ``items`` is a list of Wikidata items for statements. Raises StoreTrouble, ReportTrouble (so it does once
    nobody wants it), and Impossible where that list cannot be read; the old file is untouched then.
    """
    if form is Form.ARCHIVE:
        return _archive(store, workers, path, request, cancelled)
    named = items_in(items) if items else {}
    with store.read() as unit:
        content = snapshot(unit, request, datetime.now(UTC))
        before = earlier(unit, request) if form is Form.PAGE else None
    with made_beside(path) as made:
        work = workers.submit(write_export, content, made, form, request.scoped, named, before)
        result = awaited(workers, work, cancelled, path)
    said = Reason("exported", (("path", str(path)), ("lines", str(result.lines))))
    return ExportSummary(said, result.remarks)


def awaited(workers: Workers, work: Future[Result], cancelled: Cancelled, path: Path) -> Result:
    """Return what a process makes for that path; raises ReportTrouble once nobody wants it."""
    made = workers.wait(work, cancelled)
    if made is None:
        raise ReportTrouble(TroubleCode.STOPPED, path)
    return made


def _archive(
    store: Store, workers: Workers, path: Path, request: EditionRequest, cancelled: Cancelled
) -> ExportSummary:
    if request.scoped.scope:
        raise Impossible(Reason("archive is whole"))
    with made_beside(path) as made:
        asked = {"with_restricted": request.with_restricted, "with_notes": request.with_notes}
        try:
            work = workers.submit(write_archive, store.path, made, **asked)
            counted = awaited(workers, work, cancelled, path)
        except StoreTrouble as trouble:
            where = str(path) if Path(trouble.path).is_relative_to(made.parent) else trouble.path
            raise StoreTrouble(trouble.trouble, where, trouble.detail) from trouble
    said = Reason("archived", (("path", str(path)), *counted.items()))
    return ExportSummary(said, (Reason("whole archive"),))


def write_archive(
    source: Path, target: Path, *, with_restricted: bool, with_notes: bool
) -> Mapping[str, str]:
    """Write a directory's archive in another process than that which has it open; return its figures."""
    store = Store(source, fold)
    try:
        archived = store.archive(target, with_restricted=with_restricted, with_notes=with_notes)
    finally:
        store.close()
    return {name: str(getattr(archived, name)) for name in _COUNTED}


def items_in(path: Path) -> dict[str, str]:
    """Return the Wikidata items that a file names by the keys of persons and posts; raises Impossible."""
    try:
        if path.stat().st_size > _LARGEST_ITEMS:
            raise Impossible(Reason("not items", (("path", str(path)), ("row", "1"))))
        return read_items(path.read_text("utf-8-sig"))
    except OSError as error:
        raise Impossible(Reason("list not readable", (("path", str(path)),))) from error
    except UnicodeDecodeError as error:
        raise Impossible(Reason("not items", (("path", str(path)), ("row", "1")))) from error
    except NotItems as error:
        raise Impossible(Reason("not items", (("path", str(path)), ("row", str(error.row))))) from error
