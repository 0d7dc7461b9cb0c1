"""Everything has a name and is reached by keys, in every sheet and state; nothing is told by colour alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSplitterHandle,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.directory.subject import OF_KIND
from desktop.ui.everywhere import PAGES
from desktop.ui.keymap import keymap
from desktop.ui.settings.keyrows import KeyModel
from desktop.ui.window import MainWindow
from tests.ui.at_bench import Bench, bench_on, officials
from tests.ui.conftest import Curator
from tests.ui.factory import World, empty_world, world

Key = Qt.Key
CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractItemView),
    *(QTextEdit, QPlainTextEdit, QSplitterHandle),
)


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "officials.incumbent", qtbot, officials) as one:
        yield one


def nameless(window: MainWindow) -> set[str]:
    """Return the controls, and what takes the Tab key in sight, that have no name for a screen reader."""
    return {
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in window.findChildren(QWidget)
        if (isinstance(one, CONTROLS) or _is_reached(one)) and not _name(one)
    }


def _is_reached(widget: QWidget) -> bool:
    reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(reached) and widget.isVisible() and not isinstance(widget, QAbstractScrollArea)


def _name(widget: QWidget) -> str:
    inside = (QComboBox, QAbstractItemView)
    if widget.objectName().startswith("qt_") or isinstance(widget.parent(), inside):
        return "Qt's own"
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_every_sheet_over_the_window_is_named(curator: Curator) -> None:
    window = curator.window
    window.help.toggle()
    found = nameless(window)
    window.help.toggle()
    for over in (window.settings, window.keys):
        over.open()
        found |= nameless(window)
        over.leave()
    window.commands.toggle()
    window.begin_guide()
    assert found | nameless(window) == set()


@pytest.mark.parametrize("made", [world, empty_world])
def test_every_page_full_or_empty_is_named(
    made: Callable[[], World], open_window: Callable[[World], Curator]
) -> None:
    curator = open_window(made())
    for place in range(len(PAGES)):
        curator.window.turn_to(place)
        curator.settle()
        assert nameless(curator.window) == set(), PAGES[place]


def test_everything_that_review_opens_is_named(bench: Bench) -> None:
    found: set[str] = set()
    for keys in (
        (Key.Key_E,),
        (Key.Key_R,),
        (Key.Key_L,),
        (Key.Key_D,),
        (Key.Key_M,),
        (Key.Key_M, Key.Key_F),
    ):
        for key in keys:
            bench.press(key)
        found |= nameless(bench.window)
        bench.press(Key.Key_Escape)
    bench.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert found | nameless(bench.window) == set()


def test_every_form_of_the_directory_is_named(bench: Bench) -> None:
    page = bench.window.directory
    bench.window.turn_to(1)
    bench.settle()
    page.side.tree.setFocus()
    for name in OF_KIND["organization"]:
        page.do(name)
        bench.settle()
        assert nameless(bench.window) == set(), name
        page.sheet.leave()


def test_the_tab_key_reaches_every_button_of_the_settings_and_stays_there(curator: Curator) -> None:
    sheet = curator.window.settings
    sheet.open()
    seen: list[QWidget | None] = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        curator.press(Key.Key_Tab)
    buttons = [one for one in sheet.findChildren(QAbstractButton) if one.isVisible()]
    assert set(seen) == set(buttons)


def test_what_was_changed_is_told_in_words_too(curator: Curator) -> None:
    model = KeyModel(keymap())
    assert "changed" not in str(model.index(1, 0).data())
    keymap().change("review.accept", "F8")
    try:
        assert str(model.index(1, 0).data()) == "Accept what is focused: F8, changed"
    finally:
        keymap().reset_all()


def test_a_window_dragged_to_nothing_scrolls_and_keeps_its_layout(curator: Curator) -> None:
    window = curator.window
    window.resize(1, 1)
    curator.settle()
    assert window.width() <= 500
    assert window.review.cards.width() >= 400
    assert window.review.article.width() >= 300
    assert window.top.tabs[-1].geometry().right() < window.top.search.geometry().left()
