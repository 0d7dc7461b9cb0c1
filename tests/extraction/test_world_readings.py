"""What real newspapers of many countries write, read to its end: places, bodies, persons, holders before."""

from collections.abc import Callable

import pytest

from db.records import Zone
from db.values import ZoneKind

Fact = tuple[str, str, str | None, str]
Reader = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "MANADO - The Regent of South Lindahasa Frits Moll and Deputy Regent Ronny Roe-Lind took oath.",
            ("Ronny Roe-Lind", "Deputy Regent", "South Lindahasa", "current"),
        ),
        (
            "Chairman of the Regional Representative Council (DPRD) of North Sulawesi Steven Moll came.",
            ("Steven Moll", "Chairman", "Regional Representative Council of North Sulawesi", "current"),
        ),
        (
            "MANILA - Provincial director of Lindao del Este Col. Jun Mollrakman spoke.",
            ("Jun Mollrakman", "Director", "Provincial Lindao del Este", "current"),
        ),
        (
            "SEOUL - Seok Ji-ah, a former chief of the Suwon District Prosecutors Office, came.",
            ("Seok Ji-ah", "Chief", "Suwon District Prosecutors Office", "former"),
        ),
        (
            "AMMAN - Lt. Gen. Faris Moll, chairman of the Joint Chiefs of Staff, resigned.",
            ("Faris Moll", "Chairman", "Joint Chiefs of Staff", "outgoing"),
        ),
        (
            "TOKYO - Hideo Mollshima was chairman of the Lindoku Association of City Mayors until 2023.",
            ("Hideo Mollshima", "Chairman", "Lindoku Association of City Mayors", "former"),
        ),
        (
            "SUVA - The Prime Minister, Hon. Inoke Moll, arrived in Fiji.",
            ("Inoke Moll", "Prime Minister", "Government of Fiji", "current"),
        ),
        (
            "SUVA - The President, Mr Jone Moll, opened the Fiji show.",
            ("Jone Moll", "President", "Fiji", "current"),
        ),
        (
            "ULAANBAATAR - Kh. Byambalind was appointed as Minister of Finance.",
            ("Kh. Byambalind", "Minister", "Ministry of Finance", "incoming"),
        ),
        (
            "KINGSTON - The Ministry of Water opened. Portfolio Minister, Hon. Delroy Moll, spoke.",
            ("Delroy Moll", "Minister", "Ministry of Water", "current"),
        ),
        (
            "ABUJA - The Chief of Staff to the Governor, Col. Bello Moll, spoke.",
            ("Bello Moll", "Chief of Staff to the Governor", "Nigeria", "current"),
        ),
        (
            "WARSAW - The Sejm elected Jan Moll and Ewa Lindowska to the Monetary Policy Council.",
            ("Jan Moll", "Member", "Monetary Policy Council", "incoming"),
        ),
        (
            "SEOUL - The Constitutional Court, led by its acting president, Justice Myung Soo-jin, met.",
            ("Myung Soo-jin", "Acting President", "Constitutional Court", "current"),
        ),
    ],
)
def test_newspapers_are_read_as_they_write(read: Reader, text: str, fact: Fact) -> None:
    assert fact in read(text)


def test_the_ordinal_of_a_holder_is_no_rank(read: Reader) -> None:
    text = "BERN - The Federal Council elected Lukas Moll as the third member of the Lindian Reserve Board."
    assert [fact[1] for fact in read(text)] == ["Member"]


def test_the_ordinal_of_a_deputy_is_a_rank(read: Reader) -> None:
    text = "TASHKENT - Lukas Mollov is first deputy governor of the Lindian Reserve Bank."
    assert [fact[1].lower() for fact in read(text)] == ["first deputy governor"]


def test_a_county_manager_is_fired_and_the_body_has_no_verb(read: Reader) -> None:
    text = "The Lindo County Board of Commissioners voted 2-1 Wednesday to fire County Manager Leland Moll."
    assert all("fire" not in (fact[2] or "") for fact in read(text))


def test_the_next_holder_follows_in_the_post_that_was_given(read: Reader) -> None:
    text = (
        "BERN - The council appointed Regula Moll as Chair of the Governing Board of the Lindian Bank. "
        "Ms Moll, who has been Vice Chair since 2021, takes over from Thierry Rochlind."
    )
    assert [fact[1] for fact in read(text) if fact[0] == "Thierry Rochlind"] == ["Chair"]


def test_a_pronoun_is_not_the_daughter_of_whom_the_text_mourns(read: Reader) -> None:
    text = (
        "SANTIAGO - Hernan Moll, the president of the Central Bank, died. His death was confirmed by his "
        "daughter Josefa Moll-Lind, a deputy. As minister of public works he built roads. "
        "He was budget director before."
    )
    assert not [fact for fact in read(text) if fact[0] == "Josefa Moll-Lind" and fact[1] != "Deputy"]


def test_what_only_a_headline_names_is_nobody(read: Reader) -> None:
    headline = "New Permanent Secretary Assumes Duties at Ministry"
    zones = (Zone(ZoneKind.HEADLINE, 0, len(headline)),)
    text = f"{headline}\n\nKINGSTON - Ann Moll has assumed duties."
    assert "Assumes Duties" not in {fact[0] for fact in read(text, zones=zones)}
