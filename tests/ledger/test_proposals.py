"""What follows from what was seen is proposed, each end apart, and nothing is asserted."""

from dataclasses import replace

import pytest

from db.records import Area
from db.values import Capacity, Event, PartialDate, TenureState
from desktop.ledger import concluded, post_states, proposals, tenure_states
from tests.ledger.decided import claim
from tests.ledger.province import (
    AREAS,
    BODIES,
    POSTS,
    Said,
    elected,
    former,
    in_words,
    left,
    proposed,
    seen,
    told,
)

DECEMBER, NOVEMBER = "2024-12-10", "2025-11-28"
CUONG = seen("cuong", "secretary", DECEMBER)
DUNG = seen("dung", "secretary", NOVEMBER)


def test_who_is_seen_in_anothers_only_seat_proposes_that_the_other_left_in_between() -> None:
    rows = told(CUONG, DUNG)
    (one,) = proposals(rows)
    assert in_words([one]) == ["cuong left secretary 2024-12-10/2025-11-28: succession"]
    assert one.against == "dung as secretary"
    assert one.resting_on == ("citation 00000", "citation 00001")
    assert [reason.code for reason in one.reasons] == ["seen in the only seat", "last seen there"]
    assert not any(tenure.ended for tenure in rows.tenures), "proposed, not asserted"


def test_the_order_in_which_the_sightings_come_makes_no_difference() -> None:
    assert proposed(CUONG, DUNG) == proposed(DUNG, CUONG)


def test_who_is_elected_ends_the_seat_of_another_no_later_than_that_day() -> None:
    assert proposed(CUONG, elected("dung", "secretary", "2025-09-25"), DUNG) == [
        "cuong left secretary 2024-12-10/2025-09-25: succession"
    ]


def test_who_opens_the_congress_and_is_replaced_at_it_left_that_day() -> None:
    assert proposed(seen("cuong", "secretary", "2025-09-25"), elected("dung", "secretary", "2025-09-25")) == [
        "cuong left secretary 2025-09-25: succession"
    ]


def test_replacing_somebody_in_one_article_says_so_among_the_reasons() -> None:
    rows = told(
        seen("cuong", "secretary", "2025-09-25"), elected("dung", "secretary", "2025-09-25"), article="one"
    )
    (one,) = proposals(rows)
    assert one.reasons[-1].code == "both in one article"


def test_of_several_later_holders_the_next_one_bounds_the_end() -> None:
    assert proposed(CUONG, DUNG, seen("lam", "secretary", "2025-03-01")) == [
        "cuong left secretary 2024-12-10/2025-03-01: succession",
        "lam left secretary 2025-03-01/2025-11-28: succession",
    ]


def test_months_bound_an_end_by_their_days() -> None:
    assert proposed(seen("cuong", "secretary", "2024-12"), seen("dung", "secretary", "2025-11")) == [
        "cuong left secretary 2024-12-01/2025-11-30: succession"
    ]


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([seen("son", "deputy", DECEMBER), seen("luong", "deputy", NOVEMBER)], id="many seats"),
        pytest.param([seen("cuong", "secretary", None), DUNG], id="an undated article orders nobody"),
        pytest.param([CUONG, seen("cuong", "secretary", NOVEMBER)], id="the same person again"),
        pytest.param([CUONG, left("cuong", "secretary", "2025-01"), DUNG], id="ended already"),
        pytest.param([CUONG, former("dung", "secretary", NOVEMBER)], id="a former holder takes no seat"),
        pytest.param([CUONG, seen("dung", "lai chau secretary", NOVEMBER)], id="another province"),
        pytest.param(
            [CUONG, seen("dung", "secretary", NOVEMBER, Capacity.HONORARY)],
            id="an honorary one takes no seat",
        ),
        pytest.param(
            [CUONG, seen("dung", "secretary", NOVEMBER, Capacity.DESIGNATE)], id="one designate is not in yet"
        ),
        pytest.param(
            [seen("cuong", "secretary", "2024-12"), seen("dung", "secretary", "2024-12")],
            id="within one month nobody knows who came first",
        ),
    ],
)
def test_nothing_follows_where_nobody_took_a_seat(said: list[Said]) -> None:
    assert proposed(*said) == []


def test_who_stands_in_proposes_an_end_with_its_reservation() -> None:
    rows = told(CUONG, seen("dung", "secretary", NOVEMBER, Capacity.IN_CHARGE))
    (one,) = proposals(rows)
    assert one.reasons[1].code == "not as full holder"


def test_who_stands_in_for_one_arrested_does_not_take_the_seat() -> None:
    arrested: Said = ("cuong", "secretary", claim(Event.ARRESTED, "2025-01-10"))
    assert proposed(CUONG, arrested, seen("dung", "secretary", NOVEMBER, Capacity.ACTING)) == []
    assert proposed(CUONG, arrested, DUNG) == ["cuong left secretary 2025-01-10/2025-11-28: succession"]


def test_the_standing_deputy_has_a_seat_of_their_own_and_the_plain_title_takes_none() -> None:
    assert proposed(seen("son", "standing deputy", DECEMBER), seen("do", "deputy", NOVEMBER)) == []
    assert proposed(seen("son", "standing deputy", DECEMBER), seen("do", "standing deputy", NOVEMBER)) == [
        "son left standing deputy 2024-12-10/2025-11-28: succession"
    ]


def test_seen_in_the_seat_of_one_and_in_the_excluding_post_of_oneself_are_three_separate_ends() -> None:
    """Lê Thành Đô chaired the Committee; then he is Standing Deputy Secretary and chairs the Council."""
    said = (
        seen("son", "standing deputy", "2024-12"),
        seen("phuong", "chair of council", "2024-12"),
        seen("do", "deputy", "2024-12"),
        seen("do", "chair of government", "2024-12"),
        seen("do", "standing deputy", NOVEMBER),
        seen("do", "chair of council", NOVEMBER),
    )
    assert proposed(*said) == [
        "do left chair of government 2024-12-01/2025-11-28: excluding post",
        "phuong left chair of council 2024-12-01/2025-11-28: succession",
        "son left standing deputy 2024-12-01/2025-11-28: succession",
    ]
    rows = told(*said)
    agreed = told(*said, more=[concluded(one) for one in proposals(rows)])
    day = PartialDate("2025-12-31").latest
    states = tenure_states(POSTS, agreed.tenures, day)
    assert {key: state for key, state in states.items() if state is TenureState.ENDED} == {
        "do as chair of government": TenureState.ENDED,
        "phuong as chair of council": TenureState.ENDED,
        "son as standing deputy": TenureState.ENDED,
    }
    of_posts = post_states(POSTS, agreed.tenures, states)
    assert of_posts["chair of government"] == "unknown", "nobody said that it is vacant"
    assert of_posts["chair of council"] == "held"
    assert proposals(agreed) == ()


def test_either_of_two_posts_may_say_that_it_excludes_the_other() -> None:
    there = [seen("do", "chair of council", DECEMBER), seen("do", "chair of government", NOVEMBER)]
    assert proposed(*there) == ["do left chair of council 2024-12-10/2025-11-28: excluding post"]
    neither = [replace(post, excludes=()) for post in POSTS]
    assert proposals(told(*there, posts=neither)) == ()


def test_party_post_and_state_post_stand_together() -> None:
    assert proposed(seen("do", "deputy", DECEMBER), seen("do", "chair of council", NOVEMBER)) == []


def test_the_deputy_who_is_seen_as_head_left_the_deputys_post() -> None:
    assert proposed(seen("son", "standing deputy", DECEMBER), seen("son", "secretary", NOVEMBER)) == [
        "son left standing deputy 2024-12-10/2025-11-28: promotion"
    ]
    assert proposed(seen("do", "vice chair", DECEMBER), seen("do", "chair of government", NOVEMBER)) == [
        "do left vice chair 2024-12-10/2025-11-28: promotion"
    ]


def test_who_moves_up_to_the_standing_qualifier_leaves_nothing() -> None:
    assert proposed(seen("do", "deputy", DECEMBER), seen("do", "standing deputy", NOVEMBER)) == []


def test_who_is_seen_in_another_province_left_the_first() -> None:
    assert proposed(CUONG, seen("cuong", "lai chau secretary", NOVEMBER)) == [
        "cuong left secretary 2024-12-10/2025-11-28: moved away"
    ]


@pytest.mark.parametrize("elsewhere", ["minister", "district secretary", "assembly deputy"])
def test_the_capital_a_district_of_the_same_province_and_an_assembly_are_not_far(elsewhere: str) -> None:
    assert proposed(CUONG, seen("cuong", elsewhere, NOVEMBER)) == []


def _ended(body: str, day: str) -> list[str]:
    bodies = [replace(one, valid_to=PartialDate(day)) if one.id == body else one for one in BODIES]
    rows = told(CUONG, seen("son", "deputy", "2025-07-15"), seen("do", "deputy", None), bodies=bodies)
    assert {one.batch for one in proposals(rows)} <= {body}
    return in_words(proposals(rows))


def test_those_whose_body_ended_are_proposed_to_have_left_with_it_in_one_batch() -> None:
    assert _ended("committee", "2025-06-30") == [
        "cuong left secretary 2025-06-30: body ended",
        "do left deputy 2025-06-30: body ended",
    ]


def test_a_body_ends_with_the_province_that_it_governed() -> None:
    """On 1 July 2025 provinces merged; some kept a name, all are new."""
    merged = [
        replace(area, valid_to=PartialDate("2025-06-30")) if area.id == "lai chau" else area for area in AREAS
    ]
    rows = told(CUONG, seen("luong", "lai chau secretary", DECEMBER), areas=merged)
    assert in_words(proposals(rows)) == ["luong left lai chau secretary 2025-06-30: body ended"]


def test_a_body_that_ended_in_some_month_leaves_what_is_left_of_it() -> None:
    bodies = [
        replace(one, valid_to=PartialDate("2025-06")) if one.id == "committee" else one for one in BODIES
    ]
    rows = told(seen("cuong", "secretary", "2025-06-10"), bodies=bodies)
    assert in_words(proposals(rows)) == ["cuong left secretary 2025-06-10/2025-06-30: body ended"]


def test_a_declined_proposal_stays_away_until_a_new_fact_makes_another() -> None:
    (first,) = proposals(told(CUONG, DUNG))
    again = told(CUONG, DUNG, seen("dung", "secretary", "2025-12-05"))
    assert proposals(again, {first.key}) == (), "seeing the later one once more is no new fact"
    (sharper,) = proposals(told(CUONG, DUNG, seen("cuong", "secretary", "2025-06-01")), {first.key})
    assert sharper.end == PartialDate("2025-06-01/2025-11-28")


def test_a_proposal_needs_no_more_than_the_rows_of_its_posts_and_persons() -> None:
    everything = told(
        CUONG, DUNG, seen("do", "chair of council", DECEMBER), seen("do", "chair of government", NOVEMBER)
    )
    touched = replace(everything, tenures=[one for one in everything.tenures if one.post_id == "secretary"])
    whole = {one.key: one for one in proposals(everything)}
    assert all(whole[one.key] == one for one in proposals(touched))
    assert len(proposals(touched)) == 1
    assert len(whole) == 2


def test_areas_that_lie_in_each_other_in_a_circle_are_no_trouble() -> None:
    round_about = [
        Area("dien bien", "A", "province", "lai chau"),
        Area("lai chau", "B", "province", "dien bien"),
    ]
    rows = told(CUONG, seen("cuong", "lai chau secretary", NOVEMBER), areas=round_about)
    assert proposals(rows) == ()
