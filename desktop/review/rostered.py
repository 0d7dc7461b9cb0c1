"""Complete lists of bodies, as articles give them: each a question on who has left by its day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.records import Citation, Post, Tenure
from db.store import Unit
from db.values import digest
from desktop.ledger import MISSING, Rows, listed_in, roster, rows_of
from desktop.review.asked import Kind
from desktop.review.worth import Asked


def rosters(unit: Unit, listed: Mapping[str, Sequence[str]]) -> Iterator[Asked]:
    """Yield the complete lists that say of somebody that they left, without what was declined.

    ``listed`` are the posts in which articles list somebody, by article.
    """
    for article_id, post_ids in listed.items():
        bodies: dict[str, set[str]] = {}
        for post in unit.directory.posts(post_ids).values():
            bodies.setdefault(post.organization_id, set()).add(post.id)
        for body_id, covered in bodies.items():
            found = _of_body(unit, article_id, body_id, covered)
            if found is not None:
                yield found


def _of_body(unit: Unit, article_id: str, body_id: str, covered: set[str]) -> Asked | None:
    directory = unit.directory
    posts = directory.posts_in([body_id])
    tenures = directory.tenures_in(post.id for post in posts)
    cited = directory.citations_for(one.id for one in tenures)
    days = [one.as_of for one in cited if one.article_id == article_id and one.as_of]
    if not days:
        return None
    listed = listed_in(article_id, cited, {one.id: one for one in tenures})
    lines = roster(_before(article_id, posts, tenures, cited), listed, max(days), covered)
    ends = [one.proposal for one in lines if one.proposal]
    declined = directory.declined(one.key for one in ends)
    kept = tuple(one for one in ends if one.key not in declined)
    if not kept:
        return None
    return Asked(
        digest("roster", article_id, body_id, *(one.key for one in kept)),
        Kind.ROSTER,
        MISSING,
        tuple(dict.fromkeys((kept[0].post_id, *sorted(covered)))),
        kept,
        roster=lines,
        article_id=article_id,
    )


def _before(
    article_id: str,
    posts: Sequence[Post],
    tenures: Iterable[Tenure],
    cited: Iterable[Citation],
) -> Rows:
    """Return the body as it was without the list: who is known by it alone is new."""
    known = {one.tenure_id for one in cited if one.article_id != article_id}
    return rows_of(posts, [one for one in tenures if one.id in known])
