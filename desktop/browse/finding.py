"""Search over everything: persons, bodies, posts, areas and articles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.records import Area, Organization, Post
from db.store import Unit
from db.values import fold
from desktop.browse.pages import Hit
from desktop.browse.wording import posts_in_words

ORDER = ("person", "organization", "post", "area")
MOST, MOST_OF_A_KIND = 50, 20
MOST_WORDS = 6
"""Of so many words a search tries each as the one that parts a role from its body."""


def everything(unit: Unit, words: str) -> list[Hit]:
    """Return what has these words, kind after kind; then the articles, the latest first."""
    found = [hit for kind in ORDER for hit in of_kind(unit, kind, words, MOST_OF_A_KIND)]
    articles = unit.articles.by_ids({one.id for one in unit.search.articles(words)})
    dated = [
        Hit("article", key, line.title, line.published.text if line.published else "")
        for key, line in sorted(articles.items(), reverse=True)
    ]
    return found + dated


def of_kind(unit: Unit, kind: str, words: str, most: int = MOST) -> list[Hit]:
    """Return what is of one kind; posts are found by words of their role and of their body together."""
    if kind == "post":
        return _posts(unit, words)[:most]
    found = unit.search.entities(words, most, kind=kind)
    return detailed(unit, [Hit(one.kind, one.id, one.name, "") for one in found])


def browsed(unit: Unit, kind: str, after: str | None) -> list[Hit]:
    """Return a page of one kind by name."""
    found = unit.search.browse(kind, after)
    return detailed(unit, [Hit(one.kind, one.id, one.name, "") for one in found])


def detailed(unit: Unit, found: Sequence[Hit]) -> list[Hit]:
    """Return what was found, each with what tells it from others of its name."""
    persons = posts_in_words(unit, [one.id for one in found if one.kind == "person"])
    details = {key: "; ".join(said) for key, said in persons.items()}
    details |= _within(unit, [one.id for one in found if one.kind in ("organization", "area")])
    return [replace(one, detail=details.get(one.id, "")) for one in found]


def _within(unit: Unit, ids: Sequence[str]) -> dict[str, str]:
    """Return the names of the areas in which these bodies and areas lie."""
    bodies, areas = unit.directory.get(Organization, ids), unit.directory.get(Area, ids)
    inside = {key: one.area_id for key, one in bodies.items() if one.area_id}
    inside |= {key: one.parent_id for key, one in areas.items() if one.parent_id}
    names = unit.directory.get(Area, inside.values())
    return {key: names[to].name for key, to in inside.items() if to in names}


def _posts(unit: Unit, words: str) -> list[Hit]:
    found: dict[str, Post] = unit.directory.get(
        Post, [one.id for one in unit.search.entities(words, kind="post")]
    )
    parts = fold(words).split()
    for at in range(1, min(len(parts), MOST_WORDS)):
        for role, body in ((parts[:at], parts[at:]), (parts[at:], parts[:at])):
            bodies = unit.search.entities(" ".join(body), MOST_OF_A_KIND, kind="organization")
            inside = unit.directory.posts_in([one.id for one in bodies])
            found |= {post.id: post for post in inside if _has(post, role)}
    return post_hits(unit, found.values())


def _has(post: Post, words: Sequence[str]) -> bool:
    """Whether each of these begins a word of the post's role or names."""
    own = fold(" ".join((post.role, *(name.text for name in post.names)))).split()
    return all(any(one.startswith(word) for one in own) for word in words)


def post_hits(unit: Unit, posts: Iterable[Post]) -> list[Hit]:
    """Return posts as hits, each with its body."""
    every = list(posts)
    bodies = unit.directory.organizations({post.organization_id for post in every})
    return [
        Hit("post", post.id, post.role, bodies[post.organization_id].name)
        for post in sorted(every, key=lambda one: (one.rank, fold(one.role), one.id))
        if post.organization_id in bodies
    ]
