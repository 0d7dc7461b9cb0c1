"""Decisions of Vietnamese outlets: posts told in another sentence, places told once, several on one body."""

import pytest

from tests.extraction.conftest import Read

COMMITTEE, COUNCIL = "Sơn La Provincial People's Committee", "Sơn La Provincial People's Council"
STANDING = "Standing Committee of Sơn La Provincial Party Committee"


def _bodies(facts: list[tuple[str, str, str | None, str]]) -> list[tuple[str, str, str | None]]:
    return [(person, title, body) for person, title, body, _ in facts]


def test_a_bare_decision_is_of_the_post_before(read: Read) -> None:
    text = (
        "The Decisions approve the results of the election and dismissal for the positions of Vice Chairmen "
        f"of {COMMITTEE}.\n\nThey approve the election of Mr. Lò Văn Thử, Director of the Department of "
        "Health, and Ms. Cầm Thị Lả; approve the dismissal of Ms. Bạc Thị Ví to move to another work."
    )
    given = {(person, status) for person, title, _, status in read(text) if title == "Vice Chairman"}
    assert given == {("Lò Văn Thử", "incoming"), ("Cầm Thị Lả", "incoming"), ("Bạc Thị Ví", "outgoing")}


def test_two_decisions_share_the_post_named_last(read: Read) -> None:
    text = (
        "The Prime Minister approved the election of Mr. Lò Văn Thử and the dismissal of Mr. Quàng Văn Ban "
        f"for the post of Chairman of the {COMMITTEE}."
    )
    assert set(read(text)) == {
        ("Lò Văn Thử", "Chairman", COMMITTEE, "incoming"),
        ("Quàng Văn Ban", "Chairman", COMMITTEE, "outgoing"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Council discussed the positions of Vice Chairmen. It welcomed Mr. Lò Văn Thử.",
        "The election for the positions of Vice Chairmen is in May. Mr. Lò Văn Thử spoke at length.",
    ],
)
def test_whom_nobody_elects_gets_no_post(read: Read, text: str) -> None:
    assert read(text, area="Sơn La") == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("will head the Party Committee of Mường Bú commune", "Secretary"),
        ("was assigned to lead the Party Committee of Mường Bú commune", "Secretary"),
        ("will lead the People's Committee of Mường Bú commune", "Chairman"),
        ("is to command the Mường Bú Border Guard Post", "Commander"),
    ],
)
def test_who_will_lead_a_body_holds_its_post(read: Read, words: str, title: str) -> None:
    facts = read(f"Ms. Bạc Thị Ví {words}.", area="Sơn La")
    assert [(fact[1], fact[3]) for fact in facts] == [(title, "incoming")]
    assert "Mường Bú" in str(facts[0][2])


@pytest.mark.parametrize(
    "words", ["will lead the delegation to Huế", "will run the Party Committee until a secretary is named"]
)
def test_who_leads_for_a_while_holds_no_post(read: Read, words: str) -> None:
    assert read(f"Ms. Bạc Thị Ví {words}.", area="Sơn La") == []


@pytest.mark.parametrize("words", ["takes the place of", "took over from", "succeeds", "will succeed"])
def test_one_follows_another_as(read: Read, words: str) -> None:
    facts = read(f"Lò Văn Thử {words} Bạc Thị Ví as Deputy Director of the Provincial Police.", area="Sơn La")
    assert {(person, status) for person, _, _, status in facts} == {
        ("Lò Văn Thử", "incoming"),
        ("Bạc Thị Ví", "outgoing"),
    }
    assert {body for _, _, body, _ in facts} == {"Sơn La Provincial Police"}


def test_what_passes_on_is_of_the_same_body(read: Read) -> None:
    text = (
        "Colonel Lò Văn Thử, Deputy Director of the provincial Public Security, was appointed Director, "
        "succeeding Colonel Bạc Thị Ví, who was transferred to be the Director of the Department of Roads."
    )
    old = [body for person, _, body, status in read(text, area="Sơn La") if status == "outgoing"]
    assert old == ["Sơn La Provincial Public Security"] * 2


def test_duties_handed_over_pass_to_another(read: Read) -> None:
    text = (
        "Colonel Lò Văn Thử handed over his duties as Commander of Military Region 2 to Colonel Bạc Thị Ví, "
        "Deputy Commander of the region."
    )
    facts = [(person, status) for person, title, _, status in read(text) if title == "Commander"]
    assert set(facts) == {("Lò Văn Thử", "outgoing"), ("Bạc Thị Ví", "incoming")}


@pytest.mark.parametrize(
    "head",
    [
        "Three comrades were elected to the Standing Committee of the Provincial Party Committee: ",
        "The conference voted to supplement to the Standing Committee of the Provincial Party Committee: ",
        "Elected to the Standing Committee of the Provincial Party Committee were ",
    ],
)
def test_several_are_elected_onto_one_body(read: Read, head: str) -> None:
    facts = read(f"{head}Lò Văn Thử, Director of the Police; and Bạc Thị Ví.", area="Sơn La")
    assert [fact[0] for fact in facts if fact[1:3] == ("Member", STANDING)] == ["Lò Văn Thử", "Bạc Thị Ví"]


def test_a_heading_elects_the_lines_below(read: Read) -> None:
    text = (
        "These were elected to the Standing Committee of the Provincial Party Committee:\n\n"
        "1. Major General Lò Văn Thử, Director of the Provincial Police.\n\n2. Ms. Bạc Thị Ví."
    )
    facts = read(text, area="Sơn La")
    assert [fact[0] for fact in facts if fact[1:3] == ("Member", STANDING)] == ["Lò Văn Thử", "Bạc Thị Ví"]


def test_who_stops_joining_a_committee_leaves_it(read: Read) -> None:
    facts = read("It let Mr. Lò Văn Thử stop joining the Provincial Party Committee.", area="Sơn La")
    assert facts == [("Lò Văn Thử", "Member", "Sơn La Provincial Party Committee", "outgoing")]


@pytest.mark.parametrize(
    "text",
    [
        "Their communes:\n\n- Mường Bú: {0}, Secretary of the Party Committee; {1}, Chairwoman of {2}.",
        "Officials:\n\n1. Mường Bú commune\n\nParty Secretary: {0}\n\nChairwoman of {2}: {1}\n",
    ],
)
def test_bodies_under_a_communes_name_are_its_own(read: Read, text: str) -> None:
    text = text.format("Mr. Lò Văn Thử", "Ms. Bạc Thị Ví", "the People's Committee")
    assert set(_bodies(read(text, area="Sơn La"))) == {
        ("Lò Văn Thử", "Secretary", "Mường Bú Commune Party Committee"),
        ("Bạc Thị Ví", "Chairwoman", "Mường Bú Commune People's Committee"),
    }


def test_a_wards_committee_elects_its_own_secretary(read: Read) -> None:
    text = "At a meeting of the Party Committee of Chiềng Sinh ward, Lò Văn Thử was elected Secretary."
    assert [fact[2] for fact in read(text, area="Sơn La")] == ["Party Committee of Chiềng Sinh ward"]


def test_a_village_has_its_cell_and_head(read: Read) -> None:
    text = "Mr. Kpă Hoan is both the Party cell secretary and the head of Plei Chư Bon."
    assert _bodies(read(text, area="Gia Lai")) == [
        ("Kpă Hoan", "Secretary", "Party cell of Plei Chư Bon"),
        ("Kpă Hoan", "Head", "Plei Chư Bon"),
    ]


def test_a_verb_is_no_part_of_a_name(read: Read) -> None:
    text = f"- Elected Mr. Lò Văn Thử, Director of the Police, as Vice Chairman of the {COMMITTEE};"
    assert {fact[0] for fact in read(text, area="Sơn La")} == {"Lò Văn Thử"}


@pytest.mark.parametrize(
    "text",
    [
        "Pending a new Chairman, Mr. Lò Văn Thử will direct the work.",
        "By decision of the Chairman, Mr. Lò Văn Thử leads the work.",
        "PRIME MINISTER APPROVES RESULTS OF ELECTION OF PROVINCIAL VICE CHAIRMEN",
    ],
)
def test_a_title_of_somebody_else_is_nobodys(read: Read, text: str) -> None:
    assert read(text, area="Sơn La") == []


def test_a_minister_is_of_the_ministry_named(read: Read) -> None:
    text = "At the headquarters of the Ministry of Health, Minister Lò Văn Thử chaired the ceremony."
    assert _bodies(read(text)) == [("Lò Văn Thử", "Minister", "Ministry of Health")]


def test_a_country_is_told_by_its_name(read: Read) -> None:
    text = "Guests of Sandora: Sandoran Deputy Prime Minister Joao Reis and French Ambassador Jean Roux."
    assert _bodies(read(text)) == [
        ("Joao Reis", "Deputy Prime Minister", "Sandora"),
        ("Jean Roux", "Ambassador", "France"),
    ]
