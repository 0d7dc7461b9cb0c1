"""The border of the pipeline: each article is read by the grammar of its language."""

from db.records import ArticleText, Head
from desktop.extraction import extract_many

SENTENCE = "Trần Quốc Cường, Secretary of the Điện Biên Provincial Party Committee, spoke to delegates."


def article(number: int, language: str | None) -> ArticleText:
    return ArticleText(str(number), SENTENCE, (), Head("", language=language))


def test_an_article_in_a_language_without_a_grammar_has_no_claims_and_the_others_keep_their_order() -> None:
    languages = ["vi", "en", None, "other", "en"]
    found = list(extract_many(article(*one) for one in enumerate(languages)))
    assert [len(claims) for claims in found] == [0, 1, 1, 0, 1]
