"""Posts that are narrower than others: who holds the narrower one is not printed under the wider too."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from db.records import Post, Tenure
from db.values import TenureState
from desktop.ledger.states import HELD


def implied(
    posts: Iterable[Post], tenures: Sequence[Tenure], states: Mapping[str, TenureState]
) -> Collection[str]:
    """Return the tenures, by id, that only say less: their holder holds a narrower post as of the day.

    A Standing Deputy Secretary is a Deputy Secretary too. The wider tenure goes on and is told by the
    narrower one; it was no end when they moved up.
    """
    wider = {post.id: post.narrower_than for post in posts if post.narrower_than}
    held = [one for one in tenures if states[one.id] in HELD]
    told = {(one.person_id, wider[one.post_id]) for one in held if one.post_id in wider}
    return {one.id for one in held if (one.person_id, one.post_id) in told}


def without_implied(
    posts: Sequence[Post], tenures: Sequence[Tenure], states: Mapping[str, TenureState]
) -> tuple[tuple[Post, ...], tuple[Tenure, ...]]:
    """Return the posts and tenures to be printed: none that only says less, no post that it leaves empty."""
    less = implied(posts, tenures, states)
    shown = tuple(one for one in tenures if one.id not in less)
    held = {one.post_id for one in shown if states[one.id] in HELD}
    told = {one.post_id for one in tenures if one.id in less} - held
    return tuple(post for post in posts if post.id not in told), shown
