"""Days of a tenure, for comparing it with another: when it began, was last seen, is vouched for."""

from datetime import date
from typing import NamedTuple

from db.records import Tenure
from db.values import Capacity, PartialDate

SEATED = frozenset({Capacity.FULL, Capacity.ACTING, Capacity.IN_CHARGE})
"""Capacities in which somebody takes the seat."""

IN_PLACE = frozenset({Capacity.ACTING, Capacity.IN_CHARGE})
"""Capacities in which somebody stands in for a holder, who may still be there."""


class Span(NamedTuple):
    """The first and the last of some days."""

    first: date
    last: date


def begun(tenure: Tenure) -> Span | None:
    """Return the days within which it began or was first seen."""
    if tenure.started and tenure.start_earliest and tenure.start_latest:
        return Span(tenure.start_earliest, tenure.start_latest)
    seen = tenure.first_seen
    return Span(seen.earliest, seen.latest) if seen else None


def last_known(tenure: Tenure) -> Span | None:
    """Return the days within which it was last seen, or else began."""
    seen = tenure.last_seen
    return Span(seen.earliest, seen.latest) if seen else begun(tenure)


def vouched(tenure: Tenure) -> Span | None:
    """Return the days on every one of which its sources together put the person in post."""
    first, last = tenure.start_latest, tenure.end_earliest
    return Span(first, last) if first and last and first <= last else None


def there_by(tenure: Tenure) -> date | None:
    """Return the first day on which it was surely held, else the first on which it may have been."""
    sure, began = vouched(tenure), begun(tenure)
    return sure.first if sure else began.first if began else None


def follows(later: Tenure, earlier: Tenure) -> bool:
    """Whether the later one surely began after the earlier one was last seen, or on that very day."""
    began, seen = there_by(later), last_known(earlier)
    if began is None or seen is None:
        return False
    return began > seen.last or (later.started and began == seen.last)


def shared(one: Tenure, other: Tenure) -> Span | None:
    """Return the days on which both were surely held; a day on which one gave way is none."""
    left, right = vouched(one), vouched(other)
    if left is None or right is None:
        return None
    both = Span(max(left.first, right.first), min(left.last, right.last))
    if both.first > both.last:
        return None
    handover = both.first == both.last and any(_turns(each, both.first) for each in (one, other))
    return None if handover else both


def _turns(tenure: Tenure, day: date) -> bool:
    """Whether it began or ended on that day."""
    ended = tenure.ended and tenure.end_latest == day
    return ended or (tenure.started and tenure.start_earliest == day)


def within(first: date | None, last: date) -> PartialDate:
    """Return the days from the first, if it is known, to the last, as EDTF text."""
    if first == last:
        return PartialDate.of(last)
    return PartialDate(f"{first.isoformat() if first else '..'}/{last.isoformat()}")
