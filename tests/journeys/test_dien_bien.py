"""A year in Điện Biên: everything accepted, and what follows is proposed and never asserted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.acts import Author
from db.records import Organization, Person, Post, Tenure
from db.values import PartialDate, PostState, new_id
from desktop.browse import Browse, Inferences
from desktop.ledger import concluded
from tests.journeys.dien_bien import ELSEWHERE, REPORTS, take_in
from tests.newsroom import NOON
from tests.review.curator import Curator, at_work

NEW_YEAR = date(2026, 1, 1)
PARTY, COUNCIL = "Điện Biên Provincial Party Committee", "Điện Biên Provincial People's Council"
GOVERNMENT = "Điện Biên Provincial People's Committee"
ORDERS = (
    tuple(REPORTS),
    tuple(reversed(REPORTS)),
    ("visit.txt", "office.txt", "press prize.txt", "review.txt", "lai chau.txt"),
)


def _accept_all(curator: Curator, article_id: str, day: str | None) -> None:
    curator.review.open(article_id)
    curator.review.date(PartialDate(day) if day else None)
    while curator.review.view.article and curator.review.view.article.id == article_id and curator.card.open:
        assert not curator.card.undecided, curator.card.person
        curator.review.accept()


@pytest.fixture(params=ORDERS, ids=["as published", "backwards", "mixed"])
def curator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Curator]:
    """Give a curator who has accepted all five reports, in some order."""
    with at_work(tmp_path / "officials.incumbent") as working:
        for name in request.param:
            day, text = REPORTS[name]
            _accept_all(working, take_in(working.store, name, text), day)
        yield working


def _line(curator: Curator, tenure_id: str) -> str:
    with curator.store.read() as unit:
        tenure = unit.directory.get(Tenure, [tenure_id])[tenure_id]
        person = unit.directory.get(Person, [tenure.person_id])[tenure.person_id]
        post = unit.directory.get(Post, [tenure.post_id])[tenure.post_id]
        body = unit.directory.get(Organization, [post.organization_id])[post.organization_id]
    return f"{person.name}, {post.role}, {body.name}"


def _proposed(curator: Curator) -> dict[str, str]:
    suggested, contradicted = Inferences(curator.store).everywhere()
    assert contradicted == ()
    return {_line(curator, one.tenure_id): f"{one.code} {one.end}" for one in suggested}


def _holders(curator: Curator, body: str) -> list[str]:
    with curator.store.read() as unit:
        (known,) = unit.directory.named_organizations(body)
    page = Browse(curator.store).organization(known.id, NEW_YEAR)
    return [f"{line.role}: {line.person or line.post_state}" for line in page.lines]


def test_four_ends_are_proposed_each_apart_and_nothing_is_asserted(curator: Curator) -> None:
    between = "2024-12-01/2025-11-28"
    assert _proposed(curator) == {
        f"Trần Quốc Cường, Secretary, {PARTY}": f"succession {between}",
        f"Mùa A Sơn, Standing Deputy Secretary, {PARTY}": f"succession {between}",
        f"Lò Văn Phương, Chairman, {COUNCIL}": f"succession {between}",
        f"Lê Thành Đô, Chairman, {GOVERNMENT}": f"excluding post {between}",
    }
    with curator.store.read() as unit:
        assert not any(one.ended for one in unit.directory.all(Tenure))


def test_each_proposal_rests_on_evidence_for_both(curator: Curator) -> None:
    suggested, _ = Inferences(curator.store).everywhere()
    assert {len(one.resting_on) for one in suggested} == {2}


def test_mua_a_son_has_one_tenure_as_standing_deputy_secretary(curator: Curator) -> None:
    with curator.store.read() as unit:
        (person,) = unit.directory.named_persons("Mùa A Sơn")
        (tenure,) = unit.directory.tenures_of([person.id])
        assert unit.directory.posts([tenure.post_id])[tenure.post_id].role == "Standing Deputy Secretary"
    assert tenure.citations == 2
    assert tenure.last_seen == PartialDate("2024-12"), "the undated report moves nothing"


def test_once_agreed_to_the_secretary_is_the_next_one_and_the_committees_chairman_unknown(
    curator: Curator,
) -> None:
    author = Author("curator", curator.store.replica, "test")
    suggested, _ = Inferences(curator.store).everywhere()
    for one in suggested:
        with curator.store.write() as unit:
            unit.decisions.record("conclude", [concluded(one)], author, new_id, NOON)
    assert _proposed(curator) == {}
    assert _holders(curator, PARTY) == ["Secretary: Trần Tiến Dũng", "Standing Deputy Secretary: Lê Thành Đô"]
    assert _holders(curator, COUNCIL) == ["Chairman: Lê Thành Đô"]
    assert _holders(curator, GOVERNMENT) == [f"Chairman: {PostState.UNKNOWN}"]


def test_what_concerns_one_person_is_what_the_whole_directory_says_of_them(curator: Curator) -> None:
    suggested, _ = Inferences(curator.store).everywhere()
    with curator.store.read() as unit:
        (person,) = unit.directory.named_persons("Lê Thành Đô")
    near, _ = Inferences(curator.store).around([person.id])
    assert {one.code for one in near} == {"succession", "excluding post"}
    assert set(near) <= set(suggested)


def test_a_name_without_diacritics_is_offered_to_join_one_with_them_and_never_joined(
    curator: Curator,
) -> None:
    day, text = ELSEWHERE
    article_id = take_in(curator.store, "ministry.txt", text)
    curator.review.open(article_id)
    curator.review.date(PartialDate(day))
    assert curator.card.person == "Lê Văn Lương"
    assert curator.card.undecided
    assert [one.name for one in curator.card.candidates] == ["Le Van Luong"]
    curator.review.choose(None)
    curator.review.accept()
    assert {"Le Van Luong", "Lê Văn Lương"} <= set(curator.people())
