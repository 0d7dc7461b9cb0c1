"""What papers of many countries say of houses, presidencies, companies, deputies and careers."""

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str | None, str]
Reader = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "PRAGUE - Marketa Mollova, Chamber of Deputies head, spoke.",
            ("Marketa Mollova", "Head", "Chamber of Deputies", "current"),
        ),
        (
            "CANBERRA - Ann Moll was named head of the Department of Prime Minister and Cabinet.",
            ("Ann Moll", "Head", "Department of Prime Minister and Cabinet", "incoming"),
        ),
        (
            "ASTANA - Marat Mollzhan was relieved of the post of governor (akim) of the Akmola Region.",
            ("Marat Mollzhan", "Governor", "Akmola Region", "outgoing"),
        ),
        (
            "TALLINN - The Ministry of Regional Affairs was represented by Secretary General Kaie Moll-Lind.",
            ("Kaie Moll-Lind", "Secretary General", "Ministry of Regional Affairs", "current"),
        ),
        (
            (
                "SEOUL - President Lee Moll-sung reshuffled the presidential office and named Yoo Byung-mo "
                "as his chief of staff."
            ),
            ("Yoo Byung-mo", "Chief of Staff", "Presidential Office", "incoming"),
        ),
        (
            "STOCKHOLM - Magda Moll is CEO of Norrland Logistik AB and lives there.",
            ("Magda Moll", "CEO", "Norrland Logistik AB", "current"),
        ),
        (
            "KUALA LUMPUR - Norhayati Moll was transferred to head the Arden Crime Prevention Department.",
            ("Norhayati Moll", "Head", "Arden Crime Prevention Department", "incoming"),
        ),
        (
            (
                "SEOUL - It named Kim Young-rok, a professor at Arden College, as vice minister "
                "of the environment ministry."
            ),
            ("Kim Young-rok", "Vice Minister", "environment ministry", "incoming"),
        ),
        (
            (
                "PRAGUE - The minister dismissed Prison Service head Simon Molis. He will be replaced by his "
                "deputy Daniela Lindova."
            ),
            ("Daniela Lindova", "Deputy Head", "Prison Service", "current"),
        ),
        (
            (
                "TASHKENT - Sherzod Moll was born in 1979. In 2012-2016 - head of department at the Ministry "
                "of Economy, in 2016-2019 - Director of the Agency for Strategic Reforms."
            ),
            ("Sherzod Moll", "Director", "Agency for Strategic Reforms", "former"),
        ),
        (
            "YANGON - Chairman of the State Administration Council Prime Minister Min Moll spoke.",
            ("Min Moll", "Chairman", "State Administration Council", "current"),
        ),
        (
            "DUBLIN - Horizon Party TD for Arden North-West Aindrias Moll-Roe raised concerns.",
            ("Aindrias Moll-Roe", "TD", "Arden North-West", "current"),
        ),
        (
            "DUBLIN - Minister for Health Jennifer Carroll-Moll TD has announced the plan.",
            ("Jennifer Carroll-Moll", "Minister", "Ministry of Health", "current"),
        ),
        (
            "STOCKHOLM - Left Party leader Nooshi Mollgostari disagreed.",
            ("Nooshi Mollgostari", "Leader", "Left Party", "current"),
        ),
        (
            "The Legislative Assembly of Costa Rica met. Lawmaker Kattia Moll-Paz called it absurd.",
            ("Kattia Moll-Paz", "Lawmaker", "Legislative Assembly of Costa Rica", "current"),
        ),
    ],
)
def test_papers_of_the_world_are_read(read: Reader, text: str, fact: Fact) -> None:
    assert fact in read(text)


def test_who_replaces_a_minister_by_office_does_not_follow_him(read: Reader) -> None:
    text = "TOKYO - Prime Minister Shigeru Moll on Tuesday replaced farm minister Taku Lindoh in Japan."
    assert ("Shigeru Moll", "Prime Minister", "Government of Japan", "current") in read(text)


def test_the_clerk_to_whom_a_name_is_given_is_the_one_named_after(read: Reader) -> None:
    text = "Leader of the House Sumedha Moll replied that a name was given to the Clerk, Mrs. Kanchana Lind."
    assert ("Kanchana Lind", "Clerk") in {fact[:2] for fact in read(text)}


def test_the_letters_of_an_agency_are_no_place(read: Reader) -> None:
    text = (
        "The News Agency of Nigeria (NAN) says (NAN) that the Attorney-General, Mr Ibrahim Moll, spoke. (NAN)"
    )
    assert [fact[2] for fact in read(text)] == ["Nigeria"]
