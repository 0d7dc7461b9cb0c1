"""Extraction: the reading of an article becomes claims with evidence."""

from collections.abc import Iterable, Iterator

from db.records import ArticleText, Claim


def extract(article: ArticleText) -> list[Claim]:
    """Return what the article says of who holds, held, gets or loses which post, in the order of its text."""
    return next(extract_many([article]))


def extract_many(articles: Iterable[ArticleText]) -> Iterator[list[Claim]]:
    """Return the claims of each article, in order, in memory that does not grow with their number."""
    from desktop.extraction.claims import claims_of
    from desktop.extraction.pipeline import doc_of, pipeline

    nlp = pipeline()
    for article in articles:
        with nlp.memory_zone():
            found = claims_of(nlp(doc_of(nlp, article)))
        yield found
