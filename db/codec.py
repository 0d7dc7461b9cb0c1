"""Records as JSON and back; what a decision's kind is called in its row."""

from collections.abc import Callable, Hashable
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast, get_args

import msgspec

from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Dated,
    Declined,
    Edited,
    Judged,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
    Rejected,
    Removed,
    Restricted,
    Ruled,
    Undone,
    Unsure,
)
from db.records import Area, Organization, Person, Post

Record = TypeVar("Record")
_OF_ENTITIES: dict[str, tuple[type[Minted | Edited], type[Person | Area | Organization | Post]]] = {
    f"{outcome.__name__} {entity.__name__}".lower(): (outcome, entity)
    for outcome in (Minted, Edited)
    for entity in (Person, Area, Organization, Post)
}
_OTHERS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind for kind in get_args(Outcome) if kind not in (Minted, Edited)
}
_DECODERS: dict[str, Callable[[str], Any]] = {
    kind: msgspec.json.Decoder(record).decode
    for kind, record in (_OTHERS | {kind: entity for kind, (_, entity) in _OF_ENTITIES.items()}).items()
}
_SUBJECTS: dict[type[Outcome], tuple[Callable[[object], str], ...]] = {
    kind: tuple(map(attrgetter, fields))
    for kind, fields in {
        Minted: ("entity.id",),
        Edited: ("entity.id",),
        Named: ("entity_id",),
        Removed: ("entity_id",),
        Judged: ("kept_id", "other_id"),
        Accepted: ("tenure_id", "article_id"),
        Attributed: ("person_id", "article_id"),
        Concluded: ("tenure_id",),
        Mandated: ("organization_id",),
        Preferred: ("tenure_id", "citation_id"),
        Declined: ("proposal_key",),
        Dated: ("article_id",),
        Restricted: ("article_id",),
        Noted: ("note_id", "subject_id"),
        Ruled: ("rule.id",),
        Undone: ("act_id",),
    }.items()
}


def encode(record: object) -> str:
    """Return a record as JSON, the same text for equal records."""
    return msgspec.json.encode(record).decode()


def decode(text: str, kind: type[Record]) -> Record:
    """Return the record that ``encode`` wrote; raises ValueError for any other text."""
    record: Record = _decoder(cast(Hashable, kind))(text)
    return record


@cache
def _decoder(kind: Any) -> Callable[[str], Any]:
    return msgspec.json.Decoder(kind).decode


def encode_outcome(outcome: Outcome) -> tuple[str, str]:
    """Return a decision's kind and content."""
    kind = type(outcome).__name__.lower()
    if isinstance(outcome, Minted | Edited):
        return f"{kind} {type(outcome.entity).__name__.lower()}", encode(outcome.entity)
    return kind, encode(outcome)


def decode_outcome(kind: str, content: str) -> Outcome:
    """Return the outcome of a decision's row; raises ValueError where it is not one."""
    try:
        record = _DECODERS[kind](content)
    except KeyError as error:
        raise ValueError(f"unknown kind of decision: {kind}") from error
    made = _OF_ENTITIES.get(kind)
    outcome: Outcome = made[0](record) if made else record
    return outcome


def subjects(outcome: Outcome) -> tuple[str, ...]:
    """Return the ids on which this decision has a say: of entities, tenures, articles, acts."""
    said = tuple(get(outcome) for get in _SUBJECTS.get(type(outcome), ()))
    match outcome:
        case Accepted() if outcome.ends_all:
            return (*said, outcome.person_id)
        case Concluded():
            return (*said, *outcome.resting_on)
    return said


def claim_key(outcome: Outcome) -> str | None:
    """Return the key of the claim that this decision settles."""
    match outcome:
        case Accepted() | Attributed() | Rejected() | Unsure():
            return outcome.claim_key
    return None
