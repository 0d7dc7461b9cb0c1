"""The review by a scripted curator: each key, what it shows next, and what it leaves in the directory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.acts import Accepted
from db.records import Claim, Organization, Post
from db.values import Event, PartialDate, Relation
from tests.newsroom import COUNCIL, NOON, Saying, find, written
from tests.review.curator import Curator, at_work, correction

CUONG = Saying("Trần Quốc Cường", "Secretary")
SON = Saying("Mùa A Sơn", "Standing Deputy Secretary")
TIEN = Saying("Lò Văn Tiến", "Chairman", COUNCIL)
TIEN_DEPUTY = Saying("Lò Văn Tiến", "Deputy Secretary")


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def test_accepting_a_card_puts_the_person_and_all_their_posts_into_the_directory(curator: Curator) -> None:
    article = curator.open("1.txt", TIEN_DEPUTY, TIEN, CUONG)
    assert [card.person for card in curator.review.view.cards] == ["Lò Văn Tiến", "Trần Quốc Cường"]
    curator.review.accept()
    assert curator.lines() == [
        "Lò Văn Tiến, Chairman: in post by 2025-11-28 (1)",
        "Lò Văn Tiến, Deputy Secretary: in post by 2025-11-28 (1)",
    ]
    assert curator.card.person == "Trần Quốc Cường", "the next card comes by itself"
    assert curator.message == "accept done"
    assert curator.tally(article) == (1, 2)


def test_accepting_one_claim_of_a_card_leaves_the_others_open(curator: Curator) -> None:
    curator.open("1.txt", TIEN_DEPUTY, TIEN)
    curator.review.focus(0, 1)
    curator.review.accept()
    assert curator.lines() == ["Lò Văn Tiến, Chairman: in post by 2025-11-28 (1)"]
    assert [one.decision for one in curator.card.claims] == ["", "accepted"]
    curator.review.accept()
    assert len(curator.lines()) == 2
    assert curator.people() == ["Lò Văn Tiến"], "both claims are of one person"


def test_everything_in_the_directory_leads_back_to_its_words(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG)
    curator.review.accept()
    with curator.store.read() as unit:
        (citation,) = unit.directory.citations_for(_tenure_ids(curator))
        text = unit.articles.get(citation.article_id).text
        act = unit.decisions.acts({citation.decision_id})[citation.decision_id]
    assert citation.article_id == article_id
    assert all(text[one.start : one.end] == one.quote for one in citation.evidence)
    assert (act.curator, act.program, act.at, act.sequence) == ("curator", "test", NOON, 1)


def _tenure_ids(curator: Curator) -> list[str]:
    with curator.store.read() as unit:
        decisions = list(unit.decisions.all_in_force())
    return [one.outcome.tenure_id for one in decisions if isinstance(one.outcome, Accepted)]


def test_a_rejected_claim_never_comes_back_when_the_article_is_read_again(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG, TIEN)
    curator.review.reject()
    _file, claims = written("1.txt", [CUONG, TIEN], "2025-11-28")
    with curator.store.write() as unit:
        find(unit, article_id, claims, "2")
    curator.review.open(article_id)
    assert [one.claims[0].decision for one in curator.review.view.cards] == ["rejected", ""]
    assert curator.card.person == "Lò Văn Tiến"
    assert curator.tally(article_id) == (1, 1)
    assert curator.lines() == []


def test_reading_again_leaves_what_was_accepted_as_it_was_accepted(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG, TIEN)
    curator.review.accept()
    with curator.store.write() as unit:
        find(unit, article_id, [], "2")
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by 2025-11-28 (1)"]
    assert curator.tally(article_id) == (0, 1)


def test_a_correction_is_what_counts_and_the_suggestion_is_kept_beside_it(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    claim = curator.card.claims[0].claim
    curator.review.correct(correction(claim, title="Deputy Secretary"))
    assert curator.lines() == ["Trần Quốc Cường, Deputy Secretary: in post by 2025-11-28 (1)"]
    (accepted,) = _accepted(curator)
    assert accepted.suggested == claim
    assert (accepted.claim.title, accepted.claim.evidence) == ("Deputy Secretary", claim.evidence)


def _accepted(curator: Curator) -> list[Accepted]:
    with curator.store.read() as unit:
        return [one.outcome for one in unit.decisions.all_in_force() if isinstance(one.outcome, Accepted)]


def test_correcting_a_name_to_somebody_known_in_the_post_means_that_person(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    curator.review.accept()
    curator.open("2.txt", Saying("Trần Văn Cương", "Secretary"), on="2025-12-05")
    curator.review.correct(correction(curator.card.claims[0].claim, person="Trần Quốc Cường"))
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by 2025-12-05 (2)"]


def test_correcting_a_name_to_nobody_known_makes_a_new_person(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    curator.review.correct(correction(curator.card.claims[0].claim, person="Trần Quốc Cương"))
    assert curator.people() == ["Trần Quốc Cương"]


def test_unsure_puts_a_claim_aside_and_undo_brings_it_back(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG)
    curator.review.unsure()
    assert (curator.lines(), curator.tally(article_id)) == ([], (0, 0))
    with curator.store.read() as unit:
        assert unit.articles.by_ids({article_id})[article_id].unsure == 1
    curator.review.undo()
    assert (curator.card.claims[0].decision, curator.tally(article_id)) == ("", (1, 0))


def test_what_was_unsure_can_be_accepted_later(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG)
    curator.review.unsure()
    curator.review.open(article_id)
    curator.review.accept()
    assert (len(curator.lines()), curator.tally(article_id)) == (1, (0, 1))
    curator.review.undo()
    assert (curator.lines(), curator.card.claims[0].decision) == ([], "unsure")


def test_skipping_decides_nothing_and_goes_round(curator: Curator) -> None:
    first = curator.publish("1.txt", CUONG, TIEN)
    second = curator.publish("2.txt", SON)
    curator.review.open(first)
    curator.review.skip()
    assert curator.card.person == "Lò Văn Tiến"
    curator.review.skip()
    assert curator.review.view.article is not None
    assert curator.review.view.article.id == second
    curator.review.skip()
    assert curator.review.view.article.id == first
    assert (curator.tally(first), curator.tally(second)) == ((2, 0), (1, 0))


def test_skipping_the_last_card_of_the_only_article_comes_back_to_its_first(curator: Curator) -> None:
    curator.open("1.txt", CUONG, TIEN)
    curator.review.skip()
    curator.review.skip()
    assert (curator.card.person, curator.message) == ("Trần Quốc Cường", "")


def test_when_everything_is_decided_the_page_says_so_and_keys_do_nothing(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    curator.review.accept()
    assert curator.review.view.left == 0
    for key in (curator.review.accept, curator.review.reject, curator.review.unsure):
        key()
        assert curator.message == "already decided"
    curator.review.next_article()
    assert curator.message == "nothing left"
    assert len(_accepted(curator)) == 1


def test_undo_goes_back_act_by_act_across_articles_and_over_a_restart(curator: Curator) -> None:
    first, second = curator.publish("1.txt", CUONG, SON), curator.publish("2.txt", CUONG, on="2025-12-05")
    curator.review.open(first)
    for _card in range(3):
        curator.review.accept()
    assert "Trần Quốc Cường, Secretary: in post by 2025-12-05 (2)" in curator.lines()
    curator.restart()
    curator.review.next_article()
    curator.review.undo()
    assert curator.review.view.article is not None
    assert curator.review.view.article.id == second, "undo shows where it was"
    assert curator.card.open == 1
    curator.review.undo()
    assert curator.review.view.article.id == first
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by 2025-11-28 (1)"]
    curator.review.undo()
    assert (curator.lines(), curator.people()) == ([], [])
    curator.review.undo()
    assert (curator.message, curator.review.view.can_undo) == ("nothing to undo", False)
    assert (curator.tally(first), curator.tally(second)) == ((2, 0), (1, 0))


def test_what_was_undone_can_be_decided_otherwise(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG)
    curator.review.accept()
    curator.review.undo()
    curator.review.reject()
    assert (curator.lines(), curator.standings(article_id)) == ([], ["rejected"])


def test_an_undated_article_asks_for_its_date_first_and_the_answer_moves_the_bounds(curator: Curator) -> None:
    curator.open("1.txt", CUONG, TIEN, on=None)
    assert _asks(curator) is True
    curator.review.accept()
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by undated (1)"]
    curator.review.date(PartialDate("2025-11"))
    assert _asks(curator) is False
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by 2025-11 (1)"]
    curator.review.accept()
    assert "Lò Văn Tiến, Chairman: in post by 2025-11 (1)" in curator.lines()


def test_a_date_is_asked_for_once_even_if_it_cannot_be_known(curator: Curator) -> None:
    article_id = curator.open("1.txt", CUONG, on=None)
    curator.review.date(None)
    assert _asks(curator) is False
    curator.restart()
    curator.review.open(article_id)
    assert _asks(curator) is False
    curator.review.undo()
    assert _asks(curator) is True


def _asks(curator: Curator) -> bool:
    return curator.review.view.asks_date


def test_undoing_a_date_takes_the_bounds_back(curator: Curator) -> None:
    curator.open("1.txt", CUONG, on=None)
    curator.review.accept()
    curator.review.date(PartialDate("2025-11-28"))
    curator.review.undo()
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by undated (1)"]
    assert curator.review.view.asks_date


def test_a_date_set_over_the_one_that_was_found_counts(curator: Curator) -> None:
    curator.open("1.txt", CUONG, on="2025-11-28")
    curator.review.accept()
    curator.review.date(PartialDate("2024"))
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by 2024 (1)"]


def test_a_departure_ends_the_tenure_and_a_death_all_of_them(curator: Curator) -> None:
    curator.open("1.txt", TIEN_DEPUTY, TIEN)
    curator.review.accept()
    died = Saying("Lò Văn Tiến", "Chairman", COUNCIL, event=Event.DIED, relation=Relation.OUTGOING)
    curator.open("2.txt", died, on="2025-12-05")
    curator.review.accept()
    assert [line.partition(": ")[2] for line in curator.lines()] == [
        "ended 2025-11-28 (2)",
        "ended 2025-11-28 (1)",
    ]
    curator.review.undo()
    assert all("in post by" in line for line in curator.lines())


def test_names_known_to_the_directory_complete_a_field(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    curator.review.accept()
    assert curator.review.complete("person", "tran q") == ["Trần Quốc Cường"]
    assert curator.review.complete("organization", "Điện B") == ["Điện Biên Provincial Party Committee"]
    assert curator.review.complete("person", " ") == []


def test_a_claim_without_a_body_asks_for_it(curator: Curator) -> None:
    curator.open("1.txt", Saying("Trần Quốc Cường", "Secretary", None, None))
    curator.review.accept()
    assert (curator.message, curator.lines()) == ("choose the body", [])
    claim: Claim = curator.card.claims[0].claim
    curator.review.correct(correction(claim, organization=COUNCIL, title="Chairman"))
    assert curator.lines() == ["Trần Quốc Cường, Chairman: in post by 2025-11-28 (1)"]


def test_a_new_post_knows_the_known_ones_that_it_carries_and_excludes(curator: Curator) -> None:
    committee = COUNCIL.replace("Council", "Committee")
    standing = "Điện Biên Provincial Party Standing Committee"
    for number, saying in enumerate(
        (
            Saying("Lò Văn Tiến", "Chairman", COUNCIL),
            Saying("Mùa A Dếnh", "Chairman", committee),
            Saying("Vừ Thị Sua", "Member", standing),
            Saying("Giàng A Tủa", "Secretary"),
        )
    ):
        curator.open(f"{number}.txt", saying)
        curator.review.accept()
    with curator.store.read() as unit:
        names = {one.id: one.name for one in unit.directory.all(Organization)}
        posts = {one.id: (one.role, names[one.organization_id]) for one in unit.directory.all(Post)}
        excludes = {posts[one.id]: [posts[key] for key in one.excludes] for one in unit.directory.all(Post)}
        carries = {posts[one.id]: [posts[key] for key in one.carries] for one in unit.directory.all(Post)}
    assert excludes["Chairman", committee] == [("Chairman", COUNCIL)]
    assert carries["Secretary", "Điện Biên Provincial Party Committee"] == [("Member", standing)]


def test_correcting_a_name_to_a_namesake_elsewhere_asks_whom_it_means(curator: Curator) -> None:
    minister = Saying("Nguyễn Văn Hùng", "Minister", "Ministry of Health", None)
    curator.open("1.txt", minister)
    curator.review.accept()
    curator.open("2.txt", CUONG, on="2025-12-05")
    said = correction(curator.card.claims[0].claim, person="Nguyễn Văn Hùng")
    curator.review.correct(said)
    assert (curator.message, curator.people()) == ("choose the person", ["Nguyễn Văn Hùng"])
    assert [one.name for one in curator.card.candidates] == ["Nguyễn Văn Hùng"]
    curator.review.choose(None)
    assert (curator.message, curator.people()) == ("correct done", ["Nguyễn Văn Hùng", "Nguyễn Văn Hùng"])
    curator.review.undo()
    curator.review.correct(said)
    curator.review.choose(curator.card.candidates[0].person_id)
    assert curator.people() == ["Nguyễn Văn Hùng"]
    assert len(curator.lines()) == 2


def test_a_question_whom_a_correction_means_is_forgotten_with_the_card(curator: Curator) -> None:
    curator.open("1.txt", Saying("Nguyễn Văn Hùng", "Minister", "Ministry of Health", None))
    curator.review.accept()
    article_id = curator.open("2.txt", CUONG, on="2025-12-05")
    curator.review.correct(correction(curator.card.claims[0].claim, person="Nguyễn Văn Hùng"))
    curator.review.open(article_id)
    curator.review.choose(None)
    assert curator.people() == ["Nguyễn Văn Hùng"]
    curator.review.accept()
    assert curator.people() == ["Nguyễn Văn Hùng", "Trần Quốc Cường"]
