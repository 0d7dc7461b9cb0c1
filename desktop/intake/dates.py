"""Dates written in a text, and the lines that hold nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from db.values import PartialDate

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_ANY_YEAR = re.compile(_YEAR)
"""Sought first, being cheap: every date has one."""
_DATE = re.compile(
    rf"\b(?P<month1>{MONTH})\s(?P<day1>{DAY})(?:,\s?|\s)(?P<year1>{_YEAR})\b"
    rf"|\b(?P<day2>{DAY})\s(?:of\s)?(?P<month2>{MONTH}),?\s(?P<year2>{_YEAR})\b"
    rf"|(?<![\w./-])(?P<year3>{_YEAR})-(?P<month3>\d\d)-(?P<day3>\d\d)(?![\w/-])"
    rf"|(?<![\w./-])(?P<day4>\d\d?)(?P<sign>[/.-])(?P<month4>\d\d?)(?P=sign)(?P<year4>{_YEAR})(?![\w/-])"
    rf"|\bngày\s(?P<day5>\d\d?)(?:\stháng\s|/)(?P<month5>\d\d?)(?:\snăm\s|/)(?P<year5>{_YEAR})\b"
    rf"|\b(?P<month6>{MONTH}),?\s(?P<year6>{_YEAR})\b",
)
_CLOCK = r"(?:\d{1,2}[:h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?)"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_BESIDE_A_DATE = re.compile(
    rf"(?i)\b(?:{_WEEKDAY}|{_CLOCK}|posted|published|updated?|last|latest|date|time|at|on|gmt|utc|ict|[ap]\.?m)\b"
    r"|\(?gmt ?[+-]\d{1,2}(?::\d\d)?\)?|(?<=\s)[,.:|•·()/+–—-]+(?=\s|$)|^[(]|[)]$",
)
_LONGEST_DATE_LINE = 80


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with its year as it stands at ``start`` to ``end`` of a text."""

    date: PartialDate
    start: int
    end: int


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Yield the dates that name a year, in order; days come first in numbers (28/11/2025).

    A number date that could be meant month first is left out unless day and month are the same
    or the text is Vietnamese, where days always come first: see ``find_day_first``.
    """
    for match, found in _find(text, start, end):
        if match["sign"] is None or int(match["day4"]) > 12 or match["day4"] == match["month4"]:
            yield found


def find_day_first(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Yield the dates that name a year, in order, numbers read with the day first."""
    for _, found in _find(text, start, end):
        yield found


def day_in_year(words: str, year: int) -> PartialDate | None:
    """Return the day that "November 28" or "28 Nov." names in a year, None where there is none."""
    number, month = re.search(r"\d+", words), re.search(MONTH, words)
    if number is None or month is None:
        return None
    return _made(str(year), month[0], number[0])


def is_date_line(text: str) -> bool:
    """Whether the text is a date, perhaps with weekday, hour and "Updated", and nothing else."""
    return without_dates(text) == ""


def without_dates(text: str) -> str | None:
    """Return what a short line says besides a date and what belongs to it; None if it has no date."""
    if len(text) > _LONGEST_DATE_LINE or not any(find_day_first(text)):
        return None
    words = _BESIDE_A_DATE.sub(" ", _DATE.sub(" ", text))
    return " ".join(words.split()).strip(" .,:|•·()/+–—-")


def _find(text: str, start: int, end: int | None) -> Iterator[tuple[re.Match[str], FoundDate]]:
    last = len(text) if end is None else end
    if not _ANY_YEAR.search(text, start, last):
        return
    for match in _DATE.finditer(text, start, last):
        form = match.lastgroup[-1] if match.lastgroup else ""
        groups = match.groupdict()
        if made := _made(groups[f"year{form}"], groups[f"month{form}"], groups.get(f"day{form}")):
            yield match, FoundDate(made, match.start(), match.end())


def _made(year: str, month: str, day: str | None) -> PartialDate | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        if day is None:
            return PartialDate(f"{year}-{number:02}")
        return PartialDate.of(date(int(year), number, int(re.sub(r"\D", "", day))))
    except ValueError:
        return None
