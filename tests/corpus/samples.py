"""Claims as the curve of confidence sees them: the signs that each shows, and whether it was right."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.extraction.cases import Case, cases_of
from desktop.extraction.claims import joined
from desktop.extraction.pipeline import doc_of, pipeline
from desktop.extraction.signs import signs_of
from tests.corpus.agreement import Answer
from tests.corpus.gold import articles_of, gold_of
from tests.corpus.scorer import score_article


@dataclass(frozen=True)
class Sample:
    """One claim of an article of a set."""

    set: str
    article: str
    signs: dict[str, float]
    right: bool


def samples_of(folder: Path) -> Iterator[Sample]:
    """Yield the claims of a set that count, each right if person, title, body and status are."""
    nlp, gold = pipeline(), {expected.id: expected for expected in gold_of(folder)}
    for article in articles_of(folder):
        with nlp.memory_zone():
            doc = nlp(doc_of(nlp, article))
            cases = cases_of(doc, joined(doc._.holdings))
            answers = [_answer(case, place) for place, case in enumerate(cases)]
            shown = [signs_of(case) for case in cases]
        for judged in score_article(gold[article.id], answers).judged:
            yield Sample(folder.name, article.id, shown[judged.place], judged.status_right)


def _answer(case: Case, place: int) -> Answer:
    one = case.holding
    return Answer(one.mention.person, one.title, one.organization, one.relation.value, place=place)
