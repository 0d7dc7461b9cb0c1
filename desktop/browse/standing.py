"""How tenures stand as of a day, with all that bears on it: rivals, congresses, stale limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.records import Organization, Post, Reason, Tenure
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
    """Return how these tenures stand; whoever else sat in the same single seats is looked at too."""
    directory = unit.directory
    posts = directory.posts({one.post_id for one in tenures})
    single = [post.id for post in posts.values() if post.seats == 1]
    every = {one.id: one for one in (*tenures, *directory.tenures_in(single))}
    bodies = directory.organizations({post.organization_id for post in posts.values()})
    states, why = as_of_day(
        posts.values(),
        list(every.values()),
        as_of,
        directory.mandates(bodies),
        directory.rules(RuleKind.STALE_LIMIT),
        bodies.values(),
    )
    less = frozenset(implied(posts.values(), tenures, states))
    left_out = out_of_scope(posts.values(), bodies, directory.rules(RuleKind.SCOPE))
    return Standing(posts, bodies, states, why, less, left_out)
