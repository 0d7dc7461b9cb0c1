"""What is printed of one tenure: when it began, when it was last seen, what must not be overlooked."""

from datetime import date
from types import MappingProxyType

from db.records import Reason, Tenure
from db.values import TenureState
from desktop.report.chapters import Note
from desktop.report.clean import shorten
from desktop.report.dates import as_printed, between, last_part, short_day
from desktop.report.words import MARKS, Word, Words

CONGRESS = "congress"
"""The reason of a tenure whose mandate a congress or election of its body ended."""


DISPUTED = MappingProxyType({"start": Word.DISPUTED_START, "end": Word.DISPUTED_END})

LONGEST_MARK = 80
"""Characters of a mark that this version does not know."""


def in_post(words: Words, tenure: Tenure) -> tuple[str, ...]:
    """Return since when, and last seen when; a single sighting is said once."""
    began, day = _began(words, tenure)
    seen = as_printed(words, tenure.last_seen) if tenure.last_seen else day
    return (began,) if seen == day else (began, words(Word.SEEN, date=seen))


def until(words: Words, tenure: Tenure) -> str:
    """Return when a tenure ended, as far as that is known."""
    if tenure.end_latest:
        earliest = tenure.end_earliest or tenure.end_latest
        return words(Word.UNTIL, date=between(words, earliest, tenure.end_latest))
    if tenure.end_earliest:
        return words(Word.AFTER, date=short_day(words, tenure.end_earliest))
    return words(Word.LEFT_UNDATED)


def warnings_of(
    words: Words, tenure: Tenure, state: TenureState, why: Reason | None = None
) -> tuple[Note, ...]:
    """Return what a reader must not overlook: suspensions, arrests, and that nothing confirms it."""
    marks = [words.say(MARKS.get(mark, shorten(mark, LONGEST_MARK))) for mark in tenure.marks]
    unconfirmed = [_not_confirmed(words, tenure, why)] if state is TenureState.NOT_CONFIRMED else []
    disputed = [words(DISPUTED[bound]) for bound in tenure.disputed if bound in DISPUTED]
    return tuple(Note(text, attention=True) for text in (*marks, *unconfirmed, *disputed) if text)


def lasted(words: Words, tenure: Tenure, state: TenureState) -> tuple[str, ...]:
    """Return from when to when, of a tenure that may be over."""
    if state in (TenureState.ENDED, TenureState.ENDED_UNKNOWN):
        began = _began(words, tenure)[0]
        return (*((began,) if began != words(Word.UNDATED) else ()), until(words, tenure))
    return in_post(words, tenure)


def _not_confirmed(words: Words, tenure: Tenure, why: Reason | None) -> str:
    if why is not None and why.code == CONGRESS:
        return words(Word.NOT_CONFIRMED_CONGRESS)
    if tenure.last_seen is None:
        return words(Word.NOT_CONFIRMED_UNDATED)
    return words(Word.NOT_CONFIRMED, date=as_printed(words, tenure.last_seen))


def _began(words: Words, tenure: Tenure) -> tuple[str, str]:
    """Return the words for the beginning, and the date in them."""
    if tenure.started and tenure.start_earliest:
        return _since(words, tenure.start_earliest, tenure.start_latest)
    day = _first_vouched(words, tenure)
    return (words(Word.BY, date=day), day) if day else (words(Word.UNDATED), "")


def _since(words: Words, earliest: date, latest: date | None) -> tuple[str, str]:
    if latest is None:
        day = short_day(words, earliest)
        return words(Word.SINCE_AFTER, date=day), day
    day = between(words, earliest, latest)
    return words(Word.SINCE, date=day), day


def _first_vouched(words: Words, tenure: Tenure) -> str:
    """Return the day by which the tenure had begun, no more precise than the sighting that says so."""
    seen = last_part(tenure.first_seen) if tenure.first_seen else None
    if seen and seen.latest != date.max and tenure.start_latest in (None, seen.latest):
        return as_printed(words, seen)
    return short_day(words, tenure.start_latest) if tenure.start_latest else ""
