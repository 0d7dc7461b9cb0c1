"""Dates as the interface prints and reads them; never more precise than their source."""

import re
from datetime import date

from db.values import PartialDate
from resources.words import say

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
TYPED = (
    re.compile(r"(?:(?:(?P<day>\d{1,2})[/.-])?(?P<month>\d{1,2})[/.-])(?P<year>\d{4})"),
    re.compile(r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[a-z]{3,9})\.?\s+(?P<year>\d{4})"),
)
"""How a date may be typed beside EDTF; the day always stands before the month."""
UNKNOWN_WORDS = frozenset({"unknown", "?", "none", "khong ro", "không rõ"})


def short_day(day: date) -> str:
    """Return ``28 Nov 2025``."""
    return say("{day} {month} {year}", day=day.day, month=say(MONTHS[day.month - 1]), year=day.year)


def printed(when: PartialDate | None) -> str:
    """Return a partial date in words: a month stays a month, a year a year, open ends are said."""
    if when is None:
        return ""
    first, slash, last = when.text.partition("/")
    if not slash:
        return _one(first)
    if last == "..":
        return say("after {date}", date=_one(first))
    if first == "..":
        return say("before {date}", date=_one(last))
    return say("{first} – {last}", first=_one(first), last=_one(last))


def latest_part(when: PartialDate) -> str:
    """Return the last day, month or year that a date vouches for, in words."""
    first, _, last = when.text.partition("/")
    return _one(first if last in ("", "..") else last)


def _one(text: str) -> str:
    year, *rest = text.split("-")
    if not rest:
        return year
    month = say(MONTHS[int(rest[0]) - 1])
    if len(rest) == 1:
        return say("{month} {year}", month=month, year=year)
    return say("{day} {month} {year}", day=int(rest[1]), month=month, year=year)


def parsed(text: str) -> PartialDate | None:
    """Return the date that the curator typed, None for "unknown"; raises ValueError for anything else.

    What is printed can be typed too: ``3 Dec 2024``, ``Dec 2024``; so can ``3/12/2024``.
    """
    typed = text.strip().casefold()
    if typed in UNKNOWN_WORDS:
        return None
    found = next((match for form in TYPED if (match := form.fullmatch(typed))), None)
    if found is None:
        return PartialDate(text.strip())
    day = f"-{int(found['day']):02}" if found["day"] else ""
    return PartialDate(f"{found['year']}-{_month(found['month']):02}{day}")


def _month(typed: str) -> int:
    if typed.isdigit():
        return int(typed)
    begins = [number for number, name in enumerate(LONG_MONTHS, 1) if name.startswith(typed)]
    if len(begins) != 1:
        raise ValueError(f"no month: {typed}")
    return begins[0]


def axis_years(first: date, last: date) -> range:
    """Return the years whose first days lie on a time axis from one day to another."""
    start = first.year if (first.month, first.day) == (1, 1) else first.year + 1
    return range(start, last.year + 1)
