"""What the curator knows, as a claim whose source is the curator's own note."""

from collections.abc import Iterator
from datetime import datetime

from db.acts import Outcome
from db.records import Article, Claim, Evidence, Head, Reason, StoredClaim
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
    claim = _claim(known, text)
    article, stored = kept_note(unit, text, claim, mint, at)
    accepting = Accepting(unit, article, mint, known.person_id)
    accepting.add([(stored, claim)])
    return accepting.outcomes


def kept_note(unit: Unit, text: str, claim: Claim, mint: Mint, at: datetime) -> tuple[Article, StoredClaim]:
    """Keep the note as a source of which this claim was not decided on yet.

    Two calls may be noted in the same words, each with days of its own: the later one is another source,
    of the same words and one more empty line, and takes nothing from the former.
    """
    head = Head(title=text.splitlines()[0][:TITLE_LENGTH])
    while True:
        article = unit.articles.get(unit.articles.add_note(text, head, mint, at))
        key = claim.key(article.reading_sha256)
        found = {one.key: one for one in unit.claims.of_article(article.id)}
        if key in found and found[key].decision:
            text += "\n"
            continue
        unit.claims.replace_open(article, [claim], mint)
        return article, next(one for one in unit.claims.of_article(article.id) if one.key == key)


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
