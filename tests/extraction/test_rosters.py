"""Lists that give the whole of a body are marked; lists of a part of it are not."""

import pytest

from db.records import ArticleText, Claim, Head
from desktop.extraction import extract
from desktop.extraction.rosters import is_whole

COMMITTEE = "Standing Committee of the Sơn La Provincial Party Committee"
THREE = "Lê Văn Thử, Bùi Thị Ví and Mùa A Sơn"


def _members(text: str) -> list[Claim]:
    claims = extract(ArticleText("a", text, (), Head(title="")))
    return [claim for claim in claims if claim.attribute is None and claim.title == "Member"]


@pytest.mark.parametrize(
    "text",
    [
        f"The {COMMITTEE} has 3 members, namely {THREE}.",
        f"The {COMMITTEE} consists of three members: {THREE}.",
        (
            f"The new {COMMITTEE} consists of 3 members: Lê Văn Thử, Secretary; Bùi Thị Ví, Deputy "
            "Secretary; and Mùa A Sơn."
        ),
        f"The {COMMITTEE} comprises {THREE}.",
        f"The {COMMITTEE} has three members:\n- Mr Lê Văn Thử\n- Ms Bùi Thị Ví\n- Mr Mùa A Sơn\n",
        "The board is made up of Ann Roe, Tom Poe and Jan Moe, the city of Lakeside said.",
    ],
)
def test_a_list_of_the_whole_body_is_a_roster_in_its_order(text: str) -> None:
    members = _members(text)
    assert [claim.roster for claim in members] == [True, True, True]
    assert [claim.place for claim in members] == [1, 2, 3]
    assert len({claim.organization for claim in members}) == 1
    assert members[0].organization


def test_five_elected_with_their_number_are_the_whole() -> None:
    members = _members(
        f"The congress elected five members of the {COMMITTEE}: {THREE.replace(' and', ',')}, Vàng Thị Lụa "
        "and Trần Văn Năm."
    )
    assert [claim.roster for claim in members] == [True] * 5


@pytest.mark.parametrize(
    "text",
    [
        f"The {COMMITTEE} comprises 5 members, including {THREE}.",
        f"The {COMMITTEE} consists of 13 members: {THREE}.",
        f"The Committee elected two more members of the {COMMITTEE}: Lê Văn Thử and Bùi Thị Ví.",
        f"The congress elected two members of the {COMMITTEE}: Lê Văn Thử and Bùi Thị Ví.",
        f"The {COMMITTEE} includes {THREE}.",
        f"Lê Văn Thử was elected to the {COMMITTEE}.",
    ],
)
def test_a_list_of_a_part_is_no_roster(text: str) -> None:
    members = _members(text)
    assert members
    assert not any(claim.roster for claim in members)


def test_the_number_said_must_be_that_of_the_names() -> None:
    assert is_whole("the board has 11 members".split(), 11)
    assert not is_whole("the board has 11 members".split(), 10)
    assert not is_whole("those present were".split(), 11)


def test_a_post_beside_the_list_is_no_roster() -> None:
    text = f"The {COMMITTEE} has 3 members, namely {THREE}. Trần Văn Năm, Director of the Museum, spoke."
    posts = extract(ArticleText("a", text, (), Head(title="")))
    assert [claim.person for claim in posts if not claim.roster] == ["Trần Văn Năm"]
