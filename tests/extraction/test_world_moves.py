"""Who goes from one place to another, officers of fields after a comma, bodies headed by somebody."""

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str | None, str]
Reader = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    "text",
    [
        "ANKARA - Artvin Governor Yavuz Mollu was moved to Bolu on Thursday.",
        "ANKARA - Under the decree, Artvin Governor Yavuz Mollu has been shifted to Bolu.",
        "ANKARA - Governor of Artvin Yavuz Mollu was transferred to Bolu, the decree says.",
    ],
)
def test_who_is_moved_to_a_place_has_the_same_post_there(text: str, read: Reader) -> None:
    facts = read(text)
    assert ("Yavuz Mollu", "Governor", "Bolu", "incoming") in facts
    assert ("Yavuz Mollu", "Governor", "Artvin", "outgoing") in facts


def test_the_next_one_of_a_sentence_is_moved_without_the_verb(read: Reader) -> None:
    facts = read(
        "ANKARA - Artvin Governor Yavuz Mollu was moved to Bolu, and Kilis Governor Rasim Roe to Artvin."
    )
    assert ("Rasim Roe", "Governor", "Artvin", "incoming") in facts


@pytest.mark.parametrize(
    "text",
    [
        "ANKARA - Artvin Governor Yavuz Mollu was moved to tears.",
        "ANKARA - Artvin Governor Yavuz Mollu was transferred to the Moll Hospital.",
        "ANKARA - Artvin Governor Yavuz Mollu spoke to Bolu residents.",
    ],
)
def test_who_is_moved_to_no_place_keeps_the_post(text: str, read: Reader) -> None:
    assert all(relation != "incoming" for *_, relation in read(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Asha Moll is appointed Principal Secretary, Forest, Environment & Climate Change",
            ("Asha Moll", "Principal Secretary", "Forest, Environment & Climate Change"),
        ),
        (
            "Asha Moll has been posted as Additional Chief Secretary, Revenue & Disaster Management.",
            ("Asha Moll", "Additional Chief Secretary", "Revenue & Disaster Management"),
        ),
        (
            "Asha Moll has been posted as Collector, Nuapada replacing Ravi Roe.",
            ("Asha Moll", "Collector", "Nuapada"),
        ),
    ],
)
def test_an_officer_is_of_the_fields_after_a_comma(text: str, fact: tuple[str, ...], read: Reader) -> None:
    facts = read(f"BHUBANESWAR - The Odisha government transferred officers on Sunday. {text}")
    assert any(
        (person, title) == fact[:2] and (body or "").startswith(fact[2]) for person, title, body, _ in facts
    )


def test_a_commissioner_of_development_is_of_the_state(read: Reader) -> None:
    facts = read(
        "BHUBANESWAR - The Odisha government met officers. Development Commissioner Asha Moll spoke."
    )
    assert ("Asha Moll", "Development Commissioner", "Odisha", "current") in facts


def test_the_chair_of_a_committee_is_told_by_who_will_head_it(read: Reader) -> None:
    facts = read("TALLINN - The Rural Affairs Committee will be headed by Urmas Mollilaid (SDE).")
    assert any(person == "Urmas Mollilaid" and "Rural" in (body or "") for person, _, body, _ in facts)


def test_members_of_a_cabinet_have_their_own_posts_alone(read: Reader) -> None:
    facts = read(
        "The members of Executive Council are:\n\n-- Ann Moll, Premier and Minister of Trade\n"
        "-- Bo Roe-Hill, Minister of Justice\n"
    )
    assert all(title != "Member" for _, title, _, _ in facts)


def test_an_assistant_governor_is_of_the_bank_that_an_article_is_about(read: Reader) -> None:
    facts = read(
        "COLOMBO - The Board of the Central Bank of Sri Lanka approved it. Mr Kumara Moll of the Bank "
        "has been promoted to the post of Assistant Governor."
    )
    assert any(
        title == "Assistant Governor" and "Central Bank" in (body or "") for _, title, body, _ in facts
    )


def test_a_saint_in_a_parish_is_no_town_of_another_country(read: Reader) -> None:
    facts = read(
        "The judge is of St. Elizabeth. Governor-General Errol Moll of the Jamaican order spoke. "
        "Chief Justice Bertram Roe, too."
    )
    assert ("Bertram Roe", "Chief Justice", "United States", "current") not in facts


def test_a_rank_of_the_police_before_a_name_is_no_post(read: Reader) -> None:
    facts = read(
        "KUMASI - Deputy Commissioner of Police (DCOP) Mr Kofi Moll-Danso has assumed duty as the Arden "
        "Regional Police Commander."
    )
    assert [title for _, title, _, _ in facts] == ["Regional Police Commander"]


def test_a_commissioner_of_police_with_the_is_in_office(read: Reader) -> None:
    facts = read("ABUJA - The Commissioner of Police, Mr Musa Moll-Bello, spoke in Kano.")
    assert any(title == "Commissioner of Police" for _, title, _, _ in facts)


def test_who_moves_between_portfolios_of_a_province_is_an_mec(read: Reader) -> None:
    facts = read(
        "BHISHO - The premier reshuffled his cabinet. Two MECs go and the MEC stays. Education MEC Ann Moll "
        "goes to transport. Sports MEC Bo Roe-Hill moves to education."
    )
    gained = [(person, title) for person, title, _, relation in facts if relation == "incoming"]
    assert ("Bo Roe-Hill", "MEC") in gained
