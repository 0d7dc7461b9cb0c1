"""XLSX to records: values only, never a formula, a macro or a link; hostile files are turned away first."""

import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from desktop.lists.delimited import Record
from desktop.lists.table import MAX_COLUMNS, MAX_ROWS, UnreadableList

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UNPACKED = 256_000_000
_PARTS = 2_000
_HEAD = 65_536
_DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_BROKEN = (
    BadZipFile,
    ParseError,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What the library raises for files that are not what they say they are."""


def sheets(content: bytes) -> list[tuple[str, list[Record]]]:
    """Return each sheet with rows in it, by name, its cells as text; raises UnreadableList."""
    if content.startswith(OLE):
        raise UnreadableList("list encrypted")
    try:
        _look_through(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(content)
    except _BROKEN as error:
        raise UnreadableList("list broken") from error


def _look_through(content: bytes) -> None:
    """Raise UnreadableList for what would unpack to too much, or declares entities."""
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
            raise UnreadableList("list bomb")
        for part in parts:
            if part.flag_bits & 1:
                raise UnreadableList("list encrypted")
            if part.filename.lower().endswith((".xml", ".rels")):
                with archive.open(part) as opened:
                    head = opened.read(_HEAD)
                if any(word in head for word in _DECLARATIONS):
                    raise UnreadableList("list bomb")


def _read(content: bytes) -> list[tuple[str, list[Record]]]:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        found = []
        for sheet in book.worksheets:
            # What a sheet says of its own size may be a lie of a million columns.
            sheet.reset_dimensions()
            found.append((str(sheet.title), list(_records(sheet))))
    finally:
        book.close()
    return [(name, rows) for name, rows in found if rows]


def _records(sheet: Any) -> Iterator[Record]:
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1):
        if number > MAX_ROWS:
            raise UnreadableList("list too long", most=str(MAX_ROWS))
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Record(number, cells)


def _text(cell: Any) -> str:
    """Return what a cell shows; a date only as exactly as its format shows it."""
    match cell.value:
        case None:
            return ""
        case datetime() as moment:
            return _as_shown(moment.date(), cell.number_format)
        case date() as day:
            return _as_shown(day, cell.number_format)
        case time() as hour:
            return hour.isoformat()
        case bool() as said:
            return str(said).upper()
        case float() as number if number.is_integer():
            return str(int(number))
        case value:
            return str(value)


def _as_shown(day: date, number_format: str) -> str:
    shown = number_format.lower()
    if "d" in shown or "y" not in shown:
        return day.isoformat()
    return f"{day:%Y-%m}" if "m" in shown else f"{day:%Y}"
