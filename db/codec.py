"""Records as JSON and back; what a decision's kind is called in its row."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from db.acts import Accepted, Attributed, Dated, Minted, Named, Outcome, Rejected, Undone, Unsure
from db.records import Area, Organization, Person, Post

Record = TypeVar("Record")
_ENTITIES: dict[str, type[Person | Area | Organization | Post]] = {
    f"minted {kind.__name__.lower()}": kind for kind in (Person, Area, Organization, Post)
}
_OUTCOMES: dict[str, type[Any]] = {
    kind.__name__.lower(): kind for kind in (Named, Accepted, Attributed, Rejected, Unsure, Dated, Undone)
}
_DECODERS: dict[str, Callable[[str], Any]] = {
    kind: msgspec.json.Decoder(record).decode for kind, record in (_ENTITIES | _OUTCOMES).items()
}


def encode(record: object) -> str:
    """Return a record as JSON, the same text for equal records."""
    return msgspec.json.encode(record).decode()


def decode(text: str, kind: type[Record]) -> Record:
    """Return the record that ``encode`` wrote; raises ValueError for any other text."""
    return msgspec.json.decode(text, type=kind)


def encode_outcome(outcome: Outcome) -> tuple[str, str]:
    """Return a decision's kind and content."""
    if isinstance(outcome, Minted):
        return f"minted {type(outcome.entity).__name__.lower()}", encode(outcome.entity)
    return type(outcome).__name__.lower(), encode(outcome)


def decode_outcome(kind: str, content: str) -> Outcome:
    """Return the outcome of a decision's row; raises ValueError where it is not one."""
    try:
        record = _DECODERS[kind](content)
    except KeyError as error:
        raise ValueError(f"unknown kind of decision: {kind}") from error
    outcome: Outcome = Minted(record) if kind in _ENTITIES else record
    return outcome


def subjects(outcome: Outcome) -> tuple[str, ...]:
    """Return the ids on which this decision has a say: of entities, tenures, articles, acts."""
    match outcome:
        case Minted(entity):
            return (entity.id,)
        case Named(entity_id):
            return (entity_id,)
        case Accepted():
            whole = (outcome.person_id,) if outcome.ends_all else ()
            return (outcome.tenure_id, outcome.article_id, *whole)
        case Attributed():
            return (outcome.person_id, outcome.article_id)
        case Dated(article_id):
            return (article_id,)
        case Undone(act_id):
            return (act_id,)
        case _:
            return ()


def claim_key(outcome: Outcome) -> str | None:
    """Return the key of the claim that this decision settles."""
    match outcome:
        case Accepted() | Attributed() | Rejected() | Unsure():
            return outcome.claim_key
    return None
