"""What the tests of extraction share: an article of one's own, and its claims in short."""

from collections.abc import Callable

import pytest

from db.records import ArticleText, Head, Zone
from desktop.extraction import extract

Fact = tuple[str, str, str | None, str]
Read = Callable[..., list[Fact]]


@pytest.fixture
def read() -> Read:
    def facts(text: str, area: str | None = None, zones: tuple[Zone, ...] = ()) -> list[Fact]:
        claims = extract(ArticleText("a", text, zones, Head(title="", area=area)))
        posts = (claim for claim in claims if claim.attribute is None)
        return [(claim.person, claim.title, claim.organization, claim.relation.value) for claim in posts]

    return facts
