"""The rulebook: every rule in words, who laid it down when, and what corrections suggest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.rules import Rule, rule_of
from db.values import RuleKind
from resources.words import sentence
from resources.words.rules import rule_words
from tests.newsroom import NOON, publish
from tests.review.curator import Curator, at_work, correction
from tests.review.ruling import (
    BOARD,
    ELECTED,
    MEANT,
    PARTY,
    PROVINCIAL,
    SCOPE,
    SEATS,
    WORDING,
    rank_of,
    reads,
)


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def test_every_rule_stands_in_the_rulebook_in_words_with_who_laid_it_down_when(curator: Curator) -> None:
    curator.curation.rule(rank_of(PARTY, 1), SCOPE, WORDING, SEATS)
    curator.curation.rule(Rule(SCOPE.id, RuleKind.SCOPE, ()))
    lines = curator.curation.rules().laid_down
    assert [rule_words(one.rule.kind, dict(one.rule.values), one.meant) for one in lines] == [
        f"{PARTY} is believed as number 1",
        f"In {PROVINCIAL}, “Party Standing Board” means the Party Standing Committee of the place",
        "Secretary (Party body): 2 seats, rank 7, excludes Chief Inspector (Elected council)",
    ]
    assert {(one.curator, one.at) for one in lines} == {("curator", NOON)}
    (last, first) = curator.curation.acts()[:2]
    assert [sentence(one) for one in last.said] == ["A rule was withdrawn"]
    assert sentence(first.said[0]) == f"Rule: {PARTY} is believed as number 1"


def test_a_correction_offers_its_rule_until_it_is_laid_down_or_declined(curator: Curator) -> None:
    article = publish(curator.store, "1.txt", BOARD, outlet=PROVINCIAL)
    (card,) = curator.review.open(article).cards
    curator.review.correct(correction(card.claims[0].claim, organization=MEANT))
    reads(curator, PARTY, ELECTED, "2025-09-27")
    (offered,) = curator.curation.rules().offered
    assert dict(offered.rule.values) == dict(WORDING.values)
    curator.curation.decline(offered.offer)
    assert curator.curation.rules().offered == ()
    curator.curation.undo()
    curator.curation.rule(offered.rule)
    assert curator.curation.rules().offered == ()
    assert [one.rule for one in curator.curation.rules().laid_down] == [offered.rule]


def test_a_rule_about_the_same_takes_the_former_ones_place() -> None:
    first = rule_of(RuleKind.OUTLET_RANK, {"outlet": PARTY, "rank": "1"})
    second = rule_of(RuleKind.OUTLET_RANK, {"outlet": PARTY, "rank": "2"})
    assert first.id == second.id
    wordings = ({"role": "Secretary"}, {"body": "party-committee"})
    said = {"outlet": PARTY, "written": "Standing Board"}
    assert len({rule_of(RuleKind.WORDING, {**said, **one}).id for one in wordings}) == 2
