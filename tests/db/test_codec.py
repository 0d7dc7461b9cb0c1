"""Decisions as text and back: what is kept for ever is what was decided."""

import pytest
from hypothesis import given

from db.acts import Accepted, Outcome
from db.codec import decode, decode_outcome, encode, encode_outcome
from db.records import Claim
from db.values import Capacity, Event, Relation
from tests.strategies import claims, outcomes


@given(outcomes)
def test_every_outcome_comes_back_as_it_was_kept(outcome: Outcome) -> None:
    kind, content = encode_outcome(outcome)
    assert decode_outcome(kind, content) == outcome
    assert encode_outcome(decode_outcome(kind, content)) == (kind, content)


@given(claims)
def test_a_claim_comes_back_as_it_was_kept(claim: Claim) -> None:
    assert decode(encode(claim), Claim) == claim


@pytest.mark.parametrize(
    ("kind", "content"),
    [("forgotten", "{}"), ("accepted", "{}"), ("dated", "not JSON"), ("minted person", "[]")],
)
def test_text_that_is_no_outcome_is_refused(kind: str, content: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode_outcome(kind, content)


def test_an_acceptance_from_before_outlets_had_ranks_is_read() -> None:
    said = Claim(
        "A",
        "Secretary",
        None,
        None,
        Event.SIGHTED,
        Capacity.FULL,
        Relation.CURRENT,
        None,
        None,
        None,
        1.0,
        (),
    )
    kind, content = encode_outcome(Accepted("k", "a", "r", said, "p", "o", "t", "c"))
    assert '"outlet":null' in content
    assert decode_outcome(kind, content.replace(',"outlet":null', "")) == decode_outcome(kind, content)
