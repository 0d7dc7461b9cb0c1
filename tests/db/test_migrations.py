"""A directory of an earlier revision: brought up to date, it keeps every source and decision."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.models import kept
from db.records import Tenure
from db.schema import NEWEST
from db.store import Store
from db.waiting import Where
from tests.newsroom import Saying, open_store, publish

KEPT = Path(__file__).parent / "kept" / "revision1.sql"
LINES = [
    "Mùa A Sơn, Standing Deputy Secretary: 2025-11-28 (3)",
    "Trần Quốc Cường, Secretary: 2024-12 (1)",
    "Trần Tiến Dũng, Secretary: 2025-09-15 (1)",
]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a directory as the first release wrote it: articles reviewed, an act undone."""
    path = tmp_path / "officials.incumbent"
    connection = sqlite3.connect(path)
    connection.executescript(KEPT.read_text("utf-8"))
    connection.close()
    return path


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of the kept tables, without what is found out anew and what is only counted."""
    connection = sqlite3.connect(path)
    made_since = {"edition", "profile", "former", "run", "came", "filed", "sketch", "copy", "stirred"}
    names = kept.tables.keys() - made_since - {"setting", "amount", "queued"}
    rows = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in names}  # noqa: S608
    connection.close()
    return rows


def _without(row: tuple[object, ...], place: int) -> tuple[object, ...]:
    return (*row[:place], *row[place + 1 :])


@pytest.fixture
def store(old: Path) -> Iterator[Store]:
    opened = open_store(old)
    yield opened
    opened.close()


def test_every_source_and_decision_of_an_old_file_is_kept(old: Path) -> None:
    before = _rows(old)
    open_store(old).close()
    after = _rows(old)
    assert [row[: len(row) - 2] for row in after.pop("article")] == before.pop("article")
    standing = [column.name for column in kept.tables["claim"].columns].index("standing")
    assert [_without(row, standing) for row in after.pop("claim")] == [
        _without(row, standing) for row in before.pop("claim")
    ]
    assert after == before
    assert sqlite3.connect(old).execute("PRAGMA user_version").fetchone() == (NEWEST,)


def test_what_an_old_file_holds_are_articles_that_may_be_printed(store: Store, old: Path) -> None:
    rows = sqlite3.connect(old).execute("SELECT kind, restricted FROM article").fetchall()
    assert rows == [("article", 0)] * 4


def test_what_waits_in_an_old_file_is_counted_once_and_then_kept(old: Path) -> None:
    store = open_store(old)
    with store.read() as unit:
        before = unit.articles.count()
        lines = unit.articles.lines()
    assert before == (len(lines), sum(one.open for one in lines))
    publish(store, "new.txt", Saying("Lò Văn Tiến", "Chairman"))
    with store.read() as unit:
        assert unit.articles.count() == (before[0] + 1, before[1] + 1)
    store.close()


def test_what_waits_in_an_old_file_is_found_by_its_words_and_seen_again(store: Store) -> None:
    with store.read() as unit:
        waiting = unit.claims.queue.lines()
        unseen = {one.id for one in unit.claims.unseen(100)}
        first = waiting[0].stored.claim
        found = unit.claims.queue.lines(where=Where(text=first.person))
    assert {one.stored.id for one in waiting} == unseen
    assert first.person in {one.stored.claim.person for one in found}


def test_articles_of_an_old_file_are_found_by_words_of_their_titles_in_any_order(store: Store) -> None:
    with store.read() as unit:
        line = unit.articles.lines()[0]
        words = line.title.split()
        assert line.id in {one.id for one in unit.search.articles(f"{words[-1]} {words[0][:3]}")}
        assert unit.search.articles("no title of this name") == []


def test_the_directory_of_an_old_file_says_what_it_said(store: Store) -> None:
    with store.read() as unit:
        tenures = unit.directory.all(Tenure)
        persons = unit.directory.persons(one.person_id for one in tenures)
        posts = unit.directory.posts(one.post_id for one in tenures)
    assert (
        sorted(
            f"{persons[one.person_id].name}, {posts[one.post_id].role}: {one.last_seen} ({one.citations})"
            for one in tenures
        )
        == LINES
    )
    assert len(set(store.rebuild())) == 1


def test_an_old_file_is_copied_before_it_is_brought_up_to_date(store: Store, old: Path) -> None:
    copy = old.with_name(f"officials-before-{NEWEST}.incumbent")
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (1,)
