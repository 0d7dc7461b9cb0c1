"""What cannot all be true is shown with its days and its ways out, and changes nothing by itself."""

from dataclasses import replace

import pytest

from db.values import Capacity, Event, PartialDate
from desktop.ledger import conflicts
from tests.ledger.decided import claim
from tests.ledger.province import BODIES, POSTS, Said, contradicted, elected, former, left, seen, told

DAY, NOVEMBER = "2025-06-01", "2025-11-28"
CUONG = seen("cuong", "secretary", DAY)


def test_two_holders_of_one_seat_on_one_day() -> None:
    rows = told(CUONG, seen("dung", "secretary", DAY))
    (one,) = conflicts(rows)
    assert one.code == "more holders than seats"
    assert one.persons == ("cuong", "dung")
    assert one.days == PartialDate(DAY)
    assert one.resting_on == ("citation 00000", "citation 00001"), "all evidence, for the axis of time"
    assert "end one" in one.ways
    assert "not the person" in one.ways


def test_sightings_of_one_person_join_so_that_somebody_seen_between_them_sits_in_the_same_seat() -> None:
    assert contradicted(
        seen("cuong", "secretary", "2025-01-01"),
        seen("dung", "secretary", "2025-06-01"),
        seen("cuong", "secretary", "2025-11-01"),
    ) == ["more holders than seats: cuong as secretary and dung as secretary, 2025-06-01"]


def test_as_many_holders_as_there_are_seats_are_no_conflict() -> None:
    two = [replace(post, seats=2) if post.id == "vice chair" else post for post in POSTS]
    said = [seen(name, "vice chair", DAY) for name in ("a", "b", "c")]
    assert conflicts(told(*said[:2], posts=two)) == ()
    (one,) = conflicts(told(*said, posts=two))
    assert one.persons == ("a", "b", "c")


def test_seats_are_counted_for_the_narrower_post_too() -> None:
    two = [replace(post, seats=2) if post.id == "deputy" else post for post in POSTS]
    said = [seen("son", "standing deputy", DAY), seen("do", "deputy", DAY), seen("luong", "deputy", DAY)]
    (one,) = conflicts(told(*said, posts=two))
    assert one.persons == ("do", "luong", "son")
    assert conflicts(told(*said[:2], posts=two)) == ()


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([CUONG, seen("dung", "secretary", NOVEMBER)], id="one after the other"),
        pytest.param([CUONG, elected("dung", "secretary", DAY)], id="handed over on the day"),
        pytest.param(
            [CUONG, left("cuong", "secretary", NOVEMBER), seen("dung", "secretary", NOVEMBER)],
            id="seen on the day on which the other left",
        ),
        pytest.param([seen("a", "member", DAY), seen("b", "member", DAY)], id="any number of members"),
        pytest.param([CUONG, seen("dung", "secretary", DAY, Capacity.HONORARY)], id="an honorary one"),
        pytest.param(
            [
                CUONG,
                ("cuong", "secretary", claim(Event.SUSPENDED, DAY)),
                seen("dung", "secretary", DAY, Capacity.ACTING),
            ],
            id="somebody acting for one suspended",
        ),
        pytest.param([CUONG, former("dung", "secretary", DAY)], id="a former holder"),
        pytest.param([seen("do", "deputy", DAY), seen("do", "chair of council", DAY)], id="Party and state"),
        pytest.param([CUONG, seen("cuong", "minister", DAY)], id="the capital is not far"),
        pytest.param([CUONG, seen("cuong", "assembly deputy", DAY)], id="nor is an assembly"),
        pytest.param([seen("son", "standing deputy", DAY), seen("do", "deputy", DAY)], id="the plain title"),
    ],
)
def test_no_conflict(said: list[Said]) -> None:
    assert contradicted(*said) == []


def test_within_one_month_nobody_knows_whose_seat_it_was_first() -> None:
    assert contradicted(seen("cuong", "secretary", "2025-06"), seen("dung", "secretary", "2025-06")) == [
        "order unknown: cuong as secretary and dung as secretary"
    ]


def test_an_undated_holder_beside_a_dated_one_asks_for_the_articles_date() -> None:
    (one,) = conflicts(told(seen("cuong", "secretary", None), seen("dung", "secretary", DAY)))
    assert one.code == "order unknown"
    assert "date an article" in one.ways


def test_seen_after_leaving() -> None:
    assert contradicted(
        CUONG, left("cuong", "secretary", "2025-09-01"), seen("cuong", "secretary", NOVEMBER)
    ) == ["seen after leaving: cuong as secretary, 2025-09-01/2025-11-28"]


def test_seen_after_death_in_any_post() -> None:
    """The dead are not printed as in office."""
    assert contradicted(
        CUONG,
        left("cuong", "secretary", "2025-09-01", Event.DIED),
        seen("cuong", "member", NOVEMBER),
    ) == ["seen after leaving: cuong as member, 2025-09-01/2025-11-28"]


def test_one_more_sighting_after_leaving_is_no_new_conflict() -> None:
    said = [CUONG, left("cuong", "secretary", "2025-09-01"), seen("cuong", "secretary", NOVEMBER)]
    (one,) = conflicts(told(*said))
    assert conflicts(told(*said, seen("cuong", "secretary", "2025-12-05")), {one.key}) == ()


def test_excluding_posts_on_one_day() -> None:
    assert contradicted(seen("do", "chair of council", DAY), seen("do", "chair of government", DAY)) == [
        "excluding posts on one day: do as chair of council and do as chair of government, 2025-06-01"
    ]


def test_one_name_in_two_far_posts_on_one_day_may_be_two_persons() -> None:
    (one,) = conflicts(told(CUONG, seen("cuong", "lai chau secretary", DAY)))
    assert one.code == "two places on one day"
    assert one.ways[0] == "two persons"


def test_seen_in_a_body_after_it_ended() -> None:
    ended = [
        replace(one, valid_to=PartialDate("2025-03")) if one.id == "committee" else one for one in BODIES
    ]
    (one,) = conflicts(told(CUONG, bodies=ended))
    assert one.code == "seen after its body ended"


@pytest.mark.parametrize("bound", ["start", "end"])
def test_papers_that_give_different_days_for_one_event(bound: str) -> None:
    said = elected if bound == "start" else left
    (one,) = conflicts(told(said("dung", "secretary", "2025-09-25"), said("dung", "secretary", "2025-09-27")))
    assert one.code == "dates disagree"
    assert one.reasons[0].values == (("bound", bound),)
    assert one.days == PartialDate("2025-09-25")


def test_who_is_elected_again_after_a_term_disagrees_with_nobody() -> None:
    assert (
        contradicted(elected("dung", "secretary", "2020-10-15"), elected("dung", "secretary", "2025-09-27"))
        == []
    )
