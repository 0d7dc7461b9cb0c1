"""Under which names sources have somebody, and whether the diacritics are known."""

from collections.abc import Sequence

from db.records import Area, Person, Tenure
from db.store import Unit
from db.values import Part
from desktop.browse.pages import CitationLine, SeenName, TenureLine

VIETNAMESE = "vi"


def names_seen(lines: Sequence[TenureLine]) -> tuple[SeenName, ...]:
    """Return each name that the evidence of these tenures shows, the most frequent first."""
    found: dict[str, list[CitationLine]] = {}
    for line in lines:
        for citation in line.citations:
            for text in {piece.quote for piece in citation.evidence if piece.part is Part.PERSON}:
                found.setdefault(" ".join(text.split()), []).append(citation)
    seen = [SeenName(text, max(said, key=lambda one: one.id), len(said)) for text, said in found.items()]
    return tuple(sorted(seen, key=lambda one: (-one.times, one.text)))


def is_unconfirmed(unit: Unit, person: Person, tenures: Sequence[Tenure]) -> bool:
    """Whether the name stands without diacritics although the posts are in Vietnam.

    A name that the curator marked as Vietnamese is right as it is.
    """
    known = any(name.language == VIETNAMESE and name.text == person.name for name in person.names)
    if known or not person.name.isascii():
        return False
    posts = unit.directory.posts({one.post_id for one in tenures})
    bodies = unit.directory.organizations({post.organization_id for post in posts.values()})
    areas = unit.directory.get(Area, {body.area_id for body in bodies.values() if body.area_id})
    around = [area.name for area in areas.values()] + [body.name for body in bodies.values()]
    names = [name for body in bodies.values() for name in body.names]
    names += [name for post in posts.values() for name in post.names]
    return any(_is_marked(text) for text in around) or any(name.language == VIETNAMESE for name in names)


def _is_marked(text: str) -> bool:
    return any(letter.isalpha() and not letter.isascii() for letter in text)
