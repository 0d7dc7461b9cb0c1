"""What follows from what was seen, each a proposal: nothing ends but by the curator's decision."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from db.acts import Concluded
from db.computed import Proposal
from db.records import Citation, Reason, Tenure
from db.values import PartialDate, digest
from desktop.ledger.rows import Rows
from desktop.ledger.spans import IN_PLACE, SEATED, begun, follows, last_known, there_by, within

SUCCESSION = "succession"
EXCLUDED = "excluding post"
PROMOTED = "promotion"
MOVED = "moved away"
SUPERSEDED = "body ended"
MISSING = "not in the list"
OF_ONE_PERSON = frozenset({EXCLUDED, PROMOTED, MOVED})
"""Codes of proposals that follow from all the posts of one person."""


def proposals(rows: Rows, declined: Collection[str] = ()) -> tuple[Proposal, ...]:
    """Return the ends that these rows suggest, without those declined, in the order of their tenures.

    Each is separate: somebody's own end never brings along that of another.
    """
    found = [*_successions(rows), *_own_ends(rows), *_with_the_body(rows)]
    kept = {one.key: evidenced(one, rows.citations) for one in found if one.key not in declined}
    return tuple(sorted(kept.values(), key=lambda one: (one.tenure_id, one.code, one.key)))


def concluded(proposal: Proposal) -> Concluded:
    """Return the decision that agrees to a proposal."""
    return Concluded(
        proposal.tenure_id,
        proposal.person_id,
        proposal.post_id,
        proposal.end,
        proposal.code,
        proposal.resting_on,
    )


def proposed(
    code: str,
    tenure: Tenure,
    end: PartialDate | None,
    reasons: Sequence[Reason] = (),
    against: Tenure | None = None,
    batch: str = "",
) -> Proposal:
    """Return a proposal that this tenure ended; its key stands for the tenures and the days."""
    other = against.id if against else batch
    return Proposal(
        key=digest(code, tenure.id, other, end.text if end else ""),
        code=code,
        person_id=tenure.person_id,
        post_id=tenure.post_id,
        tenure_id=tenure.id,
        end=end,
        against=against.id if against else None,
        reasons=(*reasons, last_seen(tenure)),
        batch=batch,
    )


def last_seen(tenure: Tenure) -> Reason:
    """Return when the person was last seen in the post, as a reason."""
    day = tenure.last_seen
    return Reason("last seen there", (("day", day.text),)) if day else Reason("never seen there on a day")


def _successions(rows: Rows) -> Iterator[Proposal]:
    for post, tenures in rows.by_seat():
        if post.seats == 1:
            yield from _in_one_seat(tenures)


def _in_one_seat(tenures: Iterable[Tenure]) -> Iterator[Proposal]:
    """Propose the end of everybody after whom somebody else was seen in the seat, the next one."""
    seated = [(_order(one), one) for one in tenures if one.capacity in SEATED and begun(one)]
    seated.sort(key=lambda each: (each[0], each[1].id))
    orders = [order for order, _ in seated]
    for _, one in seated:
        seen = last_known(one)
        if one.ended or seen is None:
            continue
        after = (seated[place][1] for place in range(bisect_right(orders, _after(seen.last)), len(seated)))
        later = next((each for each in after if _takes_over(each, one)), None)
        if later is not None:
            yield _succession(one, later)


def _order(tenure: Tenure) -> tuple[date, bool]:
    """Return where a tenure stands among others by its beginning; a stated one after a sighting."""
    return there_by(tenure) or date.max, tenure.started


def _after(day: date) -> tuple[date, bool]:
    """Return what only those stand above who began later, or are said to have begun on the day."""
    return day, False


def _takes_over(later: Tenure, earlier: Tenure) -> bool:
    """Whether the later one takes the seat; who stands in for one suspended or arrested does not."""
    if later.person_id == earlier.person_id:
        return False
    return later.capacity not in IN_PLACE or not earlier.marks


def _succession(earlier: Tenure, later: Tenure) -> Proposal:
    code = "put into the only seat" if later.started else "seen in the only seat"
    reasons = [Reason(code, (("day", _began(later)),))]
    if later.capacity in IN_PLACE:
        reasons.append(Reason("not as full holder", (("capacity", later.capacity.value),)))
    return proposed(SUCCESSION, earlier, _between(earlier, later), reasons, later)


def _began(tenure: Tenure) -> str:
    began = begun(tenure)
    if not tenure.started and tenure.first_seen:
        return tenure.first_seen.text
    return within(began.first, began.last).text if began else ""


def _between(earlier: Tenure, later: Tenure) -> PartialDate | None:
    """Return the days within which one ended who was seen before another thing began."""
    seen, began = last_known(earlier), begun(later)
    if began is None:
        return None
    return within(seen.first if seen else None, max(began.last, seen.first) if seen else began.last)


def _own_ends(rows: Rows) -> Iterator[Proposal]:
    for tenures in rows.by_person():
        for one in tenures:
            if not one.ended and (found := _left_for(one, tenures, rows)):
                yield found


def _left_for(tenure: Tenure, tenures: Iterable[Tenure], rows: Rows) -> Proposal | None:
    """Return the end of a tenure whose holder was seen later where nobody goes who keeps it."""
    later = [
        (began.last, one.id, one, code)
        for one in tenures
        if one is not tenure
        and (began := begun(one))
        and follows(one, tenure)
        and (code := _why(tenure, one, rows))
    ]
    if not later:
        return None
    _, _, first, code = min(later, key=lambda each: each[:2])
    reason = Reason(f"later in {code}", (("day", _began(first)),))
    return proposed(code, tenure, _between(tenure, first), [reason], first)


def _why(earlier: Tenure, later: Tenure, rows: Rows) -> str:
    """Return why one post is left for the other, if it is."""
    if earlier.capacity not in SEATED or later.capacity not in SEATED:
        return ""
    if rows.exclude(earlier, later):
        return EXCLUDED
    if rows.is_promotion(earlier, later):
        return PROMOTED
    return MOVED if rows.are_far(earlier, later) else ""


def _with_the_body(rows: Rows) -> Iterator[Proposal]:
    """Propose, in one batch for each body, the ends of those whose body was renamed, merged or closed."""
    ended = ended_bodies(rows)
    for one in rows.tenures:
        post = rows.posts.get(one.post_id)
        day = ended.get(post.organization_id) if post else None
        if post and day and not one.ended and not _is_later(one, day):
            reason = Reason("its body ended", (("day", day.text),))
            yield proposed(SUPERSEDED, one, _on_or_after(one, day), [reason], batch=post.organization_id)


def ended_bodies(rows: Rows) -> dict[str, PartialDate]:
    """Return when bodies ended, by id: each by itself, or with the area that it governed."""
    found = {}
    for body in rows.organizations.values():
        area = rows.areas.get(body.area_id) if body.area_id else None
        if day := body.valid_to or (area.valid_to if area else None):
            found[body.id] = day
    return found


def _is_later(tenure: Tenure, day: PartialDate) -> bool:
    seen = last_known(tenure)
    return seen is not None and seen.first > day.latest


def last_seen_on(tenure: Tenure, day: PartialDate) -> PartialDate | None:
    """Return the days from its last sighting up to a day; None where it was seen after that."""
    if _is_later(tenure, day):
        return None
    seen = last_known(tenure)
    return within(min(seen.first, day.latest) if seen else None, day.latest)


def _on_or_after(tenure: Tenure, day: PartialDate) -> PartialDate:
    """Return the body's last day, or what is left of its last month or year after the last sighting."""
    seen = last_known(tenure)
    return within(max(day.earliest, seen.first), day.latest) if seen else day


def evidenced(proposal: Proposal, citations: Mapping[str, Sequence[Citation]]) -> Proposal:
    """Return the proposal with the citations from which it follows, as far as they are at hand."""
    own = _latest(citations.get(proposal.tenure_id, ()))
    other = _earliest(citations.get(proposal.against, ())) if proposal.against else None
    found = [one for one in (own, other) if one]
    if not found:
        return proposal
    reasons = proposal.reasons
    if own and other and own.article_id == other.article_id:
        reasons = (*reasons, Reason("both in one article"))
    return replace(proposal, reasons=reasons, resting_on=tuple(one.id for one in found))


def _latest(citations: Sequence[Citation]) -> Citation | None:
    return max(citations, key=lambda one: (one.as_of.latest if one.as_of else date.min, one.id), default=None)


def _earliest(citations: Sequence[Citation]) -> Citation | None:
    return min(citations, key=lambda one: (one.as_of.latest if one.as_of else date.max, one.id), default=None)
