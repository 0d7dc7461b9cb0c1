"""The imports page: choose or drop a folder, see how far it is, see what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from db.records import Reason
from desktop.requests import ImportResult, Progress
from desktop.ui.background import Job
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.dropzone import DropZone
from desktop.ui.labels import elided_label, text_label
from desktop.ui.refusals import Refusals
from desktop.ui.trouble import explain
from resources.words import say, sentence


class ImportsPage(QWidget):
    """Imports folders one after the other; ``finished()`` after each, ``wants_review()`` to go on."""

    finished = Signal()
    wants_review = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.setAccessibleName(say("Imports"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zone = DropZone()
        self.zone.choose.clicked.connect(self.choose)
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
        self.review.hide()
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
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(sheet, 20)
        outer.addStretch(1)

    def choose(self) -> None:
        """Let the curator choose a folder, and import it."""
        self._dialogs.folder(self, self.start)

    def start(self, folder: Path) -> None:
        """Import a folder; one at a time."""
        if self._job is not None:
            return
        run = self._desk.services.import_folder
        self.result.setText("")
        self.tally.setText("")
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
        self.result.setText(say("1 new article") if new == 1 else say("{count} new articles", count=new))
        parts = [
            say("claims found: {count}", count=result.claims),
            say("known already: {count}", count=result.known),
            say("not read: {count}", count=len(result.failed)),
        ]
        self.tally.setText(
            sentence(Reason("nothing to import")) if result.found_nothing else " · ".join(parts)
        )
        self.refusals.show_refusals(result.failed)
        self.review.setVisible(result.claims > 0)
        self._desk.changed.emit()
        self.finished.emit()

    def _fail(self, error: Exception) -> None:
        self._end()
        words = explain(error)
        if words is None:
            self._desk.fail(error)
        else:
            self.result.setText(say("Nothing was imported"))
            self.tally.setText(words)

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
        self.result.setVisible(not on)
        self.tally.setVisible(not on)
        self.zone.choose.setEnabled(not on)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders."""
        if self._folder_of(event) is not None:
            event.acceptProposedAction()
            self.zone.set_hot(on=True)

    def dragLeaveEvent(self, event: object) -> None:
        """Cool down."""
        self.zone.set_hot(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the first folder dropped."""
        self.zone.set_hot(on=False)
        folder = self._folder_of(event)
        if folder is not None:
            event.acceptProposedAction()
            self.start(folder)

    @staticmethod
    def _folder_of(event: QDropEvent) -> Path | None:
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        return next((Path(path) for path in paths if path and Path(path).is_dir()), None)
