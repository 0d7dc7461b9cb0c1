"""Opening a directory that cannot be opened, as somebody who clicked an icon and has no terminal."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop import app
from desktop.cli import TROUBLE, run
from desktop.ledger import fold
from desktop.ui.window import LEAST, MainWindow


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform has none
def test_a_directory_of_a_newer_version_gets_its_sentence_on_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "newer.incumbent"
    Store(path, fold).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    seen: list[str] = []

    def read_and_leave() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.accept()

    QTimer.singleShot(200, read_and_leave)
    assert run(["--directory", str(path)]) == TROUBLE
    assert seen == [f"{path} was written by a newer version of Incumbent. Install that version to open it."]
    assert path.read_bytes() == before


def test_the_window_fits_on_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    with app.opened(tmp_path / "mine.incumbent") as services:
        window = MainWindow(services)
        qtbot.addWidget(window)
        room = window.screen().availableSize().expandedTo(LEAST)
        assert window.size() == window.size().boundedTo(room)
        window.close()
