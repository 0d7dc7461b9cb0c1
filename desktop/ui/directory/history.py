"""The history of a line: who decided what, when, from which sentence; an older act is reopened from it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.review.previews import HistoryLine
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import short_day
from desktop.ui.labels import elided_label, text_label
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.form import Act, Ask
from desktop.ui.tokens import colour
from resources.words import label, say, sentence

PAGE = 50
"""So many acts are read at a time; fewer are the last ones."""
More = Callable[[str, Callable[[list[HistoryLine]], None]], None]


class Decided(QWidget):
    """One decision; ``chosen()`` when it has the focus."""

    chosen = Signal()

    def __init__(self, line: HistoryLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        at = line.at.astimezone()
        when = f"{short_day(at.date())} {at:%H:%M}"
        words = sentence(line.said)
        taken_back = "" if line.counts else say("taken back")
        who = " · ".join(
            part for part in (when, line.curator, label("gesture", line.gesture), taken_back) if part
        )
        self.setAccessibleName(f"{words}. {who}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 6, 9)
        column.setSpacing(3)
        column.addWidget(text_label(words, "body" if line.counts else "quiet", wrap=True))
        for quote in line.quotes:
            column.addWidget(text_label(say("“{quote}”", quote=quote), "quote", wrap=True))
        row = QHBoxLayout()
        row.addWidget(elided_label(who, "explain"), 1)
        column.addLayout(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it is chosen."""
        super().focusInEvent(event)
        self.chosen.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint without the bar."""
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the focus, and leave the sheet open."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above, and a bar while it has the focus."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour("hairline"))
        if self.hasFocus():
            painter.fillRect(QRectF(0, 8, 3, self.height() - 16), colour("accent"))
        painter.end()


class HistoryForm(Form):
    """Decisions, the latest first; R on one shows what goes with it when its act is taken back."""

    def __init__(self, about: str, lines: list[HistoryLine], more: More) -> None:
        super().__init__(say("History"), about, say("Take back"))
        self.said = say("Taken back, with what rests on it")
        self._more = more
        self._chosen: HistoryLine | None = None
        self._reopening = False
        self.lines: list[Decided] = []
        self.reopen = KeyButton(say("Reopen this act"), "R")
        self.reopen.clicked.connect(self.turn)
        self.further = KeyButton(say("Older decisions"))
        self.further.clicked.connect(self._read_on)
        self.column.setSpacing(0)
        self.column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignRight)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.further, 0, Qt.AlignmentFlag.AlignLeft)
        if not lines:
            self.column.addWidget(text_label(say("Nothing was decided on it."), "quiet"))
        self.reopen.setVisible(bool(lines))
        self._append(lines)

    def first(self) -> QWidget:
        """Begin with the latest decision."""
        return self.lines[0] if self.lines else self

    def _append(self, lines: list[HistoryLine]) -> None:
        for line in lines:
            made = Decided(line)
            made.chosen.connect(lambda line=line: self._choose(line))
            self._rows.addWidget(made)
            self.lines.append(made)
        self.further.setVisible(bool(lines) and len({line.act_id for line in lines}) >= PAGE)

    def _read_on(self) -> None:
        if self.lines:
            self._more(self.lines[-1].line.act_id, self._append)

    def _choose(self, line: HistoryLine) -> None:
        if line is not self._chosen:
            self._chosen, self._reopening = line, False
            self.edited.emit()

    def turn(self) -> None:
        """Ask for what goes with the chosen act."""
        self._reopening = self._chosen is not None
        self.edited.emit()
        self.wants_preview.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys; R reopens."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = [one for one in self.lines if one.hasFocus()]
        if step and focused:
            at = self.lines.index(focused[0]) + step
            self.lines[min(max(at, 0), len(self.lines) - 1)].setFocus()
        elif event.key() == Qt.Key.Key_R and focused:
            self.turn()
        else:
            event.ignore()

    def _act(self) -> str:
        if self._chosen is None or not self._chosen.counts:
            raise Wanting(say("This act was taken back already."))
        return self._chosen.act_id

    def asking(self) -> Ask | None:
        """Ask which acts go with it, and what that changes."""
        if not self._reopening:
            return None
        act_id = self._act()
        return lambda curation: curation.preview_reopen(act_id)

    def acting(self) -> Act | None:
        """Take it back."""
        if not self._reopening:
            return None
        act_id = self._act()
        return lambda curation: curation.reopen(act_id)
