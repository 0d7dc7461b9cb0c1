"""Lists of Vietnamese outlets: titles that many share, bodies in brackets, parts of a text, companies."""

import pytest

from tests.extraction.conftest import Read

STANDING = "Sơn La Provincial Party Standing Committee"


def _posts(facts: list[tuple[str, str, str | None, str]], title: str) -> list[tuple[str, str | None]]:
    return [(person, body) for person, found, body, _ in facts if found == title]


def test_a_title_after_a_list_is_everybodys_in_it(read: Read) -> None:
    text = (
        "Comrades: Lò Văn Thử - Chairwoman of the Provincial People's Council; Quàng Văn Ban - Chairman of "
        "the Provincial People's Committee were appointed as Deputy Secretaries."
    )
    committee = "Sơn La Provincial Party Committee"
    given = _posts(read(text, area="Sơn La"), "Deputy Secretary")
    assert set(given) == {("Lò Văn Thử", committee), ("Quàng Văn Ban", committee)}


def test_who_was_elected_alone_shares_no_later_title(read: Read) -> None:
    text = "Comrade Lò Văn Thử is assigned Chairman; comrades Quàng Văn Ban and Bạc Thị Ví are Vice Chairmen."
    assert [name for name, _ in _posts(read(text, area="Sơn La"), "Vice Chairman")] == [
        "Quàng Văn Ban",
        "Bạc Thị Ví",
    ]


def test_a_committee_includes_whom_a_sentence_lists(read: Read) -> None:
    text = (
        "In addition to the Secretary, the Standing Committee includes comrades: Lò Văn Thử; Major General "
        "Quàng Văn Ban - Director of Provincial Police; Bạc Thị Ví, Chief of Office."
    )
    assert [name for name, body in _posts(read(text, area="Sơn La"), "Member") if body == STANDING] == [
        "Lò Văn Thử",
        "Quàng Văn Ban",
        "Bạc Thị Ví",
    ]


def test_remarks_in_brackets_end_no_list(read: Read) -> None:
    text = (
        "Deputy Secretaries Lò Văn Thử (also Chairman of the People's Council), Quàng Văn Ban (born in 1970) "
        "and Bạc Thị Ví came."
    )
    assert len(_posts(read(text, area="Sơn La"), "Deputy Secretary")) == 3


@pytest.mark.parametrize(
    ("text", "title", "bodies"),
    [
        (
            "Two former heads of CDCs stand accused: Lò Văn Thử (Hill CDC) and Bạc Thị Ví (Lake CDC).",
            "Head",
            ["Hill CDC", "Lake CDC"],
        ),
        (
            "He met Ambassadors Fatou Diop of Senegal and Niklas Roos of Sweden.",
            "Ambassador",
            ["Senegal", "Sweden"],
        ),
    ],
)
def test_each_of_many_has_the_body_beside_the_name(
    read: Read, text: str, title: str, bodies: list[str]
) -> None:
    assert [body for _, body in _posts(read(text), title)] == bodies


def test_a_part_of_a_text_is_of_the_body_that_heads_it(read: Read) -> None:
    text = (
        "The decisions were read.\n\nPeople's Committee\n\nChairman: Mr. Lò Văn Thử.\nVice Chairpersons: "
        "Mr. Quàng Văn Ban, Ms. Bạc Thị Ví.\n"
    )
    assert {fact[2] for fact in read(text, area="Sơn La")} == {"Sơn La Provincial People's Committee"}


def test_a_district_may_open_a_sentence_without_its_level(read: Read) -> None:
    text = "In Ba Dinh, Mrs. Bạc Thị Ví - Secretary of the District Party Committee - spoke."
    assert _posts(read(text), "Secretary") == [("Bạc Thị Ví", "Ba Dinh District Party Committee")]


def test_hosts_are_not_of_the_guests_province(read: Read) -> None:
    text = (
        "Lò Văn Thử, Chairman of the Provincial People's Council, received the delegation of Hua Muang "
        "province (Lao PDR) at Thanh Hoa. Hua Muang province and Thanh Hoa are friends."
    )
    assert _posts(read(text, area="Thanh Hóa"), "Chairman") == [
        ("Lò Văn Thử", "Thanh Hóa Provincial People's Council")
    ]


def test_posts_of_the_dead_stand_between_semicolons(read: Read) -> None:
    text = (
        "General LÒ VĂN THỬ, born on May 2, 1927, in Sơn La; former Member of the Party Central Committee; "
        "former Deputy Minister of National Defence, passed away on May 2."
    )
    assert {fact[1] for fact in read(text)} == {"Member", "Deputy Minister"}


def test_a_companys_posts_are_of_the_company_named(read: Read) -> None:
    text = (
        "Hill Textile Corporation held a meeting. The company's director, Lò Văn Thử, spoke. Chief Financial "
        "Officer Bạc Thị Ví left."
    )
    assert {fact[2] for fact in read(text)} == {"Hill Textile Corporation"}


def test_two_words_share_the_kind_of_body_after_them(read: Read) -> None:
    text = "Lò Văn Thử is general director of the Viet Nam Fibre and Garment Corporation."
    assert [fact[2] for fact in read(text)] == ["Viet Nam Fibre and Garment Corporation"]


def test_a_letter_with_its_apostrophe_begins_a_name(read: Read) -> None:
    assert (
        read("Director of the Department of Health K’ Tran Hoan spoke.", area="Lâm Đồng")[0][0]
        == "K’ Tran Hoan"
    )
