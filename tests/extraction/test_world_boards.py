"""General meetings, gazettes, careers with years in brackets, places with governments of their own."""

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str | None, str]
Reader = Callable[..., list[Fact]]

MEETING = """Resolutions of the Annual General Meeting of Mollvik Kraft AB

STOCKHOLM - The meeting of Mollvik Kraft AB was held in Lund. {}
"""
GAZETTE = """THE KENYA GAZETTE

THE MOLL RIVER AUTHORITY

IN EXERCISE of the powers conferred by the Act, the Cabinet Secretary for Water {}
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The meeting elected Ann Moll as new Board member.", "Ann Moll"),
        ("Bo Lindmoll was re-elected Chairman of the Board.", "Bo Lindmoll"),
        ("For information: Eva Mollberg, President and CEO.", "Eva Mollberg"),
    ],
)
def test_officers_told_by_a_company_are_its_own(text: str, name: str, read: Reader) -> None:
    facts = [fact for fact in read(MEETING.format(text)) if fact[0] == name]
    assert facts
    assert all((body or "").endswith("Mollvik Kraft AB") for _, _, body, _ in facts)


def test_a_company_ends_before_a_post_held_earlier(read: Reader) -> None:
    facts = read("OSLO - Ann Moll is CEO of Norrmoll Logistik AB and a former President of Atlas Bank.")
    assert ("Ann Moll", "CEO", "Norrmoll Logistik AB", "current") in facts


@pytest.mark.parametrize(
    "lines",
    [
        "appoints—\n\nJOSEPH MOLL KAMANDE\n\nto be a Member of the Moll River Authority, for three years.",
        "appoints:\n\nJoseph Moll Kamande,\n\nto be a member of the Moll River Authority.",
        "hereby appoints—\n\nJoseph Moll Kamande (Dr.),\n\nto be members of the Moll River Authority.",
    ],
)
def test_names_below_appoints_get_what_they_are_to_be(lines: str, read: Reader) -> None:
    facts = {(person.title(), *rest) for person, *rest in read(GAZETTE.format(lines))}
    assert ("Joseph Moll Kamande", "Member", "Moll River Authority", "incoming") in facts


def test_a_name_below_nothing_that_appoints_gets_no_office(read: Reader) -> None:
    facts = read("The Act was read.\n\nJoseph Moll Kamande\n\nto be members of the Moll River Authority.")
    assert all(relation != "incoming" for *_, relation in facts)


def test_posts_with_years_in_brackets_are_past(read: Reader) -> None:
    facts = read(
        "Throughout her career Dana Mollova worked as an expert of the Hill Tax Department (2001-2004); "
        "deputy head of the Finance Department of Arden region (2004-2012); Akim of Moll district (2015)."
    )
    assert ("Dana Mollova", "Deputy Head", "Finance Department of Arden region", "former") in facts
    assert ("Dana Mollova", "Akim", "Moll district", "former") in facts


def test_years_in_brackets_give_nobody_another_ones_post(read: Reader) -> None:
    facts = read(
        "Dana Mollova followed Ann Roe-Hill (2001-2004) and Bo Lee-Hill (2004-2012), head of the Tax Agency."
    )
    assert not any(person == "Dana Mollova" for person, *_ in facts)


def test_a_place_with_a_cabinet_of_its_own_has_the_premier(read: Reader) -> None:
    facts = read(
        "Who is in: a shuffle of Mollandia's cabinet\n\nPremier Louise Moll spoke on Monday. She was born in "
        "Cape Roe. Premier Moll moved two ministers."
    )
    assert ("Louise Moll", "Premier", "Mollandia", "current") in facts


def test_a_speaker_presides_over_no_constitutional_council(read: Reader) -> None:
    facts = read(
        "COLOMBO - Speaker Asoka Moll adjourned the House. The Constitutional Council met. MPs left. "
        "Parliament sits on Monday, and the Constitutional Council of Sri Lanka on Friday."
    )
    assert ("Asoka Moll", "Speaker", "Parliament", "current") in facts


def test_a_president_in_command_is_of_the_country(read: Reader) -> None:
    facts = read("Simeon Mollwo, President and Commander-in-Chief of the Kenya Defence Forces, appoints.")
    assert ("Simeon Mollwo", "President", "Kenya", "current") in facts
