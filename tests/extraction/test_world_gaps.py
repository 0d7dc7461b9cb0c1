"""Words between a title and its holder, next titles, brackets and places between commas."""

from collections.abc import Callable

import pytest

Reader = Callable[..., list[tuple[str, str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Present were the Member of Parliament for the area, Mr Kofi Asante Lind; and many others.",
            ("Kofi Asante Lind", "Member of Parliament", "current"),
        ),
        (
            "The convener of the Lochs and Glens Fire Board, Fiona Moll-Reid, spoke first.",
            ("Fiona Moll-Reid", "Convener", "current"),
        ),
        (
            "The head of the Law and Honour parliamentary club Jan Lindowski told reporters in the Sejm.",
            ("Jan Lindowski", "Head", "current"),
        ),
        (
            "Six people, including Upazila Nirbahi Officer (UNO) of Char Lind in Bhola, Sadia Moll, fell.",
            ("Sadia Moll", "Upazila Nirbahi Officer", "current"),
        ),
        (
            "Chief engineer (lower Lind basin) Sudhir Moll Patra said that the breach would be closed.",
            ("Sudhir Moll Patra", "Chief Engineer", "current"),
        ),
        (
            "Superintendent of Police, Lindapara, Arvind Moll Sethy visited the village by boat.",
            ("Arvind Moll Sethy", "Superintendent of Police", "current"),
        ),
        (
            "The mayor of uMolazi Local Municipality in northern KwaZulu-Natal, Sibusiso Lind, was removed.",
            ("Sibusiso Lind", "Mayor", "outgoing"),
        ),
    ],
)
def test_a_title_reaches_over_the_words_of_its_body(
    read: Reader, text: str, fact: tuple[str, str, str]
) -> None:
    found = [(person, title, status) for person, title, _, status in read(text)]
    assert fact in found


def test_the_last_of_two_titles_is_the_next_persons(read: Reader) -> None:
    text = (
        "The prince received Omar Lind, who was recently elected chairman of the Lakeside Chamber, "
        "and the outgoing chairman, Badr Moll."
    )
    found = {(person, title, status) for person, title, _, status in read(text)}
    assert {("Omar Lind", "Chairman", "incoming"), ("Badr Moll", "Chairman", "outgoing")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "The chairman of the board and many others came, Lind Harbour among them.",
        "The mayor said that the road in Lindapara, Arvind Moll argued, was closed.",
    ],
)
def test_a_verb_or_others_between_title_and_name_part_them(read: Reader, text: str) -> None:
    assert read(text) == []


def test_letters_after_a_name_are_no_title(read: Reader) -> None:
    assert read("Ann Moll TD, described him as a man of his word.") == []


@pytest.mark.parametrize(
    ("text", "old", "status"),
    [
        (
            "Mr Sok Lind was appointed Governor of Lind province, replacing Kong Moll, who retires.",
            "Kong Moll",
            "outgoing",
        ),
        (
            "Bharat Lind, mayor of Mollstad since 2020, opened a road. Lind succeeded Sushil Moll in 2020.",
            "Sushil Moll",
            "former",
        ),
        (
            "Ann Lind became President of the Central Bank. She took over the reins in June from Bo Moll.",
            "Bo Moll",
            "outgoing",
        ),
    ],
)
def test_whom_somebody_follows_held_the_post(read: Reader, text: str, old: str, status: str) -> None:
    assert (old, status) in {(person, status) for person, _, _, status in read(text)}
