import pytest

from db.values import ZoneKind
from tests.intake.articles import LEAD, article, lines_of


@pytest.mark.parametrize(
    "dateline",
    [
        "ĐBP -",
        "ĐBP –",
        "HÀ NỘI —",
        "VNA -",
        "Hanoi (VNA) –",
        "HCM CITY, Nov 3 (VNS) –",
        "Phnom Penh, July 2, 2029 (AKP) --",
        "(KPL)",
        "(VOV.VN) -",
        "(hill portal)",
        "BHOPAL:",
        "Pokhara, Feb 27:",
        "KOSTROMA, October 4. /TASS/.",
        "ASTANA. January 15. KazTAG -",
        "Warsaw, 18 June (PAP).",
        "TOTTORI, Japan --",
        "Addis Abeba –",
        "Đà Lạt -",
    ],
)
def test_a_dateline_is_cut_from_the_first_paragraph(dateline: str) -> None:
    text = article(lead=f"{dateline} {LEAD}")
    assert lines_of(text, ZoneKind.DATELINE) == [dateline]
    assert LEAD in lines_of(text, ZoneKind.BODY)


@pytest.mark.parametrize(
    "lead",
    [
        "Le Minh Thu - Standing Deputy Secretary of the Provincial Party Committee, spoke first.",
        "NGUYỄN VĂN THỬ - Chairman of the commune People's Committee, spoke first.",
        "Mr. Ngô Bá Thử - Chairman of the City People's Council leaves his work.",
        "The roads - all of them - were found wanting.",
        "Council of Ministers of 5 November: individual measures were decided.",
        "Accordingly: the roads are closed.",
    ],
)
def test_a_name_or_a_clause_before_a_dash_is_no_dateline(lead: str) -> None:
    assert lines_of(article(lead=lead), ZoneKind.DATELINE) == []


@pytest.mark.parametrize("line", ["NAY PYI TAW May 24", "18 February 2032", "Updated: 18/02/2032 - 10:15"])
def test_a_line_of_place_and_day_is_a_dateline(line: str) -> None:
    assert lines_of(article(above=f"Roads found wanting\n\n{line}"), ZoneKind.DATELINE) == [line]
