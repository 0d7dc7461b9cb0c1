"""The name at the head of a page, which takes the focus so that the keys can mean it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.labels import text_label
from desktop.ui.tokens import colour


class Head(QWidget):
    """A subject and a line about it."""

    def __init__(self, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(f"{name}. {about}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(text_label(name, "subject", wrap=True))
        column.addWidget(text_label(about, "quiet", wrap=True))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the bar."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the bar away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a bar at the left while it has the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), colour("accent"))
            painter.end()
