"""Titles that stand for their holder, portfolios without a title, and those whose place is taken."""

from collections.abc import Callable

import pytest

Reader = Callable[..., list[tuple[str, str, str | None, str]]]


def test_the_minister_is_the_one_minister_of_the_article(read: Reader) -> None:
    text = (
        "Local Development Minister Hisham Lind and Arden Governor Emad Moll opened a road. "
        "The minister, who was governor of Beheira till last July, thanked them."
    )
    assert ("Hisham Lind", "Governor", "Beheira", "former") in read(text)


def test_the_minister_is_nobody_where_there_are_two(read: Reader) -> None:
    text = (
        "Health Minister Hisham Lind and Roads Minister Emad Moll opened a road. "
        "The minister, who was governor of Beheira till last July, thanked them."
    )
    assert not any(title == "Governor" for _, title, _, _ in read(text))


@pytest.mark.parametrize(
    ("sentence", "person", "status"),
    [
        ("Neophytos Lind, currently government spokesman, moves to health.", "Neophytos Lind", "incoming"),
        ("Police association chairman Kyriacos Moll gets justice.", "Kyriacos Moll", "incoming"),
        ("Yvonne Lind-Flowers keeps Indigenous Affairs.", "Yvonne Lind-Flowers", "current"),
        (
            "Former officer Maria Moll goes to agriculture and Pambos Lind to tourism.",
            "Pambos Lind",
            "incoming",
        ),
    ],
)
def test_a_field_alone_is_a_ministry_in_a_reshuffle(
    read: Reader, sentence: str, person: str, status: str
) -> None:
    found = read(f"The president told of the cabinet reshuffle. {sentence}")
    assert (person, "Minister", status) in {(name, title, now) for name, title, _, now in found}


def test_a_field_alone_is_no_ministry_elsewhere(read: Reader) -> None:
    assert read("The farmer Neophytos Lind moves to health next year.") == []


@pytest.mark.parametrize(
    ("text", "old"),
    [
        (
            "Anis Lind Fathima is transferred as Deputy Commissioner of Bidar vice Girish Moll, who waits.",
            "Girish Moll",
        ),
        (
            "Mr Amphay Lind was appointed Head of the Division of Information, in place of Mr Sisouk Moll.",
            "Sisouk Moll",
        ),
        (
            "Ms Ann Lind was elected chair of the Lake Council, filling the vacancy left by Bo Moll.",
            "Bo Moll",
        ),
    ],
)
def test_whose_place_is_taken_leaves_it(read: Reader, text: str, old: str) -> None:
    found = {(person, status) for person, _, _, status in read(text)}
    assert (old, "outgoing") in found
    assert not {("Girish Moll", "current"), ("Girish Moll", "incoming")} & found


def test_who_replaces_somebody_does_not_get_the_others_new_post(read: Reader) -> None:
    text = (
        "The new ambassador of Chile, Millaray Lind, arrived. The ambassador, a career diplomat, "
        "replaces Cristóbal Moll Rey, who has been named Director-General for Consular Affairs."
    )
    found = {(person, title) for person, title, _, _ in read(text)}
    assert ("Cristóbal Moll Rey", "Ambassador") in found
    assert ("Millaray Lind", "Director-General") not in found


def test_initials_of_two_letters_are_of_the_name(read: Reader) -> None:
    text = "Present were Ts.Oyun-Lind, Governor of Tuv aimag, and others."
    assert {person for person, _, _, _ in read(text)} == {"Ts.Oyun-Lind"}
