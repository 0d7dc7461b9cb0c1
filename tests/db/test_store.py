"""One unit of work: all of it is kept, or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.acts import Author, Minted
from db.records import Person
from db.store import Store
from db.values import new_id
from tests.newsroom import NOON, Saying, keep, open_store, publish, written

AUTHOR = Author("curator", "replica", "test")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "new folder" / "officials #1 50%.incumbent")
    yield opened
    opened.close()


def test_a_new_directory_is_empty_and_sound(store: Store) -> None:
    store.verify()
    with store.read() as unit:
        assert unit.articles.count() == (0, 0)
        assert unit.directory.all(Person) == ()
    assert store.trouble is None


def test_what_one_unit_did_is_there_in_the_next_and_after_opening_again(store: Store) -> None:
    article_id = publish(store, "1.txt", Saying("Trần Quốc Cường", "Secretary"), published="2025-11-28")
    replica = store.replica
    store.close()
    again = open_store(store.path)
    with again.read() as unit:
        article = unit.articles.get(article_id)
        claim = unit.claims.of_article(article_id)[0].claim
    assert article.origins == ("1.txt",)
    assert all(article.text[one.start : one.end] == one.quote for one in claim.evidence)
    assert again.replica == replica
    again.close()


def test_a_unit_that_fails_keeps_nothing_of_what_it_did(store: Store) -> None:
    file, claims = written("1.txt", [Saying("Trần Quốc Cường", "Secretary")])
    person = Person(new_id(), "Lò Văn Tiến")

    def fail() -> None:
        with store.write() as unit:
            keep(unit, file, claims)
            unit.decisions.record("mint", [Minted(person)], AUTHOR, new_id, NOON)
            raise RuntimeError("a bug in the middle")

    with pytest.raises(RuntimeError, match="a bug in the middle"):
        fail()
    with store.read() as unit:
        assert unit.articles.count() == (0, 0)
        assert unit.decisions.count() == 0
        assert unit.directory.all(Person) == ()
        assert unit.search.entities("tien") == []


def test_a_reader_sees_one_moment_while_another_writes(store: Store) -> None:
    with store.read() as before:
        assert before.articles.count() == (0, 0)
        publish(store, "1.txt", Saying("Trần Quốc Cường", "Secretary"))
        assert before.articles.count() == (0, 0)
    with store.read() as after:
        assert after.articles.count() == (1, 1)


def test_reading_cannot_change_anything(store: Store) -> None:
    file, _claims = written("1.txt", [])
    with pytest.raises(Exception, match=r"readonly|read-only"), store.read() as unit:
        unit.articles.add(file, new_id, NOON)
    with store.read() as unit:
        assert unit.articles.count() == (0, 0)


def test_a_file_of_equal_bytes_is_known_and_equal_text_is_another_origin(store: Store) -> None:
    file, _claims = written("a/1.txt", [Saying("Trần Quốc Cường", "Secretary")])
    elsewhere = replace(file, path="b/copy.txt", content=b"\xef\xbb\xbf" + file.content)
    with store.write() as unit:
        article_id = unit.articles.add(file, new_id, NOON)
        assert article_id is not None
        assert unit.articles.add(file, new_id, NOON) is None
        assert unit.articles.add(elsewhere, new_id, NOON) is None
    with store.read() as unit:
        assert unit.articles.count() == (1, 0)
        assert unit.articles.get(article_id).origins == ("a/1.txt", "b/copy.txt")


def test_a_quote_that_is_not_in_its_place_is_never_kept(store: Store) -> None:
    file, claims = written("1.txt", [Saying("Trần Quốc Cường", "Secretary")])
    other, _none = written("2.txt", [Saying("Somebody Else", "Chairman")])
    with pytest.raises(ValueError, match="quote not in its place"), store.write() as unit:
        keep(unit, other, claims)
    with store.read() as unit:
        assert unit.articles.count() == (0, 0)
    assert file.path == "1.txt"


def test_after_closing_everything_is_in_the_one_file(store: Store) -> None:
    publish(store, "1.txt", Saying("Trần Quốc Cường", "Secretary"))
    store.close()
    beside = {one.name for one in store.path.parent.iterdir()}
    assert beside - {f"{store.path.name}.lock"} == {store.path.name}
