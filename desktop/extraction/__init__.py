"""Extraction: the reading of an article becomes claims with evidence."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from db.records import ArticleText, Claim

AT_ONCE: Final = 16


def extract(article: ArticleText) -> list[Claim]:
    """Return what the article says of who holds, held, gets or loses which post, in the order of its text."""
    return next(extract_many([article]))


def extract_batch(articles: Sequence[ArticleText]) -> list[list[Claim]]:
    """Return the claims of each of a few articles, for a process beside the window."""
    return list(extract_many(articles))


def extract_many(articles: Iterable[ArticleText]) -> Iterator[list[Claim]]:
    """Return the claims of each article, in order, in memory that does not grow with their number.

    They are read a few at a time: the words of one batch are forgotten before the next.
    """
    from desktop.extraction.claims import claims_of
    from desktop.extraction.pipeline import doc_of, pipeline

    nlp, waiting = pipeline(), iter(articles)
    while batch := list(islice(waiting, AT_ONCE)):
        with nlp.memory_zone():
            found = [claims_of(doc) for doc in nlp.pipe(doc_of(nlp, article) for article in batch)]
        yield from found
