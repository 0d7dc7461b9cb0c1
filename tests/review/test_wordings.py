"""What an outlet's words mean by rule: what waits and what was accepted follow, after a preview."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.acts import Concluded
from db.records import Tenure
from db.rules import Rule
from db.values import PartialDate, RuleKind
from desktop.browse.wording import posts_in_words
from tests.newsroom import COMMITTEE, publish
from tests.review.curator import Curator, at_work, correction
from tests.review.ruling import BOARD, MEANT, PARTY, PROVINCIAL, WORDING, reads


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _tenures(curator: Curator) -> dict[str, Tenure]:
    with curator.store.read() as unit:
        return {one.id: one for one in unit.directory.all(Tenure)}


def _bodies(curator: Curator, article_id: str) -> list[str]:
    return [claim.organization for card in curator.review.open(article_id).cards for claim in card.claims]


def test_a_wording_holds_for_its_outlet_alone_at_whatever_place(curator: Curator) -> None:
    elsewhere = replace(BOARD, organization="Lai Châu Provincial Party Standing Board", area="Lai Châu")
    own = publish(curator.store, "1.txt", BOARD, elsewhere, outlet=PROVINCIAL)
    other = publish(curator.store, "2.txt", BOARD, outlet=PARTY)
    seen = curator.curation.preview_rule(WORDING)
    assert {(one.article_id, one.after.organization) for one in seen.claims} == {
        (own, MEANT),
        (own, "Lai Châu Provincial Party Standing Committee"),
    }
    curator.curation.rule(WORDING)
    assert _bodies(curator, own) == [MEANT, "Lai Châu Provincial Party Standing Committee"]
    assert _bodies(curator, other) == [BOARD.organization]


def test_what_one_paper_calls_a_body_never_names_it_for_another(curator: Curator) -> None:
    curator.curation.rule(WORDING)
    reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    other = publish(curator.store, "2.txt", BOARD, outlet=PARTY)
    assert _bodies(curator, other) == [BOARD.organization]


def test_a_title_means_in_a_paper_what_the_rule_says(curator: Curator) -> None:
    head = replace(BOARD, title="First Secretary", organization=COMMITTEE)
    rule = Rule(
        "head",
        RuleKind.WORDING,
        (("outlet", PROVINCIAL), ("written", "first secretary"), ("role", "Secretary")),
    )
    article = publish(curator.store, "1.txt", head, outlet=PROVINCIAL)
    curator.curation.rule(rule)
    (card,) = curator.review.open(article).cards
    assert card.claims[0].role == "Secretary"


def _held(curator: Curator, name: str) -> list[str]:
    """Return the posts of everybody so called, with their bodies."""
    with curator.store.read() as unit:
        persons = [one.id for one in unit.directory.named_persons(name)]
        found = posts_in_words(unit, persons)
    return sorted(words for each in found.values() for words in each)


def test_lines_that_rest_on_the_wording_are_named_before_the_rule_and_move_with_it(curator: Curator) -> None:
    reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    reads(curator, PARTY, replace(BOARD, person="Trần Tiến Dũng"), "2025-09-02")
    before = curator.lines()
    (line,) = curator.curation.preview_rule(WORDING).lines
    assert (line.person, dict(line.said.values)["organization"]) == (BOARD.person, MEANT)
    assert curator.lines() == before
    curator.curation.rule(WORDING)
    assert _held(curator, BOARD.person) == [f"Member, {MEANT}"]
    assert _held(curator, "Trần Tiến Dũng") == [f"Member, {BOARD.organization}"], "another paper's words"
    assert curator.lines() == before, "who holds what since when is as it was"
    curator.curation.undo()
    assert _held(curator, BOARD.person) == [f"Member, {BOARD.organization}"]


def test_a_wording_that_is_withdrawn_moves_its_lines_back(curator: Curator) -> None:
    reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    curator.curation.rule(WORDING)
    (line,) = curator.curation.preview_rule(replace(WORDING, values=())).lines
    assert dict(line.said.values)["organization"] == BOARD.organization
    curator.curation.rule(replace(WORDING, values=()))
    assert _held(curator, BOARD.person) == [f"Member, {BOARD.organization}"]


def test_what_was_decided_on_a_line_moves_with_it(curator: Curator) -> None:
    reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    (line,) = _tenures(curator).values()
    curator.curation.conclude(
        Concluded(line.id, line.person_id, line.post_id, PartialDate("2025-11"), "by hand")
    )
    curator.curation.note(line.id, "Heard of at a reception")
    curator.curation.rule(WORDING)
    (moved,) = _tenures(curator).values()
    assert moved.post_id != line.post_id
    assert (moved.ended, str(moved.end_latest)) == (True, "2025-11-30")
    with curator.store.read() as unit:
        assert [one.text for one in unit.directory.notes([moved.id])] == ["Heard of at a reception"]


def test_a_correction_of_a_wording_is_offered_as_a_rule_for_that_outlet(curator: Curator) -> None:
    article = publish(curator.store, "1.txt", BOARD, outlet=PROVINCIAL)
    (card,) = curator.review.open(article).cards
    curator.review.correct(correction(card.claims[0].claim, organization=MEANT))
    (rule,) = curator.curation.offers()
    assert dict(rule.values) == dict(WORDING.values)
    waiting = publish(curator.store, "2.txt", BOARD, outlet=PROVINCIAL)
    assert [one.article_id for one in curator.curation.preview_rule(rule).claims] == [waiting]
    curator.curation.rule(rule)
    assert _bodies(curator, waiting) == [MEANT]
    assert curator.curation.offers() == ()


def test_a_corrected_title_is_offered_too_and_no_rule_without_an_outlet(curator: Curator) -> None:
    head = replace(BOARD, title="First Secretary", organization=COMMITTEE)
    for outlet, offered in (
        (PROVINCIAL, [("written", "First Secretary"), ("role", "Secretary")]),
        (None, []),
    ):
        (card,) = curator.review.open(publish(curator.store, f"{outlet}.txt", head, outlet=outlet)).cards
        curator.review.choose(None)
        curator.review.correct(correction(card.claims[0].claim, title="Secretary"))
        assert [value for rule in curator.curation.offers() for value in rule.values[1:]] == offered
