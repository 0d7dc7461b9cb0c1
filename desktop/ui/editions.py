"""The editions page: choose day and body, see the pages as they are drawn, save."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.browse import TreeLine
from desktop.requests import EditionRequest, EditionSummary
from desktop.ui.background import Job, Lane
from desktop.ui.buttons import KeyButton
from desktop.ui.dayfield import DayField
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.labels import choice_box, set_role, text_label, upright_rule
from desktop.ui.sheets import Sheets
from desktop.ui.trouble import explain
from resources.words import say

SETTLING_MS = 250


class EditionsPage(QWidget):
    """Previews and saves an edition of the directory."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self._job: Job | None = None
        self._stale = True
        self.setAccessibleName(say("Editions"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.as_of = DayField(say("As of"), desk.services.today())
        self.scope = choice_box(say("Organizations"))
        self.scope.setMaxVisibleItems(24)
        self.scope.addItem(say("All organizations"), None)
        self.save = KeyButton(say("Save as PDF…"), kind="primary")
        self.result = text_label("", "quiet", wrap=True)
        self.sheets = Sheets()
        self._timer = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._timer.timeout.connect(self._preview)
        self.as_of.day_changed.connect(lambda _day: self._ask())
        self.scope.currentIndexChanged.connect(lambda _row: self._ask())
        self.save.clicked.connect(self._choose_file)
        desk.changed.connect(self._outdate)
        self._lay_out()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("surface", "panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(292)
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 26, 24, 24)
        column.setSpacing(4)
        column.addWidget(text_label(say("Edition"), "subject"))
        column.addSpacing(12)
        for words, widget in ((say("As of"), self.as_of), (say("Organizations"), self.scope)):
            column.addWidget(text_label(words, "explain"))
            column.addWidget(widget)
            column.addSpacing(12)
        column.addWidget(self.save)
        column.addSpacing(8)
        column.addWidget(self.result)
        column.addStretch(1)
        words = say("Only lines that you confirmed are printed. The preview is the edition itself.")
        column.addWidget(text_label(words, "explain", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(upright_rule())
        row.addWidget(self.sheets, 1)

    @property
    def request(self) -> EditionRequest:
        """What is asked for now."""
        return EditionRequest(self.as_of.day, self.scope.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        """Read the choices and draw the pages, if anything changed since."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            browse = self._desk.services.browse
            self._desk.background.read(browse.tree, self._offer, topic=self)
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing that is not looked at."""
        super().hideEvent(event)
        if self._job is not None:
            self._stale = True
            self._stop()

    def _outdate(self) -> None:
        self._stale = True

    def _offer(self, lines: list[TreeLine]) -> None:
        chosen = self.scope.currentData()
        self.scope.blockSignals(True)
        self.scope.clear()
        self.scope.addItem(say("All organizations"), None)
        for line in lines:
            if line.kind == "organization":
                self.scope.addItem(line.name, line.id)
        self.scope.setCurrentIndex(max(self.scope.findData(chosen), 0))
        self.scope.blockSignals(False)

    def _ask(self) -> None:
        self._stop()
        self.result.setText("")
        if self.isVisible():
            self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _preview(self) -> None:
        request, preview = self.request, self._desk.services.preview
        self.sheets.begin()
        self._job = self._desk.background.errand(
            lambda tell, stop: preview(request, tell, stop),
            self._previewed,
            self.sheets.add,
            self._fail,
            Lane.EDITIONS,
        )

    def _previewed(self, _none: None) -> None:
        self._job = None
        self.sheets.end()

    def _choose_file(self) -> None:
        self._dialogs.save_pdf(self, f"directory-{self.request.as_of.isoformat()}.pdf", self._save)

    def _save(self, path: Path) -> None:
        request, save = self.request, self._desk.services.save_edition
        self.save.setEnabled(False)
        self._say(say("Writing {name}…", name=path.name), "quiet")
        self._desk.background.errand(
            lambda _tell, _stop: save(path, request), self._saved, None, self._fail, Lane.EDITIONS
        )

    def _saved(self, summary: EditionSummary) -> None:
        self.save.setEnabled(True)
        self._desk.last_edition = self.request.as_of
        words = say(
            "Saved {path}: {pages} pages, {lines} lines.",
            path=summary.path,
            pages=summary.pages,
            lines=f"{summary.lines:,}",
        )
        self._say(words, "good")

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.save.setEnabled(True)
        words = explain(error)
        if words is None:
            self._desk.fail(error)
            words = say("The edition could not be drawn.")
        self._say(words, "attention")
        self.sheets.end()

    def _say(self, words: str, role: str) -> None:
        set_role(self.result, role)
        self.result.setText(words)
