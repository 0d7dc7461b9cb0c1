"""CSV of articles, whatever its delimiter: a heading, then an article to a row."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING, Final

from db.records import Reason
from desktop.intake.columns import columns_of
from desktop.intake.encodings import Decoded, decode
from desktop.intake.readers.reader import Asked, Piece, Reader, Refused, Unreadable

if TYPE_CHECKING:
    import _csv

_DELIMITERS: Final = ",;\t|"
_LONGEST_CELL: Final = 20_000_000


def read(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield each row's article; raises Unreadable: ``empty``, ``no text column``, ``broken``."""
    if not content.strip():
        raise Unreadable("empty")
    decoded = decode(content, asked.encoding)
    csv.field_size_limit(_LONGEST_CELL)
    lines = list(StringIO(decoded.text.lstrip("\ufeff"), newline="\n"))
    delimiter = max(_DELIMITERS, key=lines[0].count)
    rows = csv.reader(lines, delimiter=delimiter)
    try:
        yield from _articles(rows, _raw(content, lines), asked, decoded)
    except csv.Error as error:
        raise Unreadable("broken", line=str(rows.line_num)) from error


def _articles(rows: "_csv.Reader", raw: list[bytes], asked: Asked, decoded: Decoded) -> Iterator[Piece]:
    headings = [heading.strip() for heading in next(rows)]
    columns, head = columns_of(headings, asked.columns, decoded), b"".join(raw[: rows.line_num])
    last = rows.line_num
    for number, row in enumerate(rows, 1):
        content, last = head + b"".join(raw[last : rows.line_num]), rows.line_num
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(headings):
            yield Refused(
                str(number), Reason("ragged", (("cells", str(len(row))), ("columns", str(len(headings)))))
            )
            continue
        try:
            yield columns.article(dict(zip(headings, row, strict=False)), str(number), content)
        except Unreadable as unreadable:
            yield Refused(str(number), unreadable.reason)


def _raw(content: bytes, lines: list[str]) -> list[bytes]:
    """Return the bytes of each line as they came, or in UTF-8 where a line end is more than one byte."""
    raw = [line + b"\n" for line in content.split(b"\n")]
    return (
        raw if b"\0" not in content and len(raw) - len(lines) in {0, 1} else [line.encode() for line in lines]
    )


CSV: Final = Reader("csv/1", read, 100_000_000)
