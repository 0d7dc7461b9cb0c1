"""What titles mean, however they are worded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.matching.roles import Elsewhere, Role, role_of
from resources import lexicon

TITLES = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            "Acting Deputy Vice Standing Permanent Party Provincial Chairwoman SECRETARY head director "
            "elect, of the for General Honorary State President Member in charge (Policy) -designate".split()
        ),
        max_size=7,
    ).map(" ".join),
)
BRANCHES = st.sampled_from(["party", "government", "council", "army", "other"])
KINDS = st.sampled_from(["", *(kind["key"] for kind in lexicon("bodies")["kind"])])


@pytest.mark.parametrize(
    ("title", "branch", "name"),
    [
        ("Permanent Deputy Secretary", "party", "Standing Deputy Secretary"),
        ("Deputy Standing Secretary", "party", "Standing Deputy Secretary"),
        ("Deputy Provincial Party Secretary", "party", "Deputy Secretary"),
        ("Party chief", "party", "Secretary"),
        ("Party Chief", "government", "Party Secretary"),
        ("Chairwoman", "council", "Chairman"),
        ("Permanent Deputy Chairperson", "council", "Standing Vice Chairman"),
        ("vice head", "party", "Deputy Head"),
        ("Vice Minister", "government", "Deputy Minister"),
        ("Vice State President", "government", "State Vice President"),
        ("General Director", "enterprise", "Director General"),
        ("Head of Office", "party", "Chief of Office"),
        ("senior inspector", "party", "Senior Inspector"),
        ("DIRECTOR", "government", "Director"),
    ],
)
def test_wordings_of_one_role_have_one_name(title: str, branch: str, name: str) -> None:
    assert role_of(title, branch).name == name


@pytest.mark.parametrize(
    "title",
    ["Acting Director", "Director-designate", "Interim Director", "the then Director", "Director elect"],
)
def test_the_capacity_is_not_part_of_the_role(title: str) -> None:
    assert role_of(title, "government").name == "Director"


def test_a_deputy_in_charge_is_a_deputy() -> None:
    assert role_of("Deputy Director in charge", "government").name == "Deputy Director"
    assert role_of("Officer in Charge", "police").name == "Officer in Charge"


def test_the_standing_deputy_is_narrower_and_has_the_one_seat() -> None:
    standing, plain = role_of("Permanent Deputy Secretary", "party"), role_of("Deputy Secretary", "party")
    assert standing.narrower == plain.name
    assert (standing.seats, plain.seats) == (1, 0)
    assert standing.rank < plain.rank


def test_an_unknown_standing_deputy_is_narrower_too() -> None:
    role = role_of("Permanent Deputy Superintendent", "police")
    assert (role.narrower, role.seats) == ("Deputy Superintendent", 1)


def test_a_permanent_secretary_is_no_standing_deputy() -> None:
    assert role_of("Permanent Secretary").narrower is None
    assert role_of("Deputy Permanent Secretary").name == "Deputy Permanent Secretary"
    assert role_of("Deputy Permanent Secretary").seats == 0


def test_heads_have_one_seat_and_members_any_number() -> None:
    one = ["Secretary", "Chairman", "Director", "Minister", "Governor", "Mayor", "President", "Police Chief"]
    many = ["Member", "Deputy Secretary", "Vice Chairman", "Deputy Minister", "Honorary Chairman", "Senator"]
    assert {role_of(title).seats for title in one} == {1}
    assert {role_of(title).seats for title in many} == {0}


def test_a_secretary_of_the_central_committee_is_one_of_several() -> None:
    assert role_of("Secretary", "party", "central-committee").seats == 0
    assert role_of("General Secretary", "party", "central-committee").seats == 1


def test_protocol_order_puts_the_head_first_and_members_last() -> None:
    titles = ["Member", "Deputy Secretary", "Secretary", "Standing Deputy Secretary"]
    ordered = sorted(titles, key=lambda title: role_of(title, "party").rank)
    assert ordered == ["Secretary", "Standing Deputy Secretary", "Deputy Secretary", "Member"]


def test_secretaries_and_their_deputies_sit_on_the_standing_committee() -> None:
    sits = (Elsewhere("Member", "party-standing-committee"),)
    for title in ("Secretary", "Deputy Secretary", "Standing Deputy Secretary"):
        assert role_of(title, "party").carries == sits
    assert role_of("Secretary", "government").carries == ()
    assert role_of("Member", "party", "party-standing-committee").carries == (
        Elsewhere("Member", "party-committee"),
    )


def test_the_chairs_of_council_and_committee_exclude_each_other() -> None:
    council = role_of("Chairwoman", "council", "peoples-council")
    committee = role_of("Chairman", "government", "peoples-committee")
    assert council.excludes == (Elsewhere("Chairman", "peoples-committee"),)
    assert committee.excludes == (Elsewhere("Chairman", "peoples-council"),)
    assert role_of("Vice Chairman", "council", "peoples-council").excludes == ()
    assert role_of("Chairman", "front", "front").excludes == ()


@pytest.mark.parametrize(
    ("title", "branch", "kind", "vietnamese"),
    [
        ("Secretary", "party", "party-committee", "Bí thư"),
        ("Permanent Deputy Secretary", "party", "party-committee", "Phó Bí thư Thường trực"),
        ("Vice Chairman", "government", "peoples-committee", "Phó Chủ tịch"),
        ("Chairman", "party", "inspection-commission", "Chủ nhiệm"),
        ("Deputy Head", "party", "organisation-commission", "Phó Trưởng ban"),
        ("Deputy Minister", "government", "ministry", "Thứ trưởng"),
        ("Police Chief", "police", "public-security", "Giám đốc"),
        ("Head", "assembly", "assembly-delegation", "Trưởng đoàn"),
        ("Member", "party", "party-committee", "Ủy viên"),
        ("Senior Inspector", "party", "", None),
    ],
)
def test_the_vietnamese_title_follows_the_body(
    title: str, branch: str, kind: str, vietnamese: str | None
) -> None:
    assert role_of(title, branch, kind).vietnamese == vietnamese


def test_any_word_for_the_head_of_a_known_kind_is_its_head() -> None:
    titles = ["Head", "Chairman", "Chief", "Director"]
    assert {role_of(title, "party", "organisation-commission").name for title in titles} == {"Head"}
    assert role_of("Deputy Chief", "police", "public-security").name == "Deputy Director"


@given(title=TITLES, branch=BRANCHES, kind=KINDS)
def test_any_title_gives_a_role_whose_name_gives_it_again(title: str, branch: str, kind: str) -> None:
    role = role_of(title, branch, kind)
    assert isinstance(role, Role)
    assert role_of(role.name, branch, kind) == role


@given(title=TITLES, branch=BRANCHES)
def test_a_narrower_role_has_one_seat_and_stands_before_the_wider(title: str, branch: str) -> None:
    role = role_of(title, branch)
    if role.narrower is not None:
        assert role.seats == 1
        assert role_of(role.narrower, branch).rank > role.rank


def test_every_role_of_the_lexicon_is_found_by_its_own_names() -> None:
    for row in lexicon("roles")["role"]:
        kind = row.get("of", [""])[0]
        assert role_of(row["name"], "other", kind).name == row["name"]
        if "deputy" in row:
            assert role_of(row["deputy"], "other", kind).name == row["deputy"]
            assert role_of(f"Standing {row['deputy']}", "other", kind).narrower == row["deputy"]


@pytest.mark.parametrize("piece", ["Acting ", "Deputy ", "Standing Deputy ", "-designate", "("])
def test_a_title_without_end_is_a_role_by_its_own_name(piece: str) -> None:
    assert role_of(piece * 3000, "party").narrower is None
