"""Which column of a list is what, guessed from its headings and from what stands in it."""

import re
from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType

from db.values import fold
from desktop.lists.dates import THREE_NUMBERS, Order, is_date, read_date
from desktop.lists.mapping import DATES, Field, Mapping
from desktop.lists.table import Table
from resources import lexicon

_SAMPLE = 2_000
_LEAST_DATES = 0.6
_FEW = 10
_TOO_MANY_FIRSTS = 0.05
"""One day in 365 is the first of January; more than this, and it stands for a year alone."""


def guess_mapping(table: Table) -> Mapping:
    """Return what the columns seem to be; fields for which none fits are left out."""
    columns = _by_heading(table)
    for kind, name in _by_contents(table, columns):
        columns.setdefault(kind, name)
    cells = {kind: _cells(table, name) for kind, name in columns.items()}
    dates = [cell for kind in DATES for cell in cells.get(kind, ())]
    order = _order(dates)
    return Mapping(
        columns=MappingProxyType(columns),
        order=order,
        years_only=frozenset(kind for kind in DATES if _means_years(cells.get(kind, ()), order)),
        blank_is_now=_blank_is_now(table, columns),
    )


def _cells(table: Table, name: str) -> list[str]:
    at = table.column(name)
    return [row.cells[at] for row in table.rows if row.cells[at]]


def _by_heading(table: Table) -> dict[Field, str]:
    """Return the columns whose headings say what they are: the better the heading fits, the sooner."""
    headings = lexicon("lists")["headings"]
    found: list[tuple[int, int, Field]] = []
    for at, column in enumerate(table.columns):
        words = _words(column)
        if any(f" {_words(other)} " in f" {words} " for other in headings["others"]):
            continue
        found += [(-score, at, kind) for kind in Field if (score := _fit(words, headings[kind]))]
    columns: dict[Field, str] = {}
    for _, at, kind in sorted(found, key=lambda one: one[:2]):
        if kind not in columns and table.columns[at] not in columns.values():
            columns[kind] = table.columns[at]
    return columns


def _words(heading: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading))))


def _fit(heading: str, wordings: Iterable[str]) -> int:
    """Return how well a heading fits: as a whole best, else by the longest wording in it."""
    fitting = [words for words in map(_words, wordings) if f" {words} " in f" {heading} "]
    return max((len(words) + 1000 * (words == heading) for words in fitting), default=0)


def _by_contents(table: Table, known: dict[Field, str]) -> list[tuple[Field, str]]:
    """Return what columns without a telling heading hold: dates, persons or titles by their look."""
    left = [name for name in table.columns if name not in known.values()]
    dated = [name for name in left if _is_dated(_cells(table, name)[:_SAMPLE])]
    found = list(zip((Field.START, Field.END), dated, strict=False)) if Field.START not in known else []
    others = [name for name in left if name not in dated]
    for kind, test in ((Field.PERSON, _looks_like_name), (Field.TITLE, _looks_like_title)):
        fitting = [name for name in others if _share(_cells(table, name)[:_SAMPLE], test) > _LEAST_DATES]
        if kind not in known and fitting:
            found.append((kind, fitting[0]))
            others.remove(fitting[0])
    return found


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _is_dated(cells: Sequence[str]) -> bool:
    return _share(cells, is_date) >= _LEAST_DATES


def _looks_like_name(cell: str) -> bool:
    words = cell.split()
    return 2 <= len(words) <= 6 and all(word[0].isupper() for word in words) and not re.search(r"\d", cell)


def _looks_like_title(cell: str) -> bool:
    offices = lexicon("lists")["offices"]
    words = f"{fold(cell)} "
    begun = words.startswith(
        tuple(f"{fold(one)} " for one in (*offices["heads"], *offices["members"], "Phó"))
    )
    return begun or bool({*words.split()} & {*offices["english"]})


def _order(cells: Iterable[str]) -> Order:
    """Return what stands first in dates of three numbers; the day, unless some can only be otherwise."""
    found = [match for cell in cells if (match := THREE_NUMBERS.fullmatch(fold(cell)))]
    month_first = sum(int(match["second"]) > 12 for match in found)
    day_first = sum(int(match["first"]) > 12 for match in found)
    return Order.MONTH_FIRST if month_first > day_first else Order.DAY_FIRST


def _means_years(cells: Sequence[str], order: Order) -> bool:
    """Whether so many dates are the first of January that it must stand for the year alone."""
    read = (read_date(cell, order) for cell in cells)
    days = [said.date for said in read if said and said.date and said.date.is_day]
    firsts = sum(day.text.endswith("-01-01") for day in days)
    return len(days) >= _FEW and firsts > len(days) * _TOO_MANY_FIRSTS


def _blank_is_now(table: Table, columns: dict[Field, str]) -> bool:
    """Whether a blank end means still in post: where ends are given, and none says so in words."""
    if Field.END not in columns:
        return Field.TERM not in columns
    said = [read_date(cell) for cell in _cells(table, columns[Field.END])]
    return not any(one and one.open for one in said)
