"""The grammar on sentences of our own, one family of constructions after the other."""

import pytest

from db.records import Zone
from db.values import ZoneKind
from tests.extraction.conftest import Read

COMMITTEE, COUNCIL = "Sơn La Provincial Party Committee", "Sơn La Provincial People's Council"


@pytest.mark.parametrize(
    "text",
    [
        "Vàng Thị Lụa, Secretary of the provincial Party Committee, spoke.",
        "Secretary of the Provincial Party Committee Vàng Thị Lụa spoke.",
        "Secretary of the Provincial Party Committee, Vàng Thị Lụa, spoke.",
        "Provincial Party Secretary Vàng Thị Lụa spoke.",
        "Attending were comrades: Vàng Thị Lụa - Secretary of the Provincial Party Committee ; others.",
        "Ms. Vàng Thị Lụa (Secretary of the Provincial Party Committee) spoke.",
    ],
)
def test_title_stands_before_or_after_the_name(read: Read, text: str) -> None:
    assert read(text, area="Sơn La") == [("Vàng Thị Lụa", "Secretary", COMMITTEE, "current")] or read(
        text, area="Sơn La"
    ) == [("Vàng Thị Lụa", "Party Secretary", COMMITTEE, "current")]


def test_several_posts_of_one_person_each_make_a_claim(read: Read) -> None:
    text = (
        "Bạc Văn Tới, Deputy Secretary of the provincial Party Committee and Chairman of the "
        "provincial People's Council, spoke."
    )
    assert read(text, area="Sơn La") == [
        ("Bạc Văn Tới", "Deputy Secretary", COMMITTEE, "current"),
        ("Bạc Văn Tới", "Chairman", COUNCIL, "current"),
    ]


def test_order_may_flip_inside_one_list(read: Read) -> None:
    text = (
        "Present were Quàng Văn Ban, Director of the Department of Health; and Deputy Prime "
        "Minister Lục Văn Chẩn."
    )
    assert [(person, title) for person, title, _, _ in read(text)] == [
        ("Quàng Văn Ban", "Director"),
        ("Lục Văn Chẩn", "Deputy Prime Minister"),
    ]


def test_two_posts_share_one_body(read: Read) -> None:
    assert read("Secretary and Governor of Sayan Province, Mr Khamla Vongsai, spoke.") == [
        ("Khamla Vongsai", "Secretary", "Sayan Province", "current"),
        ("Khamla Vongsai", "Governor", "Sayan Province", "current"),
    ]


def test_rank_between_title_and_name_is_no_part_of_either(read: Read) -> None:
    assert read("Deputy Minister of Defence Sen. Lieut. Gen. Lò Văn Thử spoke.") == [
        ("Lò Văn Thử", "Deputy Minister", "Ministry of Defence", "current")
    ]


def test_appointment_over_an_existing_post_gives_both(read: Read) -> None:
    text = (
        "Transferring and appointing Comrade Lê Văn Thử, Director of the Department of Roads, "
        "as Director of the Department of Finance."
    )
    assert {(title, body, status) for _, title, body, status in read(text)} == {
        ("Director", "Department of Roads", "outgoing"),
        ("Director", "Department of Finance", "incoming"),
    }


def test_who_is_elected_in_his_place_gets_the_post_that_was_left(read: Read) -> None:
    text = (
        "The Council dismissed comrade Kim Văn Tấn from the position of Chairman of the "
        "provincial People's Council; "
        "elected comrade Hứa Thị Thọ, Head of the provincial Inspection Commission, in his place."
    )
    facts = read(text, area="Sơn La")
    assert ("Kim Văn Tấn", "Chairman", COUNCIL, "outgoing") in facts
    assert ("Hứa Thị Thọ", "Chairman", COUNCIL, "incoming") in facts


def test_respectively_gives_each_person_one_office(read: Read) -> None:
    text = (
        "Lê Văn Thử and Bùi Thị Ví, former Chief and Deputy Chief of the Office of the "
        "Central Committee, respectively, left."
    )
    assert [(person, title, status) for person, title, _, status in read(text)] == [
        ("Lê Văn Thử", "Chief", "former"),
        ("Bùi Thị Ví", "Deputy Chief", "former"),
    ]


def test_plural_title_is_shared(read: Read) -> None:
    facts = read("Former Presidents Trần Văn Thu and Ngô Thị Vi attended.")
    assert [(person, title, status) for person, title, _, status in facts] == [
        ("Trần Văn Thu", "President", "former"),
        ("Ngô Thị Vi", "President", "former"),
    ]


def test_heading_carries_the_new_post(read: Read) -> None:
    text = (
        "The Decision appoints the Vice Chairmen of the Central Inspection Commission:\n\n1. "
        "Mr. Lê Văn Thử\n\n2. Ms. Bùi Thị Ví"
    )
    assert [(person, title, status) for person, title, _, status in read(text)] == [
        ("Lê Văn Thử", "Vice Chairman", "incoming"),
        ("Bùi Thị Ví", "Vice Chairman", "incoming"),
    ]


def test_given_name_and_pronoun_stand_for_the_full_name(read: Read) -> None:
    text = (
        "Hoàng Văn Tới spoke first. Tới was Deputy Chief of the Office of the Ministry of "
        "Health until 2018. He was also Director of the Health Academy."
    )
    assert [(person, title, status) for person, title, _, status in read(text)] == [
        ("Hoàng Văn Tới", "Deputy Chief", "former"),
        ("Hoàng Văn Tới", "Director", "former"),
    ]


@pytest.mark.parametrize(
    ("text", "person", "title", "body"),
    [
        ("Hill Governor Ann Roe spoke.", "Ann Roe", "Governor", "Hill"),
        ("The mayor of Lake City, John Q. Smith-Jones, spoke.", "John Q. Smith-Jones", "Mayor", "Lake City"),
        (
            "Foreign Minister Jan van der Berg spoke.",
            "Jan van der Berg",
            "Minister",
            "Ministry of Foreign Affairs",
        ),
        (
            "The Deputy Minister of Health, Dr. Park Do-hyun, spoke.",
            "Park Do-hyun",
            "Deputy Minister",
            "Ministry of Health",
        ),
        ("Judge Ann Roe of the High Court spoke.", "Ann Roe", "Judge", "High Court"),
    ],
)
def test_names_of_any_origin(read: Read, text: str, person: str, title: str, body: str) -> None:
    assert read(text) == [(person, title, body, "current")]


@pytest.mark.parametrize(
    "text",
    [
        "By decision of the Chairman of the Provincial People's Committee, five officials were transferred.",
        "They met together with leaders of provincial departments and heads of the delegations.",
        "The school on Nguyễn Trãi Street teaches President Hồ Chí Minh's thought.",
        "The engineer Lê Văn Thử works for the Department of Roads.",
        "The Organising Committee of Hà Giang province met in Cao Bằng.",
        "",
    ],
)
def test_what_names_no_holder_gives_nothing(read: Read, text: str) -> None:
    assert read(text, area="Sơn La") == []


@pytest.mark.parametrize("kind", [ZoneKind.BYLINE, ZoneKind.SOURCE, ZoneKind.FURNITURE])
def test_bylines_and_furniture_are_silent(read: Read, kind: ZoneKind) -> None:
    text = "Vàng Thị Lụa, Secretary of the provincial Party Committee, spoke."
    assert read(text, area="Sơn La", zones=(Zone(kind, 0, len(text)),)) == []


def test_guests_province_is_not_the_hosts(read: Read) -> None:
    text = (
        "A delegation from Nghệ An province led by Tô Văn Bảo, Secretary of the provincial "
        "Party Committee, was "
        "received in Sơn La by Hứa Văn Cử, Deputy Secretary of the provincial Party Committee."
    )
    assert [body for _, _, body, _ in read(text, area="Sơn La")] == [
        "Nghệ An Provincial Party Committee",
        COMMITTEE,
    ]
