"""A window over services in memory, and ways to use it as a curator does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.application import build_application
from desktop.ui.dialogs import Dialogs
from desktop.ui.window import MainWindow
from tests.ui.factory import World, world

NO_KEY = Qt.KeyboardModifier.NoModifier


class Curator:
    """Presses keys and sees what the window shows."""

    def __init__(self, qtbot: QtBot, window: MainWindow, seen: World) -> None:
        self.qtbot, self.window, self.world = qtbot, window, seen

    def settle(self) -> None:
        """Wait until nothing is under way."""
        background = self.window.desk.background
        self.qtbot.waitUntil(lambda: not background.busy, timeout=5_000)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not background.busy, timeout=5_000)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        QTest.keyClick(self.window if focused is None else focused, key, held)
        self.settle()

    def type(self, text: str) -> None:
        """Type plain letters where the focus is."""
        focused = QApplication.focusWidget()
        QTest.keyClicks(self.window if focused is None else focused, text)
        self.settle()

    def sees(self, words: str, inside: QWidget | None = None) -> bool:
        """Return whether a visible label holds these words."""
        return any(words in text for text in self.texts(inside))

    def texts(self, inside: QWidget | None = None) -> list[str]:
        """Return the texts of all labels in sight."""
        found = (inside or self.window).findChildren(QLabel)
        return [label.text() for label in found if label.isVisibleTo(self.window)]


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    return build_application([])


@pytest.fixture
def chosen(tmp_path: Path) -> Dialogs:
    return Dialogs(
        lambda _parent, told: told(tmp_path),
        lambda _parent, name, told: told(tmp_path / name),
        lambda _parent, _title, names, told: told(
            tmp_path / ("list.csv" if "csv" in names else "mapping.toml")
        ),
        lambda _parent, _title, name, told: told(tmp_path / name),
        lambda _parent, told: told([tmp_path / "1.txt", tmp_path / "2.txt"]),
    )


@pytest.fixture
def open_window(qtbot: QtBot, chosen: Dialogs) -> Iterator[Callable[[World], Curator]]:
    windows: list[MainWindow] = []

    def build(seen: World) -> Curator:
        window = MainWindow(seen.services, chosen)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        curator = Curator(qtbot, window, seen)
        curator.settle()
        return curator

    yield build
    for window in windows:
        window.close()


@pytest.fixture
def curator(open_window: Callable[[World], Curator]) -> Curator:
    return open_window(world())
