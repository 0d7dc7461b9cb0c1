"""In which shapes the dates of a list are written, and as what each is read."""

import re
from collections import Counter
from dataclasses import dataclass

from desktop.lists.dates import Said, read_date, read_span
from desktop.lists.mapping import DATES, Field, Mapping, year_where_meant
from desktop.lists.table import Table


@dataclass(frozen=True, slots=True)
class Shape:
    """How so many dates of a column look, its digits as nines, with an example and what that says.

    ``said`` is None where it cannot be read; ``until`` is the end that stands in the same cell.
    """

    kind: Field
    shape: str
    count: int
    example: str
    said: Said | None
    until: Said | None = None


def date_shapes(table: Table, mapping: Mapping) -> list[Shape]:
    """Return the shapes of each column of dates, the most common first."""
    found: list[Shape] = []
    for kind in DATES:
        if kind in mapping.columns:
            at = table.column(mapping.columns[kind])
            found += _shapes(kind, [row.cells[at] for row in table.rows if row.cells[at]], mapping)
    return found


def _shapes(kind: Field, cells: list[str], mapping: Mapping) -> list[Shape]:
    counted: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for cell in cells:
        shape = re.sub(r"\d", "9", cell)
        counted[shape] += 1
        examples.setdefault(shape, cell)
    return [
        Shape(kind, shape, count, examples[shape], *_said(kind, examples[shape], mapping))
        for shape, count in counted.most_common()
    ]


def _said(kind: Field, cell: str, mapping: Mapping) -> tuple[Said | None, Said | None]:
    said, until = read_date(cell, mapping.order), None
    if said is None and (span := read_span(cell, mapping.order)):
        said, until = span
    return _as_meant(said, kind, mapping), _as_meant(until, kind, mapping)


def _as_meant(said: Said | None, kind: Field, mapping: Mapping) -> Said | None:
    return said and Said(year_where_meant(said.date, kind, mapping), said.open)
