"""The archive: all sources and decisions in one file, from which the identical directory is made again."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from db.archive import is_archive
from db.errors import StoreTrouble, Trouble
from db.records import Person
from db.store import Store
from db.values import AttributeKind, Event, Relation
from desktop.ledger import fold
from tests.newsroom import Saying, attribute, open_store, publish
from tests.review.curator import Curator, at_work

CUONG = Saying("Trần Quốc Cường", "Secretary")
SON = Saying("Mùa A Sơn", "Standing Deputy Secretary")
LEFT = Saying("Trần Quốc Cường", "Secretary", event=Event.DISMISSED, relation=Relation.OUTGOING)
PRIVATE = "met him at the reception"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def accepted(curator: Curator, path: str, *sayings: Saying, on: str) -> str:
    article_id = publish(curator.store, path, *sayings, published=on)
    for card in curator.review.open(article_id).cards:
        if card.undecided:
            curator.review.choose(card.candidates[0].person_id)
        curator.review.accept()
    return article_id


def a_week_of(curator: Curator) -> None:
    accepted(curator, "1.txt", CUONG, attribute(CUONG.person, AttributeKind.BIRTH, "1961"), on="2025-06-01")
    accepted(curator, "2.txt", SON, CUONG, on="2025-07-01")
    accepted(curator, "3.txt", LEFT, on="2025-09-01")
    curator.review.undo()
    publish(curator.store, "4.txt", SON, published="2025-10-01")


def restored(archive: Path, path: Path) -> Store:
    Store.restore(path, archive, fold)
    return open_store(path)


def persons(store: Store) -> list[str]:
    with store.read() as unit:
        return sorted(one.name for one in unit.directory.all(Person))


def test_the_directory_comes_back_identical_with_what_waits_and_what_was_undone(
    curator: Curator, tmp_path: Path
) -> None:
    a_week_of(curator)
    archived = curator.store.archive(tmp_path / "all.zip", with_restricted=True, with_notes=True)
    assert (archived.articles, archived.omitted) == (4, 0)
    before = curator.store.rebuild()[1]
    copy = restored(tmp_path / "all.zip", tmp_path / "copy.incumbent")
    assert copy.rebuild() == (before, before)
    with copy.read() as unit:
        assert [line.open for line in unit.articles.lines()] == [1, 1, 0, 0]
    copy.close()


def test_the_same_directory_is_the_same_archive(curator: Curator, tmp_path: Path) -> None:
    a_week_of(curator)
    for name in ("1.zip", "2.zip"):
        curator.store.archive(tmp_path / name)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_what_only_a_restricted_source_says_is_not_in_it(curator: Curator, tmp_path: Path) -> None:
    accepted(curator, "1.txt", CUONG, on="2025-06-01")
    curator.curation.restrict(accepted(curator, "2.txt", SON, on="2025-07-01"), restricted=True)
    archived = curator.store.archive(tmp_path / "some.zip")
    assert archived.articles == 1
    with ZipFile(tmp_path / "some.zip") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert SON.person not in everything
    copy = restored(tmp_path / "some.zip", tmp_path / "copy.incumbent")
    assert persons(copy) == [CUONG.person]
    assert copy.rebuild()[0] == copy.rebuild()[1]
    copy.close()


def test_whom_others_name_too_stays_by_their_name(curator: Curator, tmp_path: Path) -> None:
    without_marks = Saying("Tran Quoc Cuong", "Secretary")
    hidden = accepted(curator, "1.txt", without_marks, on="2025-06-01")
    accepted(curator, "2.txt", CUONG, on="2025-07-01")
    curator.curation.restrict(hidden, restricted=True)
    curator.store.archive(tmp_path / "some.zip")
    copy = restored(tmp_path / "some.zip", tmp_path / "copy.incumbent")
    assert persons(copy) == [CUONG.person]
    copy.close()


def test_private_notes_are_in_it_only_where_asked_for(curator: Curator, tmp_path: Path) -> None:
    article_id = accepted(curator, "1.txt", CUONG, on="2025-06-01")
    curator.curation.note(article_id, PRIVATE)
    for name, asked in (("with.zip", True), ("without.zip", False)):
        curator.store.archive(tmp_path / name, with_notes=asked)
        with ZipFile(tmp_path / name) as archive:
            assert (PRIVATE in archive.read("decision.jsonl").decode()) is asked


def test_a_photograph_is_in_it_only_where_private_things_are_asked_for(
    curator: Curator, tmp_path: Path
) -> None:
    accepted(curator, "1.txt", CUONG, on="2025-06-01")
    with curator.store.read() as unit:
        (person,) = unit.directory.all(Person)
    curator.curation.picture(person.id, b"a small picture", "from his office")
    for name, asked, kept in (("with.zip", True, 1), ("without.zip", False, 0)):
        curator.store.archive(tmp_path / name, with_notes=asked)
        copy = restored(tmp_path / name, tmp_path / f"{name}.incumbent")
        with copy.read() as unit:
            (person,) = unit.directory.all(Person)
            assert len(person.attributes) == kept
            blob = unit.sources.bytes_of(sha256(b"a small picture").hexdigest(), 100)
        assert (blob is not None) is asked
        copy.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda lines: lines[:-1],
        lambda lines: [line.replace("Cường".encode(), "Cương".encode()) for line in lines],
        lambda lines: [b'["id","no such column"]', *lines[1:]],
        lambda lines: [lines[0], b"not json", *lines[1:]],
    ],
)
def test_a_spoilt_archive_gives_one_sentence_and_changes_nothing(
    curator: Curator, tmp_path: Path, spoil: Callable[[list[bytes]], list[bytes]]
) -> None:
    accepted(curator, "1.txt", CUONG, on="2025-06-01")
    curator.store.archive(tmp_path / "all.zip")
    spoilt = tmp_path / "spoilt.zip"
    with ZipFile(tmp_path / "all.zip") as good, ZipFile(spoilt, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == "decision.jsonl":
                content = b"\n".join(spoil(content.splitlines())) + b"\n"
            bad.writestr(name, content)
    with pytest.raises(StoreTrouble) as refusal:
        Store.restore(tmp_path / "copy.incumbent", spoilt, fold)
    assert refusal.value.trouble is Trouble.CORRUPT
    assert not [one for one in tmp_path.iterdir() if one.name.startswith((".copy", "copy"))]


def test_an_archive_of_a_later_program_is_refused(curator: Curator, tmp_path: Path) -> None:
    curator.store.archive(tmp_path / "all.zip")
    newer = tmp_path / "newer.zip"
    with ZipFile(tmp_path / "all.zip") as good, ZipFile(newer, "w") as bad:
        manifest = json.loads(good.read("manifest.json"))
        bad.writestr("manifest.json", json.dumps(manifest | {"revision": 999}))
    assert is_archive(newer)
    with pytest.raises(StoreTrouble) as refusal:
        Store.restore(tmp_path / "copy.incumbent", newer, fold)
    assert refusal.value.trouble is Trouble.NEWER


def test_a_folder_that_cannot_be_written_leaves_nothing(curator: Curator, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble):
        curator.store.archive(tmp_path / "none" / "all.zip")
    assert not (tmp_path / "none").exists()
