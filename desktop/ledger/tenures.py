"""A tenure from its citations: each event gives bounds and nothing more (DESIGN.md, Time)."""

from collections.abc import Iterable, Sequence
from datetime import date

from db.records import Citation, Tenure
from db.values import Capacity, Event, PartialDate, Relation

STARTS = (
    Event.TOOK_OFFICE,
    Event.ELECTED,
    Event.APPOINTED,
    Event.ASSIGNED,
    Event.APPROVED,
    Event.ANNOUNCED,
)
"""Events that say when a tenure began, the one that beats the others first."""

ENDS = frozenset(
    {
        Event.DISMISSED,
        Event.RESIGNED,
        Event.RETIRED,
        Event.EXPELLED,
        Event.DIED,
    }
)
MARKS = (Event.SUSPENDED, Event.ARRESTED)
_NO_SIGHTING = frozenset({Event.ANNOUNCED, Event.APPROVED})


def tenure_of(
    tenure_id: str,
    person_id: str,
    post_id: str,
    citations: Sequence[Citation],
    died: Sequence[Citation] = (),
) -> Tenure:
    """Return the tenure that these citations support; an undated one supports and moves nothing.

    ``died`` are citations, of any of the person's tenures, for a death: it ends what had not ended.
    """
    seen = [citation.as_of for citation in citations if citation.as_of and _is_sighting(citation)]
    start = _start(citations)
    ends = [citation for citation in citations if _is_end(citation)] or died
    end = _end(ends)
    latest_start = min((day.latest for day in (*seen, *_or_none(start))), default=None)
    return Tenure(
        id=tenure_id,
        person_id=person_id,
        post_id=post_id,
        capacity=_capacity(citations),
        started=start is not None,
        start_earliest=start.earliest if start else None,
        start_latest=start.latest if start else latest_start,
        ended=bool(ends),
        end_earliest=_end_earliest(end, seen),
        end_latest=end.latest if end else None,
        first_seen=min(seen, default=None),
        last_seen=max(seen, key=lambda day: (day.latest, day.earliest), default=None),
        marks=tuple(event.value for event in MARKS if any(one.event == event for one in citations)),
        citations=len(citations),
    )


def _or_none(day: PartialDate | None) -> Iterable[PartialDate]:
    return () if day is None else (day,)


def _is_end(citation: Citation) -> bool:
    leaves = citation.relation in (Relation.FORMER, Relation.OUTGOING)
    return leaves or citation.event in ENDS or citation.end is not None


def _is_sighting(citation: Citation) -> bool:
    """Whether the source vouches that the person was in post on its day."""
    return not _is_end(citation) and citation.event not in _NO_SIGHTING


def _start(citations: Iterable[Citation]) -> PartialDate | None:
    """Return when it began by the best of the sources that say so; a more exact date is better."""
    dated = [
        (STARTS.index(one.event) if one.event in STARTS else 0, day.latest - day.earliest, day)
        for one in citations
        if (day := one.start or (one.as_of if one.event in STARTS and not _is_end(one) else None))
    ]
    return min(dated)[2] if dated else None


def _end(ends: Iterable[Citation]) -> PartialDate | None:
    """Return the narrowest bounds of the end; ``former`` as of a day says only: no later."""
    stated = [one.end or one.as_of for one in ends if one.end or one.relation is not Relation.FORMER]
    exact = [day for day in stated if day]
    if exact:
        return min(exact, key=lambda day: (day.latest - day.earliest, day))
    by = [one.as_of.latest for one in ends if one.as_of]
    return PartialDate(f"../{min(by).isoformat()}") if by else None


def _end_earliest(end: PartialDate | None, seen: Sequence[PartialDate]) -> date | None:
    last = max((day.earliest for day in seen), default=None)
    if end is None or end.earliest == date.min:
        return last
    return end.earliest


def _capacity(citations: Sequence[Citation]) -> Capacity:
    """Return the capacity that the latest source names."""
    if not citations:
        return Capacity.FULL
    latest = max(citations, key=lambda one: (one.as_of.latest if one.as_of else date.min, one.id))
    return latest.capacity
