"""The main window: joins the pages, the search, the messages and the background."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from desktop.browse import Hit
from desktop.review.asked import Answer
from desktop.review.previews import ActLine
from desktop.review.view import View
from desktop.ui.catchingup import CatchingUp
from desktop.ui.collector import Collector
from desktop.ui.commands import Reach, commands
from desktop.ui.crash import CrashDialog
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs, native_dialogs
from desktop.ui.directory import DirectoryPage
from desktop.ui.editions import EditionsPage
from desktop.ui.help import HelpOverlay
from desktop.ui.history import ActsForm
from desktop.ui.imports import ImportsPage
from desktop.ui.labels import rule
from desktop.ui.palette import Command, Palette
from desktop.ui.questions import QuestionsPage
from desktop.ui.questions.wording import told as answer_told
from desktop.ui.review import ReviewPage
from desktop.ui.review.wording import told
from desktop.ui.search import Search
from desktop.ui.services import Services
from desktop.ui.sheet import SideSheet
from desktop.ui.statusline import StatusLine
from desktop.ui.theme import Appearance
from desktop.ui.toast import Toast
from desktop.ui.topbar import TopBar
from resources.words import say, sentence

PAGES = ("Review", "Directory", "Questions", "Editions", "Imports")
REVIEW, DIRECTORY, QUESTIONS, EDITIONS, IMPORTS = range(5)
LEGENDS: Mapping[int, str] = MappingProxyType(
    {
        DIRECTORY: "Solid: seen in office. Hatched: in office at some day between.",
        QUESTIONS: "Solid: seen. Hatched: at some day between. Dashed: when it may have ended.",
    }
)
"""How to read what a page paints."""
WHOLE = QSize(1440, 900)
LEAST = QSize(1200, 640)


class MainWindow(QMainWindow):
    """The program's window, built from its services; ``dialogs`` choose folders and files."""

    def __init__(self, services: Services, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Incumbent")
        self.setMinimumSize(LEAST)
        self.resize(WHOLE.boundedTo(self.screen().availableSize()))
        chosen = dialogs or native_dialogs()
        self.desk = Desk(services, self)
        self._collector = Collector(self)
        self._catching_up = CatchingUp(self.desk, self)
        self.top = TopBar([say(words) for words in PAGES])
        self.review = ReviewPage(self.desk)
        self.directory = DirectoryPage(self.desk)
        self.questions = QuestionsPage(self.desk)
        self.editions = EditionsPage(self.desk, chosen)
        self.imports = ImportsPage(self.desk, chosen)
        self.stack = QStackedWidget()
        for page in (self.review, self.directory, self.questions, self.editions, self.imports):
            self.stack.addWidget(page)
        self.status = StatusLine()
        room = self._room()
        self.setCentralWidget(room)
        self.toast = Toast(room)
        self.help = HelpOverlay(room)
        self.commands = Palette(room, self._commands)
        self.acts = SideSheet(self.desk, room)
        self.search = Search(self.desk, self.top.search, room)
        self._connect()
        self._add_shortcuts()
        self.turn_to(REVIEW)
        self.review.start()
        if services.notice:
            self.setWindowTitle(say("Incumbent (read-only)"))
            self.toast.trouble(services.notice)

    def _room(self) -> QWidget:
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        column.addWidget(rule())
        column.addWidget(self.status)
        return room

    def _connect(self) -> None:
        self.top.turned.connect(self.turn_to)
        self.status.asked_for_keys.connect(self.help.toggle)
        self._follow_appearance()
        self.toast.undo_asked.connect(self._undo)
        self.desk.said.connect(lambda words: self.toast.done(words, can_undo=True))
        self.search.found.connect(self._show_hit)
        self.search.left.connect(self._focus_page)
        self.desk.viewed.connect(self._show_view)
        self.desk.asked.connect(lambda *_where: self.turn_to(REVIEW))
        self.desk.shown.connect(lambda *_what: self.turn_to(DIRECTORY))
        self.desk.troubled.connect(self.toast.trouble)
        self.desk.crashed.connect(self.show_crash)
        self.questions.counted.connect(self.top.tabs[QUESTIONS].show_count)
        self.questions.answered.connect(self._show_answer)
        self.questions.found.connect(self.review.follow.show_lines)
        self.review.follow.opened.connect(self._show_question)
        self.desk.viewed.connect(
            lambda _view: self.questions.refresh(), Qt.ConnectionType.SingleShotConnection
        )
        self.review.wants_import.connect(self._start_import)
        self.review.wants_samples.connect(self._try_samples)
        self.imports.finished.connect(self.review.start)
        self.imports.wants_review.connect(lambda: self.turn_to(REVIEW))
        self.imports.wants_directory.connect(lambda: self.turn_to(DIRECTORY))
        self.acts.done.connect(lambda _changed: self.review.renew_in_sight())
        self.setAcceptDrops(True)

    def _undo(self) -> None:
        if self.stack.currentWidget() is self.directory:
            self.directory.undo()
        elif self.stack.currentWidget() is self.questions:
            self.questions.do("undo")
        elif self.stack.currentWidget() is self.imports:
            self.imports.undo()
        else:
            self.review.do("undo")

    def _follow_appearance(self) -> None:
        application = QApplication.instance()
        appearance = application.findChild(Appearance) if application else None
        if appearance is None:  # an application that somebody else has dressed
            self.status.appearance.hide()
            return
        self.status.show_appearance(appearance.choice)
        appearance.changed.connect(self.status.show_appearance)
        self.status.asked_for_appearance.connect(appearance.next)

    def _add_shortcuts(self) -> None:
        self._shortcut("Ctrl+K", self.search.focus)
        self._shortcut("Ctrl+Shift+P", self.commands.toggle)
        self._shortcut("Ctrl+H", self.show_history)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self._shortcut(keys, self.redo)
        for place in range(len(PAGES)):
            self._shortcut(f"Alt+{place + 1}", partial(self.turn_to, place))

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(act)

    def _commands(self) -> list[Command]:
        everywhere = {
            "search": self.search.focus,
            "history": self.show_history,
            "redo": self.redo,
            "help": self.help.toggle,
            "import": self._start_import,
            "look": self.status.asked_for_appearance.emit,
        }
        do = {REVIEW: self.review.do, DIRECTORY: self.directory.do, QUESTIONS: self.questions.do}
        reach = Reach([say(words) for words in PAGES], self.turn_to, do, everywhere)
        return commands(reach, self.stack.currentIndex())

    def show_history(self) -> None:
        """Show every act, or put them away."""
        if self.acts.isVisible():
            self.acts.leave()
        elif self.desk.services.curation is not None:
            self.acts.open(ActsForm(self.desk))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self.desk.acting:
            self.desk.curate(lambda curation: curation.redo(), self._redone)

    def _redone(self, act: ActLine | None) -> None:
        if act is None:
            self.toast.done(sentence(Reason("nothing to redo")), can_undo=False)
        else:
            self.desk.said.emit(sentence(Reason("redone", (("gesture", act.gesture),))))
            self.review.renew_in_sight()

    def turn_to(self, place: int) -> None:
        """Put a page in front."""
        if self.stack.currentIndex() != place:
            self.toast.leave()
        self.commands.leave()
        self.acts.leave()
        self.top.show_page(place)
        self.stack.setCurrentIndex(place)
        self._focus_page()
        self.status.right.setText(say(LEGENDS[place]) if place in LEGENDS else "")

    def _focus_page(self) -> None:
        page = self.stack.currentWidget()
        if page is not None:
            page.setFocus()

    def show_crash(self, error: BaseException) -> None:
        """Tell of a bug, with details to copy."""
        dialog = CrashDialog(error, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_view(self, view: View) -> None:
        self.status.show_left(view.left, started=view.article is not None)
        if view.message is not None and (view.article is not None or view.can_undo):
            done = view.message.code.endswith(" done") or view.message.code == "dated"
            self.toast.done(told(view.message), can_undo=done and view.can_undo)

    def _show_answer(self, answer: Answer) -> None:
        undone = answer.message.code == "undone"
        self.toast.done(answer_told(answer.message), can_undo=answer.changed is not None and not undone)

    def _show_question(self, key: str) -> None:
        self.turn_to(QUESTIONS)
        self.questions.show_key(key)

    def _show_hit(self, hit: Hit) -> None:
        if hit.kind == "article":
            self.turn_to(REVIEW)
            self.review.open(hit.id)
        else:
            self.desk.shown.emit(hit.kind, hit.id)

    def _start_import(self) -> None:
        self.turn_to(IMPORTS)
        self.imports.choose()

    def _try_samples(self) -> None:
        samples = self.desk.services.try_samples
        self.desk.background.errand(lambda _tell, _stop: samples(), lambda _none: self._samples_there())

    def _samples_there(self) -> None:
        self.desk.changed.emit()
        self.review.start()

    def import_folder(self, folder: Path) -> None:
        """Import a folder as if it had been dropped on the window."""
        self.turn_to(IMPORTS)
        self.imports.start(folder)

    def import_first(self, folder: Path) -> None:
        """Import a folder, then go on to its review."""
        done = Qt.ConnectionType.SingleShotConnection
        self.imports.finished.connect(lambda: self.turn_to(REVIEW), done)
        self.import_folder(folder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no widget needed: the page's, and ``?``."""
        if event.text() == "?":
            self.help.toggle()
        elif not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        page = self.stack.currentWidget()
        pages = ReviewPage | DirectoryPage | QuestionsPage | ImportsPage
        return isinstance(page, pages) and page.press(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what the imports page takes, whichever page is in front."""
        self.imports.dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Cool down."""
        self.imports.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what is dropped, on its page."""
        self.turn_to(IMPORTS)
        self.imports.dropEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what runs, then close."""
        self.desk.background.close()
        self._collector.stop()
        super().closeEvent(event)
