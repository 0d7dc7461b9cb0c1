"""When a tenure began and ended by its sources, which of them is believed, and who disagrees."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from db.acts import Concluded
from db.records import Citation
from db.values import Event, PartialDate, Relation
from desktop.ledger.events import STARTS, is_end, is_sighting, is_start

SHORTEST_TERM = timedelta(days=365)
"""Two elections that lie further apart are two; nearer ones are one, and papers disagree on its day."""

UNRANKED = 1_000
"""Stands for the rank of an outlet that has none: below every one that has."""


@dataclass(frozen=True, slots=True)
class Said:
    """A day that one citation gives for a bound; a lower ``event`` beats a higher one."""

    day: PartialDate
    citation_id: str
    event: int = 0
    trust: int = UNRANKED

    @property
    def order(self) -> tuple[int, int, int, PartialDate]:
        """What is believed first: the better event, the better outlet, the more exact date."""
        return self.event, self.trust, (self.day.latest - self.day.earliest).days, self.day


@dataclass(frozen=True, slots=True)
class Bound:
    """What is believed of a bound, and what other sources say that cannot be true as well."""

    day: PartialDate | None = None
    believed: str | None = None
    others: tuple[Said, ...] = ()


def start_bound(
    citations: Sequence[Citation],
    preferred: str | None = None,
    trust: Mapping[str, int] | None = None,
) -> Bound:
    """Return when it began: as the curator prefers, else by the best source.

    Who is elected after having been seen in the post was elected again: that is no beginning.
    ``preferred`` is the citation that the curator chose; ``trust`` is the rank of each citation's
    outlet, where it has one; the first is believed first.
    """
    said = _starts(citations, trust or {})
    seen = [one for one in citations if one.as_of and is_sighting(one)]
    starts = _without_renewals(said, citations, seen)
    chosen = _preferred(said, preferred) or _best(starts)
    if chosen is None:
        return Bound()
    others = _against(chosen, [one for one in starts if one.event == chosen.event])
    return Bound(chosen.day, chosen.citation_id, (*others, *_seen_before(chosen, seen)))


def _without_renewals(
    said: Sequence[Said], citations: Sequence[Citation], seen: Iterable[Citation]
) -> list[Said]:
    """Leave out who is put into the post after having been seen in it, or for a term years earlier."""
    stated = {one.id for one in citations if one.start}
    first = min((one.as_of.latest for one in seen if one.as_of), default=date.max)
    earliest: dict[int, date] = {}
    for one in said:
        earliest[one.event] = min(one.day.latest, earliest.get(one.event, date.max))
    return [
        one
        for one in said
        if one.citation_id in stated
        or (one.day.earliest <= first and one.day.earliest - earliest[one.event] < SHORTEST_TERM)
    ]


def _seen_before(start: Said, seen: Iterable[Citation]) -> list[Said]:
    """Return the sightings that cannot be, if it began then."""
    return [
        Said(one.as_of, one.id)
        for one in seen
        if one.as_of and one.as_of.latest < start.day.earliest and one.id != start.citation_id
    ]


def end_bound(
    ends: Sequence[Citation],
    preferred: str | None = None,
    concluded: Sequence[Concluded] = (),
    trust: Mapping[str, int] | None = None,
) -> Bound:
    """Return when it ended: as preferred, as stated, as concluded, else no later than it was over.

    ``ends`` are the citations that say that it is over.
    """
    said = _ends(ends, trust or {})
    by = _over_by(ends)
    chosen = _preferred(said, preferred) or _best(said)
    if chosen is not None:
        others = _against(chosen, said)
        early = [Said(day, key) for day, key in by if day.latest < chosen.day.earliest]
        return Bound(chosen.day, chosen.citation_id, (*others, *early))
    latest = min((day.latest for day, _ in by), default=None)
    inferred = next((one.end for one in reversed(concluded)), None)
    if inferred is not None:
        return Bound(_no_later(inferred, latest))
    return Bound(PartialDate(f"../{latest.isoformat()}") if latest else None)


def beginnings(citations: Iterable[Citation]) -> dict[Event, PartialDate]:
    """Return the best day that sources give for each event of a beginning: they are kept apart."""
    found: dict[Event, PartialDate] = {}
    for one in sorted(_starts(list(citations), {}), key=lambda said: said.order):
        found.setdefault(STARTS[one.event], one.day)
    return found


def _starts(citations: Sequence[Citation], trust: Mapping[str, int]) -> list[Said]:
    return [
        Said(
            day,
            one.id,
            STARTS.index(one.event) if one.event in STARTS else 0,
            trust.get(one.id, UNRANKED),
        )
        for one in citations
        if (day := one.start or (one.as_of if is_start(one) else None))
    ]


def _ends(ends: Iterable[Citation], trust: Mapping[str, int]) -> list[Said]:
    """Return the days that are said to be those of the end itself."""
    return [
        Said(day, one.id, trust=trust.get(one.id, UNRANKED))
        for one in ends
        if (day := one.end or (one.as_of if one.relation is not Relation.FORMER else None))
    ]


def _over_by(ends: Iterable[Citation]) -> list[tuple[PartialDate, str]]:
    """Return the days on which a source speaks of the tenure as past: it ended no later."""
    return [(one.as_of, one.id) for one in ends if one.as_of and is_end(one) and not one.end]


def _preferred(said: Sequence[Said], citation_id: str | None) -> Said | None:
    """Return what the curator chose, if its citation still says it."""
    return next((one for one in said if one.citation_id == citation_id), None)


def _best(said: Sequence[Said]) -> Said | None:
    """Return what is believed, as exactly as a source of the same event says that agrees with it.

    The rank of outlets decides only where sources of that event contradict each other.
    """
    if not said:
        return None
    event = min(one.event for one in said)
    same = [one for one in said if one.event == event]
    if not _is_contested(same):
        same = [replace(one, trust=UNRANKED) for one in same]
    best = min(same, key=lambda one: one.order)
    agreeing = [one for one in same if _is_within(one.day, best.day)]
    return min(agreeing, key=lambda one: (one.day.latest - one.day.earliest, one.order))


def _is_contested(said: Sequence[Said]) -> bool:
    """Whether some of these cannot all be true: one is over before another begins."""
    first = min((one.day.latest for one in said), default=date.max)
    last = max((one.day.earliest for one in said), default=date.min)
    return first < last


def _against(chosen: Said, same: Sequence[Said]) -> list[Said]:
    """Return who contradicts what was chosen, or, if it agrees with all, who contradict each other."""
    apart = [one for one in same if _is_apart(one.day, chosen.day)]
    return apart or ([one for one in same if one != chosen] if _is_contested(same) else [])


def _is_within(day: PartialDate, span: PartialDate) -> bool:
    return span.earliest <= day.earliest and day.latest <= span.latest


def _is_apart(one: PartialDate, other: PartialDate) -> bool:
    return one.latest < other.earliest or other.latest < one.earliest


def _no_later(span: PartialDate, latest: date | None) -> PartialDate:
    """Return the span up to a day, where it reaches beyond it and began before."""
    if latest is None or not span.earliest <= latest < span.latest:
        return span
    first = ".." if span.earliest == date.min else span.earliest.isoformat()
    return PartialDate(f"{first}/{latest.isoformat()}")
