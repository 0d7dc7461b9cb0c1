"""Quotes hold the title's words, also where the sentence has a verb, a plural or a short form."""

import pytest

from db.records import ArticleText, Head
from db.values import Part
from desktop.extraction import extract


def _titles(text: str) -> list[list[str]]:
    claims = extract(ArticleText("a", text, (), Head(title="")))
    for claim in claims:
        assert all(text[one.start : one.end] == one.quote for one in claim.evidence)
    posts = [claim for claim in claims if claim.attribute is None]
    return [[one.quote for one in claim.evidence if one.part is Part.TITLE] for claim in posts]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Marlow, who chairs the Sandland Port Authority, spoke.", "chair"),
        ("Ann Marlow, who heads the Sandland Port Authority, spoke.", "head"),
        ("The Steering Committee, headed by Trần Thu Vân, met on Monday.", "head"),
        ("Deputy Ministers Trần Thu Vân and Lê Văn Vị spoke.", "Deputy Minister"),
        ("Trần Thu Vân, Head of the Department of Health, spoke.", "Head"),
    ],
)
def test_a_verb_or_a_plural_is_quoted_without_its_ending(text: str, title: str) -> None:
    assert _titles(text)[0] == [title]


def test_a_short_form_is_quoted_with_the_word_where_the_article_has_it() -> None:
    text = "The councillors met in Port Sand. Cllr Ann Marlow spoke."
    assert _titles(text) == [["Cllr", "councillor"]]


def test_a_short_form_stands_alone_where_the_article_has_no_other() -> None:
    assert _titles("Cllr Ann Marlow of Port Sand Council spoke.") == [["Cllr"]]


def test_a_title_said_in_full_is_quoted_once() -> None:
    assert _titles("The councillors met. Councillor Ann Marlow of Port Sand Council spoke.") == [
        ["Councillor"]
    ]
