"""A window over a real directory file with everything that the review page can ask for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.browse import Browse
from desktop.review.lane import Lane
from desktop.review.repeats import Repeats
from desktop.settings import Kept
from desktop.ui.services import Services
from desktop.ui.window import MainWindow
from tests.newsroom import COUNCIL, NOON, Saying
from tests.review.curator import TODAY, Curator, at_work
from tests.ui.factory import world

NO_KEY = Qt.KeyboardModifier.NoModifier
SECRETARY = Saying("Trần Tiến Dũng", "Secretary")
DEPUTY = Saying("Mùa A Sơn", "Standing Deputy Secretary")
CHAIR = Saying("Lò Văn Phương", "Chairman", COUNCIL)
KNOWN = (SECRETARY, DEPUTY, CHAIR)


class Bench:
    """Presses keys in the window, and sees what it shows and what the file holds."""

    def __init__(self, qtbot: QtBot, window: MainWindow, curator: Curator) -> None:
        self.qtbot, self.window, self.curator = qtbot, window, curator

    def settle(self) -> None:
        """Wait until nothing is under way."""
        background = self.window.desk.background
        for _again in range(3):
            self.qtbot.waitUntil(lambda: not background.busy, timeout=5_000)
            QApplication.processEvents()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        QTest.keyClick(self.window if focused is None else focused, key, held)
        self.settle()

    def write(self, text: str) -> None:
        """Type plain letters where the focus is."""
        focused = QApplication.focusWidget()
        QTest.keyClicks(self.window if focused is None else focused, text)
        self.settle()

    def texts(self, inside: QWidget | None = None) -> list[str]:
        """Return the texts of all labels in sight."""
        found = (inside or self.window).findChildren(QLabel)
        return [label.text() for label in found if label.isVisibleTo(self.window)]

    def sees(self, words: str, inside: QWidget | None = None) -> bool:
        """Return whether a label in sight holds these words."""
        return any(words in text for text in self.texts(inside))


@contextmanager
def bench_on(
    path: Path, qtbot: QtBot, prepare: Callable[[Curator], None], kept: Kept | None = None
) -> Iterator[Bench]:
    """Give a window on a new directory that a curator has prepared, its review page in front."""
    with at_work(path) as curator:
        prepare(curator)
        made = world().services
        services = Services(
            curator.review,
            Browse(curator.store),
            made.imports,
            made.preview,
            made.save_edition,
            made.try_samples,
            lambda: TODAY,
            curation=curator.curation,
            repeats=Repeats(curator.store, "curator", "test", clock=lambda: NOON),
            lane=Lane(curator.store, "curator", "test", clock=lambda: NOON),
            kept=kept or Kept(),
            directory=str(path),
        )
        window = MainWindow(services)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        bench = Bench(qtbot, window, curator)
        bench.settle()
        yield bench
        window.close()


def officials(curator: Curator) -> None:
    """Have three officials known, and repeated by two articles."""
    curator.open("known.txt", *KNOWN, on="2025-11-03")
    for _each in KNOWN:
        curator.review.accept()
    curator.publish("again.txt", *KNOWN, on="2025-11-10")
    curator.publish("once more.txt", SECRETARY, on="2025-11-30")
