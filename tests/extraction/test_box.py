"""What articles say of the persons themselves: particulars, sentences, and what stands before a name."""

import pytest

from db.records import ArticleText, Claim, Head, Zone
from db.values import AttributeKind, Part, PartialDate, ZoneKind
from desktop.extraction import extract

PHUC = "Hoàng Đức Phúc, Chairman of the Lai Châu Provincial People's Committee"
APPOINTED = "On May 5 the Prime Minister appointed Mr. Hoàng Đức Phúc as Deputy Minister of Finance."


def _claims(text: str, zones: tuple[Zone, ...] = ()) -> list[Claim]:
    head = Head("", published=PartialDate("2025-05-06"))
    return [one for one in extract(ArticleText("a", text, zones, head)) if one.attribute is not None]


def _said(text: str, *, forms: bool = False) -> list[tuple[str, str, str]]:
    """Return person, kind and value of each; the form of address only where it is asked for."""
    return [
        (one.person, str(one.attribute), one.title)
        for one in _claims(text)
        if forms or one.attribute is not AttributeKind.GENDER
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("was born on 12 May 1970.", "1970-05-12"),
        ("was born on May 12, 1970, in Phú Thọ province.", "1970-05-12"),
        ("was born on the 3rd of June 1971.", "1971-06-03"),
        ("was born in 1972 in Mường So, Lai Châu.", "1972"),
        ("was born in Mường So in 1972.", "1972"),
        ("was born in September 1969.", "1969-09"),
        ("was born on 12/5/1970 in Hanoi.", "1970-05-12"),
    ],
)
def test_a_date_of_birth_in_a_sentence(words: str, value: str) -> None:
    found = [("Hoàng Đức Phúc", "birth", value)]
    assert _said(f"{PHUC}, spoke.\n\nHoàng Đức Phúc {words}") == found
    assert _said(f"{PHUC}, spoke. He {words}") == found


def test_a_year_in_brackets_beside_the_name_and_one_before_it() -> None:
    text = (
        "The accused are Hoàng Đức Phúc (born 1974), Chairman of the Mường So Commune People's Committee, and"
        " Lò Thị Nga (born in 1981), Secretary of the Mường So Commune Party Committee."
    )
    assert _said(text) == [("Hoàng Đức Phúc", "birth", "1974"), ("Lò Thị Nga", "birth", "1981")]
    assert _said(f"{PHUC}, spoke.\n\nBorn in 1972 in Phú Thọ, Mr. Phúc studied law.") == [
        ("Hoàng Đức Phúc", "birth", "1972")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoàng Đức Phúc said his mother was born in 1945.",
        "Hoàng Đức Phúc visited a cadre born in 1945.",
        "Hoàng Đức Phúc met a veteran who was born on 12 May 1945.",
        "Born in 1948, his father taught Hoàng Đức Phúc to read.",
        "Hoàng Đức Phúc said that the company was born in 1998.",
        "Hoàng Đức Phúc was born on 45 May 1970.",
        "Hoàng Đức Phúc visited people of the Thái ethnic group.",
        "Hoàng Đức Phúc thanked a native of Hanoi.",
        "Hoàng Đức Phúc said that a Mông official had joined the Party in 1990.",
    ],
)
def test_what_is_said_of_others_is_not_said_of_the_official(sentence: str) -> None:
    assert _said(f"{PHUC}, spoke.\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("Hoàng Đức Phúc, a native of Ninh Bình, studied law.", "native place", "Ninh Bình"),
        (
            "Mr. Phúc hails from Gia Viễn district, Ninh Bình province.",
            "native place",
            "Gia Viễn district, Ninh Bình province",
        ),
        (
            "Mr. Phúc is a native of the northern province of Lạng Sơn.",
            "native place",
            "northern province of Lạng Sơn",
        ),
        ("Mr. Phúc, of the Thái ethnic group, thanked them.", "ethnicity", "Thái"),
        ("Mr. Phúc, a Mông official, thanked them.", "ethnicity", "Mông"),
        (
            "Mr. Phúc joined the Communist Party of Vietnam on 3 February 1994.",
            "Party admission",
            "1994-02-03",
        ),
        ("He was admitted to the Party in June 1995.", "Party admission", "1995-06"),
        (
            "He holds a master's degree in public policy from Fulbright.",
            "education",
            "master's degree in public policy",
        ),
    ],
)
def test_what_a_sentence_says_of_the_official(sentence: str, kind: str, value: str) -> None:
    assert _said(f"{PHUC}, spoke. {sentence}") == [("Hoàng Đức Phúc", kind, value)]


def test_the_particulars_at_the_end_are_of_the_one_appointee() -> None:
    text = f"""{APPOINTED}

Date of birth: 14/2/1972
Native place: Tam Nông, Phú Thọ
Ethnicity: Mường
Professional qualification: Bachelor of Law; Master of Economics
Date of Party admission: 19 May 1998"""
    assert _said(text) == [
        ("Hoàng Đức Phúc", "birth", "1972-02-14"),
        ("Hoàng Đức Phúc", "native place", "Tam Nông, Phú Thọ"),
        ("Hoàng Đức Phúc", "ethnicity", "Mường"),
        ("Hoàng Đức Phúc", "education", "Bachelor of Law"),
        ("Hoàng Đức Phúc", "Party admission", "1998-05-19"),
    ]


def test_the_particulars_are_of_whom_their_heading_names() -> None:
    text = f"""{PHUC}, handed the decision to Lò Thị Nga, Director of the Department of Justice.

Biography of Ms. Lò Thị Nga

Year of birth: 1979; hometown: Tủa Chùa, Điện Biên; gender: female"""
    assert _said(text, forms=True) == [
        ("Lò Thị Nga", "birth", "1979"),
        ("Lò Thị Nga", "native place", "Tủa Chùa, Điện Biên"),
        ("Lò Thị Nga", "gender", "female"),
    ]


def test_particulars_of_nobody_in_particular_are_left_alone() -> None:
    text = f"{PHUC}, and Lò Thị Nga, Director of the Department of Justice, spoke.\n\nDate of birth: 1972"
    assert _said(text) == []


def test_rank_degree_and_form_of_address_before_the_name() -> None:
    text = (
        "Sen. Lt. Gen. Hoàng Đức Phúc, Deputy Minister of National Defence, met Assoc. Prof. Dr. Lò Thị Nga,"
        " Director of the Department of Health, and Ms. Vàng Thị Mỷ, Chairwoman of the Council."
    )
    assert set(_said(text, forms=True)) == {
        ("Hoàng Đức Phúc", "military rank", "Senior Lieutenant General"),
        ("Lò Thị Nga", "degree", "Assoc. Prof. Dr."),
        ("Vàng Thị Mỷ", "gender", "female"),
    }


def test_a_title_is_no_rank_and_a_shorter_form_is_the_same_rank() -> None:
    assert (
        _said("General Secretary Hoàng Đức Phúc spoke. Director General Lò Văn Nga of FAO spoke too.") == []
    )
    text = "Major General Hoàng Đức Phúc, Deputy Commander of Military Region 2, spoke. General Phúc left."
    assert _said(text) == [("Hoàng Đức Phúc", "military rank", "Major General")]


def test_nothing_is_said_of_who_holds_no_post_here_nor_in_a_teaser() -> None:
    assert _said("Colonel Hoàng Đức Phúc (born 1972) came.", forms=True) == []
    text = f"{PHUC}, spoke."
    teaser = "\n\nMr. Phúc was born in 1972."
    zones = (Zone(ZoneKind.BODY, 0, len(text)), Zone(ZoneKind.TEASER, len(text), len(text + teaser)))
    assert [one.title for one in _claims(text + teaser, zones)] == []


def test_a_claim_on_a_person_is_dated_by_the_article_and_quotes_name_and_value() -> None:
    text = f"{APPOINTED}\n\nFull name: Hoàng Đức Phúc\nNative place: Tam Nông, Phú Thọ"
    (native,) = (one for one in _claims(text) if one.attribute is AttributeKind.NATIVE_PLACE)
    quotes = [(one.part, one.quote) for one in native.evidence]
    assert quotes == [
        (Part.PASSAGE, "Hoàng Đức Phúc"),
        (Part.PASSAGE, "Native place: Tam Nông, Phú Thọ"),
        (Part.PERSON, "Hoàng Đức Phúc"),
        (Part.TITLE, "Tam Nông, Phú Thọ"),
    ]
    assert all(text[one.start : one.end] == one.quote for one in native.evidence)
    assert native.as_of == PartialDate("2025-05-06")
    assert native.place == 1
