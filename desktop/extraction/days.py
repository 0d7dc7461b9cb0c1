"""Dates as a text words them, absolute or told from the day of publication."""

from dataclasses import dataclass
from datetime import date, timedelta

from db.values import PartialDate
from desktop.extraction.tokens import Words

_MONTHS = {
    name[:length]: number
    for number, name in enumerate(
        (
            *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
            *("october", "november", "december"),
        ),
        1,
    )
    for length in (3, 4, len(name))
}
_WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
_TODAY = frozenset({"morning", "afternoon", "evening", "noon"})
_FAR_BACK = 330


@dataclass(frozen=True, slots=True)
class Told:
    """A date and the words that tell it; ``sure`` where its year stands or a day is counted from today."""

    start: int
    end: int
    date: PartialDate


def told_at(words: Words, at: int, limit: int, published: date | None) -> Told | None:
    """Return the date that starts at this word, or None."""
    return (
        _in_numbers(words, at, limit)
        or _day_first(words, at, limit, published)
        or _month_first(words, at, limit, published)
        or _year(words, at)
        or (_relative(words, at, limit, published) if published else None)
    )


def _number(words: Words, at: int, limit: int) -> int:
    """Return a word's number of at most four digits, "3rd" as 3, else 0."""
    if at >= limit:
        return 0
    key = words.key[at]
    digits = key[:-2] if key[-2:] in {"st", "nd", "rd", "th"} else key
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 0


def _month(words: Words, at: int, limit: int) -> int:
    if at >= limit or not words.word[at][:1].isupper():
        return 0
    return _MONTHS.get(words.key[at], 0)


def _is_year(number: int) -> bool:
    return 1900 <= number <= 2100


def _made(start: int, end: int, year: int, month: int = 0, day: int = 0) -> Told | None:
    try:
        if day:
            return Told(start, end, PartialDate.of(date(year, month, day)))
        return Told(start, end, PartialDate(f"{year:04}-{month:02}" if month else f"{year:04}"))
    except ValueError:
        return None


def _guessed(start: int, end: int, month: int, day: int, published: date | None) -> Told | None:
    """Return a date without its year: the last such day up to publication, or one soon after it."""
    if published is None:
        return None
    for year in (published.year + 1, published.year, published.year - 1):
        found = _made(start, end, year, month, day)
        if found and found.date.earliest <= published + timedelta(days=365 - _FAR_BACK):
            return found
    return None


def _in_numbers(words: Words, at: int, limit: int) -> Told | None:
    """Read "03/05/2024", "3-5-2024", "2024-05-03" and "05/2024"."""
    first = _number(words, at, limit)
    sign = words.key[at + 1] if at + 1 < limit else ""
    if (
        not first
        or sign not in {"/", "-", "."}
        or words.gap[at + 1]
        or (at + 2 < limit and words.gap[at + 2])
    ):
        return None
    second = _number(words, at + 2, limit)
    if at + 4 < limit and words.key[at + 3] == sign and not words.gap[at + 3] and not words.gap[at + 4]:
        third = _number(words, at + 4, limit)
        if _is_year(first) and second <= 12:
            return _made(at, at + 5, first, second, third)
        return _made(at, at + 5, third, second, first) if _is_year(third) and second <= 12 else None
    return _made(at, at + 3, second, first) if sign == "/" and _is_year(second) and first <= 12 else None


def _day_first(words: Words, at: int, limit: int, published: date | None) -> Told | None:
    """Read "3 May 2024", "3rd of May" and "3 May"."""
    day = _number(words, at, limit)
    step = at + 1 + (words.key[at + 1 : at + 2] == ["of"])
    month = _month(words, step, limit) if 0 < day < 32 else 0
    if not month:
        return None
    after = step + 1 + (words.key[step + 1 : step + 2] == [","])
    year = _number(words, after, limit)
    if _is_year(year):
        return _made(at, after + 1, year, month, day)
    return _guessed(at, step + 1, month, day, published)


def _month_first(words: Words, at: int, limit: int, published: date | None) -> Told | None:
    """Read "May 3, 2024", "May 2024", "May 3" and "May"."""
    month = _month(words, at, limit)
    if not month:
        return None
    day = _number(words, at + 1, limit)
    if _is_year(day):
        return _made(at, at + 2, day, month)
    comma = at + 1 + (words.key[at + 1 : at + 2] == [","])
    if _is_year(_number(words, comma, limit)):
        return _made(at, comma + 1, _number(words, comma, limit), month)
    if 0 < day < 32:
        after = at + 2 + (words.key[at + 2 : at + 3] == [","])
        year = _number(words, after, limit)
        return (
            _made(at, after + 1, year, month, day)
            if _is_year(year)
            else _guessed(at, at + 2, month, day, published)
        )
    return (
        _guessed(at, at + 1, month, 0, published)
        if len(words.key[at]) > 3 or words.key[at] == "may"
        else None
    )


def _year(words: Words, at: int) -> Told | None:
    year = _number(words, at, at + 1)
    return _made(at, at + 1, year) if _is_year(year) and len(words.word[at]) == 4 else None


def _relative(words: Words, at: int, limit: int, published: date) -> Told | None:
    """Read "yesterday", "on Tuesday", "last month", "this morning" against the day of publication."""
    key, following = words.key[at], words.key[at + 1] if at + 1 < limit else ""
    if key in {"today", "tonight"} or (key == "this" and following in _TODAY):
        return Told(at, at + 1 + (key == "this"), PartialDate.of(published))
    if key == "yesterday":
        return Told(at, at + 1, PartialDate.of(published - timedelta(days=1)))
    if key in _WEEKDAYS and words.word[at][0].isupper():
        back = (published.weekday() - _WEEKDAYS[key]) % 7
        last = at > 0 and words.key[at - 1] == "last" and not back
        return Told(at, at + 1, PartialDate.of(published - timedelta(days=7 if last else back)))
    if key in {"last", "this"} and following in {"week", "month", "year"}:
        return _calendar(at, key, following, published)
    return None


def _calendar(at: int, which: str, what: str, published: date) -> Told | None:
    """Return this or the last week, month or year as a span of the calendar."""
    back = which == "last"
    if what == "year":
        return _made(at, at + 2, published.year - back)
    if what == "month":
        before = published.replace(day=1) - timedelta(days=1) if back else published
        return _made(at, at + 2, before.year, before.month)
    monday = published - timedelta(days=published.weekday() + 7 * back)
    week = PartialDate(f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")
    return Told(at, at + 2, week)
