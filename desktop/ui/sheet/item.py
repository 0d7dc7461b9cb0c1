"""An item of a list in a side sheet that takes the focus: its words, however long, and what explains them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.labels import elided_label, text_label
from desktop.ui.tokens import colour
from resources.words import say


class Item(QWidget):
    """``chosen()`` when it has the focus."""

    chosen = Signal()

    def __init__(
        self,
        words: str,
        below: str,
        quotes: Sequence[str] = (),
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{words}. {below}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 6, 9)
        column.setSpacing(3)
        column.addWidget(text_label(words, role, wrap=True))
        for quote in quotes:
            column.addWidget(text_label(say("“{quote}”", quote=quote), "quote", wrap=True))
        column.addWidget(elided_label(below, "explain"))

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


def walk(items: Sequence[Item], event: QKeyEvent) -> bool:
    """Go to another item by an arrow key, where one has the focus; tell whether the key meant that."""
    step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
    at = next((place for place, one in enumerate(items) if one.hasFocus()), None)
    if not step or at is None:
        return False
    items[min(max(at + step, 0), len(items) - 1)].setFocus()
    return True
