"""Careers told by lines of years, posts held before, portfolios, decisions told in the present."""

from tests.extraction.conftest import Read


def test_a_line_of_years_gives_its_posts_whatever_opens_it(read: Read) -> None:
    text = (
        "Lò Văn Thử was born in 1971 in Mai Sơn.\n\n1993 - 2001: Officer, then Deputy Head of the General "
        "Affairs Division, Sơn La Department of Finance.\n\n2001 - 2006: Deputy Chief, later Chief, of the "
        "Office of the Sơn La Provincial People's Committee.\n\n2015: Transferred to the State Audit Office; "
        "Chief Auditor of Region X."
    )
    office = "Office of the Sơn La Provincial People's Committee"
    assert {(title, body) for _, title, body, status in read(text) if status == "former"} == {
        ("Deputy Head", "General Affairs Division, Sơn La Department of Finance"),
        ("Deputy Chief", office),
        ("Chief", office),
        ("Chief Auditor", "Region X"),
    }


def test_the_position_was_held_by_somebody_before(read: Read) -> None:
    text = (
        "Lò Văn Thử was made chief inspector of the Works Corporation. The position was previously held by "
        "Bạc Thị Ví."
    )
    assert ("Bạc Thị Ví", "Chief Inspector", "Works Corporation", "former") in read(text)


def test_who_becomes_the_first_of_a_kind_gets_the_post(read: Read) -> None:
    text = "Bạc Thị Ví becomes the country's first female foreign minister, replacing diplomat Lò Văn Thử."
    ministry = "Ministry of Foreign Affairs"
    assert set(read(text)) == {
        ("Bạc Thị Ví", "Minister", ministry, "incoming"),
        ("Lò Văn Thử", "Minister", ministry, "outgoing"),
    }


def test_a_decision_told_in_the_present_gives_the_post(read: Read) -> None:
    text = (
        "According to the decision of the Politburo, comrade Lò Văn Thử, Secretary of the Hill Provincial "
        "Party Committee, holds the position of Secretary of the Lake Provincial Party Committee."
    )
    assert {(body, status) for _, _, body, status in read(text)} == {
        ("Hill Provincial Party Committee", "outgoing"),
        ("Lake Provincial Party Committee", "incoming"),
    }


def test_without_a_decision_the_present_is_the_present(read: Read) -> None:
    text = "According to reports, Lò Văn Thử holds the position of Secretary of the Lake Party Committee."
    assert [status for _, _, _, status in read(text)] == ["current"]


def test_the_deputy_of_who_moves_stays_where_he_is(read: Read) -> None:
    text = (
        "Bạc Thị Ví, director of the Roads Department, has been moved to the post of director of the Works "
        "Department. Her deputy Lò Văn Thử is tasked with running it."
    )
    assert ("Lò Văn Thử", "Deputy Director", "Roads Department", "current") in read(text)
