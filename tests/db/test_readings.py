"""An article read again: the new reading beside the old one, and decisions keep theirs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.acts import Accepted
from db.incoming import ReadFile
from db.store import Store
from db.values import PartialDate, new_id
from desktop.review.queue import Review
from tests.newsroom import NOON, Saying, find, keep, open_store, written

ACCEPTED, REJECTED, OPEN = (
    Saying("Trần Quốc Cường", "Secretary"),
    Saying("Mùa A Sơn", "Deputy Secretary"),
    Saying("Lò Văn Tiến", "Chairman"),
)
SAYINGS = (ACCEPTED, REJECTED, OPEN)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "officials.incumbent")
    yield opened
    opened.close()


def better(file: ReadFile) -> ReadFile:
    """Return the same bytes as a better reader reads them, with a line more above."""
    return replace(file, reader="text 2", text=f"A line more.\n{file.text}", zones=())


def again(store: Store, article_id: str) -> str:
    """Read the article again, and extract what it says; return the text that it has now."""
    file, _ = written("1.txt", SAYINGS, "2025-11-28")
    _, claims = written("1.txt", SAYINGS, "2025-11-28")
    shifted = [
        replace(
            claim,
            evidence=tuple(replace(one, start=one.start + 13, end=one.end + 13) for one in claim.evidence),
        )
        for claim in claims
    ]
    with store.write() as unit:
        assert unit.readings.renew(article_id, better(file), new_id)
        find(unit, article_id, shifted, "2")
        return unit.articles.get(article_id).text


@pytest.fixture
def article_id(store: Store) -> str:
    """Keep an article of which one claim is accepted, one rejected and one open; return its id."""
    with store.write() as unit:
        kept = keep(unit, *written("1.txt", SAYINGS, "2025-11-28"))
    review = Review(store, "curator", "test", clock=lambda: NOON)
    review.next_article()
    review.accept()
    review.reject()
    return kept


def test_what_was_decided_on_the_old_reading_does_not_come_back_and_keeps_it(
    store: Store, article_id: str
) -> None:
    with store.read() as unit:
        before = unit.articles.get(article_id)
    text = again(store, article_id)
    with store.read() as unit:
        after = unit.articles.get(article_id)
        claims = unit.claims.of_article(article_id)
        made = [one.outcome for one in unit.decisions.all_in_force()]
        decided = [one for one in made if isinstance(one, Accepted)]
    assert text.startswith("A line more.")
    assert sorted((one.claim.person, one.decision) for one in claims) == [
        ("Lò Văn Tiến", ""),
        ("Mùa A Sơn", "rejected"),
        ("Trần Quốc Cường", "accepted"),
    ]
    assert all(text[one.start : one.end] == one.quote for stored in claims for one in stored.claim.evidence)
    assert (decided[0].reading_id, after.reading_id != before.reading_id) == (before.reading_id, True)
    quoted = decided[0].claim.evidence[0]
    assert before.text[quoted.start : quoted.end] == quoted.quote
    assert store.rebuild()[0] == store.rebuild()[1]


def test_reading_back_finds_the_old_reading_again(store: Store, article_id: str) -> None:
    file, _ = written("1.txt", SAYINGS, "2025-11-28")
    with store.write() as unit:
        before = unit.articles.get(article_id).reading_id
        for read in (better(file), file, better(file), file):
            assert unit.readings.renew(article_id, read, new_id)
        assert unit.articles.get(article_id).reading_id == before


def test_a_text_that_another_article_has_stays_that_articles(store: Store, article_id: str) -> None:
    file, claims = written("2.txt", [OPEN], "2025-11-29")
    with store.write() as unit:
        before = unit.articles.get(article_id)
        keep(unit, file, claims)
        assert not unit.readings.renew(article_id, file, new_id)
        assert unit.articles.get(article_id) == before


def test_the_bytes_are_there_as_they_came(store: Store, article_id: str) -> None:
    file, _ = written("1.txt", SAYINGS, "2025-11-28")
    with store.read() as unit:
        kept = unit.readings.kept(article_id)
        assert (kept.path, kept.content) == ("1.txt", file.content)
        assert unit.readings.readers() == ["text 1"]
        assert unit.readings.read_by(["text 1"]) == [article_id]


def test_a_better_reading_brings_a_better_date_unless_one_was_decided_on(
    store: Store, article_id: str
) -> None:
    file, _ = written("1.txt", SAYINGS, "2025-11-28")
    found = replace(file, head=replace(file.head, published=PartialDate("2025-11-29")))
    with store.write() as unit:
        unit.readings.renew(article_id, found, new_id)
        assert unit.articles.get(article_id).head.published == PartialDate("2025-11-29")
        unit.articles.set_date(article_id, {article_id: PartialDate("2025-12-01")})
        unit.readings.renew(article_id, file, new_id)
        assert unit.articles.get(article_id).head.published == PartialDate("2025-12-01")
