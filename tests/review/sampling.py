"""The scripted curator on real articles: what is right is what a gold file says."""

import json
from dataclasses import dataclass
from pathlib import Path

from db.records import ArticleText, Claim, StoredClaim
from db.values import PartialDate, fold, new_id
from desktop.extraction import extract_many
from desktop.intake import read_article
from desktop.matching import standings
from tests.corpus.agreement import ENOUGH, agreement
from tests.corpus.gold import Expected, expected_in
from tests.corpus.scorer import answer_of
from tests.newsroom import NOON
from tests.review.weekly import Weekly
from tests.weeks import Truth


@dataclass
class Sampled(Weekly):
    """Goes through a folder of articles as one who has read them; what follows from them stays a question."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._numbers: dict[str, int] = {}

    def read(self, folder: Path, gold: Path) -> None:
        """Have the articles come in as an import brings them."""
        lines = [line for line in gold.read_text("utf-8").splitlines() if line.strip()]
        expected = {one.id: one for one in map(expected_in, lines)}
        days = {row["id"]: row.get("date") for row in map(json.loads, lines)}
        for path in sorted(folder.glob("*.txt")):
            article_id, stored = self._import(path)
            if day := days[path.stem]:
                self._days[article_id] = PartialDate(day)
            self._truths |= {one.id: self._judged(one.claim, expected[path.stem]) for one in stored}

    def _import(self, path: Path) -> tuple[str, list[StoredClaim]]:
        read = read_article(path.name, path.read_bytes())
        with self.store.write() as unit:
            article_id = unit.articles.add(read, new_id, NOON)  # type: ignore[arg-type]
            assert article_id is not None
            article = unit.articles.get(article_id)
            (claims,) = extract_many([ArticleText(path.stem, article.text, article.zones, article.head)])
            unit.claims.replace_open(article, claims, new_id)
            stored = unit.claims.of_article(article_id)
            unit.claims.set_standings(standings(stored, {article_id: article.head.outlet}, unit.directory))
        return article_id, stored

    def _judged(self, claim: Claim, expected: Expected) -> Truth:
        person = self._numbers.setdefault(fold(claim.person), len(self._numbers))
        if claim.attribute is not None:
            return Truth(person, 0)
        agreed = [agreement(answer_of(claim), fact) or 0.0 for fact in expected.facts]
        placed = bool(claim.organization or claim.area)
        return Truth(person, 0, right=placed and max(agreed, default=0.0) >= ENOUGH)

    def _conclude(self) -> bool:
        return False
