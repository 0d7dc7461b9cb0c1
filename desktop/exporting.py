"""The verb that writes the directory in the forms of other programs."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from db.records import Reason
from db.store import Store
from desktop.report.exports import ExportResult, Form, NotItems, read_items, write_export
from desktop.requests import EditionRequest
from desktop.snapshots import snapshot
from desktop.workers import Workers

_LARGEST_ITEMS = 64_000_000


def export_directory(
    store: Store,
    workers: Workers,
    path: Path,
    form: Form,
    request: EditionRequest,
    items: Mapping[str, str],
) -> ExportResult:
    """Write the directory as of a day in that form, in the drawing process; raises ReportTrouble."""
    with store.read() as unit:
        content = snapshot(unit, request, datetime.now(UTC))
    return workers.submit(write_export, content, path, form, request.profile, dict(items)).result()


def items_in(path: Path) -> dict[str, str] | Reason:
    """Return the Wikidata items that a file names by the keys of persons and posts, or why it does not."""
    try:
        if path.stat().st_size > _LARGEST_ITEMS:
            return Reason("not items", (("path", str(path)), ("row", "1")))
        return read_items(path.read_text("utf-8-sig"))
    except OSError:
        return Reason("list not readable", (("path", str(path)),))
    except UnicodeDecodeError:
        return Reason("not items", (("path", str(path)), ("row", "1")))
    except NotItems as error:
        return Reason("not items", (("path", str(path)), ("row", str(error.row))))
