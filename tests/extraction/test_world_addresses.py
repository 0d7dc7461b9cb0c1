"""Forms of address after titles, parties beside seats, aides, matters of committees, posts that are moved."""

from collections.abc import Callable

import pytest

Reader = Callable[..., list[tuple[str, str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "The Chief Judge, Justice Hadiza Moll, and the Chief Secretary, Ambassador Juma Lind, sat down.",
            {("Hadiza Moll", "Chief Judge"), ("Juma Lind", "Chief Secretary")},
        ),
        (
            "Present was the Police Commander, Superintendent Rejoice Moll.",
            {("Rejoice Moll", "Police Commander")},
        ),
        (
            "Justice Hadiza Moll of the Lind High Court read the ruling.",
            {("Hadiza Moll", "Justice")},
        ),
    ],
)
def test_a_form_of_address_after_a_title_is_no_second_post(
    read: Reader, text: str, facts: set[tuple[str, str]]
) -> None:
    assert {fact[:2] for fact in read(text)} == facts


def test_the_party_of_a_member_is_not_the_house_where_the_member_sits(read: Reader) -> None:
    text = "PARIS - MP Sylvain Moll-Petit of the ruling Horizon party spoke in the National Assembly."
    assert [fact[1:3] for fact in read(text)] == [("MP", "National Assembly")]


def test_a_party_officer_is_of_the_party(read: Reader) -> None:
    text = "PARIS - Sylvain Moll-Petit, leader of the ruling Horizon party, spoke."
    assert [fact[1:3] for fact in read(text)] == [("Leader", "Horizon party")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("SUVA - The Provincial Administrator Bulu, Ms Ashika Moll Lind, attended.", "Bulu"),
        ("ROME - Lena Mollo, chair of the Senate committee on women, spoke.", "Senate committee on women"),
        ("Deputy Foreign Minister for Political Affairs Majid Lind spoke.", "Ministry of Foreign Affairs"),
        ("Max Lind, Australian High Commissioner to Vanuatu, came.", "Australia"),
        ("PARIS - The prefect of Lône-et-Mire, Mireille Moll, came.", "Lône-et-Mire"),
        ("LONDON - MP for Moll Bay and the Dales, Tom Lind, came.", "Moll Bay and the Dales"),
        ("Saxony's state premier Dirk Lind criticised the plan.", "Saxony"),
        ("VILA - Ralph Moll-Lind, Minister of Climate Change Adaptation, spoke.", None),
    ],
)
def test_a_body_is_read_to_its_end_and_no_further(read: Reader, text: str, body: str | None) -> None:
    expected = body or "Ministry of Climate Change Adaptation"
    assert [fact[2] for fact in read(text)] == [expected]


def test_an_aide_is_of_the_body_of_whom_she_serves(read: Reader) -> None:
    text = (
        "OTTAWA - Immigration Minister Rob Moll was dropped on Monday. "
        "His parliamentary secretary, Claire Lind-Roe, takes over."
    )
    assert ("Claire Lind-Roe", "Parliamentary Secretary", "Ministry of Immigration", "current") in read(text)


def test_ministers_move_from_one_field_to_another(read: Reader) -> None:
    text = (
        "WARSAW - The prime minister reshuffled the cabinet on Monday. "
        "Bo Lindowski switches from Trade to Foreign Affairs, and Jan Moll goes from agriculture to defence."
    )
    assert {(fact[0], fact[2], fact[3]) for fact in read(text)} == {
        ("Bo Lindowski", "Ministry of Trade", "outgoing"),
        ("Bo Lindowski", "Ministry of Foreign Affairs", "incoming"),
        ("Jan Moll", "Ministry of agriculture", "outgoing"),
        ("Jan Moll", "Ministry of defence", "incoming"),
    }


def test_a_title_that_begins_the_next_clause_says_nothing_of_the_name_before_it(read: Reader) -> None:
    text = "In a statement by his Chief Press Secretary, Sani Moll, the governor further announced a pause."
    assert [fact[:2] for fact in read(text)] == [("Sani Moll", "Chief Press Secretary")]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Council Appoints Amara Moll-Lind\n\nAmara Moll-Lind is the new registrar.", "Amara Moll-Lind"),
        ("On Wednesday Fabio Lucchi, the legal secretary, cleared his desk.", "Fabio Lucchi"),
        ("ACCRA - President Nana Addo Moll spoke.", "Nana Addo Moll"),
        ("Finance Minister Sri Lindyani Dewi spoke.", "Sri Lindyani Dewi"),
        ("Sarawak Premier Tan Sri Abang Moll spoke.", "Abang Moll"),
        ("The head of the Culture Directorate, archaeologist Jorge Moll, spoke.", "Jorge Moll"),
    ],
)
def test_a_name_begins_after_verbs_days_and_forms_of_address(read: Reader, text: str, person: str) -> None:
    assert [fact[0] for fact in read(text)] == [person]
