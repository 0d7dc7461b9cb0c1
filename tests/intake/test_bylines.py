import pytest

from db.values import ZoneKind
from tests.intake.articles import article, kind_of, lines_of

BELOW = [
    "Mai Lý",
    "MAI LÝ",
    "An Tường",
    "Vừ A Bằng",
    "Mai Lý, The Hill Press",
    "By Mai Lý",
    "By Mai Lý - Photo: Bùi Ví",
    "Photo Lê Thử",
    "Photo: Lê Thử",
    "(Translated by Mai Lý)",
    "Translated by MAI LÝ",
    "— ABC/DEF",
    "(yud/abd)",
    "-- WIRE",
    "Mai Lý - Bùi Ví",
    "Story by Mai Lý",
    "(Reporting by Mai Lý and Lê Thử; Editing by Bùi Ví)",
    "By Jin Min-kyung (jin@news.example)",
    "Lê Thử is a writer who lives in Hill town.",
    "Wire staff contributed to this report.",
    "Media contact: Ms Mai Lý, Department of Roads, Tel: 555 010",
]


@pytest.mark.parametrize("line", BELOW)
def test_a_credit_below_the_article_is_a_byline(line: str) -> None:
    assert kind_of(article(below=line), line) is ZoneKind.BYLINE


@pytest.mark.parametrize("line", BELOW[:6])
def test_it_is_one_above_the_comment_box_too(line: str) -> None:
    assert kind_of(article(below=f"{line}\nComment\n\nRecent news"), line) is ZoneKind.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "By Mai Lý",
        "Mai Lý",
        "MAI LÝ • 01/02/2031 09:00",
        "Our Correspondent",
        "Staff Correspondent, Hill town",
    ],
)
def test_a_credit_above_the_article_is_a_byline(line: str) -> None:
    text = article(above=f"Roads found wanting\n\n{line}")
    assert kind_of(text, line) is ZoneKind.BYLINE
    assert lines_of(text, ZoneKind.HEADLINE) == ["Roads found wanting"]


def test_a_writer_in_capitals_above_the_headline_is_a_byline() -> None:
    text = article(above="MAI LÝ\n\nRoads found wanting")
    assert lines_of(text, ZoneKind.BYLINE) == ["MAI LÝ"]
    assert lines_of(text, ZoneKind.HEADLINE) == ["Roads found wanting"]


@pytest.mark.parametrize(
    "line",
    [
        "By decision of the Chairman of the Provincial People's Committee, 5 officials were transferred.",
        "By 2030 the province will have new roads.",
        "Chairman Le Thu thanked the guests.",
        "People's Committee",
    ],
)
def test_a_sentence_or_a_body_is_no_byline(line: str) -> None:
    assert kind_of(article(below=line), line) is not ZoneKind.BYLINE


def test_a_list_of_names_that_ends_the_article_is_no_byline() -> None:
    text = article(below="The following were elected:\nLe Van Thu\nBui Thi Vi\nMai Van Ly")
    assert lines_of(text, ZoneKind.BYLINE) == []


def test_an_agencys_mark_is_cut_from_the_last_paragraph() -> None:
    text = article(below="The dinner was held at the park pavilion. — MNA/TTA")
    assert lines_of(text, ZoneKind.BYLINE) == ["— MNA/TTA"]
    assert "The dinner was held at the park pavilion." in lines_of(text, ZoneKind.BODY)
