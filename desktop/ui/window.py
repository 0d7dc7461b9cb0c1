"""The main window: joins the pages, the search, the messages and the background."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from desktop.browse import Hit
from desktop.review.asked import Answer
from desktop.review.previews import ActLine
from desktop.review.view import View
from desktop.ui.buttons import KeyButton
from desktop.ui.catchingup import CatchingUp
from desktop.ui.collector import Collector
from desktop.ui.crash import CrashDialog
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs, native_dialogs
from desktop.ui.directory import DirectoryPage
from desktop.ui.dropzone import DropHint
from desktop.ui.editions import EditionsPage
from desktop.ui.everywhere import PAGES, acts_of, commands_of, size_words
from desktop.ui.guide import Guide
from desktop.ui.help import HelpOverlay
from desktop.ui.history import ActsForm
from desktop.ui.imports import ImportsPage
from desktop.ui.keytable import DIRECTORY, IMPORTS, QUESTIONS, REVIEW
from desktop.ui.labels import rule
from desktop.ui.pacing import Pacing
from desktop.ui.palette import Palette
from desktop.ui.questions import QuestionsPage
from desktop.ui.questions.wording import told as answer_told
from desktop.ui.review import ReviewPage
from desktop.ui.review.repeatcount import RepeatCount
from desktop.ui.review.wording import told
from desktop.ui.search import Search
from desktop.ui.services import Services
from desktop.ui.settings import KeysSheet, Preferences, SettingsSheet
from desktop.ui.sheet import SideSheet
from desktop.ui.shortcuts import Shortcuts
from desktop.ui.statusline import StatusLine
from desktop.ui.toast import Toast
from desktop.ui.topbar import TopBar
from desktop.ui.whereabouts import Whereabouts
from resources.words import say, sentence

LEGENDS: Mapping[int, str] = MappingProxyType(
    {
        DIRECTORY: "Solid: seen in office. Hatched: in office at some day between.",
        QUESTIONS: "Solid: seen. Hatched: at some day between. Dashed: when it may have ended.",
    }
)
"""How to read what a page paints."""
SCOPES = ("review", "directory", "questions", "review", "imports")
"""By page: whose keys work there."""
WHOLE = QSize(1440, 900)
LEAST = QSize(1040, 560)
"""Smaller than this nothing is laid out: the window shows a part, and scrolls."""
SMALLEST = QSize(480, 320)


class MainWindow(QMainWindow):
    """The program's window, built from its services; ``dialogs`` choose folders and files.

    ``wants_start()`` when the program shall start again.
    """

    wants_start = Signal()

    def __init__(self, services: Services, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Incumbent")
        self.setMinimumSize(SMALLEST)
        self.resize(WHOLE.boundedTo(self.screen().availableSize()))
        chosen = dialogs or native_dialogs()
        self.desk = Desk(services, self)
        self._collector = Collector(self)
        self._catching_up = CatchingUp(self.desk, self)
        self.top = TopBar([say(words) for words in PAGES])
        self.review = ReviewPage(self.desk)
        self.directory = DirectoryPage(self.desk, chosen)
        self.questions = QuestionsPage(self.desk)
        self.editions = EditionsPage(self.desk, chosen)
        self.imports = ImportsPage(self.desk, chosen)
        self.stack = QStackedWidget()
        for page in (self.review, self.directory, self.questions, self.editions, self.imports):
            self.stack.addWidget(page)
        self.status = StatusLine()
        self.guide = Guide()
        self._pacing = Pacing(self.desk, self.status.show_pace, self)
        room = self._room()
        self.preferences = Preferences(services.kept, self)
        self.toast = Toast(room)
        self.help = HelpOverlay(room, [say(words) for words in PAGES], self.stack.currentIndex)
        self.settings = SettingsSheet(self.preferences, room)
        self.keys = KeysSheet(self.preferences.keymap, room)
        self.commands = Palette(room, partial(commands_of, self))
        self.acts = SideSheet(self.desk, room)
        self.hint = DropHint(room)
        self.search = Search(self.desk, self.top.search, room)
        self.whereabouts = Whereabouts(self.desk, self, self.review)
        self.shortcuts = Shortcuts(self, acts_of(self))
        self._connect()
        self.turn_to(min(max(self.whereabouts.place.page, REVIEW), IMPORTS))
        self.whereabouts.lead_back()
        self._tell_notices(services)

    def _tell_notices(self, services: Services) -> None:
        if services.notice:
            self.setWindowTitle(say("Incumbent (read-only)"))
            self.toast.trouble(services.notice)
        elif services.kept.damaged:
            self.toast.trouble(sentence(Reason("settings damaged")))

    def _room(self) -> QWidget:
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        column.addWidget(self.guide)
        column.addWidget(rule())
        column.addWidget(self.status)
        room.setMinimumSize(LEAST)
        around = QScrollArea()
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidgetResizable(True)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setAccessibleName(say("Window"))
        around.setWidget(room)
        self.setCentralWidget(around)
        return room

    def _connect(self) -> None:
        self.top.turned.connect(self.turn_to)
        self.status.asked_for_keys.connect(self.help.toggle)
        self.status.asked_for_settings.connect(self.settings.open)
        self.status.asked_for_repeats.connect(self._show_repeats)
        RepeatCount(self.desk, self.status.show_repeats, self)
        self.help.wants_keys.connect(self.keys.open)
        self.settings.wants_keys.connect(self.keys.open)
        self.settings.wants_start.connect(self.wants_start)
        self.preferences.said.connect(self._tell_size)
        self.preferences.keymap.changed.connect(self._follow_keys)
        if self.preferences.appearance is not None:
            self.preferences.appearance.reading_changed.connect(self.review.article.follow_size)
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
        self.review.did.connect(self.guide.follow)
        self.guide.ended.connect(lambda: self.preferences.kept.keep(guided=True))
        self.review.wants_import.connect(self.choose_import)
        self.review.wants_samples.connect(self._try_samples)
        self.imports.finished.connect(self.review.start)
        self.imports.growing.connect(self.review.follow_import)
        self.imports.reread.connect(self.review.reread)
        self.imports.watched.found.connect(self.top.tabs[IMPORTS].show_count)
        self.imports.wants_article.connect(self._open_article)
        self.imports.wants_review.connect(lambda: self.turn_to(REVIEW))
        self.imports.wants_directory.connect(lambda: self.turn_to(DIRECTORY))
        self.imports.arrivals.wants_waiting.connect(self._show_waiting)
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

    def _follow_keys(self) -> None:
        for button in self.findChildren(KeyButton):
            button.follow_keys()
        self.top.follow_keys()
        self.guide.show_again()

    def _tell_size(self, what: str) -> None:
        percent = self.preferences.reading if what == "reading" else self.preferences.size
        self.toast.done(size_words(what, percent), can_undo=False)

    def begin_guide(self) -> None:
        """Guide through ten cards; where none is there, through those of the sample articles."""
        self.turn_to(REVIEW)
        if self.desk.view.cards:
            self.guide.begin()
        else:
            self._try_samples()

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
        for over in (self.commands, self.acts, self.settings, self.keys):
            over.leave()
        self.top.show_page(place)
        self.stack.setCurrentIndex(place)
        self._focus_page()
        self.status.right.setText(say(LEGENDS[place]) if place in LEGENDS else "")
        self.toast.undo.gesture = f"{SCOPES[place]}.undo"
        self.toast.undo.follow_keys()
        self.whereabouts.follow(place)

    def _focus_page(self) -> None:
        page = self.stack.currentWidget()
        if page is self.review:
            self.review.take_focus()
        elif page is not None:
            page.setFocus()

    def show_crash(self, error: BaseException) -> None:
        """Tell of a bug, with details to copy."""
        dialog = CrashDialog(error, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_view(self, view: View) -> None:
        self.status.show_left(view.left, started=view.article is not None)
        services = self.desk.services
        if services.samples and view.cards and not services.kept.settings.guided and self.guide.step < 0:
            self.guide.begin()
        if view.message is not None and (view.article is not None or view.can_undo):
            done = view.message.code.endswith(" done") or view.message.code == "dated"
            self.toast.done(told(view.message), can_undo=done and view.can_undo)

    def _show_answer(self, answer: Answer) -> None:
        undone = answer.message.code == "undone"
        self.toast.done(answer_told(answer.message), can_undo=answer.changed is not None and not undone)

    def _show_repeats(self) -> None:
        self.turn_to(REVIEW)
        self.review.do("repeats")

    def _show_question(self, key: str) -> None:
        self.turn_to(QUESTIONS)
        self.questions.show_key(key)

    def _show_hit(self, hit: Hit) -> None:
        if hit.kind == "article":
            self._open_article(hit.id)
        else:
            self.desk.shown.emit(hit.kind, hit.id)

    def _open_article(self, article_id: str) -> None:
        self.turn_to(REVIEW)
        self.review.open(article_id)

    def _show_waiting(self, name: str) -> None:
        """Show the rows of a list that wait, as cards."""
        self.turn_to(REVIEW)
        self.review.mode.narrow(f'outlet:"{name}"')

    def choose_import(self) -> None:
        """Choose a folder and import it."""
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
        """Take the keys that no widget needed: those of everywhere, and the page's."""
        if not self.shortcuts.press(event) and not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        page = self.stack.currentWidget()
        pages = ReviewPage | DirectoryPage | QuestionsPage | ImportsPage
        return isinstance(page, pages) and page.press(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what the imports page takes, whichever page is in front."""
        self.imports.dragEnterEvent(event)
        self.hint.setVisible(event.isAccepted())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Cool down."""
        self.imports.dragLeaveEvent(event)
        self.hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what is dropped, on its page."""
        self.hint.hide()
        self.turn_to(IMPORTS)
        self.imports.dropEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where somebody is, wait for what runs, then close."""
        self.whereabouts.remember()
        self.desk.background.close()
        self._collector.stop()
        super().closeEvent(event)
