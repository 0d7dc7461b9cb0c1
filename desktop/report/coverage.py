"""What an edition covers, and how current it is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from db.records import Tenure
from db.values import PostState
from desktop.report.content import Age, Coverage
from desktop.report.dates import as_printed
from desktop.report.headings import tally
from desktop.report.selection import Selection
from desktop.report.words import Word, Words

STRETCHES = ((92, Word.AGE_3), (183, Word.AGE_6), (366, Word.AGE_12))
"""The longest age in days of each stretch, from the latest."""


def coverage_of(selection: Selection, holders: Sequence[Tenure], sources: int) -> Coverage:
    """Return the counts of the cover, over all that is in scope."""
    words = selection.words
    states = tally(selection.register, selection.every_post())
    first = min((tenure.first_seen for tenure in holders if tenure.first_seen), default=None)
    last = max((tenure.last_seen for tenure in holders if tenure.last_seen), default=None)
    return Coverage(
        organizations=len(selection.placed),
        posts=states.total(),
        held=states[PostState.HELD],
        vacant=states[PostState.VACANT],
        unknown=states[PostState.UNKNOWN],
        officials=len({tenure.person_id for tenure in holders}),
        sources=sources,
        oldest=as_printed(words, first) if first else "",
        newest=as_printed(words, last) if last else "",
    )


def ages_of(words: Words, holders: Iterable[Tenure], as_of: date) -> tuple[Age, ...]:
    """Return the number of lines of each age; an interval counts by its earliest day."""
    counted = Counter(_stretch(tenure, as_of) for tenure in holders)
    order = (*(word for _, word in STRETCHES), Word.AGE_OLDER, Word.AGE_UNDATED)
    return tuple(Age(words(word), counted[word]) for word in order)


def _stretch(tenure: Tenure, as_of: date) -> Word:
    if tenure.last_seen is None or tenure.last_seen.earliest == date.min:
        return Word.AGE_UNDATED
    days = (as_of - tenure.last_seen.earliest).days
    return next((word for longest, word in STRETCHES if days <= longest), Word.AGE_OLDER)
