"""Signs of right and wrong claims, each on an example; confidence goes down where doubt goes up."""

import pytest
from spacy.tokens import Doc

from db.records import ArticleText, Head
from desktop.extraction.cases import Case, cases_of
from desktop.extraction.claims import claims_of, joined
from desktop.extraction.pipeline import doc_of, pipeline
from desktop.extraction.signs import signs_of


def _read(text: str) -> Doc:
    return pipeline()(doc_of(pipeline(), ArticleText("one", text, (), Head(title=""))))


def _cases(text: str) -> list[Case]:
    doc = _read(text)
    return cases_of(doc, joined(doc._.holdings))


def _signs(text: str, at: int = 0) -> dict[str, float]:
    return signs_of(_cases(text)[at])


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("title before name", "Deputy Minister of Health Trần Thu Vân spoke."),
        ("name, title", "Trần Thu Vân, Deputy Minister of Health, spoke."),
        ("no body", "The new warden, Ann Marlow, spoke."),
        ("body as written", "Trần Thu Vân, Deputy Minister of Health, spoke."),
        ("body in small letters", "Peter Marlow, director of the company, spoke."),
        ("name of one word", "Senator Marlow of Sandland spoke."),
        ("named once", "Trần Thu Vân, Deputy Minister of Health, spoke."),
        ("meant by a pronoun", "Trần Thu Vân spoke. She is Director of the Hà Giang Department of Health."),
        ("former", "Trần Thu Vân, former Deputy Minister of Health, spoke."),
        ("incoming", "Trần Thu Vân was appointed Deputy Minister of Health on Monday."),
        ("body fits the title", "Trần Thu Vân, Deputy Minister of Health, spoke."),
        ("body does not fit the title", "Trần Thu Vân, Rector of the Hà Giang Department of Health, spoke."),
        ("others in the one seat", "Minister of Health Trần Thu Vân met Minister of Health Lê Văn Vị."),
        ("current in a sentence of change", "Trần Thu Vân, Minister of Health, saw Lê Văn Vị dismissed."),
    ],
)
def test_a_sign_is_shown(sign: str, text: str) -> None:
    assert _signs(text).get(sign)


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("name, title", "Deputy Minister of Health Trần Thu Vân spoke."),
        ("no body", "Trần Thu Vân, Deputy Minister of Health, spoke."),
        ("name of one word", "Trần Thu Vân, Deputy Minister of Health, spoke."),
        ("named once", "Minister of Health Trần Thu Vân spoke. Trần Thu Vân then left."),
        (
            "others in the one seat",
            "Deputy Minister of Health Trần Thu Vân met Minister of Health Lê Văn Vị.",
        ),
        ("current in a sentence of change", "Trần Thu Vân was appointed Minister of Health."),
    ],
)
def test_a_sign_is_not_shown(sign: str, text: str) -> None:
    assert not _signs(text).get(sign)


def test_how_a_bare_titles_body_was_found_is_known() -> None:
    text = "Trần Thu Vân, Director of the Hà Giang Department of Health, spoke. Director Vân then left."
    (case,) = _cases(text)
    assert signs_of(case)["said again"] == 1


def test_the_same_title_in_two_bodies_is_a_sign_of_doubt() -> None:
    text = (
        "Trần Thu Vân, Director of the Hà Giang Department of Health, spoke. "
        "Trần Thu Vân, Director of the Đồng Nai Department of Justice, then left."
    )
    assert all("several bodies of the title" in signs_of(case) for case in _cases(text))


def _confidence(text: str) -> float:
    return claims_of(_read(text))[0].confidence


def test_a_claim_without_a_body_is_trusted_less() -> None:
    assert _confidence("Ann Marlow, a director, spoke.") < _confidence(
        "Ann Marlow, Director of the Department of Health, spoke."
    )


def test_a_body_in_small_letters_is_trusted_less() -> None:
    assert _confidence("Peter Marlow, director of the company, spoke.") < _confidence(
        "Peter Marlow, director of the Sandland Port Company, spoke."
    )


def test_confidence_is_a_probability() -> None:
    assert 0 < _confidence("Trần Thu Vân, Deputy Minister of Health, spoke.") < 1


def test_no_text_gives_no_case() -> None:
    assert _cases("") == []
