"""The keys, over the page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyCap
from desktop.ui.keys import Gesture
from desktop.ui.keytable import SECTIONS
from desktop.ui.labels import text_label
from desktop.ui.tokens import colour
from resources.words import say

KEYS = 84
"""Room for the keys of a line, so that all words begin at one edge."""


class HelpOverlay(QWidget):
    """Lists the keys of the one table; any key or click puts it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Keys"))
        self._before: QWidget | None = None
        self.sheet = QWidget(self)
        self.sheet.setProperty("surface", "raised")
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(16)
        column.addWidget(text_label(say("Keys"), "subject"))
        row = QHBoxLayout()
        row.setSpacing(48)
        deciding, moving, questions, directory, everywhere = (
            _table(say(section.words), [one for one in section.gestures if one.shown]) for section in SECTIONS
        )
        for columns in ((deciding, questions), (moving, everywhere), (directory,)):
            inner = QVBoxLayout()
            inner.setSpacing(16)
            for table in columns:
                inner.addLayout(table)
            row.addLayout(inner)
        column.addLayout(row)
        column.addWidget(
            text_label(say("Letters are text while a field has the focus; Esc leaves it."), "explain")
        )
        self.hide()

    def toggle(self) -> None:
        """Show the keys, or put them away."""
        if self.isVisible():
            self._leave()
            return
        self._before = self.window().focusWidget()
        self.setGeometry(self._room.rect())
        self.sheet.adjustSize()
        self.sheet.move((self.width() - self.sheet.width()) // 2, (self.height() - self.sheet.height()) // 2)
        self.show()
        self.raise_()
        self.setFocus()

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the keys away."""
        self._leave()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the keys away."""
        self._leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page."""
        painter = QPainter(self)
        shade = QColor(colour("ink") if colour("paper").lightness() > 128 else QColor("black"))
        shade.setAlphaF(0.35)
        painter.fillRect(self.rect(), shade)
        painter.setPen(colour("hairline"))
        painter.drawRect(QRectF(self.sheet.geometry()).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()


def _table(subject: str, gestures: Sequence[Gesture]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    grid.addWidget(text_label(subject, "explain"), 0, 0, 1, 2)
    for line, gesture in enumerate(gestures, 1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in gesture.shown:
            caps.addWidget(text_label("…", "quiet") if key == "…" else KeyCap(key))
        caps.addStretch(1)
        grid.addLayout(caps, line, 0)
        grid.addWidget(text_label(say(gesture.words)), line, 1)
    grid.setColumnMinimumWidth(0, KEYS)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(gestures) + 1, 1)
    return grid
