"""Universities and companies that an article is about: whose rector, whose board; where a firm sits."""

from tests.extraction.conftest import Read

UNIVERSITY = "University of Lake Technology"


def test_a_rectors_party_committee_is_the_universitys(read: Read) -> None:
    text = (
        "The minister visited the University of Lake Technology. The University Council and the Board of "
        "Rectors reported. Lò Văn Thử, Secretary of the Party Committee and Vice Rector, spoke."
    )
    assert set(read(text)) == {
        ("Lò Văn Thử", "Secretary", f"Party Committee, {UNIVERSITY}", "current"),
        ("Lò Văn Thử", "Vice Rector", UNIVERSITY, "current"),
    }


def test_a_bare_board_is_of_the_company_that_all_is_about(read: Read) -> None:
    text = (
        "Lake Commercial Bank elected its board on Saturday. Lake Commercial Bank has paid no dividends. "
        "Shareholders of Lake Commercial Bank spoke, one for Hill Bank.\n\nLò Văn Thử was reelected head of "
        "the supervisory board."
    )
    assert ("Lò Văn Thử", "Head", "supervisory board, Lake Commercial Bank", "incoming") in read(text)


def test_where_a_firm_sits_is_no_part_of_its_name(read: Read) -> None:
    text = "Lò Văn Thử, president of the North Carolina-based Lake Rights Network, and others came."
    assert ("Lò Văn Thử", "President", "Lake Rights Network", "current") in read(text)


def test_a_division_of_a_bare_provincial_body_is_of_the_province(read: Read) -> None:
    text = "Lò Văn Thử used to be: Head of the Division for Criminal Cases, Provincial People's Procuracy."
    body = "Division for Criminal Cases, Sơn La Provincial People's Procuracy"
    assert ("Lò Văn Thử", "Head", body, "former") in read(text, area="Sơn La")
