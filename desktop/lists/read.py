"""A file to a table: which reader, which row heads the columns, and what was left out."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from db.records import Reason
from desktop.lists.dates import is_date
from desktop.lists.decoding import decode
from desktop.lists.delimited import Record, records
from desktop.lists.table import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Row, Table, UnreadableList
from desktop.lists.workbook import OLE, sheets

_HEAD = 20
"""A list's heading stands in its first rows, below a title perhaps."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_NAMED_DELIMITERS = {"\t": "tab", ",": "comma", ";": "semicolon", "|": "bar"}


def read_table(path: Path) -> Table:
    """Return the list that a CSV or XLSX file holds; raises UnreadableList with a reason."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableList("list too large", path=str(path))
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableList("list missing", path=str(path)) from error
    except OSError as error:
        raise UnreadableList("list not readable", path=str(path)) from error
    return table_of(path.name, content)


def table_of(name: str, content: bytes) -> Table:
    """Return the list in a file's bytes; what they are decides, not the name's ending."""
    if content.startswith((b"PK\x03\x04", OLE)):
        return _of_workbook(name, content)
    text, encoding = decode(content)
    delimiter, found = records(text)
    how = (("encoding", encoding), ("delimiter", _NAMED_DELIMITERS.get(delimiter, delimiter)))
    return _table(name, content, found, Reason("list read as text", how), ())


def _of_workbook(name: str, content: bytes) -> Table:
    found = sheets(content)
    if not found:
        raise UnreadableList("list empty")
    title, rows = found[0]
    others = tuple(Reason("other sheet", (("sheet", other),)) for other, _ in found[1:])
    return _table(name, content, rows, Reason("list read as sheet", (("sheet", title),)), others)


def _table(
    name: str, content: bytes, found: Sequence[Record], read_as: Reason, remarks: tuple[Reason, ...]
) -> Table:
    if not found:
        raise UnreadableList("list empty")
    if len(found) > MAX_ROWS:
        raise UnreadableList("list too long", most=str(MAX_ROWS))
    at = _heading(found)
    columns = _columns(found[at].cells if at is not None else [], found)
    if len(columns) > MAX_COLUMNS:
        raise UnreadableList("list too wide", most=str(MAX_COLUMNS))
    first = 0 if at is None else at + 1
    rows = tuple(_row(record, len(columns)) for record in found[first:])
    above = tuple(Reason("row above heading", (("row", str(one.line)),)) for one in found[: at or 0])
    return Table(name, content, columns, rows, read_as, (*remarks, *above))


def _heading(found: Sequence[Record]) -> int | None:
    """Return which record names the columns: the first that is about as wide as the widest, or None.

    A record with a date in it is no heading but the first row of a list without one.
    """
    head = found[:_HEAD]
    width = max(_filled(record) for record in head)
    at = next(at for at, record in enumerate(head) if _filled(record) * 2 >= width)
    return None if any(is_date(cell) for cell in found[at].cells) else at


def _filled(record: Record) -> int:
    return sum(bool(cell.strip()) for cell in record.cells)


def _columns(heading: Sequence[str], found: Sequence[Record]) -> tuple[str, ...]:
    """Return a name for each column, each its own, also where the heading has none."""
    width = len(heading) or max(len(record.cells) for record in found[:_HEAD])
    names: list[str] = []
    for number in range(width):
        name = _clean(heading[number]) if number < len(heading) else ""
        name = name or f"column {number + 1}"
        names.append(name if name not in names else f"{name} ({number + 1})")
    return tuple(names)


def _row(record: Record, width: int) -> Row:
    cells = [_clean(cell) for cell in record.cells]
    surplus = [cell for cell in cells[width:] if cell]
    padded = (*cells[:width], *[""] * (width - len(cells)))
    values = (("cells", str(len(cells))), ("columns", str(width)))
    return Row(record.line, padded, Reason("ragged row", values) if surplus else None)


def _clean(cell: str) -> str:
    """Return a cell on one line, in NFC, without signs that nobody sees."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    shown = "".join(one for one in cell if one.isspace() or unicodedata.category(one) not in _UNSEEN)
    return unicodedata.normalize("NFC", " ".join(shown.split()))
