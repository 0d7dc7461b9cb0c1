"""Citations as rows: what the fold says of them, and their evidence from the decision that they rest on.

The passages make up most of a decision: they are kept once, there.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from db.records import Citation, Evidence
from db.values import Capacity, Event, PartialDate, Relation


class _Said(msgspec.Struct, array_like=True, omit_defaults=True):
    """What a row says of a citation besides its ids, in this order."""

    claim_key: str
    event: Event
    capacity: Capacity
    relation: Relation
    as_of: str | None = None
    start: str | None = None
    end: str | None = None
    place: int = 0
    term: str | None = None
    own_id: str = ""
    outlet: str | None = None


class _Claim(msgspec.Struct):
    evidence: tuple[Evidence, ...]


class _Accepted(msgspec.Struct):
    """Of a decision, what the row of its citation does not say."""

    claim: _Claim


_said: Callable[[str], _Said] = msgspec.json.Decoder(_Said).decode
_accepted: Callable[[str], _Accepted] = msgspec.json.Decoder(_Accepted).decode
_encode = msgspec.json.Encoder().encode


def row_of(one: Citation) -> dict[str, str | None]:
    """Return a citation's row."""
    said = _Said(
        one.claim_key,
        one.event,
        one.capacity,
        one.relation,
        _text(one.as_of),
        _text(one.start),
        _text(one.end),
        one.place,
        _text(one.term),
        one.own_id,
        one.outlet,
    )
    return {
        "id": one.id,
        "tenure_id": one.tenure_id,
        "article_id": one.article_id,
        "decision_id": one.decision_id,
        "content": _encode(said).decode(),
    }


def citation_of(
    key: str, tenure_id: str, article_id: str, decision_id: str, content: str, decision: str | None = None
) -> Citation:
    """Return a row as the citation that it keeps; without the decision's content it has no evidence."""
    said = _said(content)
    return Citation(
        id=key,
        tenure_id=tenure_id,
        decision_id=decision_id,
        claim_key=said.claim_key,
        article_id=article_id,
        event=said.event,
        capacity=said.capacity,
        relation=said.relation,
        as_of=_date(said.as_of),
        start=_date(said.start),
        end=_date(said.end),
        evidence=_accepted(decision).claim.evidence if decision else (),
        place=said.place,
        term=_date(said.term),
        own_id=said.own_id,
        outlet=said.outlet,
    )


def cited(row: Any) -> Citation:
    """Return the citation of a row as it is read."""
    return citation_of(*row)


def _text(day: PartialDate | None) -> str | None:
    return day.text if day else None


def _date(text: str | None) -> PartialDate | None:
    return PartialDate(text) if text else None
