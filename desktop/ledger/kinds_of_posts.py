"""Rules for kinds of posts: their seats, their rank, and which posts elsewhere they carry or exclude."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from db.records import Organization, Post
from db.rules import Rule
from db.values import RuleKind, fold

Bodies = Mapping[str, Organization]


def following(posts: Sequence[Post], bodies: Bodies, rules: Iterable[Rule]) -> tuple[Post, ...]:
    """Return, of these posts, those that the rules change, as they are by them.

    A post carries or excludes those of the role that the rule names in the bodies of the same area and
    level; where the rule names no branch, in its own body.
    """
    of_posts = [one for one in rules if one.kind is RuleKind.POST]
    made = {one.id: one for one in posts}
    for rule in of_posts:
        for post in posts:
            if _is_covered(post, bodies, rule):
                made[post.id] = _ruled(made[post.id], rule, posts, bodies)
    return tuple(made[one.id] for one in posts if made[one.id] != one)


def _is_covered(post: Post, bodies: Bodies, rule: Rule) -> bool:
    body = bodies.get(post.organization_id)
    return body is not None and rule.covers(branch=body.branch, level=body.level, role=post.role)


def _ruled(post: Post, rule: Rule, posts: Sequence[Post], bodies: Bodies) -> Post:
    seats, rank = rule.value("seats"), rule.value("rank")
    return replace(
        post,
        seats=int(seats) if seats.isdigit() else post.seats,
        rank=int(rank) if rank.isdigit() else post.rank,
        carries=_with(post, post.carries, "carries", rule, posts, bodies),
        excludes=_with(post, post.excludes, "excludes", rule, posts, bodies),
    )


def _with(
    post: Post, there: tuple[str, ...], word: str, rule: Rule, posts: Sequence[Post], bodies: Bodies
) -> tuple[str, ...]:
    role, branch = rule.value(f"{word} role"), rule.value(f"{word} branch")
    if not role:
        return there
    found = (one.id for one in posts if one.id != post.id and fold(one.role) == fold(role))
    beside = {one.id for one in posts if _is_beside(one, post, branch, bodies)}
    return tuple(dict.fromkeys((*there, *(key for key in found if key in beside))))


def _is_beside(one: Post, post: Post, branch: str, bodies: Bodies) -> bool:
    if not branch:
        return one.organization_id == post.organization_id
    there, here = bodies.get(one.organization_id), bodies.get(post.organization_id)
    if there is None or here is None or there.branch != branch:
        return False
    return (there.level, there.area_id) == (here.level, here.area_id)
