"""A directory that somebody else has open, or that cannot be written, says so at once."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.ui.application import build_application
from desktop.ui.window import MainWindow


def test_a_second_window_says_at_once_that_it_can_only_read(qtbot: QtBot, tmp_path: Path) -> None:
    build_application([])
    path = tmp_path / "one.incumbent"
    with app.opened(path), app.opened(path) as second:
        window = MainWindow(second)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: not window.desk.background.busy)
        said = [label.text() for label in window.toast.findChildren(QLabel)]
        assert any("is open in another program" in words for words in said)
        assert window.windowTitle() == "Incumbent (read-only)"
        window.close()
