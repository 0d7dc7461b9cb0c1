"""Constructions of newspapers outside Vietnam."""

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Lind, a farmer from the hills, was elected mayor of Arden.",
        "Rosa Lind (Lib Dem, Warley) was elected mayor of Arden.",
        "Voters elected Rosa Lind mayor of Arden.",
    ],
)
def test_a_remark_between_name_and_verb_is_passed_over(read: Read, text: str) -> None:
    assert read(text) == [("Rosa Lind", "Mayor", "Arden", "incoming")]


def test_the_agent_after_by_gets_nothing(read: Read) -> None:
    text = "Rosa Lind was sworn in by the Chief Justice of Sandland."
    assert read(text) == []


def test_an_adviser_serves_an_office_and_does_not_hold_it(read: Read) -> None:
    text = "The Special Adviser to the Governor on Media and Publicity, Sir Bola Akin, spoke."
    assert [(claim[0], claim[1]) for claim in read(text)] == [
        ("Bola Akin", "Special Adviser to the Governor on Media and Publicity")
    ]
    text = "Rosa Lind, press coordinator to the Chief Minister, spoke."
    assert [claim[1] for claim in read(text)] == ["Press Coordinator to the Chief Minister"]


def test_directors_of_a_board_are_part_of_its_name(read: Read) -> None:
    text = "Rosa Lind, president of the board of directors of Arden Railways, spoke."
    assert read(text) == [("Rosa Lind", "President", "board of directors of Arden Railways", "current")]


def test_a_court_with_a_number_is_the_judges(read: Read) -> None:
    text = "The panel of the 4th U.S. Circuit Court of Appeals met. Judge Rosa Lind-Okoro agreed."
    assert ("Rosa Lind-Okoro", "Judge", "4th U.S. Circuit Court of Appeals", "current") in read(text)


def test_an_attorney_general_is_no_attorney_named_general(read: Read) -> None:
    text = "Oaxaca Attorney General Luis Vega Paz spoke."
    assert read(text) == [("Luis Vega Paz", "Attorney General", "Oaxaca", "current")]


def test_a_chief_before_a_name_is_a_form_of_address(read: Read) -> None:
    text = "The Chairman of the PDP caretaker committee, Chief Bola Akin, spoke."
    assert read(text) == [("Bola Akin", "Chairman", "PDP caretaker committee", "current")]


def test_a_pronoun_at_the_head_of_a_sentence_means_the_subject_before(read: Read) -> None:
    text = (
        "Finance Minister Ann Moll met Health Minister Rosa Lind in Sandland. "
        "She was mayor of Arden until 2019."
    )
    assert ("Ann Moll", "Mayor", "Arden", "former") in read(text)


def test_a_party_leaders_party_is_no_committee(read: Read) -> None:
    assert read("Labour Party leader Ann Moll spoke.") == [("Ann Moll", "Leader", "Labour Party", "current")]


def test_a_title_goes_on_after_its_abbreviation(read: Read) -> None:
    text = "The Upazila Nirbahi Officer (UNO) of Sonapur, Rita Sen, spoke."
    assert read(text) == [("Rita Sen", "Upazila Nirbahi Officer", "Sonapur", "current")]


def test_members_after_a_dash_share_the_plural(read: Read) -> None:
    text = "Members of the State Planning Board - Prof. Arun Varma; Dr. Asma Rahim - attended."
    assert {claim[:2] for claim in read(text)} == {("Arun Varma", "Member"), ("Asma Rahim", "Member")}


def test_an_unnamed_plural_at_the_end_shares_nobody(read: Read) -> None:
    text = "Present were Rosa Lind, Ann Moll, Deputy Director of the Department of Roads, and members."
    assert [(claim[0], claim[1]) for claim in read(text)] == [("Ann Moll", "Deputy Director")]


def test_a_region_of_two_words_ends_before_the_name(read: Read) -> None:
    text = "Governor of Central Java Agus Widodo Putra inspects the levees."
    assert read(text) == [("Agus Widodo Putra", "Governor", "Central Java", "current")]


def test_a_ministry_given_makes_a_minister(read: Read) -> None:
    text = "Finance Minister Ann Moll spoke. Moll has been given the Ministry of Works."
    assert ("Ann Moll", "Minister", "Ministry of Works", "incoming") in read(text)


def test_a_surname_that_is_a_title_too_stays_a_name(read: Read) -> None:
    assert read("The mayor of Sonapur, Rita Sen, spoke.") == [("Rita Sen", "Mayor", "Sonapur", "current")]
    assert read("Sen. Rita Moll spoke.") == [("Rita Moll", "Senator", "Senate", "current")]


def test_elected_to_a_house_makes_a_member(read: Read) -> None:
    text = "Rosa Lind was elected to the European Parliament in June."
    assert read(text) == [("Rosa Lind", "Member", "European Parliament", "incoming")]


def test_who_headed_a_body_was_its_head_but_not_of_a_delegation(read: Read) -> None:
    text = "Health Minister Rosa Lind spoke. She previously headed the Roads Agency."
    assert ("Rosa Lind", "Head", "Roads Agency", "former") in read(text)
    text = "Health Minister Rosa Lind spoke. She headed a delegation of the Roads Agency."
    assert [claim[1] for claim in read(text)] == ["Minister"]


def test_who_takes_over_as_something_is_coming(read: Read) -> None:
    text = "Rosa Lind takes over as chairwoman of the Roads Agency."
    assert read(text) == [("Rosa Lind", "Chairwoman", "Roads Agency", "incoming")]


def test_a_title_after_by_in_the_same_sentence_is_its_own_holders(read: Read) -> None:
    text = "Rosa Lind was sworn in as Deputy Speaker by the Clerk of the House, Dr. Ann Moll."
    assert ("Ann Moll", "Clerk", "House", "current") in read(text)
    assert ("Rosa Lind", "Clerk") not in [claim[:2] for claim in read(text)]


def test_a_participle_alone_at_the_head_is_nobody(read: Read) -> None:
    text = "Reacting, the Chairman of the Roads Agency, Sir Bola Akin, spoke."
    assert read(text) == [("Bola Akin", "Chairman", "Roads Agency", "current")]


def test_who_is_reported_to_is_not_who_reports(read: Read) -> None:
    text = "Reporting to the Governor of Arden Province, Sir Bola Akin, Chairman of the Roads Agency, spoke."
    assert read(text) == [("Bola Akin", "Chairman", "Roads Agency", "current")]
