"""Delimited text to records: any delimiter, slips of quoting mended where that is sure."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from desktop.lists.table import UnreadableList

DELIMITERS = (",", ";", "\t", "|")
_SAMPLED = 200
_FORMULA_SIGNS = frozenset("=+-@\t\r")
_LONGEST_RECORD = 200
"""A quoted cell of more lines than this is a quote that was never closed."""


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of a record and the number of its first line, from 1."""

    line: int
    cells: list[str]


def records(text: str) -> tuple[str, list[Record]]:
    """Return the delimiter and every record that is not blank; raises UnreadableList for a monster."""
    lines = list(StringIO(text, newline=""))
    said = lines[0].strip().removeprefix("\ufeff").strip('"') if lines else ""
    if said[:4].lower() == "sep=" and len(said) == len("sep=;"):
        return said[-1], list(_records(lines, said[-1], 1))
    delimiter = _delimiter(lines[:_SAMPLED])
    return delimiter, list(_records(lines, delimiter, 0))


def _delimiter(lines: Sequence[str]) -> str:
    """Return the delimiter by which most lines have equally many cells, and more than one."""
    return max(DELIMITERS, key=lambda one: _evenness(lines, one))


def _evenness(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = Counter(len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells)
    except csv.Error:
        return 0.0, 0
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 0
    width = max(several, key=lambda one: several[one])
    return several[width] / widths.total(), width


def _records(lines: Sequence[str], delimiter: str, first: int) -> Iterator[Record]:
    width, at = 0, first
    while at < len(lines):
        cells, taken = _next(lines, at, delimiter)
        if taken > 1 and width and len(cells) != width:
            literal = lines[at].rstrip("\r\n").split(delimiter)
            if len(literal) == width or taken >= _LONGEST_RECORD:
                cells, taken = literal, 1
        if any(cell.strip() for cell in cells):
            width = width or (len(cells) if len(cells) > 1 else 0)
            yield Record(at + 1, [_without_apostrophe(cell) for cell in cells])
        at += taken


def _without_apostrophe(cell: str) -> str:
    """Return a cell without the sign by which a text is kept from being taken for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA_SIGNS else cell


def _next(lines: Sequence[str], at: int, delimiter: str) -> tuple[list[str], int]:
    """Return the record that begins in this line, and how many lines it takes."""
    reader = csv.reader(lines[at : at + 1], delimiter=delimiter)
    try:
        cells = next(reader)
        if lines[at].count('"') % 2:
            reader = csv.reader(lines[at : at + _LONGEST_RECORD], delimiter=delimiter)
            cells = next(reader)
    except csv.Error as error:
        raise UnreadableList("list row too long", row=str(at + 1)) from error
    return cells, reader.line_num
