"""The holders of a body's posts as of a day, in rank order, a screenful at a time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.records import Person, Post, Tenure
from db.store import Unit
from db.values import TenureState
from desktop.browse.also import also_held
from desktop.browse.pages import Also, HolderLine, Holders, Mark
from desktop.browse.standing import Standing, standing
from desktop.browse.wording import HOLDING, notes_by
from desktop.ledger import post_states, since
from desktop.matching import lacks_diacritics

SCREENFUL = 100
"""So many lines are read at once, or a few more."""

CROWD = 300
"""A post of any number of seats with more tenures than this is read a part at a time, the last seen first."""

DOUBTFUL = TenureState.NOT_CONFIRMED


@dataclass(frozen=True, slots=True)
class _Body:
    """A body's posts in rank order, and how many tenures each has."""

    posts: Sequence[Post]
    counts: dict[str, int]

    def is_crowded(self, post: Post) -> bool:
        """Whether the post is read a part at a time; whose seat is taken shows only among all who had it."""
        return post.seats != 1 and self.counts.get(post.id, 0) > CROWD

    def together(self, first: int) -> Sequence[Post]:
        """Return the posts, from this one on, that are read whole at once."""
        taken: list[Post] = []
        count = 0
        for post in self.posts[first:]:
            count += self.counts.get(post.id, 0) or 1
            if taken and (count > CROWD or self.is_crowded(post)):
                break
            taken.append(post)
        return taken


def holders(unit: Unit, organization_id: str, as_of: date, after: Mark | None = None) -> Holders:
    """Return a page of the posts and holders of a body, after where another one ended."""
    posts = unit.directory.posts_in([organization_id])
    body = _Body(posts, unit.directory.tenure_counts(post.id for post in posts))
    mark = after or Mark(posts[0].id if posts else "")
    place = next((n for n, post in enumerate(posts) if post.id == mark.post_id), len(posts))
    lines: list[HolderLine] = []
    while place < len(posts) and len(lines) < SCREENFUL:
        post = posts[place]
        if body.is_crowded(post):
            found, mark = _portion(unit, body, post, as_of, mark)
            lines += found
            place += not mark.tenure_id
        else:
            together = body.together(place)
            lines += _lines(
                unit, body, together, unit.directory.tenures_in(one.id for one in together), as_of
            )
            place += len(together)
        if place < len(posts) and mark.post_id != posts[place].id:
            mark = Mark(posts[place].id)
    return Holders(tuple(lines), mark if place < len(posts) else None, len(posts))


def _portion(unit: Unit, body: _Body, post: Post, as_of: date, mark: Mark) -> tuple[list[HolderLine], Mark]:
    """Return some lines of a crowded post, and where they end; without a tenure where nobody is left."""
    after = (mark.seen, mark.tenure_id) if mark.tenure_id else None
    tenures = unit.directory.holding_in(post.id, as_of, after, SCREENFUL)
    lines = _lines(unit, body, [post], tenures, as_of)
    named = [one for one in lines if one.tenure_id]
    held = mark.held or bool(named)
    if len(tenures) < SCREENFUL:
        return named if held else lines, Mark(post.id)
    last = tenures[-1]
    seen = last.last_seen.latest.isoformat() if last.last_seen else ""
    return named, Mark(post.id, seen, last.id, held=held)


def _lines(
    unit: Unit, body: _Body, posts: Sequence[Post], tenures: Sequence[Tenure], as_of: date
) -> list[HolderLine]:
    """Return the lines of these posts; who holds a narrower one in the body is not named twice."""
    inside = {post.id for post in body.posts}
    persons = unit.directory.persons(one.person_id for one in tenures)
    elsewhere = (one for one in unit.directory.tenures_of(persons) if one.post_id in inside)
    stands = standing(unit, list({one.id: one for one in (*tenures, *elsewhere)}.values()), as_of)
    of_posts = post_states(posts, tenures, stands.states)
    held = _held(tenures, stands)
    told = {one.post_id for one in tenures if one.id in stands.implied}
    here = [one for some in held.values() for one in some]
    notes = notes_by(unit, [one.id for one in here])
    also = also_held(unit, here, as_of)
    lines = []
    for post in posts:
        empty = HolderLine(post.id, post.role, of_posts[post.id], vietnamese=_vietnamese(post))
        found = [
            replace(_holder(post, one, persons[one.person_id], stands, also, empty), notes=notes[one.id])
            for one in sorted(held[post.id], key=lambda one: stands.states[one.id] is DOUBTFUL)
        ]
        lines += found or ([] if post.id in told else [empty])
    return lines


def _held(tenures: Iterable[Tenure], stands: Standing) -> dict[str, list[Tenure]]:
    """Return who holds each post, those left out who are told by a narrower one."""
    held: defaultdict[str, list[Tenure]] = defaultdict(list)
    for one in tenures:
        if stands.states[one.id] in HOLDING and one.id not in stands.implied:
            held[one.post_id].append(one)
    return held


def _vietnamese(post: Post) -> str | None:
    return next((name.text for name in post.names if name.language == "vi"), None)


def _holder(
    post: Post,
    tenure: Tenure,
    person: Person,
    stands: Standing,
    also: dict[str, list[tuple[str, Also]]],
    empty: HolderLine,
) -> HolderLine:
    return HolderLine(
        post_id=post.id,
        role=post.role,
        post_state=empty.post_state,
        vietnamese=empty.vietnamese,
        tenure_id=tenure.id,
        person_id=person.id,
        person=person.name,
        state=stands.states[tenure.id],
        why=stands.why.get(tenure.id),
        capacity=tenure.capacity,
        marks=tenure.marks,
        since=since(tenure),
        since_is_start=tenure.started,
        last_seen=tenure.last_seen,
        also=tuple(one for post_id, one in also.get(person.id, ()) if post_id != post.id),
        unconfirmed=lacks_diacritics(person),
    )
