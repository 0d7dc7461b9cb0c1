"""What the text says of when: events against the day of publication, stated beginnings and ends, no terms."""

from datetime import date

import pytest

from db.records import ArticleText, Claim, Head
from db.values import Event, PartialDate, Relation
from desktop.extraction import extract

PUBLISHED = date(2026, 3, 18)  # a Wednesday


def _claim(text: str, title: str, published: date | None = PUBLISHED) -> Claim:
    day = PartialDate.of(published) if published else None
    claims = extract(ArticleText("a", text, (), Head(title="", area="Sơn La", published=day)))
    return next(claim for claim in claims if claim.title == title)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("On March 16, 2026, ", "2026-03-16"),
        ("On 16 March, ", "2026-03-16"),
        ("On Monday, ", "2026-03-16"),
        ("On Wednesday, ", "2026-03-18"),
        ("On Friday, ", "2026-03-13"),
        ("Yesterday, ", "2026-03-17"),
        ("This morning, ", "2026-03-18"),
        ("Last month, ", "2026-02"),
        ("Last week, ", "2026-03-09/2026-03-15"),
        ("In February, ", "2026-02"),
        ("In December, ", "2025-12"),
        ("On 16/03/2026, ", "2026-03-16"),
    ],
)
def test_an_event_has_the_day_that_the_text_tells(when: str, day: str) -> None:
    claim = _claim(f"{when}Lò Văn Thử was appointed Director of the Department of Health.", "Director")
    assert (claim.event, claim.relation) == (Event.APPOINTED, Relation.INCOMING)
    assert claim.as_of == PartialDate(day)
    assert not claim.dated_by_article


def test_without_a_day_of_publication_only_whole_dates_count() -> None:
    claim = _claim(
        "On Monday, Lò Văn Thử was elected Director of the Department of Health.", "Director", None
    )
    assert claim.as_of is None
    claim = _claim(
        "In May 2024, Lò Văn Thử was elected Director of the Department of Health.", "Director", None
    )
    assert claim.as_of == PartialDate("2024-05")


def test_what_is_only_seen_is_dated_by_the_article() -> None:
    claim = _claim("On Monday, Lò Văn Thử, Director of the Department of Health, spoke.", "Director")
    assert (claim.as_of, claim.dated_by_article) == (PartialDate.of(PUBLISHED), True)
    assert claim.start is None


@pytest.mark.parametrize(
    ("text", "start", "end", "relation"),
    [
        ("Lò Văn Thử was Director of the Health Centre from 2015 to 2019.", "2015", "2019", "former"),
        ("Lò Văn Thử was Director of the Health Centre (2015 – 2019).", "2015", "2019", "former"),
        (
            "From May 2015 to June 2019, Lò Văn Thử was Director of the Health Centre.",
            "2015-05",
            "2019-06",
            "former",
        ),
        ("Lò Văn Thử was Director of the Health Centre until 2018.", None, "2018", "former"),
        ("Lò Văn Thử, Director of the Health Centre until January, spoke.", None, "2026-01", "former"),
        ("Lò Văn Thử has been Director of the Health Centre since March 2021.", "2021-03", None, "current"),
        ("Lò Văn Thử, Director of the Health Centre since 2021, spoke.", "2021", None, "current"),
        ("Lò Văn Thử was Director of the Health Centre from 2007.", "2007", None, "former"),
    ],
)
def test_beginnings_and_ends_stand_where_the_text_states_them(
    text: str, start: str | None, end: str | None, relation: str
) -> None:
    claim = _claim(text, "Director")
    assert claim.start == (PartialDate(start) if start else None)
    assert claim.end == (PartialDate(end) if end else None)
    assert claim.relation.value == relation


def test_taking_office_on_a_day_begins_there() -> None:
    claim = _claim("Lò Văn Thử took office as Director of the Health Centre on March 3, 2026.", "Director")
    assert claim.start == PartialDate("2026-03-03")
    assert claim.as_of == PartialDate("2026-03-03")


@pytest.mark.parametrize(
    "text",
    [
        "Lò Văn Thử was elected Chairman of the provincial People's Council, tenure 2021 - 2026.",
        "Lò Văn Thử was elected Chairman of the provincial People's Council for the 2021-2026 term.",
        "Lò Văn Thử, Chairman of the provincial People's Council (term 2021 - 2026), spoke.",
        "Lò Văn Thử, Chairman of the Steering Council for Logistics for 2026 - 2030, spoke.",
    ],
)
def test_a_term_is_nobodys_date(text: str) -> None:
    claim = _claim(text, "Chairman")
    assert (claim.start, claim.end) == (None, None)
    assert claim.as_of == PartialDate.of(PUBLISHED)


def test_a_post_got_long_ago_is_past_beside_a_later_one() -> None:
    text = (
        "Lò Văn Thử was born in Sơn La. In 2016, Thử was appointed Director of the Health Centre. "
        "On Monday he was elected Chairman of the provincial People's Council."
    )
    assert _claim(text, "Director").relation is Relation.FORMER
    assert _claim(text, "Director").start == PartialDate("2016")
    assert _claim(text, "Chairman").relation is Relation.INCOMING


def test_a_post_got_long_ago_and_no_other_is_held_since() -> None:
    claim = _claim("In 2019, Lò Văn Thử was appointed Director of the Health Centre.", "Director")
    assert (claim.relation, claim.start) == (Relation.CURRENT, PartialDate("2019"))


def test_a_date_beyond_a_semicolon_is_anothers() -> None:
    text = (
        "The Council dismissed Kim Văn Tấn from the position of Chairman of the provincial People's Council, "
        "as he retires from January 1; elected Hứa Thị Thọ, Head of the Inspection Commission, in his place."
    )
    claims = extract(
        ArticleText("a", text, (), Head(title="", area="Sơn La", published=PartialDate("2025-12-09")))
    )
    assert all(claim.start is None for claim in claims if claim.person == "Hứa Thị Thọ")
