"""What cannot all be true as it is told, with the ways out: the curator decides, nothing ends by itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from types import MappingProxyType

from db.computed import Conflict
from db.records import Citation, Post, Reason, Tenure
from db.values import PartialDate, digest
from desktop.ledger.proposals import ended_bodies
from desktop.ledger.rows import Rows
from desktop.ledger.spans import (
    IN_PLACE,
    SEATED,
    Span,
    begun,
    follows,
    last_known,
    shared,
    vouched,
    within,
)

SEAT = "more holders than seats"
ORDER = "order unknown"
AFTER_END = "seen after leaving"
AFTER_BODY = "seen after its body ended"
EXCLUDING = "excluding posts on one day"
TWO_PLACES = "two places on one day"
DATES = "dates disagree"

WAYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        SEAT: ("end one", "reject a claim", "not the person", "more seats", "leave it"),
        ORDER: ("end one", "date an article", "not the person", "more seats", "leave it"),
        AFTER_END: ("a new tenure", "the end is wrong", "reject a claim", "not the person", "leave it"),
        AFTER_BODY: ("the successor's post", "the body did not end", "reject a claim", "leave it"),
        EXCLUDING: ("end one", "reject a claim", "not the person", "change the rule", "leave it"),
        TWO_PLACES: ("two persons", "reject a claim", "holds both", "leave it"),
        DATES: ("prefer one", "reject a claim", "leave it"),
    }
)
"""For each conflict the codes of what a curator can do about it."""


SPARE = 3
"""How many more than fill the seats are remembered: the same person, and who stands in, are no rivals."""


def conflicts(rows: Rows, declined: Collection[str] = ()) -> tuple[Conflict, ...]:
    """Return what these rows contradict each other in, without what was declined."""
    found = [*_in_seats(rows), *_of_persons(rows), *_of_tenures(rows)]
    kept = {one.key: with_citations(one, rows.citations) for one in found if one.key not in declined}
    return tuple(sorted(kept.values(), key=lambda one: (one.code, one.tenures, one.key)))


def _conflict(
    code: str, tenures: Iterable[Tenure], days: Span | None = None, reasons: tuple[Reason, ...] = ()
) -> Conflict:
    """Return a conflict; its key is of the tenures and the first day, so that repeats are no new one."""
    held = sorted(tenures, key=lambda one: one.id)
    first = days.first.isoformat() if days else ""
    return Conflict(
        key=digest(code, first, *(one.id for one in held)),
        code=code,
        tenures=tuple(one.id for one in held),
        persons=tuple(dict.fromkeys(one.person_id for one in held)),
        posts=tuple(dict.fromkeys(one.post_id for one in held)),
        days=within(days.first, days.last) if days else None,
        ways=WAYS[code],
        reasons=reasons,
    )


def _in_seats(rows: Rows) -> Iterator[Conflict]:
    for post, tenures in rows.by_seat():
        seated = [one for one in tenures if one.capacity in SEATED]
        yield from _crowded(post, seated)
        if post.seats == 1:
            yield from _unordered(seated)


def _crowded(post: Post, tenures: Iterable[Tenure]) -> Iterator[Conflict]:
    """Find who came to be in post while its seats were taken by others, who are surely still there.

    Of those only the ones who stay longest are kept: whoever is in the way, they are.
    """
    spans = sorted(((span, one.id, one) for one in tenures if (span := vouched(one))), key=_first_day)
    there: dict[str, tuple[date, Tenure]] = {}
    for span, _, one in spans:
        rivals = [each for last, each in there.values() if last >= span.first and _rivals(each, one)]
        if len(rivals) >= post.seats:
            longest = sorted(rivals, key=lambda each: there[each.person_id][0], reverse=True)[: post.seats]
            days = Span(span.first, min([span.last, *(there[each.person_id][0] for each in longest)]))
            yield _conflict(SEAT, (one, *longest), days, (Reason("seats", (("seats", str(post.seats)),)),))
        there[one.person_id] = max((span.last, one), there.get(one.person_id, (date.min, one)), key=_last)
        if len(there) > post.seats + SPARE:
            there.pop(min(there, key=lambda key: there[key][0]))


def _first_day(found: tuple[Span, str, Tenure]) -> tuple[Span, str]:
    return found[:2]


def _last(found: tuple[date, Tenure]) -> date:
    return found[0]


def _rivals(one: Tenure, other: Tenure) -> bool:
    """Whether two sit in one seat on one day; who stands in for one suspended or arrested does not."""
    if one.person_id == other.person_id or shared(one, other) is None:
        return False
    stands_in = (one.marks and other.capacity in IN_PLACE) or (other.marks and one.capacity in IN_PLACE)
    return not stands_in


def _unordered(tenures: Iterable[Tenure]) -> Iterator[Conflict]:
    """Find neighbours in a seat of whom nothing says who came first."""
    held = [one for one in tenures if not one.ended]
    dated = sorted((one for one in held if begun(one)), key=lambda one: (begun(one), one.id))
    undated = sorted((one for one in held if not begun(one)), key=lambda one: one.id)
    pairs = [*pairwise(dated), *((dated[-1], one) for one in undated if dated), *pairwise(undated)]
    for one, other in pairs:
        known = follows(one, other) or follows(other, one) or shared(one, other)
        if one.person_id != other.person_id and not known:
            yield _conflict(ORDER, (one, other))


def _of_persons(rows: Rows) -> Iterator[Conflict]:
    for tenures in rows.by_person():
        for one, other in combinations(tenures, 2):
            if one.capacity not in SEATED or other.capacity not in SEATED:
                continue
            code = _impossible(one, other, rows)
            if code and (days := shared(one, other)):
                yield _conflict(code, (one, other), days)


def _impossible(one: Tenure, other: Tenure, rows: Rows) -> str:
    if rows.exclude(one, other):
        return EXCLUDING
    return TWO_PLACES if rows.are_far(one, other) else ""


def _of_tenures(rows: Rows) -> Iterator[Conflict]:
    ended = ended_bodies(rows)
    for one in rows.tenures:
        yield from _after_the_end(one)
        if ended:
            yield from _after_the_body(one, rows, ended)
        for bound in one.disputed:
            reason = Reason("sources disagree on", (("bound", bound),))
            yield _conflict(DATES, (one,), _bound(one, bound), (reason,))


def _after_the_body(one: Tenure, rows: Rows, ended: Mapping[str, PartialDate]) -> Iterator[Conflict]:
    post, seen = rows.posts.get(one.post_id), last_known(one)
    day = ended.get(post.organization_id) if post else None
    if day and seen and seen.first > day.latest:
        yield _conflict(AFTER_BODY, (one,), Span(day.latest, seen.last))


def _after_the_end(tenure: Tenure) -> Iterator[Conflict]:
    over, seen = tenure.end_latest, tenure.last_seen
    if tenure.ended and over and seen and seen.earliest > over:
        yield _conflict(AFTER_END, (tenure,), Span(over, seen.latest))


def _bound(tenure: Tenure, bound: str) -> Span | None:
    start, end = (tenure.start_earliest, tenure.start_latest), (tenure.end_earliest, tenure.end_latest)
    first, last = start if bound == "start" else end
    return Span(first, last) if first and last else None


def with_citations(conflict: Conflict, citations: Mapping[str, Sequence[Citation]]) -> Conflict:
    """Return the conflict with all that was cited for its tenures, for the axis on which it is drawn."""
    cited = tuple(one.id for key in conflict.tenures for one in citations.get(key, ()))
    return replace(conflict, resting_on=cited) if cited else conflict
