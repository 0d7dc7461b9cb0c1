"""Dates that a file states of its article: as precise as they are written, and never guessed."""

import re
from dataclasses import replace
from typing import Final

from db.records import Reason
from db.values import PartialDate
from desktop.intake.dates import find_day_first
from desktop.intake.readers.reader import Said

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ]|$)|(?P<month>\d{4}-\d{2})$|(?P<year>\d{4})$"
    r"|(?P<digits>\d{8})(?:T?\d{0,6})?$"
)
_LONGEST: Final = 100


def stated_date(words: str) -> PartialDate | None:
    """Return the day, month or year that these words are, None where they are none or not certain."""
    words = words.strip()[:_LONGEST]
    if match := _ISO.match(words):
        digits = match["digits"]
        text = (
            f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
            if digits
            else match["day"] or match["month"] or match["year"]
        )
        try:
            found = PartialDate(text)
        except ValueError:
            return None
        return found if 1900 <= found.earliest.year <= 2100 else None
    return next((day.date for day in find_day_first(words)), None)


def dated(said: Said, words: str, code: str) -> Said:
    """Return what is said with the date that these words state, if they state one."""
    found = stated_date(words)
    if found is None:
        return said
    return replace(said, published=found, dated_by=Reason(code, (("words", words.strip()[:_LONGEST]),)))
