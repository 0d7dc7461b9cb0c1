"""The imports page: files are counted first, results are looked through, read otherwise and taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest

from db.came import Came, Fate, Run, Showing
from db.records import ArticleLine
from desktop.requests import Progress
from desktop.ui.importing.pace import Pace, Sparing, Step
from desktop.ui.importing.wording import time_left
from desktop.ui.imports import ImportsPage
from tests.ui.conftest import Curator
from tests.ui.factory import World, world
from tests.ui.memory_imports import NOON

IMPORTS, REVIEW = 4, 0
Key = Qt.Key
UNFINISHED = Run("r-9", NOON, ("/news/week",), 1000, None, 120, {Fate.IMPORTED: 118})
MANY = [Came(f"{number:05}.txt", f"{number:05}.txt", Fate.KNOWN) for number in range(1_000)]


@pytest.fixture
def page(curator: Curator) -> ImportsPage:
    curator.window.turn_to(IMPORTS)
    curator.settle()
    return curator.window.imports


def imported(curator: Curator, page: ImportsPage) -> None:
    page.start(Path("/news/week"))
    curator.settle()


def rows(model: QAbstractItemModel) -> list[list[object]]:
    columns = range(model.columnCount(QModelIndex()))
    return [
        [model.index(row, column).data() for column in columns]
        for row in range(model.rowCount(QModelIndex()))
    ]


def test_files_are_counted_before_an_import_and_it_can_be_left(curator: Curator, page: ImportsPage) -> None:
    curator.press(Key.Key_F)
    assert curator.sees("5 files in 1.txt and 1 other")
    curator.press(Key.Key_Escape)
    assert not page.work.offered.isVisible()
    assert curator.world.calls.imported == []
    curator.press(Key.Key_F)
    curator.press(Key.Key_Return)
    assert [path.name for path in curator.world.calls.imported] == ["1.txt", "2.txt"]


def test_an_import_ends_with_what_came_of_every_article(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    assert page.stack.currentWidget() is page.results
    assert "12 new articles" in page.results.message.text()
    told = rows(page.results.list.found)
    assert told[0] == ["1.txt", "imported", "3 claims"]
    assert told[1] == ["2.txt", "near copy", "3 claims"]
    assert told[2] == ["old.txt", "imported", "nothing in it"]
    assert told[3] == ["photo.txt", "The file is not text.", ""]
    page.results.review.click()
    curator.settle()
    assert curator.window.stack.currentIndex() == REVIEW


def test_arrow_keys_turn_to_parts_of_the_results(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    curator.press(Key.Key_Right)
    curator.press(Key.Key_Right)
    assert page.results.showing is Showing.COPY
    assert [row[0] for row in rows(page.results.list.found)] == ["2.txt"]
    assert page.results.tabs[Showing.VERSION].isHidden()
    assert curator.sees("A near copy of", page.results)
    difference = page.results.detail.difference
    assert difference is not None
    assert difference.toPlainText().splitlines()[1:] == [
        "− finish the repair",
        "+ complete the work <b>now</b>",
    ]


def test_enter_opens_a_results_article_in_the_review(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    curator.press(Key.Key_Down)
    curator.press(Key.Key_Return)
    view = curator.window.desk.view
    assert (view.article.id if view.article else "", curator.window.stack.currentIndex()) == ("a-2", REVIEW)


def test_a_file_that_is_gone_says_so(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    curator.press(Key.Key_O)
    assert "1.txt is not there any more" in curator.window.toast.words.text()


def test_an_unsure_encoding_is_confirmed_or_another_is_chosen(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    page.results.turn_to(Showing.UNSURE)
    curator.settle()
    assert curator.sees("Read as tcvn3; it could be vni, windows-1252.")
    reading = page.results.detail.reading
    assert reading is not None
    assert reading.do.text() == "It is right"
    reading.do.click()
    curator.settle()
    reading = page.results.detail.reading
    assert reading is not None
    reading.encoding.setCurrentText("vni")
    reading.do.click()
    curator.settle()
    assert [one[:2] for one in curator.world.imports.read] == [("old.txt", "tcvn3"), ("old.txt", "vni")]


def test_the_rows_of_a_table_are_read_with_the_columns_chosen(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    page.results.list.select(4)
    curator.settle()
    reading = page.results.detail.reading
    assert reading is not None
    assert not reading.do.isEnabled()
    reading.columns["title"].setCurrentText("Name")
    assert reading.do.text() == "Read its 7 rows so"
    reading.do.click()
    curator.settle()
    held = {"text": "Body", "title": "Name", "date": "Day"}
    assert curator.world.imports.read == [("week.csv!1", "utf-8", held)]


def test_an_import_is_taken_back_or_says_why_not(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    curator.world.imports.decided = True
    curator.press(Key.Key_T)
    assert page.results.message.text().startswith("Something was decided on its articles")
    curator.world.imports.decided = False
    curator.press(Key.Key_T)
    assert page.results.message.text().startswith("Taken back: 4 articles")
    assert page.results.take_back.isHidden()
    curator.press(Key.Key_Escape)
    assert rows(page.arrivals.model)[0][:2] == ["week", "taken back"]


def test_what_failed_is_read_again_by_a_key(curator: Curator, page: ImportsPage) -> None:
    imported(curator, page)
    assert page.results.rest.text() == "Read what failed again"
    curator.press(Key.Key_P)
    assert "2 new articles" in page.results.message.text()


def test_an_import_that_was_stopped_is_gone_on_with_after_a_restart(
    open_window: Callable[[World], Curator],
) -> None:
    seen = world()
    seen.imports.kept.append(UNFINISHED)
    curator = open_window(seen)
    curator.window.turn_to(IMPORTS)
    curator.settle()
    page = curator.window.imports
    assert "120 of 1,000 files read" in page.work.waiting.text()
    assert rows(page.arrivals.model)[0][:2] == ["week", "118 articles, unfinished"]
    curator.press(Key.Key_P)
    assert seen.imports.kept[0].until == NOON
    assert "2 new articles" in page.results.message.text()


def test_earlier_results_are_opened_from_the_list(curator: Curator, page: ImportsPage) -> None:
    curator.world.imports.kept.append(replace(UNFINISHED, until=NOON))
    curator.window.desk.changed.emit()
    curator.settle()
    page.arrivals.list.setFocus()
    page.arrivals.list.select(0)
    curator.press(Key.Key_Return)
    assert page.stack.currentWidget() is page.results
    assert page.results.message.isHidden()
    assert page.results.list.hasFocus()


def test_many_results_are_read_in_pages(curator: Curator, page: ImportsPage) -> None:
    curator.world.imports.came = MANY
    imported(curator, page)
    model = page.results.list.found
    assert model.rowCount() == 200
    for _more in range(4):
        page.results.list.scrollToBottom()
        curator.settle()
    assert model.rowCount() == len(MANY)
    assert page.results.list.one == MANY[0]


def test_new_files_of_a_watched_folder_are_offered(
    curator: Curator, page: ImportsPage, tmp_path: Path
) -> None:
    fresh = [tmp_path / "new.txt"]
    curator.world.imports.new_files = fresh
    page.watched.add.click()
    curator.settle()
    assert curator.world.kept.settings.watched == {"": (str(tmp_path),)}
    assert curator.sees("1 file new or changed", page.watched)
    assert curator.window.top.tabs[IMPORTS].accessibleName() == "Imports, 1"
    page.watched.take.click()
    curator.settle()
    curator.press(Key.Key_Return)
    assert curator.world.calls.imported == fresh
    page.watched._leave(str(tmp_path))
    curator.settle()
    assert curator.world.kept.settings.watched == {"": ()}
    assert curator.window.top.tabs[IMPORTS].accessibleName() == "Imports"


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_rate_is_that_of_the_last_seconds_and_each_part_has_its_own() -> None:
    clock = Clock()
    pace = Pace(clock)
    steps: Sequence[tuple[float, int, int]] = ((0.0, 1, 1), (0.5, 50, 100), (2.0, 101, 201))
    for now, done, articles in steps:
        clock.now = now
        pace.note(Step(Progress(done, 501, ""), articles))
    assert (pace.rate, pace.left) == (100.0, 8.0)
    pace.note(Step(Progress(1, 200, ""), 1))
    assert pace.rate is None


def test_the_window_is_not_told_of_every_article() -> None:
    clock, told = Clock(), list[Step]()
    sparing = Sparing(told.append, clock)
    for done in range(1, 1_001):
        clock.now += 0.001
        sparing(Progress(done, 1_000, ""))
    assert len(told) <= 12
    assert told[-1].articles == 1_000


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (4, "a few seconds left"),
        (42, "40 s left"),
        (150, "2 min left"),
        (7_500, "2 h 5 min left"),
    ],
)
def test_time_left_is_said_no_more_exactly_than_it_is_known(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off-screen
def test_who_else_printed_an_article_stands_above_it(curator: Curator) -> None:
    other = ArticleLine("a-2", "Roads & rains", "Báo Lai Châu", None, None, None, 0, 0)
    curator.world.imports.others = [other]
    curator.window.review.open("a-4")
    curator.settle()
    assert curator.sees("Also printed by Báo Lai Châu")
    curator.press(Key.Key_P)
    view = curator.window.desk.view
    assert view.article is not None
    assert view.article.id == "a-2"
    curator.world.imports.others = [other, replace(other, id="a-3", outlet=None)]
    curator.window.review.open("a-4")
    curator.settle()
    assert curator.sees("Also printed by Báo Lai Châu, an outlet not named: 2 copies")
    curator.press(Key.Key_P)
    menu = curator.window.review.also.menu
    assert menu.actions()[0].text() == "Báo Lai Châu · no date yet · Roads && rains"
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    curator.settle()
    assert curator.window.desk.view.article is not None
    assert curator.window.desk.view.article.id == "a-3"
