"""What articles say of a person, at the review: accepted with the posts, and nothing to name a body for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.records import Attribute, Person
from db.values import AttributeKind, PartialDate
from tests.newsroom import COUNCIL, Saying, attribute
from tests.review.curator import Curator, at_work, correction

NAME = "Lê Văn Lương"
SECRETARY = Saying(NAME, "Secretary")
BORN = attribute(NAME, AttributeKind.BIRTH, "1968-05-12")
NATIVE = attribute(NAME, AttributeKind.NATIVE_PLACE, "Ninh Bình")


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _attributes(curator: Curator, name: str = NAME) -> list[Attribute]:
    with curator.store.read() as unit:
        (person,) = unit.directory.named_persons(name)
    return list(person.attributes)


def _said(curator: Curator) -> list[str]:
    return [f"{one.kind}: {one.value} ({one.as_of or 'undated'})" for one in _attributes(curator)]


def test_one_key_accepts_the_post_and_what_is_said_of_the_person(curator: Curator) -> None:
    article = curator.open("1.txt", SECRETARY, BORN, NATIVE)
    assert [one.standing for one in curator.card.claims] == ["new person", "attribute", "attribute"]
    curator.review.accept()
    assert curator.tally(article) == (0, 3)
    assert curator.standings(article) == ["accepted"] * 3
    assert _said(curator) == ["birth: 1968-05-12 (2025-11-28)", "native place: Ninh Bình (2025-11-28)"]
    assert _attributes(curator)[1].evidence[0].quote == f"{NAME}, native place: Ninh Bình."
    assert len(curator.lines()) == 1


def test_a_card_that_only_says_something_of_an_unknown_person_mints_the_person(curator: Curator) -> None:
    curator.open("1.txt", BORN)
    curator.review.accept()
    assert curator.people() == [NAME]
    assert curator.lines() == []


def test_a_post_without_its_body_asks_for_it_and_keeps_the_rest_waiting(curator: Curator) -> None:
    article = curator.open("1.txt", Saying(NAME, "Secretary", None, None), BORN)
    curator.review.accept()
    assert curator.message == "choose the body"
    assert curator.tally(article) == (2, 0)
    curator.review.focus(0, 1)
    curator.review.accept()
    assert _said(curator) == ["birth: 1968-05-12 (2025-11-28)"]
    assert curator.tally(article) == (1, 1)


def test_a_wrong_value_is_corrected_and_the_suggested_one_is_kept_with_the_decision(
    curator: Curator,
) -> None:
    curator.open("1.txt", SECRETARY, BORN)
    curator.review.focus(0, 1)
    claim = curator.card.claims[1].claim
    curator.review.correct(correction(claim, title="1969"))
    assert _said(curator) == ["birth: 1969 (2025-11-28)"]


def test_correcting_the_one_post_takes_along_what_is_said_of_the_person(curator: Curator) -> None:
    article = curator.open(
        "1.txt", Saying("Lê Văn Lươn", "Secretary"), attribute("Lê Văn Lươn", AttributeKind.BIRTH, "1968")
    )
    curator.review.correct(correction(curator.card.claims[0].claim, person=NAME))
    assert curator.tally(article) == (0, 2)
    assert curator.people() == [NAME]
    assert curator.names_of(NAME) == {NAME}
    assert _said(curator) == ["birth: 1968 (2025-11-28)"]


def test_one_value_alone_can_be_rejected(curator: Curator) -> None:
    article = curator.open("1.txt", SECRETARY, BORN, NATIVE)
    curator.review.focus(0, 1)
    curator.review.reject()
    curator.review.focus(0)
    curator.review.accept()
    assert _said(curator) == ["native place: Ninh Bình (2025-11-28)"]
    assert curator.tally(article) == (0, 3)


def test_undo_takes_back_posts_and_attributes_together(curator: Curator) -> None:
    curator.open("1.txt", SECRETARY, BORN)
    curator.review.accept()
    curator.review.undo()
    assert curator.people() == []
    assert curator.card.open == 2


def test_the_date_of_the_article_given_later_dates_what_it_said_of_the_person(curator: Curator) -> None:
    article = curator.open("1.txt", SECRETARY, NATIVE, on=None)
    curator.review.accept()
    assert _said(curator) == ["native place: Ninh Bình (undated)"]
    curator.review.open(article)
    curator.review.date(PartialDate("2025-09"))
    assert _said(curator) == ["native place: Ninh Bình (2025-09)"]


def test_the_same_year_of_birth_finds_the_person_again_in_another_body(curator: Curator) -> None:
    curator.open("1.txt", SECRETARY, BORN)
    curator.review.accept()
    curator.open("2.txt", Saying(NAME, "Chairman", "Lai Châu Provincial People's Council", "Lai Châu"), BORN)
    assert not curator.card.undecided
    assert curator.card.claims[1].standing == "repeat"
    curator.review.accept()
    assert curator.people() == [NAME]
    assert len(_attributes(curator)) == 1


def test_another_year_of_birth_asks_who_is_meant_though_the_body_agrees(curator: Curator) -> None:
    curator.open("1.txt", SECRETARY, Saying(NAME, "Chairman", COUNCIL), BORN)
    curator.review.accept()
    other = attribute(NAME, AttributeKind.BIRTH, "1985")
    curator.open("2.txt", Saying(NAME, "Deputy Chairman", COUNCIL), other)
    assert curator.card.undecided
    assert {one.standing for one in curator.card.claims} == {"namesake"}
    curator.review.choose(None)
    curator.review.accept()
    with curator.store.read() as unit:
        assert len(unit.directory.all(Person)) == 2


def test_what_is_said_of_a_person_is_withdrawn_like_a_post(curator: Curator) -> None:
    curator.open("1.txt", SECRETARY, BORN, NATIVE)
    curator.review.accept()
    born = _attributes(curator)[0]
    curator.curation.withdraw(born.decision_id)
    assert _said(curator) == ["native place: Ninh Bình (2025-11-28)"]
    assert len(curator.lines()) == 1
    curator.curation.undo()
    assert len(_said(curator)) == 2
