"""Looking up: a question kept with the card, and what waits to be looked up, with words to search for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.review.laneview import LookUp
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.labels import elided_label, field, rule, text_label
from desktop.ui.sheet.over import Over
from resources.words import say

WIDTH = 560


class LookUpSheet(Over):
    """Asks what is to be looked up; ``asked(question)``, ``opened(claim id)``."""

    asked = Signal(str)
    opened = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page, WIDTH)
        self._desk = desk
        self.setAccessibleName(say("Look up"))
        self.about = text_label("", "quiet", wrap=True)
        self.question = field(
            say("What is to be looked up?"), placeholder=say("Since when? Which of the two?")
        )
        self.keep = KeyButton(say("Keep the question"), "↵", kind="primary")
        self.cancel = KeyButton(say("Close"), "Esc")
        self.nothing = text_label(say("Nothing else waits to be looked up."), "quiet")
        self.keep.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.leave)
        self.lines: list[LookUpLine] = []
        self._found = QVBoxLayout()
        self._found.setSpacing(0)
        self._searches: list[CopyLine] = []
        self._inside = QWidget()
        self._inside.setProperty("surface", "raised")
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = QVBoxLayout(self._inside)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(28, 24, 28, 0)
        column.setSpacing(8)
        column.addWidget(text_label(say("Look up"), "subject"))
        column.addWidget(self.about)
        column.addLayout(self._found)
        column.addWidget(self.question)
        row = QHBoxLayout()
        for button in (self.keep, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(rule())
        room = QScrollArea()
        room.setAccessibleName(say("What waits to be looked up"))
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidgetResizable(True)
        room.setWidget(self._inside)
        self._list.setContentsMargins(0, 4, 0, 16)
        self._list.setSpacing(4)
        self._list.addStretch(1)
        column.addWidget(self.nothing)
        column.addWidget(room, 1)

    def open(self, about: str) -> None:
        """Ask about what is focused; with nothing focused, show what waits."""
        lane = self._desk.services.lane
        if lane is None:
            return
        self.about.setText(about)
        for widget in (self.question, self.keep, self.about):
            widget.setVisible(bool(about))
        self.question.clear()
        self._show_found(None)
        self.appear()
        if about:
            self._desk.background.read(self._desk.mode.looked_for, self._show_found, topic=self._found)
        (self.question if about else self.cancel).setFocus()
        self._desk.background.read(lane.look_ups, self._show, topic=self)

    def _show_found(self, one: LookUp | None) -> None:
        """Show where the claim stands and what to search for, each to be copied."""
        for line in self._searches:
            self._found.removeWidget(line)
            line.deleteLater()
        self._searches = [CopyLine(text) for text in ((one.url, *one.words) if one else ()) if text]
        for line in self._searches:
            self._found.addWidget(line)

    def _show(self, found: Sequence[LookUp]) -> None:
        while self.lines:
            line = self.lines.pop()
            self._list.removeWidget(line)
            line.deleteLater()
        self.nothing.setVisible(not found)
        for one in found:
            line = LookUpLine(one)
            line.opened.connect(self._open)
            self._list.insertWidget(self._list.count() - 1, line)
            self.lines.append(line)

    def _open(self, claim_id: str) -> None:
        self.leave()
        self.opened.emit(claim_id)

    def _ask(self) -> None:
        question = self.question.text().strip()
        if question and not self._desk.acting:
            self.leave()
            self.asked.emit(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the question by Enter, leave by Escape; no key of the page below is meant."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.question.hasFocus():
            self._ask()
        event.accept()


class LookUpLine(QWidget):
    """One question, where it comes from, and what to search for; ``opened(claim id)``."""

    opened = Signal(str)

    def __init__(self, one: LookUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copies: list[KeyButton] = []
        self.setAccessibleName(f"{one.person}: {one.question}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        column.addWidget(text_label(one.question, "strong", wrap=True))
        about = ", ".join(part for part in (one.person, one.title, one.organization) if part)
        row = QHBoxLayout()
        row.addWidget(elided_label(about, "explain"), 1)
        to_card = KeyButton(say("To its card"))
        to_card.setAccessibleName(say("To the card of {person}", person=one.person))
        to_card.clicked.connect(lambda: self.opened.emit(one.claim_id))
        row.addWidget(to_card)
        column.addLayout(row)
        for text in (one.url, *one.words):
            if text:
                line = CopyLine(text)
                self.copies.append(line.copy)
                column.addWidget(line)
        column.addWidget(rule())


class CopyLine(QWidget):
    """An address or words to search for, with the button that copies them."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copy = KeyButton(say("Copy"))
        self.copy.setAccessibleName(say("Copy {words}", words=text))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(elided_label(text, "body"), 1)
        row.addWidget(self.copy)
