"""A complete list of a body: who stays, who left, who is new, who moved up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from db.computed import Change, Proposal, RosterLine
from db.records import Citation, Post, Reason, Tenure
from db.values import PartialDate
from desktop.ledger.narrower import wider_posts
from desktop.ledger.proposals import MISSING, last_seen_on, proposed
from desktop.ledger.rows import Rows

Listed = tuple[str, str]
"""A person and the post in which the list has them, by their ids."""


def listed_in(article_id: str, citations: Iterable[Citation], tenures: Mapping[str, Tenure]) -> list[Listed]:
    """Return whom an article has in which post, in the order of its listing."""
    here = sorted(
        (one for one in citations if one.article_id == article_id), key=lambda one: (one.place, one.id)
    )
    found = (tenures[one.tenure_id] for one in here if one.tenure_id in tenures)
    return list(dict.fromkeys((one.person_id, one.post_id) for one in found))


def roster(
    rows: Rows, listed: Sequence[Listed], day: PartialDate, posts: Collection[str] = ()
) -> tuple[RosterLine, ...]:
    """Return what a complete list of a body as of a day comes to, first those listed, in their order.

    ``posts`` are those that the list covers: all of ``rows``, if none are named. Who is missing from
    it, or has another post in it, is proposed to have left by that day; who was seen later was not.
    """
    wider = wider_posts(rows.posts.values())
    linked = {key: replace(post, narrower_than=wider.get(key)) for key, post in rows.posts.items()}
    rows = replace(rows, posts=linked)
    covered = set(posts) or set(rows.posts)
    held: defaultdict[str, list[Tenure]] = defaultdict(list)
    for one in rows.tenures:
        if one.post_id in covered and not one.ended:
            held[one.person_id].append(one)
    lines = [_listed(person_id, post_id, held[person_id], rows, day) for person_id, post_id in listed]
    kept = {one.was for one in lines}
    here: defaultdict[str, set[str]] = defaultdict(set)
    for person_id, post_id in listed:
        here[person_id].add(post_id)
    missing = [
        _missing(one, day)
        for tenures in held.values()
        for one in tenures
        if one.id not in kept and not _is_implied(one, here[one.person_id], rows.posts)
    ]
    return (*lines, *sorted(missing, key=lambda one: (one.post_id, one.person_id)))


def _listed(person_id: str, post_id: str, held: Sequence[Tenure], rows: Rows, day: PartialDate) -> RosterLine:
    same = next((one for one in held if _is_same(one.post_id, post_id, rows.posts)), None)
    if same is not None:
        return RosterLine(Change.STAYS, person_id, post_id, same.id)
    wider = next((one for one in held if _is_same(post_id, one.post_id, rows.posts)), None)
    if wider is not None:
        return RosterLine(Change.MOVED_UP, person_id, post_id, wider.id)
    left = [one for one in held if not _is_implied(one, {post_id}, rows.posts)]
    if not left:
        return RosterLine(Change.NEW, person_id, post_id)
    was = min(left, key=lambda one: (_rank(one.post_id, rows.posts), one.id))
    change = Change.MOVED_UP if _rank(post_id, rows.posts) < _rank(was.post_id, rows.posts) else Change.MOVED
    return RosterLine(change, person_id, post_id, was.id, _end(was, day))


def _is_same(exact: str, plain: str, posts: Mapping[str, Post]) -> bool:
    """Whether two posts are one, the second perhaps by its plain title."""
    return exact == plain or (exact in posts and posts[exact].narrower_than == plain)


def _is_implied(tenure: Tenure, listed: Collection[str], posts: Mapping[str, Post]) -> bool:
    """Whether a post held goes with one in which they are listed: carried by it, or its wider one."""
    return any(
        tenure.post_id in posts[one].carries or posts[one].narrower_than == tenure.post_id
        for one in listed
        if one in posts
    )


def _rank(post_id: str, posts: Mapping[str, Post]) -> int:
    return posts[post_id].rank if post_id in posts else 0


def _missing(tenure: Tenure, day: PartialDate) -> RosterLine:
    return RosterLine(Change.LEFT, tenure.person_id, tenure.post_id, tenure.id, _end(tenure, day))


def _end(tenure: Tenure, day: PartialDate) -> Proposal | None:
    """Return the proposal that a tenure ended by the day of the list, unless they were seen later."""
    end = last_seen_on(tenure, day)
    reason = Reason("not in the list of", (("day", day.text),))
    return proposed(MISSING, tenure, end, [reason], batch=day.text) if end else None
