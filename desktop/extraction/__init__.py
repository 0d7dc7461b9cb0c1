"""Extraction: the reading of an article becomes claims with evidence."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from db.records import ArticleText, Claim

if TYPE_CHECKING:
    from spacy.language import Language

AT_ONCE: Final = 16


def extract(article: ArticleText) -> list[Claim]:
    """Return what the article says of who holds, held, gets or loses which post, in the order of its text."""
    return next(extract_many([article]))


def extract_batch(articles: Sequence[ArticleText]) -> list[list[Claim]]:
    """Return the claims of each of a few articles, for a process beside the window."""
    return list(extract_many(articles))


def extract_many(articles: Iterable[ArticleText]) -> Iterator[list[Claim]]:
    """Return the claims of each article, in order, in memory that does not grow with their number.

    They are read a few at a time: the words of one batch are forgotten before the next. An article in
    a language without a grammar has no claims; one whose language nobody can tell is read as English.
    """
    from desktop.extraction.pipeline import grammar

    waiting = iter(articles)
    while batch := list(islice(waiting, AT_ONCE)):
        found: dict[int, list[Claim]] = {}
        for language in dict.fromkeys(article.head.language for article in batch):
            places = [place for place, article in enumerate(batch) if article.head.language == language]
            if nlp := grammar(language):
                found |= zip(places, _claims(nlp, [batch[place] for place in places]), strict=True)
        yield from (found.get(place, []) for place in range(len(batch)))


def _claims(nlp: "Language", articles: Sequence[ArticleText]) -> list[list[Claim]]:
    from desktop.extraction.claims import claims_of
    from desktop.extraction.pipeline import doc_of

    with nlp.memory_zone():
        return [claims_of(doc) for doc in nlp.pipe(doc_of(nlp, article) for article in articles)]
