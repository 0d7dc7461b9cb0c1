"""Whole leaderships that an article announces: committees listed, posts counted first, congresses."""

from db.records import Zone
from db.values import ZoneKind
from tests.extraction.conftest import Read

BOARD = "Sơn La Provincial Party Standing Board"


def test_a_board_told_with_its_size_has_those_listed_as_members(read: Read) -> None:
    text = (
        "The Politburo appointed Lò Văn Thử as Secretary of the provincial Party Committee. The 15-strong "
        "Standing Board comprises the Secretary and Deputy Secretaries together with Quàng Văn Ban; and "
        "Colonel Bạc Thị Ví, Director of the provincial Police."
    )
    facts = read(text, area="Sơn La")
    assert ("Quàng Văn Ban", "Member", BOARD, "incoming") in facts
    assert ("Bạc Thị Ví", "Member", BOARD, "incoming") in facts
    assert ("Bạc Thị Ví", "Director", "Sơn La Provincial Police", "current") in facts


def test_a_bracket_after_a_name_says_who_is_the_standing_one(read: Read) -> None:
    text = "The two Deputy Secretaries are Lò Văn Thử (Standing) and Quàng Văn Ban."
    committee = "Sơn La Provincial Party Committee"
    assert set(read(text, area="Sơn La")) == {
        ("Lò Văn Thử", "Standing Deputy Secretary", committee, "current"),
        ("Quàng Văn Ban", "Deputy Secretary", committee, "current"),
    }


def test_posts_counted_first_are_given_to_those_named_next(read: Read) -> None:
    text = (
        "The Prime Minister appointed two deputy ministers of works. They are Lò Văn Thử, director of the "
        "Roads Department, and Quàng Văn Ban. The Ministry of Works has four deputy ministers. The others "
        "are Bạc Thị Ví and Hà Thị Mây."
    )
    deputies = {name: status for name, title, _, status in read(text) if title == "Deputy Minister"}
    assert deputies == {
        "Lò Văn Thử": "incoming",
        "Quàng Văn Ban": "incoming",
        "Bạc Thị Ví": "current",
        "Hà Thị Mây": "current",
    }


def test_a_sentence_that_goes_on_with_people_gives_no_post_counted_before(read: Read) -> None:
    text = "The ministry has two deputy ministers. They met Lò Văn Thử, Director of the Roads Department."
    assert [title for _, title, _, _ in read(text)] == ["Director"]


def test_bare_posts_of_a_communes_congress_are_the_communes(read: Read) -> None:
    headline = "Congress of Mường Bú Commune Party Organization"
    text = (
        f"{headline}\n\nThe 1st Congress of Mường Bú Commune closed. The decision appointing the Standing "
        "Committee and the Secretary of the Commune Party Committee was announced:\n\n"
        "1. Lò Văn Thử - Secretary\n2. Quàng Văn Ban - Member of the Standing Committee"
    )
    zones = (
        Zone(ZoneKind.HEADLINE, 0, len(headline)),
        Zone(ZoneKind.BODY, len(headline) + 2, len(text)),
    )
    assert set(read(text, area="Sơn La", zones=zones)) == {
        ("Lò Văn Thử", "Secretary", "Mường Bú Commune Party Committee", "incoming"),
        ("Quàng Văn Ban", "Member", "Mường Bú Commune Party Standing Committee", "incoming"),
    }


def test_guests_in_a_commune_keep_the_posts_of_their_province(read: Read) -> None:
    headline = "Provincial leaders visit Mường Bú Commune"
    text = f"{headline}\n\nDeputy Secretary Lò Văn Thử visited Mường Bú Commune."
    zones = (
        Zone(ZoneKind.HEADLINE, 0, len(headline)),
        Zone(ZoneKind.BODY, len(headline) + 2, len(text)),
    )
    assert ("Lò Văn Thử", "Deputy Secretary", "Sơn La Provincial Party Committee", "current") in read(
        text, area="Sơn La", zones=zones
    )


def test_a_chairmans_deputies_under_a_bare_heading_leave_their_old_committees(read: Read) -> None:
    text = (
        "The decision appoints Lò Văn Thử to hold the position of Chairman of the People's Committee of Sơn "
        "La province. The Vice Chairmen are:\n\n1. Quàng Văn Ban, Vice Chairman of the Hill Provincial "
        "People's Committee;"
    )
    facts = read(text, area="Sơn La")
    assert ("Quàng Văn Ban", "Vice Chairman", "People's Committee of Sơn La province", "incoming") in facts
    assert ("Quàng Văn Ban", "Vice Chairman", "Hill Provincial People's Committee", "outgoing") in facts


def test_several_approved_as_members_are_members(read: Read) -> None:
    text = (
        "The Politburo has approved two additional members of the Standing Board of the Sơn La Provincial "
        "Party Committee, including: Lò Văn Thử, Chief of the Office of the Provincial Party Committee; and "
        "Quàng Văn Ban."
    )
    members = {name for name, title, _, status in read(text) if (title, status) == ("Member", "incoming")}
    assert members == {"Lò Văn Thử", "Quàng Văn Ban"}


def test_one_election_gives_a_chairman_and_his_deputies(read: Read) -> None:
    text = (
        "The session elected Lò Văn Thử chairman of the Sơn La People's Committee, and Quàng Văn Ban and Bạc "
        "Thị Ví vice chairmen."
    )
    committee = "Sơn La People's Committee"
    assert set(read(text)) == {
        ("Lò Văn Thử", "Chairman", committee, "incoming"),
        ("Quàng Văn Ban", "Vice Chairman", committee, "incoming"),
        ("Bạc Thị Ví", "Vice Chairman", committee, "incoming"),
    }


def test_the_assembly_elects_its_own_vice_chairpersons(read: Read) -> None:
    text = (
        "The National Assembly on Monday elected two new vice chairpersons. They are Lò Văn Thử and Bạc Thị "
        "Ví, chairwoman of the NA Committee for Legal Affairs."
    )
    facts = read(text)
    assert ("Lò Văn Thử", "Vice Chairperson", "National Assembly", "incoming") in facts
    assert ("Bạc Thị Ví", "Chairwoman", "NA Committee for Legal Affairs", "outgoing") in facts


def test_a_persons_own_secretary_holds_no_post(read: Read) -> None:
    text = "Judge Lò Văn Thử is charged with bribery. Her secretary Bạc Thị Ví is a defendant too."
    assert not [fact for fact in read(text) if fact[0] == "Bạc Thị Ví"]


def test_new_ambassadors_are_each_to_their_own_country(read: Read) -> None:
    text = "The new ambassadors are Lò Văn Thử to Laos, Bạc Thị Ví to Cuba, and Quàng Văn Ban to Chile."
    assert {(name, body) for name, title, body, _ in read(text) if title == "Ambassador"} == {
        ("Lò Văn Thử", "Laos"),
        ("Bạc Thị Ví", "Cuba"),
        ("Quàng Văn Ban", "Chile"),
    }
