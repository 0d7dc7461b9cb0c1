"""Messages over the page: what was done, with the way back; what went wrong, until it is read."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from desktop.ui.tokens import colour
from resources.words import say

SHOWN_MS = 6_000
ABOVE_EDGE = 84


class Toast(QWidget):
    """A short message above the window's lower edge; ``undo_asked()``."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.words = text_label("", "toast")
        self.undo = KeyButton(say("Undo"), gesture="review.undo", kind="toast")
        self.close_button = KeyButton(say("Close"), kind="toast")
        self.undo.clicked.connect(self.undo_asked)
        self.close_button.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(8)
        for widget in (self.words, self.undo, self.close_button):
            row.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def done(self, words: str, *, can_undo: bool) -> None:
        """Say what was done, for a while."""
        self._show(words)
        self.undo.setVisible(can_undo)
        self.close_button.hide()
        self._place()
        self._timer.start()

    def trouble(self, words: str) -> None:
        """Say what went wrong, until it is closed."""
        self._timer.stop()
        self._show(words)
        self.undo.hide()
        self.close_button.show()
        self._place()

    def leave(self) -> None:
        """Hide what a page has said when another is in front: its keys are not there. Trouble stays."""
        if self._timer.isActive():
            self.hide()

    def _show(self, words: str) -> None:
        most = max(self._room.width() - 200, 240)
        self.words.setWordWrap(self.words.fontMetrics().horizontalAdvance(words) > most)
        self.words.setMinimumWidth(most if self.words.wordWrap() else 0)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.raise_()

    def _place(self) -> None:
        # A button has room of its own around its words; without one the message keeps the same height.
        alone = self.undo.isHidden() and self.close_button.isHidden()
        self._row.setContentsMargins(14, 3, 14 if alone else 8, 3)
        self.setMinimumHeight(self.undo.sizeHint().height() + 6)
        self.adjustSize()
        left = (self._room.width() - self.width()) // 2
        self.move(left, self._room.height() - self.height() - ABOVE_EDGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("toast"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.end()
