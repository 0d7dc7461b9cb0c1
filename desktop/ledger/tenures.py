"""A tenure from its citations: each event gives bounds and nothing more (DESIGN.md, Time)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from db.acts import Concluded
from db.records import Citation, Tenure
from db.values import Capacity, Event, PartialDate
from desktop.ledger.bounds import Bound, end_bound, start_bound
from desktop.ledger.events import MARKS, PUT_IN, is_end, is_sighting, is_start
from desktop.ledger.terms import term_of


def tenure_of(
    tenure_id: str,
    person_id: str,
    post_id: str,
    citations: Sequence[Citation],
    died: Sequence[Citation] = (),
    concluded: Sequence[Concluded] = (),
    preferred: Mapping[str, str] | None = None,
    trust: Mapping[str, int] | None = None,
) -> Tenure:
    """Return the tenure that these citations support; an undated one supports and moves nothing.

    ``died`` are citations, of any of the person's tenures, for a death: it ends what had not ended.
    ``concluded`` are ends that the curator inferred, the last one holds; ``preferred`` is the citation
    chosen for ``start`` and for ``end``; ``trust`` is the rank of each citation's outlet, where it has one.
    """
    chosen = preferred or {}
    ends = [one for one in citations if is_end(one)]
    start = start_bound(citations, chosen.get("start"), trust)
    end = end_bound(_with_deaths(ends, died), chosen.get("end"), concluded, trust)
    seen = _seen(citations, start.day)
    return Tenure(
        id=tenure_id,
        person_id=person_id,
        post_id=post_id,
        capacity=_capacity(citations),
        started=start.day is not None,
        start_earliest=start.day.earliest if start.day else None,
        start_latest=start.day.latest if start.day else min((day.latest for day in seen), default=None),
        ended=bool(ends or died or concluded),
        end_earliest=_end_earliest(end.day, seen),
        end_latest=end.day.latest if end.day else None,
        first_seen=min(seen, default=None),
        last_seen=max(seen, key=lambda day: (day.latest, day.earliest), default=None),
        marks=tuple(event.value for event in MARKS if any(one.event == event for one in citations)),
        citations=len(citations),
        term=term_of(citations),
        renewed=_renewed(citations),
        concluded=bool(concluded) and not (ends or died),
        disputed=_disputed(start, end),
    )


def begins_again(tenure: Tenure, event: Event, day: PartialDate | None) -> bool:
    """Whether this says that the person came back after an established end: a tenure of its own.

    A mere sighting after the end is no such claim: it contradicts the end.
    """
    over = tenure.end_latest if tenure.ended else None
    return over is not None and event in PUT_IN and day is not None and day.earliest >= over


def _with_deaths(ends: Sequence[Citation], died: Sequence[Citation]) -> Sequence[Citation]:
    """Return what speaks of the end: a death too, where nothing says when it ended."""
    stated = any(one.end or one.event is Event.DIED for one in ends)
    return ends if stated or any(_is_dated_end(one) for one in ends) else (*ends, *died)


def _is_dated_end(citation: Citation) -> bool:
    return bool(end_bound([citation]).believed)


def _seen(citations: Iterable[Citation], start: PartialDate | None) -> list[PartialDate]:
    """Return the days for which sources vouch that the person was in post.

    Whom one source says to be appointed on a day, and a better one to have begun later, was not yet.
    """
    seen = []
    for one in citations:
        put_in = one.event in PUT_IN and is_start(one)
        if one.as_of and (is_sighting(one) or (put_in and not (start and one.as_of.latest < start.earliest))):
            seen.append(one.as_of)
    return seen


def _end_earliest(end: PartialDate | None, seen: Sequence[PartialDate]) -> date | None:
    """Return the first day on which it may have ended: not before it was last seen up to its end."""
    if end is not None and end.earliest != date.min:
        return end.earliest
    latest = end.latest if end else date.max
    return max((day.earliest for day in seen if day.earliest <= latest), default=None)


def _renewed(citations: Iterable[Citation]) -> PartialDate | None:
    days = (one.as_of for one in citations if one.event in PUT_IN and is_start(one))
    return max((day for day in days if day), default=None)


def _disputed(start: Bound, end: Bound) -> tuple[str, ...]:
    return tuple(name for name, bound in (("start", start), ("end", end)) if bound.others)


def _capacity(citations: Sequence[Citation]) -> Capacity:
    """Return the capacity that the latest source names."""
    if not citations:
        return Capacity.FULL
    latest = max(citations, key=lambda one: (one.as_of.latest if one.as_of else date.min, one.id))
    return latest.capacity
