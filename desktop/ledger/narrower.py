"""Posts that are narrower than others: who holds the narrower one is not printed under the wider too."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from db.records import Post, Tenure
from db.values import TenureState, fold

STANDING = frozenset({"standing", "permanent"})
"""Qualifiers of a role that have a seat of their own."""

_HELD = frozenset({TenureState.IN_POST, TenureState.IN_POST_BY, TenureState.NOT_CONFIRMED})


def wider_posts(posts: Iterable[Post]) -> dict[str, str]:
    """Return the wider post of each narrower one, by id.

    A Standing Deputy Secretary whose post was known before any plain Deputy Secretary's names no wider
    post: the two know each other by their roles in one body.
    """
    known = list(posts)
    found = {post.id: post.narrower_than for post in known if post.narrower_than}
    qualified = {}
    for post in known:
        words = fold(post.role).split(maxsplit=1)
        if len(words) > 1 and words[0] in STANDING and post.id not in found:
            qualified[post.organization_id, words[1]] = post.id
    if qualified:
        for post in known:
            narrower = qualified.get((post.organization_id, fold(post.role)))
            if narrower is not None:
                found[narrower] = post.id
    return found


def implied(
    posts: Iterable[Post], tenures: Sequence[Tenure], states: Mapping[str, TenureState]
) -> dict[str, Tenure]:
    """Return the tenures, by id, that only say less than another: the one in the narrower post.

    A Standing Deputy Secretary is a Deputy Secretary too. The wider tenure goes on and is told by the
    narrower one, to its end; who is seen under the plain title after that has stepped back to it.
    """
    wider = wider_posts(posts)
    told = {
        (one.person_id, wider[one.post_id]): one
        for one in sorted(tenures, key=lambda one: one.id)
        if one.post_id in wider and states[one.id] is not TenureState.NOT_YET
    }
    if not told:
        return {}
    found = {}
    for one in tenures:
        narrower = told.get((one.person_id, one.post_id))
        if narrower is not None and states[one.id] in _HELD and not _stepped_back(one, narrower):
            found[one.id] = narrower
    return found


def _stepped_back(plain: Tenure, narrower: Tenure) -> bool:
    """Whether somebody was seen under the plain title after the narrower tenure ended."""
    over, seen = narrower.end_latest if narrower.ended else None, plain.last_seen
    return bool(over and seen and seen.earliest > over)


def without_implied(
    posts: Sequence[Post], tenures: Sequence[Tenure], states: Mapping[str, TenureState]
) -> tuple[tuple[Post, ...], tuple[Tenure, ...]]:
    """Return the posts and tenures to be printed: none that only says less, no post that it leaves empty."""
    less: Collection[str] = implied(posts, tenures, states)
    shown = tuple(one for one in tenures if one.id not in less)
    held = {one.post_id for one in shown if states[one.id] in _HELD}
    told = {one.post_id for one in tenures if one.id in less} - held
    return tuple(post for post in posts if post.id not in told), shown
