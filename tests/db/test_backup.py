"""Copies that can be trusted: verified before they count, one a day, and one before each migration."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import db.schema
import db.store
from db import backup
from db.errors import StoreTrouble, Trouble
from db.store import Store
from desktop.ledger import fold
from tests.newsroom import Saying, open_store, publish

CUONG = Saying("Trần Quốc Cường", "Secretary")
TODAY = date(2026, 1, 1)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "officials [old].incumbent")
    publish(opened, "1.txt", CUONG, published="2025-11-28")
    return opened


def _count(path: Path) -> int:
    store = open_store(path)
    with store.read() as unit:
        count, _open = unit.articles.count()
    store.close()
    return count


def test_a_copy_made_while_the_directory_is_open_holds_the_latest_act(store: Store, tmp_path: Path) -> None:
    publish(store, "2.txt", CUONG)
    copy = tmp_path / "copy.incumbent"
    store.back_up(copy)
    publish(store, "3.txt", CUONG)
    store.close()
    assert (_count(copy), _count(store.path)) == (2, 3)


def test_a_copy_of_a_damaged_directory_does_not_count(store: Store, tmp_path: Path) -> None:
    good, target = tmp_path / "good.incumbent", tmp_path / "copy.incumbent"
    store.back_up(target)
    store.close()
    content = bytearray(store.path.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    store.path.write_bytes(content)
    target.replace(good)
    target.write_bytes(good.read_bytes())
    with pytest.raises(StoreTrouble) as refusal:
        backup.copy(store.path, target)
    assert refusal.value.trouble is Trouble.CORRUPT
    assert target.read_bytes() == good.read_bytes()
    assert not list(tmp_path.glob(".*partial*"))


def test_a_copy_to_a_folder_that_is_not_there_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble) as refusal:
        store.back_up(tmp_path / "nowhere" / "copy.incumbent")
    assert refusal.value.trouble is Trouble.READ_ONLY
    store.close()


def test_verifying_a_file_that_is_not_there_does_not_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble):
        backup.verify(tmp_path / "nothing.incumbent")
    assert list(tmp_path.iterdir()) == []


def test_there_is_one_backup_a_day_and_seven_are_kept(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [store.back_up_daily(folder, TODAY + timedelta(day)) for day in range(9)]
    assert store.back_up_daily(folder, TODAY + timedelta(8)) is None
    kept = sorted(folder.iterdir())
    assert kept == made[-7:]
    store.close()
    assert {_count(path) for path in kept} == {1}


def test_backups_of_another_directory_are_left_alone(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    other = folder / "officials-2020-01-01.incumbent"
    other.touch()
    for day in range(9):
        store.back_up_daily(folder, TODAY + timedelta(day))
    assert other.exists()
    store.close()


def test_before_a_migration_there_is_a_backup_and_nothing_is_lost(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    replica = store.replica
    store.close()
    newer = db.schema.NEWEST + 1
    monkeypatch.setattr(db.schema, "NEWEST", newer)
    monkeypatch.setattr(db.store, "NEWEST", newer)
    migrated = open_store(store.path)
    former = store.path.with_name(f"{store.path.stem}-before-{newer}.incumbent")
    assert migrated.replica == replica, "the file counts its acts on under the same id"
    migrated.close()
    monkeypatch.undo()
    backup.verify(former)
    assert _count(former) == 1
    with pytest.raises(StoreTrouble) as refusal:
        open_store(store.path)
    assert refusal.value.trouble is Trouble.NEWER


def test_another_shape_of_the_directorys_tables_is_folded_anew(store: Store) -> None:
    with store.write() as unit:
        unit.articles.connection.exec_driver_sql("UPDATE setting SET value = 'old' WHERE key = 'shape'")
        unit.articles.connection.exec_driver_sql("DROP TABLE person")
    store.close()
    again = open_store(store.path)
    with again.read() as unit:
        assert unit.search.entities("cuong") == []
        assert unit.articles.count() == (1, 1)
    again.close()


def test_a_backup_takes_the_place_of_a_directory_which_is_kept(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.incumbent"
    store.back_up(copy)
    publish(store, "2.txt", CUONG)
    store.close()
    former = Store.restore(store.path, copy, fold)
    assert former is not None
    assert (_count(store.path), _count(former)) == (1, 2)


def test_a_backup_takes_the_place_of_a_damaged_directory(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.incumbent"
    store.back_up(copy)
    store.close()
    damaged = b"\xa5" * 20_000
    store.path.write_bytes(damaged)
    store.path.with_name(f"{store.path.name}-wal").write_bytes(damaged)
    former = Store.restore(store.path, copy, fold)
    assert former is not None
    assert former.read_bytes() == damaged
    assert _count(store.path) == 1


def test_a_directory_that_is_open_or_a_backup_that_is_none_restores_nothing(
    store: Store, tmp_path: Path
) -> None:
    copy, letter = tmp_path / "copy.incumbent", tmp_path / "letter.incumbent"
    store.back_up(copy)
    letter.write_bytes(b"no directory " * 1000)
    publish(store, "2.txt", CUONG)
    with pytest.raises(StoreTrouble) as refusal:
        Store.restore(store.path, copy, fold)
    assert refusal.value.trouble is Trouble.LOCKED
    store.close()
    with pytest.raises(StoreTrouble) as refusal:
        Store.restore(store.path, letter, fold)
    assert refusal.value.trouble is Trouble.NOT_A_DIRECTORY
    assert _count(store.path) == 2
