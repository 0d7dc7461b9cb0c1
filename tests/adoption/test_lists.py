"""A list brought in as the window does it: step by step, and told among what came in before."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.acts import Author, Undone
from db.incoming import ReadFile
from db.records import Head, Person
from db.store import Store
from db.values import new_id
from desktop.adoption import Lists, OpenedList, UnreadableList
from desktop.ledger import fold

LIST = """Họ tên,Chức vụ,Từ,Đến
Lò Văn Thử,Bí thư Tỉnh ủy Sơn La,2010,2015
Vì Thị Ví,Bí thư Tỉnh ủy Sơn La,2015,nay
"""
MORNING = datetime(2025, 11, 28, 9, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "officials.incumbent", fold)
    yield opened
    opened.close()


@pytest.fixture
def lists(store: Store) -> Lists:
    return Lists(store, "curator", "test", lambda: None)


@pytest.fixture
def opened(lists: Lists, tmp_path: Path) -> OpenedList:
    path = tmp_path / "officials.csv"
    path.write_text(LIST, "utf-8")
    return lists.open(path)


def persons(store: Store) -> list[str]:
    with store.read() as unit:
        return sorted(one.name for one in unit.directory.all(Person))


def test_until_the_act_nothing_is_adopted_and_a_cancelled_adoption_leaves_nothing(
    store: Store, lists: Lists, opened: OpenedList
) -> None:
    assert not lists.keep(opened.table, opened.mapping, lambda _done, _total: None, lambda: True)
    assert persons(store) == []
    heard: list[tuple[int, int]] = []
    keep = lists.keep(
        opened.table, opened.mapping, lambda done, total: heard.append((done, total)), lambda: False
    )
    assert (keep, heard) == (True, [(2, 2)])
    assert persons(store) == []
    assert lists.arrivals() == []
    assert lists.adopt(opened.table, opened.mapping, {}).preview.made.persons == 2
    assert persons(store) == ["Lò Văn Thử", "Vì Thị Ví"]


def test_the_directory_is_backed_up_before_the_first_row(store: Store, opened: OpenedList) -> None:
    done: list[str] = []
    Lists(store, "curator", "test", lambda: done.append("backup")).keep(
        opened.table, opened.mapping, lambda _done, _total: None, lambda: True
    )
    assert done == ["backup"]


def test_a_list_adopted_is_told_afterwards_and_whether_it_was_taken_back(
    store: Store, lists: Lists, opened: OpenedList
) -> None:
    lists.keep(opened.table, opened.mapping, lambda _done, _total: None, lambda: False)
    act_id = lists.adopt(opened.table, opened.mapping, {}).act_id
    (told,) = lists.arrivals()
    assert (told.name, told.count, told.is_list, told.undone) == ("officials.csv", 2, True, False)
    assert act_id
    with store.write() as unit:
        author = Author("curator", "replica", "test")
        unit.decisions.record("undo", [Undone(act_id)], author, new_id, MORNING)
    assert [one.undone for one in lists.arrivals()] == [True]


def test_articles_that_came_without_a_long_pause_are_one_import(store: Store, lists: Lists) -> None:
    for number, minutes in enumerate((0, 1, 9, 45)):
        file = ReadFile(
            f"{number:03}.txt", b"%d" % number, "text/1", f"text {number}", (), Head("Title", "Outlet")
        )
        with store.write() as unit:
            unit.articles.add(file, new_id, MORNING + timedelta(minutes=minutes))
    again = ReadFile("copy/000.txt", b"0", "text/1", "text 0", (), Head("Title", "Outlet"))
    with store.write() as unit:
        unit.articles.add(again, new_id, MORNING + timedelta(days=1))
    told = [(one.name, one.count, one.at) for one in lists.arrivals()]
    assert told == [
        ("003.txt", 1, MORNING + timedelta(minutes=45)),
        ("000.txt", 3, MORNING),
    ]


def test_a_mapping_is_kept_beside_the_list_and_refused_where_it_does_not_fit(
    lists: Lists, opened: OpenedList, tmp_path: Path
) -> None:
    kept = tmp_path / "mapping.toml"
    lists.save(kept, opened.mapping)
    assert lists.load(kept, opened.table) == opened.mapping
    kept.write_text('[columns]\nperson = "Nobody"\n', "utf-8")
    with pytest.raises(UnreadableList) as refused:
        lists.load(kept, opened.table)
    assert refused.value.reason.code == "no such column"
