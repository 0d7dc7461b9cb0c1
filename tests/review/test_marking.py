"""Words of a claim are moved, split, joined and marked, and are quotes of the text whatever is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.acts import Accepted
from db.records import Evidence
from db.values import Part
from desktop.review.lane import Lane
from desktop.review.marking import Marking, claim_by, correction_by, marking_of
from desktop.ui.dates import parsed
from tests.newsroom import COMMITTEE, NOON, Saying
from tests.review.curator import Curator, at_work

TEXT = (
    "Report. Trần Tiến Dũng, Secretary of the Điện Biên Provincial Party Committee, spoke 🎉 on 3 May 2025."
    " Mùa A Sơn listened."
)


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _at(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def _piece(part: Part, words: str) -> Evidence:
    return Evidence(part, *_at(words), words)


def _whole() -> Marking:
    words = "Secretary of the Điện Biên Provincial Party Committee"
    sentence = TEXT[len("Report. ") : TEXT.index(" Mùa")]
    found = (
        _piece(Part.PASSAGE, sentence),
        _piece(Part.PERSON, "Trần Tiến Dũng"),
        _piece(Part.TITLE, words),
    )
    return marking_of(TEXT, found)


def test_title_and_body_are_split_and_joined_again() -> None:
    parted = _whole().split()
    assert (parted.words(Part.TITLE), parted.words(Part.ORGANIZATION)) == ("Secretary", COMMITTEE)
    joined = parted.joined()
    assert joined.words(Part.TITLE) == f"Secretary of the {COMMITTEE}"
    assert joined.words(Part.ORGANIZATION) == ""


def test_a_moved_edge_is_what_the_claim_says() -> None:
    start, _end = _at("Tiến Dũng")
    moved = _whole().put(start, _at("Dũng")[1])
    assert moved.words(Part.PERSON) == "Tiến Dũng"
    assert moved.moved == {Part.PERSON}


def test_white_space_at_the_edges_is_left_out_and_nothing_is_no_piece() -> None:
    start, end = _at("Trần Tiến Dũng,")
    whole = _whole()
    assert whole.put(start - 1, end - 1).words(Part.PERSON) == "Trần Tiến Dũng"
    assert whole.put(start - 1, start) == whole


def test_a_new_claim_has_the_sentence_around_its_words_as_passage() -> None:
    marked = Marking(TEXT).mark(Part.PERSON, *_at("Mùa A Sơn")).mark(Part.TITLE, *_at("listened"))
    assert marked.is_complete
    assert marked.evidence()[0] == _piece(Part.PASSAGE, "Mùa A Sơn listened.")


def test_a_piece_that_sticks_out_stretches_its_passage() -> None:
    marking = _whole().mark(Part.DATE, *_at("3 May 2025. Mùa A Sơn"))
    (passage,) = [one for one in marking.evidence() if one.part is Part.PASSAGE]
    assert passage.quote.endswith("3 May 2025. Mùa A Sơn")


@given(st.lists(st.tuples(st.integers(-3, 140), st.integers(-3, 140), st.integers(0, 5)), max_size=12))
def test_every_piece_is_a_quote_inside_a_passage_whatever_is_pressed(
    moves: list[tuple[int, int, int]],
) -> None:
    marking = _whole()
    for start, end, what in moves:
        parts = (Part.PERSON, Part.TITLE, Part.ORGANIZATION, Part.DATE)
        marking = marking.mark(parts[what], start, end) if what < len(parts) else marking.step(start)
        marking = marking.split() if what == len(parts) else marking
        marking = marking.joined() if what > len(parts) else marking
        evidence = marking.evidence()
        passages = [one for one in evidence if one.part is Part.PASSAGE]
        for one in evidence:
            assert TEXT[one.start : one.end] == one.quote != ""
            assert any(each.start <= one.start and one.end <= each.end for each in passages)


def test_moved_edges_are_kept_with_the_decision_and_the_suggestion_beside_it(curator: Curator) -> None:
    curator.open("a.txt", Saying("Trần Tiến Dũng", "Secretary"))
    (one,) = curator.card.claims
    article = curator.review.view.article
    assert article is not None
    marking = marking_of(article.text, one.claim.evidence)
    piece = marking.focused
    assert piece is not None
    moved = marking.put(piece.start + len("Trần "), piece.end)
    curator.review.correct(correction_by(moved, one.claim, parsed))
    assert curator.people() == ["Tiến Dũng"]
    with curator.store.read() as unit:
        (said,) = [
            made.outcome
            for act in unit.decisions.page(limit=1)
            for made in unit.decisions.with_decisions(act).decisions
            if isinstance(made.outcome, Accepted)
        ]
    assert "Tiến Dũng" in [each.quote for each in said.claim.evidence if each.part is Part.PERSON]
    assert said.suggested is not None
    assert said.suggested.person == "Trần Tiến Dũng"
    assert said.suggested.evidence == one.claim.evidence


def test_selected_words_make_a_claim_and_leave_those_that_wait(curator: Curator) -> None:
    article_id = curator.open("a.txt", Saying("Trần Tiến Dũng", "Secretary"), Saying("Mùa A Sơn", "Deputy"))
    article = curator.review.view.article
    assert article is not None
    start, end = _at("Deputy", article.text)
    marking = Marking(article.text).mark(Part.PERSON, *_at("Trần Tiến Dũng", article.text))
    marking = marking.mark(Part.TITLE, start, end).mark(Part.ORGANIZATION, *_at(COMMITTEE, article.text))
    view = curator.review.by_hand(article_id, claim_by(marking, article.head))
    assert curator.lines() == ["Trần Tiến Dũng, Deputy: in post by 2025-11-28 (1)"]
    assert sum(card.open for card in view.cards) == 2
    curator.review.by_hand(article_id, claim_by(marking, article.head))
    assert curator.message == "already decided"


def test_a_claim_by_hand_is_accepted_from_a_card_too(curator: Curator) -> None:
    article_id = curator.publish("a.txt", Saying("Trần Tiến Dũng", "Secretary"))
    lane = Lane(curator.store, "curator", "test", clock=lambda: NOON)
    lane.start()
    article = lane.article(article_id)
    marking = Marking(article.text).mark(Part.PERSON, *_at("Trần Tiến Dũng", article.text))
    marking = marking.mark(Part.TITLE, *_at("Report", article.text))
    lane.by_hand(article_id, claim_by(marking, article.head))
    assert curator.lines() == ["Trần Tiến Dũng, Report: in post by 2025-11-28 (1)"]


def test_where_a_claim_stands_and_what_to_search_for_is_there_before_a_question_is_kept(
    curator: Curator,
) -> None:
    curator.open("a.txt", Saying("Trần Tiến Dũng", "Secretary"))
    found = curator.review.looked_for()
    assert found is not None
    assert any("Trần Tiến Dũng" in words for words in found.words)
    assert curator.review.origins(found.article_id) == ("a.txt",)
