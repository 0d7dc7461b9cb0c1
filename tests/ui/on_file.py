"""A window over a real directory file, as the program opens it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.records import Area, Organization, Person, Post
from desktop.browse import Browse
from desktop.ui.curating import CurationService
from desktop.ui.directory import DirectoryPage
from desktop.ui.services import BrowseService, ReviewService, Services
from desktop.ui.sheet import SideSheet
from desktop.ui.sheet.finder import Finder
from desktop.ui.window import MainWindow
from tests.newsroom import COUNCIL, Saying
from tests.review.curator import TODAY, Curator, at_work
from tests.ui.factory import world

Entity = TypeVar("Entity", Person, Area, Organization, Post)
DIRECTORY = 1
CUONG, DUNG = "Trần Quốc Cường", "Trần Tiến Dũng"
NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Window:
    """Presses keys on the directory page of a real file, and sees what it shows."""

    qtbot: QtBot
    window: MainWindow
    curator: Curator

    @property
    def page(self) -> DirectoryPage:
        """The directory page."""
        return self.window.directory

    @property
    def sheet(self) -> SideSheet:
        """The side sheet over it."""
        return self.page.sheet

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

    def find(self, text: str) -> None:
        """Type into a finder, and take the first of what it finds."""
        self.write(text)
        finder = self.window.focusWidget().parentWidget()
        assert isinstance(finder, Finder)
        self.qtbot.waitUntil(finder.list.isVisible)
        self.settle()
        self.press(Qt.Key.Key_Return)

    def texts(self, inside: QWidget | None = None) -> list[str]:
        """Return the texts of all labels in sight."""
        found = (inside or self.window).findChildren(QLabel)
        return [label.text() for label in found if label.isVisibleTo(self.window)]

    def sees(self, words: str, inside: QWidget | None = None) -> bool:
        """Return whether a label in sight holds these words."""
        return any(words in text for text in self.texts(inside))

    def only(self, kind: type[Entity]) -> Entity:
        """Return the first of a kind."""
        return self.all(kind)[0]

    def all(self, kind: type[Entity]) -> tuple[Entity, ...]:
        """Return all of a kind."""
        with self.curator.store.read() as unit:
            return unit.directory.all(kind)

    def show(self, kind: str, found_id: str) -> None:
        """Show a page as a hit of the search does."""
        self.window.desk.shown.emit(kind, found_id)
        self.settle()


@contextmanager
def directory_on(path: Path, qtbot: QtBot, prepare: Callable[[Curator], None]) -> Iterator[Window]:
    """Give a window on a new directory that a curator has prepared, its directory page in front."""
    with at_work(path) as curator:
        prepare(curator)
        review: ReviewService = curator.review
        browse: BrowseService = Browse(curator.store)
        curation: CurationService = curator.curation
        made = world().services
        services = Services(
            review,
            browse,
            made.imports,
            made.preview,
            made.save_edition,
            made.try_samples,
            lambda: TODAY,
            curation=curation,
        )
        window = MainWindow(services)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        shown = Window(qtbot, window, curator)
        window.turn_to(DIRECTORY)
        shown.settle()
        yield shown
        window.close()


def accept(curator: Curator, path: str, saying: Saying, on: str | None = "2025-11-28") -> None:
    """Accept what an article says of a new person."""
    curator.open(path, saying, on=on)
    curator.review.choose(None)
    curator.review.accept()


def two_secretaries(curator: Curator) -> None:
    """Have two secretaries, one after the other, and a chairman."""
    accept(curator, "1.txt", Saying(CUONG, "Secretary"), "2024-12-03")
    accept(curator, "2.txt", Saying(DUNG, "Secretary"), "2025-09-10")
    accept(curator, "3.txt", Saying("Mùa A Sơn", "Chairman", COUNCIL), "2025-09-10")


def two_of_one_name(curator: Curator) -> None:
    """Have one name with its diacritics and without, in two posts."""
    accept(curator, "1.txt", Saying("Le Van Luong", "Secretary"), "2025-01-10")
    accept(curator, "2.txt", Saying("Lê Văn Lương", "Chairman", COUNCIL), "2025-03-10")


def body_of(window: Window, name: str) -> Organization:
    """Return the body that is called so."""
    return next(one for one in window.all(Organization) if name in one.name)


def person_of(window: Window, name: str) -> Person:
    """Return the person of this name."""
    return next(one for one in window.all(Person) if one.name == name)


def on_row(window: Window, row: int = 0) -> None:
    """Put the focus on a row of the table of holders."""
    table = window.page.organization.table
    table.setFocus()
    table.select(row)
    window.settle()
