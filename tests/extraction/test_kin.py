"""Offices told by another's office, persons known by how the article goes on, names with their own places."""

from collections.abc import Callable

import pytest

Reader = Callable[..., list[tuple[str, str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Lind Governor Josphat Moll was flanked by his deputy Naomi Chep.",
            ("Naomi Chep", "Deputy Governor"),
        ),
        (
            "Lind Regent Abdul Moll came. The regent's deputy, Siti Nurlind, runs the kitchens.",
            ("Siti Nurlind", "Deputy Regent"),
        ),
        (
            "Ms Santa Lind, the Mollgum MP, spoke. Her Lake East counterpart, Mr Denis Roe, did.",
            ("Denis Roe", "MP"),
        ),
        (
            "Foreign Minister Ann Roe of Sandland met her Laotian counterpart, Bounma Lind, on Monday.",
            ("Bounma Lind", "Minister"),
        ),
    ],
)
def test_deputies_and_counterparts_have_the_office_of_another(
    read: Reader, text: str, fact: tuple[str, str]
) -> None:
    assert fact in {(person, title) for person, title, _, _ in read(text)}


def test_who_dismisses_a_deputy_is_no_deputy(read: Reader) -> None:
    found = read("Marcin Lindowski, mayor of Mollstad, dismissed his deputy on Friday.")
    assert ("Marcin Lindowski", "Mayor") in {(person, title) for person, title, _, _ in found}
    assert not any("Deputy" in title for _, title, _, _ in found)


def test_a_counterpart_of_nobody_holds_nothing(read: Reader) -> None:
    assert read("The farmer met her counterpart, Bo Lind, at the fair.") == []


def test_each_has_the_place_that_stands_with_the_name(read: Reader) -> None:
    text = "Mayors Florencio Lind of Arden and Rowena Moll-Sy of Mollstad signed a pledge."
    assert set(read(text)) == {
        ("Florencio Lind", "Mayor", "Arden", "current"),
        ("Rowena Moll-Sy", "Mayor", "Mollstad", "current"),
    }


def test_a_place_and_then_a_name_without_a_comma(read: Reader) -> None:
    text = "Present were Deputy Governor of Lindunik Lusine Mollian, Mayor of Goriz Arsen Rovian, and others."
    assert {(person, place) for person, _, place, _ in read(text)} == {
        ("Lusine Mollian", "Lindunik"),
        ("Arsen Rovian", "Goriz"),
    }


def test_a_person_named_without_a_post_is_meant_by_what_is_said_later(read: Reader) -> None:
    text = (
        "Fredrick Lind Mollule, who died last Sunday, bore nobody a grudge. "
        "By 1969 he was Assistant District Commissioner in Lindaka. Mollule's son will bury him."
    )
    assert ("Fredrick Lind Mollule", "Assistant District Commissioner") in {
        (person, title) for person, title, _, _ in read(text)
    }
