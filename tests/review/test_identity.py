"""Who is meant, and which tenure: repeats, names, titles, seats and namesakes at the review."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.records import Tenure
from tests.newsroom import COUNCIL, Saying
from tests.review.curator import Curator, at_work

CUONG = Saying("Trần Quốc Cường", "Secretary")
SON = Saying("Mùa A Sơn", "Standing Deputy Secretary")


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def test_a_second_article_on_the_same_official_is_a_repeat_with_two_citations(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    later = curator.publish("2.txt", CUONG, on="2025-12-05")
    assert curator.standings(later) == ["new person"]
    curator.review.accept()
    assert curator.standings(later) == ["repeat"], "what waits is refreshed in the same act"
    curator.review.open(later)
    assert curator.card.claims[0].standing == "repeat"
    curator.review.accept()
    assert curator.lines() == ["Trần Quốc Cường, Secretary: in post by 2025-12-05 (2)"]


def test_undo_takes_back_what_the_waiting_claims_would_be(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    later = curator.publish("2.txt", CUONG, on="2025-12-05")
    curator.review.accept()
    curator.review.undo()
    assert curator.standings(later) == ["new person"]


def test_a_name_without_diacritics_is_the_same_person_and_the_full_name_is_preferred(
    curator: Curator,
) -> None:
    curator.open("1.txt", Saying("Tran Quoc Cuong", "Secretary"))
    curator.review.accept()
    assert curator.people() == ["Tran Quoc Cuong"]
    curator.open("2.txt", CUONG, on="2025-12-05")
    curator.review.accept()
    assert curator.people() == ["Trần Quốc Cường"]
    assert curator.names_of("Tran Quoc Cuong") == {"Tran Quoc Cuong", "Trần Quốc Cường"}
    assert len(curator.lines()) == 1


def test_the_plain_title_opens_no_second_tenure_whichever_comes_first(curator: Curator) -> None:
    plain = Saying("Mùa A Sơn", "Deputy Secretary")
    for number, saying in enumerate([plain, SON, plain]):
        curator.open(f"{number}.txt", saying, on=f"2025-11-0{number + 1}")
        curator.review.accept()
    assert curator.lines() == ["Mùa A Sơn, Standing Deputy Secretary: in post by 2025-11-03 (3)"]
    curator.review.undo()
    curator.review.undo()
    assert curator.lines() == ["Mùa A Sơn, Deputy Secretary: in post by 2025-11-01 (1)"]


@pytest.mark.parametrize("first", [0, 1])
def test_both_titles_on_one_card_are_one_tenure(curator: Curator, first: int) -> None:
    both = [Saying("Mùa A Sơn", "Deputy Secretary"), SON]
    curator.open("1.txt", both[first], both[1 - first])
    curator.review.accept()
    assert curator.lines() == ["Mùa A Sơn, Standing Deputy Secretary: in post by 2025-11-28 (2)"]


def test_a_new_holder_of_the_one_seat_ends_nobody_by_himself(curator: Curator) -> None:
    curator.open("1.txt", SON)
    curator.review.accept()
    curator.open("2.txt", Saying("Lê Thành Đô", "Permanent Deputy Secretary"), on="2025-12-05")
    assert curator.card.claims[0].displaced == ("Mùa A Sơn",)
    curator.review.accept()
    with curator.store.read() as unit:
        tenures = unit.directory.all(Tenure)
    assert [one.ended for one in tenures] == [False, False]


def _namesakes(curator: Curator) -> str:
    curator.open("1.txt", Saying("Nguyễn Văn Hùng", "Minister", "Ministry of Health", None))
    curator.review.accept()
    article_id = curator.open("2.txt", Saying("Nguyễn Văn Hùng", "Secretary"), on="2025-12-05")
    assert curator.card.undecided
    curator.review.accept()
    assert curator.message == "choose the person"
    assert curator.tally(article_id) == (1, 0)
    return article_id


def test_of_equal_names_the_curator_chooses_a_new_person(curator: Curator) -> None:
    _namesakes(curator)
    curator.review.choose(None)
    curator.review.accept()
    assert curator.people() == ["Nguyễn Văn Hùng", "Nguyễn Văn Hùng"]


def test_a_namesake_in_the_same_post_can_be_a_new_person_although_all_agrees(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    curator.review.accept()
    curator.open("2.txt", CUONG, on="2025-12-05")
    assert curator.card.claims[0].standing == "repeat"
    curator.review.choose(None)
    assert (curator.card.chosen, curator.card.claims[0].standing) == (None, "new holder")
    curator.review.accept()
    assert curator.people() == ["Trần Quốc Cường", "Trần Quốc Cường"]
    assert len(curator.lines()) == 2


def test_of_equal_names_the_curator_chooses_the_known_person(curator: Curator) -> None:
    _namesakes(curator)
    curator.review.choose(curator.card.candidates[0].person_id)
    assert not curator.card.undecided
    curator.review.accept()
    assert curator.people() == ["Nguyễn Văn Hùng"]
    assert len(curator.lines()) == 2


def test_the_choice_of_a_person_holds_for_the_rest_of_the_card_after_a_restart(curator: Curator) -> None:
    curator.open("1.txt", Saying("Nguyễn Văn Hùng", "Minister", "Ministry of Health", None))
    curator.review.accept()
    said = [Saying("Nguyễn Văn Hùng", "Secretary"), Saying("Nguyễn Văn Hùng", "Chairman", COUNCIL)]
    article_id = curator.open("2.txt", *said, on="2025-12-05")
    curator.review.choose(None)
    curator.review.focus(0, 0)
    curator.review.accept()
    curator.restart()
    curator.review.open(article_id)
    assert not curator.card.undecided
    curator.review.accept()
    assert curator.people() == ["Nguyễn Văn Hùng", "Nguyễn Văn Hùng"]


def _known(curator: Curator) -> str:
    with curator.store.read() as unit:
        return unit.directory.named_persons(CUONG.person)[0].id


def _offered(curator: Curator) -> list[str]:
    return [one.person_id for one in curator.card.candidates]


def test_whom_an_article_does_not_mean_is_offered_no_more_and_is_never_joined_with_who_is(
    curator: Curator,
) -> None:
    curator.open("1.txt", CUONG)
    curator.review.accept()
    known = _known(curator)
    article = curator.open("2.txt", Saying(CUONG.person, "Chairman", COUNCIL), on="2025-12-05")
    assert _offered(curator) == [known]
    curator.review.not_meant()
    assert curator.message == "not meant done"
    assert (_offered(curator), curator.standings(article)) == ([], ["new person"])
    curator.restart()
    curator.review.open(article)
    assert _offered(curator) == []
    curator.review.accept()
    with curator.store.read() as unit:
        (judged,) = unit.directory.judgements([known])
    assert (judged.kept_id, judged.same) == (known, False)
    curator.open("3.txt", Saying(CUONG.person, "Chairman", COUNCIL), on="2025-12-06")
    assert known in _offered(curator), "another article may mean either"
    curator.curation.undo()
    curator.curation.undo()
    curator.review.open(article)
    assert _offered(curator) == [known]


def test_a_repeat_of_whom_the_article_does_not_mean_is_no_repeat(curator: Curator) -> None:
    curator.open("1.txt", CUONG)
    curator.review.accept()
    article = curator.publish("2.txt", CUONG, on="2025-12-05")
    assert curator.standings(article) == ["repeat"]
    curator.curation.not_meant(_known(curator), article)
    assert curator.standings(article) == ["new holder"]
    curator.review.open(article)
    curator.review.not_meant()
    assert curator.message == "nobody known"
