"""Card mode: one post at a time across all articles, in the order of its worth."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.values import Event, PartialDate, Relation
from db.waiting import Order, State, Where, Worth
from desktop.review.lane import Lane
from desktop.review.laneview import By
from tests.newsroom import COUNCIL, NOON, Saying, find
from tests.review.curator import Curator, at_work, correction

DUNG, SON = "Trần Tiến Dũng", "Mùa A Sơn"
SECRETARY = Saying(DUNG, "Secretary")


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


@pytest.fixture
def lane(curator: Curator) -> Lane:
    return Lane(curator.store, "curator", "test", clock=lambda: NOON)


def _people(lane: Lane) -> list[str]:
    return [card.person for card in lane.view.cards]


def test_one_key_takes_a_person_in_a_post_from_all_articles(curator: Curator, lane: Lane) -> None:
    for day in ("2025-11-28", "2025-11-03", "2025-11-10"):
        curator.publish(f"{day}.txt", SECRETARY, on=day)
    lane.start()
    (card,) = lane.view.cards
    assert [str(one.claim.as_of) for one in card.claims] == ["2025-11-03", "2025-11-10", "2025-11-28"]
    lane.accept()
    assert curator.lines() == ["Trần Tiến Dũng, Secretary: in post by 2025-11-28 (3)"]
    assert lane.view.message is not None
    assert lane.view.message.code == "accept done"
    lane.undo()
    assert curator.lines() == []
    assert len(lane.view.cards[0].claims) == 3


def test_copies_of_one_story_are_one_line_and_one_key_takes_them_all(curator: Curator, lane: Lane) -> None:
    for day in ("2025-11-27", "2025-11-28"):
        curator.publish(f"{day}.txt", SECRETARY, on=day)
    with curator.store.write() as unit:
        first, second = sorted(line.id for line in unit.articles.lines())
        unit.witnesses.join(second, first, 0.9)
    lane.start()
    (line,) = lane.view.cards[0].claims
    assert [one.article_id for one in (line, *line.also)] == [first, second]
    lane.accept()
    assert curator.lines() == ["Trần Tiến Dũng, Secretary: in post by 2025-11-28 (2)"]


def test_posts_of_one_person_are_one_card_and_ending_anothers_tenure_is_never_part_of_it(
    curator: Curator, lane: Lane
) -> None:
    curator.publish("old.txt", Saying("Lò Văn Phương", "Chairman", COUNCIL), on="2024-11-01")
    lane.start()
    lane.accept()
    curator.publish("new.txt", SECRETARY, Saying(DUNG, "Chairman", COUNCIL))
    lane.start()
    assert lane.view.worth is Worth.SEAT
    (card,) = lane.view.cards
    assert sorted(one.claim.title for one in card.claims) == ["Chairman", "Secretary"]
    lane.accept()
    assert curator.lines() == [
        "Lò Văn Phương, Chairman: in post by 2024-11-01 (1)",
        "Trần Tiến Dũng, Chairman: in post by 2025-11-28 (1)",
        "Trần Tiến Dũng, Secretary: in post by 2025-11-28 (1)",
    ]


def test_what_a_wrong_line_hangs_on_comes_first(curator: Curator, lane: Lane) -> None:
    curator.publish("old.txt", SECRETARY, Saying("Lò Văn Phương", "Chairman", COUNCIL), on="2025-01-05")
    lane.start()
    lane.accept()
    lane.accept()
    curator.publish("repeat.txt", SECRETARY)
    curator.publish("person.txt", Saying("Vũ Thị Lan", "Deputy Secretary"))
    curator.publish("seat.txt", Saying(SON, "Chairman", COUNCIL))
    curator.publish(
        "gone.txt",
        Saying(DUNG, "Secretary", event=Event.RETIRED, relation=Relation.OUTGOING),
        on="2025-12-01",
    )
    curator.publish("undated.txt", Saying("Lê Văn Lương", "Vice Chairman", COUNCIL), on=None)
    worths = [one.worth for one in lane.lines()]
    assert worths == [Worth.UNDATED, Worth.DEPARTURE, Worth.SEAT, Worth.PERSON, Worth.REPEAT]


def test_an_undated_article_asks_for_its_date_before_anything_of_it_is_decided(
    curator: Curator, lane: Lane
) -> None:
    curator.publish("undated.txt", SECRETARY, Saying(SON, "Deputy Secretary"), on=None)
    assert lane.start().asks_date is not None
    assert lane.date(PartialDate("2025-11")).asks_date is None
    assert {one.day for one in lane.lines()} == {"2025-11-01"}
    lane.undo()
    assert lane.start().asks_date is not None
    assert lane.date(None).asks_date is None
    assert lane.view.worth is Worth.PERSON


def test_skipped_three_times_a_claim_is_a_hard_case_and_can_still_be_decided(
    curator: Curator, lane: Lane
) -> None:
    curator.publish("a.txt", SECRETARY)
    lane.start()
    for _ in range(3):
        assert _people(lane) == [DUNG]
        lane.skip()
    assert _people(lane) == []
    assert lane.lines() == []
    (hard,) = lane.lines(where=Where(state=None))
    lane.show(hard.stored.id)
    lane.accept()
    assert curator.people() == [DUNG]


def test_a_question_is_kept_with_its_card_and_words_to_search_for(curator: Curator, lane: Lane) -> None:
    curator.publish("a.txt", SECRETARY)
    lane.start()
    lane.look_up("Since when?")
    assert lane.lines() == []
    (one,) = lane.look_ups()
    assert (one.question, one.person) == ("Since when?", DUNG)
    assert one.words[0] == '"Trần Tiến Dũng" Bí thư Tỉnh ủy Điện Biên'
    lane.show(one.claim_id)
    lane.accept()
    assert curator.lines() == ["Trần Tiến Dũng, Secretary: in post by 2025-11-28 (1)"]
    assert lane.look_ups() == ()
    lane.undo()
    assert [one.question for one in lane.look_ups()] == ["Since when?"]


def test_claims_are_found_by_words_and_narrowed(curator: Curator, lane: Lane) -> None:
    curator.publish("a.txt", SECRETARY, Saying(SON, "Deputy Secretary"))
    curator.publish("b.txt", Saying("Lê Văn Lương", "Chairman", COUNCIL, "Lai Châu"), on="2025-10-01")

    def found(**where: object) -> list[str]:
        lines = lane.lines(Order.DATE, Where(**where))  # type: ignore[arg-type]
        return [one.stored.claim.person for one in lines]

    assert found(text="dung secre") == [DUNG]
    assert found(text="Mua A") == [SON]
    assert found(area="lai chau") == ["Lê Văn Lương"]
    assert found(until=PartialDate("2025-10").latest) == ["Lê Văn Lương"]
    assert found(worths=(Worth.SEAT,)) == []
    assert sorted(found(confidence=(0.8, 1.0), outlet="Nhân Dân")) == sorted([DUNG, SON, "Lê Văn Lương"])


def test_every_order_pages_through_all_claims_once(curator: Curator, lane: Lane) -> None:
    for number in range(5):
        curator.publish(
            f"{number}.txt", SECRETARY, Saying(SON, "Deputy Secretary"), on=f"2025-1{number % 3}-01"
        )
    for order in Order:
        seen: list[int] = []
        with curator.store.read() as unit:
            page = unit.claims.queue.lines(order, limit=3)
            while page:
                seen += [one.number for one in page]
                page = unit.claims.queue.lines(order, after=page[-1], limit=3)
        assert sorted(seen) == list(range(1, 11)), order


def test_by_claim_each_is_a_card_of_its_own(curator: Curator, lane: Lane) -> None:
    for day in ("2025-11-28", "2025-11-03"):
        curator.publish(f"{day}.txt", SECRETARY, on=day)
    lane.start(by=By.CLAIM)
    assert len(lane.view.cards[0].claims) == 1
    lane.accept()
    lane.accept()
    assert curator.lines() == ["Trần Tiến Dũng, Secretary: in post by 2025-11-28 (2)"]


def test_mentions_of_one_fact_in_one_article_are_one_line(curator: Curator, lane: Lane) -> None:
    curator.publish(
        "a.txt", Saying(SON, "Standing Deputy Secretary"), Saying(SON, "Permanent Deputy Secretary")
    )
    lane.start()
    (line,) = lane.view.cards[0].claims
    assert len(line.also) == 1
    lane.accept()
    assert curator.lines() == ["Mùa A Sơn, Standing Deputy Secretary: in post by 2025-11-28 (2)"]


def test_a_wording_corrected_in_the_lane_is_offered_as_a_rule_and_the_next_one_arrives_corrected(
    curator: Curator, lane: Lane
) -> None:
    board = "Điện Biên Provincial Standing Board"
    curator.publish("a.txt", Saying(SON, "Member", board), on="2025-11-03")
    lane.start()
    (line,) = lane.view.cards[0].claims
    lane.correct(correction(line.claim, organization="Điện Biên Provincial Party Standing Committee"))
    curator.curation.rule(*curator.curation.offers())
    curator.publish("b.txt", Saying(SON, "Member", board))
    lane.start()
    assert lane.view.worth is Worth.REPEAT
    assert lane.view.cards[0].claims[0].organization == "Điện Biên Provincial Party Standing Committee"


def test_in_document_mode_the_same_keys_skip_and_look_up(curator: Curator, lane: Lane) -> None:
    article = curator.open("a.txt", SECRETARY)
    for _ in range(3):
        curator.review.skip()
    assert [one.state for one in lane.lines(where=Where(state=None))] == [State.HARD]
    curator.review.open(article)
    curator.review.look_up("Which congress?")
    assert [one.question for one in lane.look_ups()] == ["Which congress?"]
    assert curator.card.unsure == 1
    curator.review.accept()
    assert curator.lines() == ["Trần Tiến Dũng, Secretary: in post by 2025-11-28 (1)"]


def test_a_claim_skipped_and_found_again_stays_a_hard_case(curator: Curator, lane: Lane) -> None:
    article_id = curator.publish("a.txt", SECRETARY)
    for _ in range(3):
        lane.start()
        lane.skip()
    with curator.store.write() as unit:
        claims = [one.claim for one in unit.claims.of_article(article_id)]
        find(unit, article_id, claims, "2")
    assert lane.lines() == []
    assert [one.id for one in lane.articles(Where(state=State.HARD))] == [article_id]


def test_a_date_puts_all_claims_of_a_long_article_where_they_belong(curator: Curator, lane: Lane) -> None:
    names = [f"Lò Văn {given}" for given in "Tiến Đô Hùng Lan Hà Sơn Thắng Bình Đào Vinh Long Nam".split()]
    curator.publish("list.txt", *(Saying(name, "Member") for name in names), on=None)
    lane.start()
    lane.date(PartialDate("2025-11"))
    assert {one.worth for one in lane.lines()} == {Worth.PERSON}
    assert lane.catch_up() == 0
