"""Offices of districts and councils abroad: the place after the title, glosses, lists that give bodies."""

from tests.extraction.conftest import Read


def test_the_place_after_a_title_is_no_name(read: Read) -> None:
    text = "Assistant Commissioner Harnal Ms. Ayla Bano and Superintendent of Police Mr Omar Dar came."
    assert ("Ayla Bano", "Assistant Commissioner", "Harnal", "current") in read(text)


def test_a_title_before_a_bodys_abbreviation(read: Read) -> None:
    assert read("National Roads Agency (NRA) regional director Ann Moll spoke in Lima, Peru.") == [
        ("Ann Moll", "Regional Director", "National Roads Agency", "current")
    ]


def test_a_list_gives_the_bodies_of_an_announced_title(read: Read) -> None:
    text = (
        "Three new Ministry Secretaries received their letters of appointment today.\n\n"
        "The appointments are as follows:\n\n"
        "1. Mrs. A.B. Perera – Ministry of Justice\n2. Mr. Sunil Moll – Ministry of Ports and Shipping\n\n"
        "Mr. Moll was earlier a teacher."
    )
    assert read(text) == [
        ("A.B. Perera", "Secretary", "Ministry of Justice", "incoming"),
        ("Sunil Moll", "Secretary", "Ministry of Ports and Shipping", "incoming"),
    ]


def test_the_ruling_party_is_named_without_ruling(read: Read) -> None:
    assert read("The chairman of the opposition Hill Democratic Party, Ann Moll, spoke.") == [
        ("Ann Moll", "Chairman", "Hill Democratic Party", "current")
    ]


def test_a_district_title_takes_the_district_named(read: Read) -> None:
    text = "Leaders in Arden District, Uganda, met. The Resident District Commissioner, Ms Ann Moll, spoke."
    assert read(text) == [("Ann Moll", "Resident District Commissioner", "Arden", "current")]


def test_a_korean_name_after_a_body_is_no_part_of_it(read: Read) -> None:
    assert ("Park Do-mun", "Vice Mayor", "Busan", "current") in read("Vice Mayor of Busan Park Do-mun spoke.")


def test_a_ministry_of_justice_has_no_justice(read: Read) -> None:
    assert read("Ann Moll of the Ministry of Justice Paula Roe came.") == []


def test_a_field_of_work_stands_before_whose_it_is(read: Read) -> None:
    assert read("Ann Moll, vice-president of operations with the Hill Safety Agency, spoke.") == [
        ("Ann Moll", "Vice President of Operations", "Hill Safety Agency", "current")
    ]


def test_initials_make_a_name_whole(read: Read) -> None:
    assert read("Ch.Bataar, Head of the Veterinary Authority, spoke.") == [
        ("Ch.Bataar", "Head", "Veterinary Authority", "current")
    ]


def test_a_month_begins_a_towns_name(read: Read) -> None:
    assert read("May Hill Mayor Ann Moll said so on May 5.") == [("Ann Moll", "Mayor", "May Hill", "current")]


def test_a_mayors_town_is_not_shared_with_a_parliament(read: Read) -> None:
    said = read("Former Arden mayor and current MEP Ann Moll spoke.")
    assert ("Ann Moll", "MEP", "European Parliament", "current") in said
