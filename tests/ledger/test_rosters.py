"""A list that names a whole committee says who stays, who left, who is new and who moved up."""

from dataclasses import replace

import pytest

from db.values import PartialDate
from desktop.ledger import listed_in, roster
from desktop.ledger.rosters import Listed
from tests.ledger.decided import claim
from tests.ledger.province import Said, elected, in_words, left, seen, told

CONGRESS = PartialDate("2025-09-25")
BEFORE = (
    seen("cuong", "secretary", "2024-12"),
    seen("son", "standing deputy", "2024-12"),
    seen("do", "deputy", "2024-12"),
    seen("quan", "deputy", "2024-12"),
)
COMMITTEE = ("secretary", "standing deputy", "deputy")


def _roster(
    *listed: Listed, said: tuple[Said, ...] = BEFORE, posts: tuple[str, ...] = COMMITTEE
) -> list[str]:
    lines = roster(told(*said), listed, CONGRESS, posts)
    return [f"{one.person_id} {one.change}: {one.post_id}" for one in lines]


def test_a_roster_says_who_stays_who_is_new_who_moved_up_and_who_left() -> None:
    assert _roster(
        ("dung", "secretary"), ("do", "standing deputy"), ("quan", "deputy"), ("luong", "deputy")
    ) == [
        "dung new: secretary",
        "do moved up: standing deputy",
        "quan stays: deputy",
        "luong new: deputy",
        "cuong left: secretary",
        "son left: standing deputy",
    ]


def test_those_missing_are_proposed_to_have_left_by_the_day_of_the_list() -> None:
    lines = roster(told(*BEFORE), [("quan", "secretary")], CONGRESS, COMMITTEE)
    found = [one.proposal for one in lines if one.proposal]
    assert in_words(found) == [
        "quan left deputy 2024-12-01/2025-09-25: not in the list",
        "do left deputy 2024-12-01/2025-09-25: not in the list",
        "cuong left secretary 2024-12-01/2025-09-25: not in the list",
        "son left standing deputy 2024-12-01/2025-09-25: not in the list",
    ]
    assert {one.batch for one in found} == {"2025-09-25"}


def test_the_plain_title_in_the_list_means_the_standing_deputy_too() -> None:
    assert _roster(("son", "deputy"), said=BEFORE[1:2]) == ["son stays: deputy"]


def test_who_moves_to_a_lower_post_moved() -> None:
    assert _roster(("cuong", "deputy"), said=BEFORE[:1]) == ["cuong moved: deputy"]


def test_a_membership_that_a_listed_post_carries_is_not_missing() -> None:
    said = (*BEFORE[:1], seen("cuong", "member", "2024-12"), seen("khac", "member", "2024-12"))
    assert _roster(("cuong", "secretary"), said=said, posts=(*COMMITTEE, "member")) == [
        "cuong stays: secretary",
        "khac left: member",
    ]


def test_who_is_known_to_have_left_or_is_in_another_body_is_not_listed_as_missing() -> None:
    said = (*BEFORE[:1], left("cuong", "secretary", "2025-03-01"), seen("do", "chair of council", "2024-12"))
    assert _roster(said=said) == []


def test_who_was_seen_there_after_the_list_is_missing_from_it_and_not_proposed_to_have_left() -> None:
    (line,) = roster(told(seen("cuong", "secretary", "2025-11-28")), [], CONGRESS, COMMITTEE)
    assert line.change == "left"
    assert line.proposal is None


@pytest.mark.parametrize("posts", [(), COMMITTEE])
def test_without_named_posts_the_list_covers_all_that_is_looked_at(posts: tuple[str, ...]) -> None:
    assert len(_roster(posts=posts)) == len(BEFORE)


def test_the_order_of_the_list_is_that_of_the_article() -> None:
    said = [elected("dung", "secretary", "2025-09-25"), elected("do", "standing deputy", "2025-09-25")]
    rows = told(*said, ("luong", "deputy", claim(on="2025-09-25")), article="congress")
    cited = [one for each in rows.citations.values() for one in each]
    placed = [replace(one, place=place) for place, one in enumerate(cited)]
    backwards = [replace(one, place=-place) for place, one in enumerate(cited)]
    tenures = {one.id: one for one in rows.tenures}
    listed = listed_in("congress", placed, tenures)
    assert sorted(listed) == [("do", "standing deputy"), ("dung", "secretary"), ("luong", "deputy")]
    assert listed_in("congress", backwards, tenures) == listed[::-1]
    assert listed_in("another", placed, tenures) == []
