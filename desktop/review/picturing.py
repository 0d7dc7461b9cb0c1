"""A person's photograph: its bytes are kept by their hash, its credit is the source."""

from datetime import datetime

from db.acts import Outcome
from db.records import Claim, Evidence, Reason
from db.store import Unit
from db.values import AttributeKind, Capacity, Event, Mint, Part, Relation
from desktop.errors import Impossible
from desktop.review.acts import Accepting
from desktop.review.knowing import kept_note

LARGEST = 2_000_000
"""So many bytes a photograph has at most; the window makes it smaller before."""


def pictured(
    unit: Unit, person_id: str, content: bytes, credit: str, mint: Mint, at: datetime
) -> list[Outcome]:
    """Keep a photograph; return the outcomes of accepting that it shows the person, as the credit says.

    Raises Impossible where it is too large, or nobody is named as its source.
    """
    text = credit.strip()
    if not text or not content or len(content) > LARGEST:
        raise Impossible(Reason("no photograph" if text else "no credit"))
    person = unit.directory.persons([person_id])[person_id]
    claim = Claim(
        person=person.name,
        title=unit.sources.keep_bytes(content),
        organization=None,
        area=None,
        event=Event.SIGHTED,
        capacity=Capacity.FULL,
        relation=Relation.CURRENT,
        as_of=None,
        start=None,
        end=None,
        confidence=1.0,
        evidence=(Evidence(Part.PASSAGE, 0, len(text), text),),
        reasons=(Reason("by hand"),),
        dated_by_article=False,
        attribute=AttributeKind.PHOTOGRAPH,
    )
    article, stored = kept_note(unit, text, claim, mint, at)
    accepting = Accepting(unit, article, mint, person_id)
    accepting.add([(stored, claim)])
    return accepting.outcomes
