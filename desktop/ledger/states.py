"""How tenures and posts stand as of a day: computed, never stored."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from db.records import Area, Organization, Post, Reason, Tenure
from db.rules import Mandate, Rule
from db.values import PartialDate, PostState, TenureState
from desktop.ledger.doubts import after_mandates, gone_stale, limit_of, seats_taken
from desktop.ledger.elsewhere import outlasting_bodies, seen_in_excluding
from desktop.ledger.narrower import implied
from desktop.ledger.rows import rows_of

HELD = frozenset({TenureState.IN_POST, TenureState.IN_POST_BY, TenureState.NOT_CONFIRMED})
OVER = frozenset({TenureState.ENDED, TenureState.ENDED_UNKNOWN})


def tenure_state(tenure: Tenure, as_of: date) -> TenureState:
    """Return how the tenure stands on a day by what its sources vouch for."""
    if _begins_after(tenure, as_of):
        return TenureState.NOT_YET
    if tenure.ended and not _is_vouched_for(tenure, as_of):
        if tenure.end_latest is None:
            return TenureState.ENDED_UNKNOWN
        return TenureState.ENDED if as_of >= tenure.end_latest else TenureState.NOT_CONFIRMED
    return TenureState.IN_POST if tenure.started else TenureState.IN_POST_BY


def tenure_states(
    posts: Iterable[Post],
    tenures: Sequence[Tenure],
    as_of: date,
    mandates: Sequence[Mandate] = (),
    rules: Sequence[Rule] = (),
    organizations: Iterable[Organization] = (),
) -> dict[str, TenureState]:
    """Return the state of each tenure on a day, by id.

    Who was seen in a post's only seat and then somebody else later is not confirmed since, nor who was
    seen later in a post that excludes it, whose body ended, or who was not seen again after a congress
    or for longer than the stale limit of their kind of post; whether the tenure ended is the curator's
    to say.
    """
    return as_of_day(posts, tenures, as_of, mandates, rules, organizations)[0]


def as_of_day(
    posts: Iterable[Post],
    tenures: Sequence[Tenure],
    as_of: date,
    mandates: Sequence[Mandate] = (),
    rules: Sequence[Rule] = (),
    organizations: Iterable[Organization] = (),
    areas: Iterable[Area] = (),
) -> tuple[dict[str, TenureState], dict[str, Reason]]:
    """Return the state of each tenure on a day, and why each one not confirmed is not, by id."""
    rows = rows_of(posts, tenures, organizations, areas)
    known = rows.posts
    states = {tenure.id: tenure_state(tenure, as_of) for tenure in tenures}
    held = [one for one in tenures if states[one.id] in HELD]
    why: dict[str, Reason] = {}
    if rules and (limit := limit_of(rules, known, rows.organizations)):
        why |= gone_stale(held, limit, as_of)
    why |= after_mandates(held, known, mandates, as_of)
    why |= outlasting_bodies(held, rows, as_of)
    why |= seen_in_excluding(held, rows, as_of)
    why |= seats_taken(known.values(), held, as_of)
    why |= {one.id: _left_within(one) for one in held if states[one.id] is TenureState.NOT_CONFIRMED}
    less = implied(known.values(), tenures, states)
    why |= {key: Reason("left the narrower post") for key, one in less.items() if states[one.id] in OVER}
    return states | dict.fromkeys(why, TenureState.NOT_CONFIRMED), why


def _left_within(tenure: Tenure) -> Reason:
    """Return the days within which it ended, of which the day in question is one."""
    first = tenure.end_earliest.isoformat() if tenure.end_earliest else ""
    last = tenure.end_latest.isoformat() if tenure.end_latest else ""
    return Reason("ended within", (("first", first), ("last", last)))


def _begins_after(tenure: Tenure, as_of: date) -> bool:
    """Whether no source vouches for the tenure on or before the day, but one does later."""
    seen = tenure.first_seen.earliest if tenure.first_seen else None
    known = [day for day in (tenure.start_earliest, seen) if day is not None]
    begins = min(known, default=tenure.end_latest)
    return begins is not None and begins > as_of


def _is_vouched_for(tenure: Tenure, as_of: date) -> bool:
    """Whether a source says that the person was still in post on or after the day."""
    if tenure.end_latest is not None and as_of >= tenure.end_latest:
        return False
    seen = tenure.last_seen is not None and as_of <= tenure.last_seen.earliest
    return seen or (tenure.end_earliest is not None and as_of < tenure.end_earliest)


def post_states(
    posts: Iterable[Post], tenures: Iterable[Tenure], states: Mapping[str, TenureState]
) -> dict[str, PostState]:
    """Return each post's state: held, vacant after an established end, otherwise unknown."""
    by_post: defaultdict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        by_post[tenure.post_id].append(tenure)
    return {post.id: _post_state(post, by_post[post.id], states) for post in posts}


def _post_state(post: Post, tenures: Sequence[Tenure], states: Mapping[str, TenureState]) -> PostState:
    """Return the state: vacant where a known holder of the one seat left, and nobody was seen since.

    A mention of somebody as a former holder alone does not say that the post is vacant; nor does
    one of several deputies who leaves, while nobody knows of the others; nor an end that no source
    says, but which follows from where else the holder was seen.
    """
    if any(states[one.id] in HELD for one in tenures):
        return PostState.HELD
    left = any(states[one.id] in OVER and one.end_earliest and not one.concluded for one in tenures)
    seen_later = any(states[one.id] is TenureState.NOT_YET and not one.started for one in tenures)
    return PostState.VACANT if post.seats == 1 and left and not seen_later else PostState.UNKNOWN


def since(tenure: Tenure) -> PartialDate | None:
    """Return the day to print behind ``since`` or ``in post by``, as precise as its source."""
    if tenure.started and tenure.start_earliest and tenure.start_latest:
        return span(tenure.start_earliest, tenure.start_latest)
    return tenure.first_seen


def span(first: date, last: date) -> PartialDate:
    """Return the days as one EDTF date: a day, a month or a year where they are just that."""
    day = first.isoformat()
    ends = ".." if first == date.min else day, ".." if last == date.max else last.isoformat()
    whole = (PartialDate(text) for text in (day, day[: len("2025-11")], day[: len("2025")], "/".join(ends)))
    return next(one for one in whole if (one.earliest, one.latest) == (first, last))
