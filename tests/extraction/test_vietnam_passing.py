"""Posts that pass to whom the sentence names last, posts exchanged, and whose a title beside another's is."""

import pytest

from tests.extraction.conftest import Read

BOARD = "Lai Sơn Roads Board"


@pytest.mark.parametrize(
    "words",
    [
        "is given to Mr. Lò Văn Thử",
        "has been handed to Mr. Lò Văn Thử",
        "will be taken by Mr. Lò Văn Thử",
        "goes to Mr. Lò Văn Thử",
    ],
)
def test_a_post_passes_to_whom_is_named_after_it(read: Read, words: str) -> None:
    assert read(f"The position of Head of the {BOARD} {words}.") == [
        ("Lò Văn Thử", "Head", BOARD, "incoming")
    ]


def test_a_post_that_nobody_gets_is_nobodys(read: Read) -> None:
    assert not read(f"The position of Head of the {BOARD} matters to Mr. Lò Văn Thử of the village.")


def test_a_post_is_handed_from_one_to_another(read: Read) -> None:
    text = (
        "The Ministry on Thursday handed over the post of Commander of the Vietnam Coast Guard from "
        "Lt. Gen. Cầm Văn Thử to Maj. Gen. Lò Văn Ban. Maj. Gen. Ban was Chief of Staff of the force."
    )
    assert set(read(text)) == {
        ("Cầm Văn Thử", "Commander", "Vietnam Coast Guard", "outgoing"),
        ("Lò Văn Ban", "Commander", "Vietnam Coast Guard", "incoming"),
        ("Lò Văn Ban", "Chief of Staff", "Vietnam Coast Guard", "former"),
    }


@pytest.mark.parametrize("words", ["exchange their posts", "swapped places", "exchanged positions"])
def test_two_exchange_their_posts(read: Read, words: str) -> None:
    text = (
        "Mr. Lò Văn Thử, Secretary of the Nà Pó Commune Party Committee, and Mr. Cầm Văn Ban, "
        f"Secretary of the Bản Lang Commune Party Committee, {words}."
    )
    new = {(person, body) for person, _, body, status in read(text) if status == "incoming"}
    assert new == {
        ("Lò Văn Thử", "Bản Lang Commune Party Committee"),
        ("Cầm Văn Ban", "Nà Pó Commune Party Committee"),
    }


def test_who_exchanges_places_with_others_gets_no_post_here(read: Read) -> None:
    text = (
        "Mr. Lò Văn Thử, Head of Nà Pó Police, and Mr. Cầm Văn Ban, Head of Bản Lang Police, "
        "swap places with officers of other communes."
    )
    assert {status for *_, status in read(text)} == {"current"}


def test_a_place_left_is_filled(read: Read) -> None:
    text = (
        f"Mr. Lò Văn Thử, the head of the {BOARD}, was transferred last week to the ministry. His place has "
        "been given to Cầm Văn Ban. His two deputies will be Vàng Văn Tẩn and Giàng Thị Lả."
    )
    assert set(read(text)) == {
        ("Lò Văn Thử", "Head", BOARD, "outgoing"),
        ("Cầm Văn Ban", "Head", BOARD, "incoming"),
        ("Vàng Văn Tẩn", "Deputy Head", BOARD, "incoming"),
        ("Giàng Thị Lả", "Deputy Head", BOARD, "incoming"),
    }


def test_results_are_approved_for_somebody(read: Read) -> None:
    text = (
        "The Prime Minister approved the election results of the post of Vice Chairman of the Lai Sơn "
        "provincial People's Committee for the 2031-2036 term for Mr. Lò Văn Thử."
    )
    assert read(text) == [
        ("Lò Văn Thử", "Vice Chairman", "Lai Sơn provincial People's Committee", "incoming")
    ]


def test_who_is_sent_to_a_body_as_its_deputy(read: Read) -> None:
    text = (
        "Colonel Lò Văn Thử, Deputy Director of Lai Sơn Provincial Police, was transferred to the Ministry "
        "of Traffic and Road Safety as Deputy Director."
    )
    assert set(read(text)) == {
        ("Lò Văn Thử", "Deputy Director", "Lai Sơn Provincial Police", "outgoing"),
        ("Lò Văn Thử", "Deputy Director", "Ministry of Traffic and Road Safety", "incoming"),
    }


def test_those_with_posts_of_their_own_share_the_new_title(read: Read) -> None:
    text = (
        "Lò Văn Thử was elected Chairman of the Lai Sơn provincial People's Council. Vàng Thị Lả, head of "
        "its Legal Committee in the previous term, and Cầm Văn Ban, Secretary of the Committee of Nà Pó "
        "Ward, were elected Vice Chairpersons."
    )
    new = {(person, body) for person, title, body, _ in read(text) if title == "Vice Chairperson"}
    assert new == {
        ("Vàng Thị Lả", "Lai Sơn provincial People's Council"),
        ("Cầm Văn Ban", "Lai Sơn provincial People's Council"),
    }


def test_a_line_of_a_plural_title_heads_numbered_lines(read: Read) -> None:
    text = (
        "Leaders of the province\n\nVice Chairmen of the Lai Sơn Provincial People's Committee\n\n"
        "1. Mr. Lò Văn Thử\n2. Ms. Vàng Thị Lả\n\nThe province has two rivers."
    )
    assert {person for person, title, _, _ in read(text) if title == "Vice Chairman"} == {
        "Lò Văn Thử",
        "Vàng Thị Lả",
    }


def test_a_title_beside_anothers_is_of_the_same_body(read: Read) -> None:
    text = (
        "Union of Vietnam Electricity (EVN) met. EVN chairman Lò Văn Thử and general director Cầm Văn Ban "
        "spoke. Representing the Vietnam Confederation of Labour was vice president Vàng Thị Lả."
    )
    assert set(read(text)) == {
        ("Lò Văn Thử", "Chairman", "Vietnam Electricity", "current"),
        ("Cầm Văn Ban", "General Director", "Vietnam Electricity", "current"),
        ("Vàng Thị Lả", "Vice President", "Vietnam Confederation of Labour", "current"),
    }


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        ("the Do Son police", "Do Son police"),
        ("the Ministry of Foreign and European Affairs", "Ministry of Foreign and European Affairs"),
        ("the Department for Social Order Related Crimes", "Department for Social Order Related Crimes"),
        ("the Laos - Vietnam Friendship Association", "Laos - Vietnam Friendship Association"),
    ],
)
def test_small_words_and_adjectives_are_inside_bodies(read: Read, body: str, whole: str) -> None:
    assert whole in [fact[2] for fact in read(f"Mr. Lò Văn Thử, head of {body}, spoke in Lai Sơn.")]


def test_a_rank_after_and_is_the_next_persons(read: Read) -> None:
    text = (
        "The ministries appointed Colonel Lò Văn Thử as Commander of the Provincial Military Command and "
        "Major General Cầm Văn Ban as Director of the Provincial Police."
    )
    assert {(person, title) for person, title, _, _ in read(text)} == {
        ("Lò Văn Thử", "Commander"),
        ("Cầm Văn Ban", "Director"),
    }


def test_the_life_told_at_a_funeral_is_the_deads(read: Read) -> None:
    text = (
        "A memorial service for Lò Văn Thử, former Secretary of the Lai Sơn provincial Party Committee, was "
        "held. Reading the eulogy, Cầm Văn Ban, head of the funeral committee, recalled his life. Born in "
        "Bản Lang in 1933, he took part in the war. He was Director of the Lai Sơn Department of Roads."
    )
    assert set(read(text)) == {
        ("Lò Văn Thử", "Secretary", "Lai Sơn provincial Party Committee", "former"),
        ("Lò Văn Thử", "Director", "Lai Sơn Department of Roads", "former"),
        ("Cầm Văn Ban", "Head", "funeral committee", "current"),
    }


def test_who_is_born_in_another_article_is_spoken_of_last(read: Read) -> None:
    text = (
        "Lò Văn Thử, Secretary of the Lai Sơn provincial Party Committee, met Cầm Văn Ban, Head of the "
        "Lai Sơn Post. Born in Bản Lang, he was Director of the Lai Sơn Department of Roads."
    )
    assert ("Lò Văn Thử", "Director", "Lai Sơn Department of Roads", "former") in read(text)


def test_small_letters_before_a_firms_name_say_what_it_is(read: Read) -> None:
    text = "Ms. Lò Thị Lả is chairwoman of property developer Green Hill Land, which owns the field."
    assert read(text) == [("Lò Thị Lả", "Chairwoman", "Green Hill Land", "current")]


def test_officers_in_brackets_have_each_their_own_ward(read: Read) -> None:
    text = (
        "Chiefs of police of some communes, wards: Major Lò Văn Thử (Nà Pó ward); "
        "Captain Cầm Văn Ban (Bản Lang ward)."
    )
    assert {(person, body) for person, _, body, _ in read(text)} == {
        ("Lò Văn Thử", "Nà Pó ward"),
        ("Cầm Văn Ban", "Bản Lang ward"),
    }


def test_a_level_before_a_name_makes_it_a_place(read: Read) -> None:
    text = (
        "Mr. Lò Văn Thử spoke in the village of Nà Pó. The commune of Bản Lang thanked its commune chairman."
    )
    assert not read(text)


def test_guests_of_a_friendly_province_are_of_theirs(read: Read) -> None:
    text = (
        "Mr. Lò Văn Thử, Secretary of the Provincial Party Committee, received the delegation of Hua Phan "
        "province (Laos). On the side of the friendly province there were comrades: Khăm Xỉ Lửa, Deputy "
        "Secretary of the Provincial Party Committee."
    )
    bodies = {person: body for person, _, body, _ in read(text, "Thanh Hóa")}
    assert bodies["Lò Văn Thử"] == "Thanh Hóa Provincial Party Committee"
    assert bodies["Khăm Xỉ Lửa"] == "Hua Phan Provincial Party Committee"


@pytest.mark.parametrize("body", ["People's Committee", "People's Council"])
def test_a_bare_party_committee_beside_an_elected_body_is_the_one_of_its_place(read: Read, body: str) -> None:
    text = (
        "Lai Sơn commune opened its counter. Present was Quàng Thị Ví, Deputy Secretary of the Party "
        f"Committee, Chairwoman of the commune {body}."
    )
    assert set(read(text)) == {
        ("Quàng Thị Ví", "Deputy Secretary", "Lai Sơn Commune Party Committee", "current"),
        ("Quàng Thị Ví", "Chairwoman", f"Lai Sơn Commune {body}", "current"),
    }


def test_a_bare_party_committee_beside_a_department_is_the_departments_own(read: Read) -> None:
    department = "Lai Châu Department of Roads"
    text = f"Mr. Lò Văn Ban, Secretary of the Party Committee, Director of the {department}, spoke."
    assert ("Lò Văn Ban", "Secretary", f"{department} Party Committee", "current") in read(text)
