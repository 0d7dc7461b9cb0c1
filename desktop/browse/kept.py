"""What articles say of a person in posts out of scope."""

from db.records import Person
from db.store import Unit
from db.values import Part
from desktop.browse.pages import KeptLine


def kept_lines(unit: Unit, person: Person) -> tuple[KeptLine, ...]:
    """Return the claims out of scope that are kept with a person."""
    ids = [person.id, *unit.directory.members([person.id])]
    stored = unit.scoped.kept_with(ids, {person.name, *(name.text for name in person.names)})
    articles = unit.articles.by_ids({one.article_id for one in stored})
    return tuple(
        KeptLine(
            claim_id=one.id,
            article_id=one.article_id,
            article=articles[one.article_id].title,
            title=one.claim.title,
            organization=one.claim.organization,
            as_of=one.claim.dated(articles[one.article_id].published).as_of,
            quote=" … ".join(piece.quote for piece in one.claim.evidence if piece.part is Part.PASSAGE),
        )
        for one in stored
    )
