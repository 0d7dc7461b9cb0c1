"""The imports page: choose or drop folders, files or a list, see how far it is, see what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from db.came import Run
from db.records import Reason
from desktop.review.previews import ActLine
from desktop.ui.adoption import AdoptionPage, Arrivals, is_list
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.dropzone import DropZone
from desktop.ui.importing.at_work import AtWork
from desktop.ui.importing.results import ResultsPage
from desktop.ui.importing.watching import Watched
from desktop.ui.keymap import keymap
from desktop.ui.keys import is_typing
from desktop.ui.labels import text_label
from resources.words import say, sentence


class ImportsPage(QWidget):
    """Imports folders and files, shows what came of it, and brings lists in.

    Signals: ``finished()`` after each import, ``growing()`` now and then meanwhile; ``wants_review()``,
    ``wants_article(id)`` and ``wants_directory()`` to go on; ``reread()`` when articles were read again or
    taken out.
    """

    finished = Signal()
    growing = Signal()
    wants_review = Signal()
    wants_article = Signal(str)
    wants_directory = Signal()
    reread = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self.setAcceptDrops(True)
        self.setAccessibleName(say("Imports"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zone = DropZone()
        self.adoption = AdoptionPage(desk, dialogs)
        self.zone.adopt.setVisible(desk.services.lists is not None)
        self.work = AtWork(desk)
        self.results = ResultsPage(desk, desk.services.imports)
        self.watched = Watched(desk, dialogs)
        self.arrivals = Arrivals(desk)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(860)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(32, 32, 32, 24)
        column.setSpacing(8)
        column.addWidget(text_label(say("Imports"), "subject"))
        words = say("Articles are read on this computer; nothing leaves it. Known files are passed over.")
        column.addWidget(text_label(words, "quiet", wrap=True))
        column.addSpacing(10)
        column.addWidget(self.zone)
        column.addSpacing(10)
        column.addWidget(self.work)
        column.addSpacing(6)
        column.addWidget(self.watched)
        column.addSpacing(10)
        column.addWidget(self.arrivals, 1)
        column.addStretch(0)
        inside = QWidget()
        inside.setProperty("surface", "paper")
        beside = QHBoxLayout(inside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(sheet, 20)
        beside.addStretch(1)
        self.front = QScrollArea()  # many watched folders make no window higher
        self.front.setFrameShape(QFrame.Shape.NoFrame)
        self.front.setWidgetResizable(True)
        self.front.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.front.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.front.setAccessibleName(say("Imports"))
        self.front.setWidget(inside)
        self.stack = QStackedWidget()
        for page in (self.front, self.adoption, self.results):
            self.stack.addWidget(page)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self.zone.choose.clicked.connect(self.choose)
        self.zone.files.clicked.connect(self.choose_files)
        self.zone.adopt.clicked.connect(self.adoption.choose)
        self.adoption.started.connect(lambda: self._turn_to(self.adoption))
        self.adoption.left.connect(self._leave_list)
        self.adoption.ended.connect(self._turn_to_front)
        self.adoption.result.wants_directory.connect(self.wants_directory)
        self.work.began.connect(lambda: self._show_running(on=True))
        self.work.growing.connect(self.growing)
        self.work.ended.connect(self._end)
        self.work.taken_out.connect(self.reread)
        self.work.left.connect(self.setFocus)
        self.arrivals.told.connect(self.work.show_runs)
        self.arrivals.wants_results.connect(self.show_results)
        self.watched.wants_import.connect(self.offer)
        self.results.left.connect(self._turn_to_front)
        self.results.wants_review.connect(self.wants_review)
        self.results.wants_article.connect(self.wants_article)
        self.results.wants_rest.connect(self._go_on)
        self.results.taken_out.connect(self.reread)
        self.results.read_again.connect(self.reread)

    def choose(self) -> None:
        """Let the curator choose a folder, and offer to import it."""
        self._dialogs.folder(self, lambda folder: self.offer([folder]))

    def choose_files(self) -> None:
        """Let the curator choose files, and offer to import them."""
        self._dialogs.open_files(self, self.offer)

    def offer(self, places: Sequence[Path]) -> None:
        """Say how many files an import would read, and offer to do it; one at a time."""
        if places:
            self._turn_to(self.front)
            self.work.offer(places)

    def start(self, folder: Path) -> None:
        """Import a folder at once; one at a time."""
        self._turn_to(self.front)
        self.work.start([folder])

    def _go_on(self, run_id: str) -> None:
        self._turn_to(self.front)
        self.work.go_on(run_id)

    def adopt(self, path: Path) -> None:
        """Bring a list in, unless something is under way."""
        if not self.work.busy and self._desk.services.lists is not None:
            self.adoption.start(path)

    def press(self, event: QKeyEvent) -> bool:
        """Take the key of a gesture; return whether it was one."""
        name = None if is_typing() else keymap().gesture("imports", event)
        if name is None or name.startswith("choose "):
            return False
        self.do(name)
        return True

    def do(self, name: str) -> None:
        """Do a gesture by its name, where it means something."""
        if name == "undo":
            self.undo()
            return
        front: dict[str, Callable[[], None]] = {
            "folder": self.choose,
            "files": self.choose_files,
            "pause": self.work.pause_or_go_on,
            "look": self.watched.look,
        }
        results = {
            "file": self.results.open_file,
            "take back": self.results.undo_all,
            "pause": self.results.go_on,
        }
        page = self.stack.currentWidget()
        act = (front if page is self.front else results if page is self.results else {}).get(name)
        if act is not None:
            act()

    def undo(self) -> None:
        """Take back the last act."""
        self._desk.curate(lambda curation: curation.undo(), self._undone)

    def _undone(self, act: ActLine | None) -> None:
        if act is None:
            self._desk.troubled.emit(sentence(Reason("nothing to undo")))
            return
        if act.gesture == "baseline":
            self.adoption.taken_back()
        self._desk.said.emit(sentence(Reason("undone", (("gesture", act.gesture),))))

    def _turn_to(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        if self.isVisible():
            (self if page is self.front else page).setFocus()

    def _turn_to_front(self) -> None:
        self._turn_to(self.front)

    def _leave_list(self, words: str) -> None:
        """Come back from a list that was not adopted; where it could not be read, say why."""
        name = self.adoption.title.text()
        self.work.tell(say("{name} was not read", name=name) if words else "", words)
        self._turn_to(self.front)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the page within, or keep it for what is to come."""
        super().focusInEvent(event)
        page = self.stack.currentWidget()
        if page is not None and page is not self.front:
            page.setFocus()

    def show_results(self, run: Run) -> None:
        """Show what came of an import."""
        self.results.show_run(run)
        self._turn_to(self.results)

    def _end(self, run: Run | None) -> None:
        """Show what came of the import that has ended, unless something else is looked at."""
        self._show_running(on=False)
        if run is not None and self.stack.currentWidget() is self.front:
            self.results.show_run(run, f"{self.work.result.text()} · {self.work.tally.text()}")
            self._turn_to(self.results)
            self.work.tell("", "")
        if self.watched.fresh:
            self.watched.look()
        self.finished.emit()

    def _show_running(self, *, on: bool) -> None:
        for button in (self.zone.choose, self.zone.files, self.zone.adopt):
            button.setEnabled(not on)
        if self.isVisible() and self.stack.currentWidget() is self.front:
            self.setFocus()  # else the button that is put away hands its focus, and the next Enter, on

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders, lists and files of articles."""
        if _dropped(event):
            event.acceptProposedAction()
            self.zone.set_hot(on=True)

    def dragLeaveEvent(self, event: object) -> None:
        """Cool down."""
        self.zone.set_hot(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to import the folders and files dropped; or bring in a list that is dropped alone."""
        self.zone.set_hot(on=False)
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            if all(map(is_list, paths)) and self._desk.services.lists is not None:
                self.adopt(paths[0])
            else:
                self.offer(paths)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the folders and files of this computer among what is dropped."""
    return [Path(path) for url in event.mimeData().urls() if (path := url.toLocalFile())]
