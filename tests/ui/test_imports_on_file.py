"""The imports page over a real directory: pause and go on, taken back under the review, copies shown."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.browse import Browse
from desktop.imports import Imports
from desktop.ui.window import MainWindow
from tests.review.curator import TODAY, at_work
from tests.test_importing import OTHER, REPRINT, STORY
from tests.test_tasks import InThisProcess
from tests.ui.factory import world
from tests.ui.on_file import Window

IMPORTS, REVIEW = 4, 0
Key = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for number, text in enumerate((STORY, REPRINT, OTHER), 1):
        (made / f"{number}.txt").write_text(text, "utf-8")
    return made


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    with at_work(tmp_path / "officials.incumbent") as curator:
        services = replace(
            world().services,
            review=curator.review,
            browse=Browse(curator.store),
            curation=curator.curation,
            questions=None,
            imports=Imports(curator.store, InThisProcess(), "1"),
            today=lambda: TODAY,
        )
        made = MainWindow(services)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        shown = Window(qtbot, made, curator)
        made.turn_to(IMPORTS)
        shown.settle()
        yield shown
        made.close()


def imported(window: Window, folder: Path) -> None:
    window.window.import_folder(folder)
    page = window.window.imports
    window.qtbot.waitUntil(lambda: page.stack.currentWidget() is page.results, timeout=60_000)
    window.settle()


def in_front(window: Window) -> str | None:
    article = window.window.desk.view.article
    return article.head.title if article else None


def test_an_import_taken_back_leaves_nothing_of_it_in_the_review(window: Window, folder: Path) -> None:
    imported(window, folder)
    assert in_front(window) == "Điện Biên reviews rural roads"
    window.press(Key.Key_T)
    assert window.sees("Taken back: 3 articles are out again")
    assert in_front(window) is None
    assert window.window.review.queue.model.rowCount() == 0
    imported(window, folder)
    assert in_front(window) == "Điện Biên reviews rural roads"


def test_an_import_on_which_something_was_decided_is_not_taken_back(window: Window, folder: Path) -> None:
    imported(window, folder)
    window.window.imports.results.review.click()
    window.settle()
    window.window.review.do("reject")
    window.settle()
    window.window.turn_to(IMPORTS)
    window.press(Key.Key_T)
    assert window.sees("Something was decided on its articles")


def test_a_copy_tells_what_differs_and_the_review_who_else_printed_it(window: Window, folder: Path) -> None:
    imported(window, folder)
    window.press(Key.Key_Down)
    assert window.sees("A near copy of", window.window.imports.results)
    difference = window.window.imports.results.detail.difference
    assert difference is not None
    assert "− Điện Biên reviews rural roads" in difference.toPlainText()
    window.press(Key.Key_Return)
    assert window.window.stack.currentIndex() == REVIEW
    assert window.sees("Also printed by an outlet not named")
    window.window.review.do("copies")
    window.settle()
    assert in_front(window) == "Điện Biên reviews rural roads"


def test_another_encoding_shows_the_article_anew_in_the_review(window: Window, folder: Path) -> None:
    (folder / "4.txt").write_bytes(OTHER.replace("market", "school").encode("utf-16"))
    imported(window, folder)
    results = window.window.imports.results
    results.list.select(3)
    window.settle()
    assert results.detail.reading is not None
    assert results.detail.reading.encoding.currentText() == "utf-16"
    results.detail.reading.encoding.setCurrentText("windows-1252")
    results.detail.reading.do.click()
    window.qtbot.waitUntil(lambda: results.message.text() != "Reading it again…", timeout=60_000)
    window.settle()
    assert results.message.text() in ("Read again.", "The file is not text.")
