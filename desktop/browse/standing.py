"""How tenures stand as of a day, with all that bears on it: rivals, congresses, stale limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.records import Area, Organization, Post, Reason, Tenure
from db.store import Unit
from db.values import RuleKind, TenureState
from desktop.ledger import as_of_day, implied, out_of_scope


@dataclass(frozen=True, slots=True)
class Standing:
    """Tenures as of a day, by id: their states, why some are not confirmed, which only say less.

    ``out_of_scope`` are ids of posts.
    """

    posts: Mapping[str, Post]
    bodies: Mapping[str, Organization]
    states: Mapping[str, TenureState]
    why: Mapping[str, Reason]
    implied: frozenset[str]
    out_of_scope: frozenset[str] = frozenset()


def standing(unit: Unit, tenures: Sequence[Tenure], as_of: date) -> Standing:
    """Return how these tenures stand.

    Who else sat in the same single seats is looked at too, and where else the same persons were who
    cannot be in both.
    """
    directory = unit.directory
    posts = directory.posts({one.post_id for one in tenures})
    excluding = _excluding(unit, posts)
    posts |= excluding
    single = [post.id for post in posts.values() if post.seats == 1 and post.id not in excluding]
    every = {one.id: one for one in (*tenures, *directory.tenures_in(single))}
    persons = {one.person_id for one in tenures}
    every |= {one.id: one for one in directory.tenures_in(excluding) if one.person_id in persons}
    bodies = directory.organizations({post.organization_id for post in posts.values()})
    states, why = as_of_day(
        posts.values(),
        list(every.values()),
        as_of,
        directory.mandates(bodies),
        directory.rules(RuleKind.STALE_LIMIT),
        bodies.values(),
        directory.get(Area, {body.area_id for body in bodies.values() if body.area_id}).values(),
    )
    less = frozenset(implied(posts.values(), tenures, states))
    left_out = out_of_scope(posts.values(), bodies, directory.rules(RuleKind.SCOPE))
    return Standing(posts, bodies, states, why, less, left_out)


def _excluding(unit: Unit, posts: Mapping[str, Post]) -> dict[str, Post]:
    """Return the posts, besides these, that nobody holds together with one of these."""
    named = {key for post in posts.values() for key in post.excludes}
    naming = unit.directory.posts(unit.directory.speaking_of(posts)).values()
    named |= {post.id for post in naming if not posts.keys().isdisjoint(post.excludes)}
    return {post.id: post for post in unit.directory.posts(named - posts.keys()).values()}
