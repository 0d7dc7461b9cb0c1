"""The imports page: choose or drop a folder or a list, see how far it is, see what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from desktop.requests import ImportResult, Progress
from desktop.review.previews import ActLine
from desktop.ui.adoption import AdoptionPage, Arrivals, is_list
from desktop.ui.background import Job
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.dropzone import DropZone
from desktop.ui.keymap import keymap
from desktop.ui.keys import is_typing
from desktop.ui.labels import elided_label, text_label
from desktop.ui.refusals import Refusals
from desktop.ui.trouble import explain
from resources.words import say, sentence


class ImportsPage(QWidget):
    """Imports folders one after the other, and brings lists in.

    Signals: ``finished()`` after each import; ``wants_review()`` and ``wants_directory()`` to go on.
    """

    finished = Signal()
    wants_review = Signal()
    wants_directory = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self._job: Job | None = None
        self._waiting: list[Path] = []
        self.setAcceptDrops(True)
        self.setAccessibleName(say("Imports"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zone = DropZone()
        self.zone.choose.clicked.connect(self.choose)
        self.adoption = AdoptionPage(desk, dialogs)
        self.zone.adopt.clicked.connect(self.adoption.choose)
        self.zone.adopt.setVisible(desk.services.lists is not None)
        self.arrivals = Arrivals(desk)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Progress of the import"))
        self.at = elided_label("", "quiet")
        self.cancel = KeyButton(say("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.result = text_label("", "subject")
        self.tally = text_label("", "quiet", wrap=True)
        self.review = KeyButton(say("Review them"), "Alt 1", kind="primary")
        self.review.clicked.connect(self.wants_review)
        self.refusals = Refusals()
        self._lay_out()
        self._connect()
        self.review.hide()
        self._tell("", "")
        self._show_running(on=False)

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(820)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(32, 32, 32, 24)
        column.setSpacing(8)
        column.addWidget(text_label(say("Imports"), "subject"))
        words = say("Articles are read on this computer; nothing leaves it. Known files are passed over.")
        column.addWidget(text_label(words, "quiet", wrap=True))
        column.addSpacing(10)
        column.addWidget(self.zone)
        column.addSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self.at, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.result)
        column.addWidget(self.tally)
        column.addSpacing(4)
        column.addWidget(self.review, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self.refusals, 1)
        column.addWidget(self.arrivals, 1)
        column.addStretch(0)
        self.front = QWidget()
        beside = QHBoxLayout(self.front)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(sheet, 20)
        beside.addStretch(1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.front)
        self.stack.addWidget(self.adoption)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self.adoption.started.connect(lambda: self._turn_to(self.adoption))
        self.adoption.left.connect(self._leave_list)
        self.adoption.ended.connect(lambda: self._turn_to(self.front))
        self.adoption.result.wants_directory.connect(self.wants_directory)

    def choose(self) -> None:
        """Let the curator choose a folder, and import it."""
        self._dialogs.folder(self, self.start)

    def adopt(self, path: Path) -> None:
        """Bring a list in, unless something is under way."""
        if self._job is None and self._desk.services.lists is not None:
            self.adoption.start(path)

    def press(self, event: QKeyEvent) -> bool:
        """Take the key that undoes; return whether it was that."""
        if is_typing() or keymap().gesture("imports", event) != "undo":
            return False
        self.undo()
        return True

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
            self.setFocus()

    def _leave_list(self, words: str) -> None:
        """Come back from a list that was not adopted; where it could not be read, say why."""
        name = self.adoption.title.text()
        self._tell(say("{name} was not read", name=name) if words else "", words)
        self.refusals.show_refusals(())
        self.review.hide()
        self._turn_to(self.front)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the list that is brought in, or keep it for what is to come."""
        super().focusInEvent(event)
        if self.stack.currentWidget() is self.adoption:
            self.adoption.setFocus()

    def start(self, folder: Path) -> None:
        """Import a folder; one at a time."""
        if self._job is not None:
            return
        self._turn_to(self.front)
        run = self._desk.services.import_folder
        self._tell("", "")
        self.refusals.show_refusals(())
        self.at.setText(say("Looking through {folder}", folder=folder))
        self.bar.setRange(0, 0)
        self.review.hide()
        self.setFocus()  # else the button that is put away hands its focus, and the next Enter, to Cancel
        self._show_running(on=True)
        self._job = self._desk.background.errand(
            lambda tell, stop: run(folder, tell, stop), self._show_result, self._show_progress, self._fail
        )

    def _show_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        self.at.setText(
            say("{done} of {total} · {path}", done=progress.done, total=progress.total, path=progress.path)
        )

    def _show_result(self, result: ImportResult) -> None:
        self._end()
        new = result.imported
        told = say("1 new article") if new == 1 else say("{count} new articles", count=new)
        parts = [
            say("claims found: {count}", count=result.claims),
            say("known already: {count}", count=result.known),
            say("not read: {count}", count=len(result.failed)),
        ]
        nothing = sentence(Reason("nothing to import"))
        self._tell(told, nothing if result.found_nothing else " · ".join(parts))
        self.refusals.show_refusals(result.failed)
        self.review.setVisible(result.claims > 0)
        self._desk.changed.emit()
        if self._waiting and not result.found_nothing:
            self.start(self._waiting.pop(0))
        else:
            self._waiting.clear()
            self.finished.emit()

    def _fail(self, error: Exception) -> None:
        self._end()
        words = explain(error)
        if words is None:
            self._desk.fail(error)
        else:
            self._tell(say("Nothing was imported"), words)

    def _tell(self, result: str, tally: str) -> None:
        """Say what came of it; what says nothing takes no room."""
        for label, words in ((self.result, result), (self.tally, tally)):
            label.setText(words)
            label.setVisible(bool(words))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.ask_to_stop()
            self.cancel.setEnabled(False)

    def _end(self) -> None:
        self._job = None
        self._show_running(on=False)

    def _show_running(self, *, on: bool) -> None:
        self.cancel.setEnabled(True)
        during: tuple[QWidget, ...] = (self.at, self.bar, self.cancel)
        for widget in during:
            widget.setVisible(on)
        self.zone.choose.setEnabled(not on)
        self.zone.adopt.setEnabled(not on)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders, lists and files of articles."""
        if _dropped(event):
            event.acceptProposedAction()
            self.zone.set_hot(on=True)

    def dragLeaveEvent(self, event: object) -> None:
        """Cool down."""
        self.zone.set_hot(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the folders and files dropped, one after the other; or bring the first list in."""
        self.zone.set_hot(on=False)
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            lists = [path for path in paths if is_list(path)]
            if lists:
                self.adopt(lists[0])
            else:
                self._waiting += paths[1:]
                self.start(paths[0])


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the folders and files of this computer among what is dropped."""
    return [Path(path) for url in event.mimeData().urls() if (path := url.toLocalFile())]
