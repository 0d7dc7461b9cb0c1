"""Imports are kept: stopped and gone on with, told file by file, their copies known, taken out again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from db.came import Fate
from db.store import Store
from desktop.importing import found_in, go_on, import_places, runs, take_back, what_came
from desktop.requests import ImportResult
from tests.newsroom import open_store
from tests.review.curator import at_work
from tests.test_tasks import InThisProcess

STORY = (
    "Điện Biên reviews rural roads\n\n"
    "Trần Quốc Thử, Secretary of the Điện Biên Provincial Party Committee, on Tuesday asked the districts to "
    "finish the repair of rural roads before the rains, after floods in June had washed away bridges "
    "in nine communes. He said that money was there and that excuses were not. Contractors who were late "
    "would not be asked again. The districts have until the end of the month to report how many kilometres "
    "are left.\n"
)
REPRINT = STORY.replace(
    "Điện Biên reviews rural roads\n\n", "Roads to be mended before the rains\n\n(Agency) "
)
OTHER = (
    "Lai Châu opens a market\n\n"
    "Lò Văn Thử, Chairman of the Lai Châu Provincial People's Committee, opened the new market of the town.\n"
)


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
    (made / "3.txt").write_text(OTHER, "utf-8")
    (made / "4.txt").write_bytes(b"")
    with ZipFile(made / "5.zip", "w") as packed:
        packed.writestr("a.txt", OTHER)
        packed.writestr("b.txt", OTHER.replace("market", "library"))
    return made


def imported(store: Store, *places: Path, stop: Callable[[], bool] = lambda: False) -> ImportResult:
    return import_places(store, InThisProcess(), places, "1", lambda _step: None, stop)


def told(store: Store, run_id: str) -> list[tuple[str, Fate]]:
    return [(one.path, one.fate) for one in what_came(store, run_id)]


def test_a_run_tells_what_came_of_every_article(store: Store, folder: Path) -> None:
    result = imported(store, folder)
    assert told(store, result.run_id) == [
        ("1.txt", Fate.IMPORTED),
        ("2.txt", Fate.COPY),
        ("3.txt", Fate.IMPORTED),
        ("4.txt", Fate.FAILED),
        ("5.zip!a.txt", Fate.KNOWN),
        ("5.zip!b.txt", Fate.IMPORTED),
    ]
    assert (result.imported, result.copies, result.known, len(result.failed)) == (4, 1, 1, 1)
    (run,) = runs(store)
    assert (run.files, run.total, run.places, run.until is None) == (5, 5, (str(folder),), False)
    first, again, *_ = what_came(store, result.run_id)
    assert (again.of_id, first.claims, again.claims) == (first.article_id, 1, 1)


def test_a_text_that_two_readers_read_is_one_article_with_two_origins(store: Store, tmp_path: Path) -> None:
    for name in ("1.txt", "2.md"):
        (tmp_path / name).write_text(STORY, "utf-8")
    result = imported(store, tmp_path / "1.txt", tmp_path / "2.md")
    first, again = what_came(store, result.run_id)
    assert (first.fate, again.fate, again.of_id) == (Fate.IMPORTED, Fate.KNOWN, first.article_id)
    with store.read() as unit:
        assert unit.articles.get(str(first.article_id)).origins == ("1.txt", "2.md")
        assert len(unit.readings.readers()) == 1


def test_what_an_import_would_read_is_counted_first(folder: Path) -> None:
    assert found_in([folder, folder / "1.txt"], lambda _count: None, lambda: False) == 5


def test_files_of_one_name_in_several_folders_are_all_read(store: Store, tmp_path: Path) -> None:
    places = [tmp_path / "a", tmp_path / "b"]
    for place, text in zip(places, (STORY, OTHER), strict=True):
        place.mkdir()
        (place / "1.txt").write_text(text, "utf-8")
    result = imported(store, *places)
    assert told(store, result.run_id) == [("a/1.txt", Fate.IMPORTED), ("b/1.txt", Fate.IMPORTED)]


def test_a_run_that_was_stopped_is_gone_on_with_and_nothing_comes_twice(store: Store, folder: Path) -> None:
    asked = iter([False, False, True])
    result = imported(store, folder, stop=lambda: next(asked, False))
    assert result.stopped
    assert told(store, result.run_id) == [("1.txt", Fate.IMPORTED), ("2.txt", Fate.COPY)]
    result = go_on(store, InThisProcess(), result.run_id, "1", lambda _step: None, lambda: False)
    assert not result.stopped
    assert [fate for _, fate in told(store, result.run_id)].count(Fate.IMPORTED) == 3
    assert len(runs(store)) == 1


def test_failed_files_are_read_again_where_they_were_mended(store: Store, folder: Path) -> None:
    run_id = imported(store, folder).run_id
    (folder / "4.txt").write_text(OTHER.replace("market", "school"), "utf-8")
    result = go_on(store, InThisProcess(), run_id, "1", lambda _step: None, lambda: False)
    assert result.failed == ()
    assert ("4.txt", Fate.IMPORTED) in told(store, run_id)


def test_an_import_on_which_nothing_was_decided_is_taken_out_again(store: Store, folder: Path) -> None:
    before = store.rebuild()[1]
    run_id = imported(store, folder).run_id
    assert take_back(store, run_id) == 4
    assert store.rebuild()[1] == before
    assert runs(store)[0].undone
    assert imported(store, folder).imported == 4


def test_an_import_on_which_something_was_decided_stays(folder: Path, tmp_path: Path) -> None:
    with at_work(tmp_path / "decided.incumbent") as curator:
        run_id = imported(curator.store, folder).run_id
        curator.review.next_article()
        curator.review.accept()
        assert take_back(curator.store, run_id) is None
        assert not runs(curator.store)[0].undone
        with curator.store.read() as unit:
            assert unit.articles.count()[0] == 4


def test_a_newer_version_of_a_page_knows_the_former_one(store: Store, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    for text in (STORY, STORY.replace("nine communes", "eleven communes")):
        head = '<link rel="canonical" href="https://example.org/roads"><title>Roads</title>'
        body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        page.write_text(f"<html><head>{head}</head><body><article>{body}</article></body></html>", "utf-8")
        result = imported(store, page)
    assert (result.imported, result.versions) == (1, 1)
    newer = what_came(store, result.run_id)[0]
    with store.read() as unit:
        former = min(line.id for line in unit.articles.lines())
        assert unit.witnesses.firsts([str(newer.article_id)]) == {newer.article_id: former}
