"""How alike two names of persons are."""

import pytest

from desktop.matching.names import likeness

CUONG = "Trần Quốc Cường"


@pytest.mark.parametrize(
    ("mention", "code"),
    [
        (CUONG, "same name"),
        ("TRẦN QUỐC CƯỜNG", "same name"),
        ("Trâ\u0300n Quô\u0301c Cươ\u0300ng", "same name"),
        ("Tran Quoc Cuong", "same letters"),
        ("Trần Quốc Cương", "other diacritics"),
        ("Quốc Cường Trần", "other name order"),
        ("Quoc Cuong Tran", "other name order"),
        ("Cuong Quoc Tran", "other name order"),
        ("T. Q. Cường", "initials"),
        ("Trần Q. Cường", "initials"),
        ("Cường", "short form"),
        ("Quốc Cường", "short form"),
        ("Trần Quốc", ""),
        ("Trần Quốc Dũng", ""),
        ("", ""),
    ],
)
def test_a_mention_is_like_a_name_in_one_way(mention: str, code: str) -> None:
    assert likeness(mention, [CUONG]) == code


def test_names_that_differ_in_a_tone_are_two_persons() -> None:
    assert likeness("Lê Văn Lượng", ["Lê Văn Lương"]) == "other diacritics"


def test_a_name_without_diacritics_beside_the_right_one_does_not_hide_the_difference() -> None:
    assert likeness("Lê Văn Lượng", ["Lê Văn Lương", "Le Van Luong"]) == "other diacritics"


def test_both_rules_of_where_a_tone_stands_spell_the_same_name() -> None:
    assert likeness("Nguyễn Hoà Bình", ["Nguyễn Hòa Bình"]) == "same name"
    assert likeness("Nguyễn Thị Thuý", ["Nguyễn Thị Thúy"]) == "same name"


def test_the_other_names_of_a_person_count_too() -> None:
    assert likeness("Lò Văn Tiến", ["Lò A Tiến", "Lò Văn Tiến"]) == "same name"


def test_names_that_need_no_diacritics_are_equal_as_they_are() -> None:
    assert likeness("Vang A So", ["Vang A So"]) == "same name"
    assert likeness("KIM JONG UN", ["Kim Jong Un"]) == "same name"
