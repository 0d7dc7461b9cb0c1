"""A set's articles, what is to be found in them, and what extraction finds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.records import ArticleText, Claim, Refusal
from desktop.extraction import extract_many
from desktop.intake import read_article

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Fact:
    """Who holds which post, with every answer that is right for each part."""

    persons: tuple[str, ...]
    titles: tuple[str, ...]
    organizations: tuple[str | None, ...]
    statuses: tuple[str | None, ...]
    optional: bool = False


@dataclass(frozen=True)
class Expected:
    """What is to be found in one article."""

    id: str
    facts: tuple[Fact, ...]
    bylines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """One article as it was read, and the claims that extraction made of it."""

    article: ArticleText
    claims: tuple[Claim, ...]


def expected_in(line: str) -> Expected:
    """Return what one line of a gold file says."""
    row = json.loads(line)
    asked = [_fact(fact, optional=bool(fact.get("optional"))) for fact in row["facts"]]
    optional = [_fact(fact, optional=True) for fact in row.get("optional_facts", [])]
    return Expected(row["id"], (*asked, *optional), tuple(row.get("byline_names", [])))


def _fact(fact: dict[str, Any], *, optional: bool) -> Fact:
    def answers(part: str) -> tuple[Any, ...]:
        return (fact.get(part), *(fact.get(f"{part}_also") or ()))

    return Fact(answers("person"), answers("title"), answers("organization"), answers("status"), optional)


def gold_of(folder: Path) -> list[Expected]:
    """Return what is to be found in the articles of a set, in the gold file's order."""
    lines = (folder / "gold.jsonl").read_text("utf-8").splitlines()
    return [expected_in(line) for line in lines if line.strip()]


def articles_of(folder: Path) -> Iterator[ArticleText]:
    """Yield the articles of a set as intake reads them; raise ValueError for one that it refuses."""
    for path in sorted(folder.glob("*.txt")):
        read = read_article(path.name, path.read_bytes())
        if isinstance(read, Refusal):
            raise ValueError(  # noqa: TRY004
                f"{path.name} is refused: {read.reason.code}"
            )
        yield ArticleText(path.stem, read.text, read.zones, read.head)


def found_in(folder: Path) -> dict[str, Found]:
    """Return what extraction finds on posts in each article of a set, by the article's id."""
    articles = list(articles_of(folder))
    found = zip(articles, extract_many(articles), strict=True)
    return {
        article.id: Found(article, tuple(one for one in claims if one.attribute is None))
        for article, claims in found
    }
