"""What the curator knows, as a claim whose source is the curator's own note."""

from collections.abc import Iterator
from datetime import datetime

from db.acts import Outcome
from db.records import Claim, Evidence, Head, Reason
from db.store import Unit
from db.values import Mint, Part
from desktop.review.acts import Accepting
from desktop.review.previews import ByHand

TITLE_LENGTH = 80


def known_by_hand(unit: Unit, known: ByHand, mint: Mint, at: datetime) -> list[Outcome]:
    """Keep the note as a source; return the outcomes of accepting what it says."""
    text = known.note.strip()
    if not text:
        raise ValueError("a claim by hand needs a note as its source")
    head = Head(title=text.splitlines()[0][:TITLE_LENGTH])
    article = unit.articles.get(unit.articles.add_note(text, head, mint, at))
    claim = _claim(known, text)
    unit.claims.replace_open(article, [claim], mint)
    key = claim.key(article.reading_sha256)
    stored = next(one for one in unit.claims.of_article(article.id) if one.key == key)
    accepting = Accepting(unit, article, mint, known.person_id)
    accepting.add([(stored, claim)])
    return accepting.outcomes


def _claim(known: ByHand, text: str) -> Claim:
    return Claim(
        person=known.person,
        title=known.title,
        organization=known.organization,
        area=known.area,
        event=known.event,
        capacity=known.capacity,
        relation=known.relation,
        as_of=known.as_of,
        start=known.start,
        end=known.end,
        confidence=1.0,
        evidence=tuple(_evidence(known, text)),
        reasons=(Reason("by hand"),),
        dated_by_article=False,
    )


def _evidence(known: ByHand, text: str) -> Iterator[Evidence]:
    yield Evidence(Part.PASSAGE, 0, len(text), text)
    words = {Part.PERSON: known.person, Part.TITLE: known.title, Part.ORGANIZATION: known.organization or ""}
    for part, said in words.items():
        at = text.find(said) if said else -1
        if at >= 0:
            yield Evidence(part, at, at + len(said), said)
