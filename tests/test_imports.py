"""What the window asks of imports: parts of the results, what differs, other readings, files that are new."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.came import Came, Fate, Showing
from db.store import Store
from desktop.imports import Imports, difference
from desktop.requests import Side, Wording
from tests.newsroom import open_store
from tests.test_importing import OTHER, REPRINT, STORY
from tests.test_tasks import InThisProcess

CHAIRMAN = "Mùa A Thử, Chairman of the Điện Biên Provincial People's Committee, spoke of the harvest."
TABLE = (
    "Nothing known,Text,Printed\n"
    f'Harvest,"{CHAIRMAN}",2025-11-01\n'
    'Rain,"It rained in Điện Biên.",2025-11-02\n'
)
LATER = 4_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "officials.incumbent")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "1.txt").write_text(STORY, "utf-8")
    (made / "2.txt").write_text(REPRINT, "utf-8")
    (made / "3.txt").write_text("Rain\n\nIt rained in the mountains for three days.\n", "utf-8")
    (made / "4.txt").write_bytes(b"")
    return made


@pytest.fixture
def imports(store: Store) -> Imports:
    return Imports(store, InThisProcess(), "1")


def run_of(imports: Imports, *places: Path) -> str:
    return imports.start(places, lambda _step: None, lambda: False).run_id


def paths(found: list[Came]) -> list[str]:
    return [one.path for one in found]


def test_each_part_of_the_results_is_counted_and_paged(imports: Imports, folder: Path) -> None:
    run_id = run_of(imports, folder)
    tally = imports.tally(run_id)
    assert (tally[Showing.ALL], tally[Showing.IMPORTED], tally[Showing.COPY]) == (4, 2, 1)
    assert paths(imports.page(run_id, Showing.NOTHING)) == ["3.txt"]
    assert paths(imports.page(run_id, Showing.FAILED)) == ["4.txt"]
    assert paths(imports.page(run_id, Showing.ALL, "2.txt")) == ["3.txt", "4.txt"]


def test_a_near_copy_tells_of_which_and_what_differs(imports: Imports, folder: Path) -> None:
    run_id = run_of(imports, folder)
    (copy,) = imports.page(run_id, Showing.COPY)
    brought = imports.brought(run_id, copy)
    assert brought is not None
    assert brought.of is not None
    assert brought.of.title == "Điện Biên reviews rural roads"
    former = [one.words for one in brought.difference if one.side is Side.FORMER]
    assert former == ["Điện Biên reviews rural roads"]
    assert [one.id for one in imports.alike(str(copy.article_id))] == [copy.of_id]
    assert [one.id for one in imports.alike(str(copy.of_id))] == [copy.article_id]


def test_texts_that_are_the_same_differ_in_nothing() -> None:
    assert difference("one two", "one  two") == ()
    assert difference("one two", "one three") == (
        Wording(Side.BOTH, "one"),
        Wording(Side.FORMER, "two"),
        Wording(Side.LATTER, "three"),
    )


def test_a_table_is_read_again_with_the_columns_that_were_said(imports: Imports, tmp_path: Path) -> None:
    table = tmp_path / "week.csv"
    table.write_text(TABLE, "utf-8")
    run_id = run_of(imports, table)
    first, _second = imports.page(run_id, Showing.ALL)
    brought = imports.brought(run_id, first)
    assert brought is not None
    assert brought.headings == ("Nothing known", "Text", "Printed")
    assert (brought.columns["text"], brought.columns["title"], brought.rows) == ("Text", "", 2)
    columns = {**brought.columns, "title": "Nothing known"}
    assert imports.read_again(run_id, first, None, columns, lambda _step: None, lambda: False) == ()
    again = [imports.brought(run_id, one) for one in imports.page(run_id, Showing.ALL)]
    assert [one.head.title for one in again if one] == ["Harvest", "Rain"]


def test_an_unsure_encoding_is_confirmed_by_choosing_it(imports: Imports, tmp_path: Path) -> None:
    page = tmp_path / "short.txt"
    page.write_bytes("Café Müller\n\nM. Müller était président.\n".encode("windows-1252"))
    run_id = run_of(imports, page)
    (one,) = imports.page(run_id, Showing.ALL)
    assert one.fate is Fate.IMPORTED
    assert imports.read_again(run_id, one, "windows-1252", {}, lambda _step: None, lambda: False) == ()
    brought = imports.brought(run_id, one)
    assert brought is not None
    assert (brought.encoding, imports.tally(run_id)[Showing.UNSURE]) == ("windows-1252", 0)
    assert "windows-1258" in imports.encodings


def test_files_that_came_or_changed_since_are_found_and_no_others(imports: Imports, folder: Path) -> None:
    run_id = run_of(imports, folder)
    assert imports.fresh([folder]) == []
    (folder / "new.txt").write_text(OTHER, "utf-8")
    os.utime(folder / "1.txt", (LATER, LATER))
    assert imports.fresh([folder, folder / "gone"]) == [folder / "1.txt", folder / "new.txt"]
    (one,) = [one for one in imports.page(run_id, Showing.ALL) if one.path == "3.txt"]
    assert imports.file(run_id, one) == folder / "3.txt"
    run_of(imports, folder / "new.txt")
    assert imports.fresh([folder]) == [folder / "1.txt"]
