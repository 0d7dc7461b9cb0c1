"""Dates as they are printed: never more precise than their source."""

import calendar
from datetime import date

from db.values import PartialDate
from desktop.report.words import MONTHS, SHORT_MONTHS, Word, Words


def long_day(words: Words, day: date) -> str:
    """Return ``28 November 2025``."""
    return words(Word.DAY, day=day.day, month=words.say(MONTHS[day.month - 1]), year=day.year)


def short_day(words: Words, day: date) -> str:
    """Return ``28 Nov 2025``."""
    return words(Word.DAY, day=day.day, month=words.say(SHORT_MONTHS[day.month - 1]), year=day.year)


def as_printed(words: Words, when: PartialDate) -> str:
    """Return a partial date: a month stays a month, a year a year, an interval an interval."""
    first, slash, last = when.text.partition("/")
    if not slash or ".." in (first, last):
        return between(words, when.earliest, when.latest)
    ends = (between(words, part.earliest, part.latest) for part in (PartialDate(first), PartialDate(last)))
    return words(Word.SPAN, first=next(ends), last=next(ends))


def last_part(when: PartialDate) -> PartialDate:
    """Return the later end of an interval, as precise as it stands; anything else is its own."""
    last = when.text.rpartition("/")[2]
    return when if last == ".." else PartialDate(last)


def between(words: Words, earliest: date, latest: date) -> str:
    """Return the shortest words for all days from one to the other; a whole month is its name."""
    if latest == date.max:
        return words(Word.AFTER, date=short_day(words, earliest))
    if earliest == date.min:
        return words(Word.BEFORE, date=short_day(words, latest))
    first, last = _ends(words, earliest, latest)
    return first if first == last else words(Word.SPAN, first=first, last=last)


def _ends(words: Words, earliest: date, latest: date) -> tuple[str, str]:
    """Return both ends in the widest unit that they fill: years, months, else days."""
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return words(Word.YEAR, year=earliest.year), words(Word.YEAR, year=latest.year)
    if earliest.day == 1 and latest.day == calendar.monthrange(latest.year, latest.month)[1]:
        return _month(words, earliest), _month(words, latest)
    return short_day(words, earliest), short_day(words, latest)


def _month(words: Words, day: date) -> str:
    return words(Word.MONTH, month=words.say(SHORT_MONTHS[day.month - 1]), year=day.year)
