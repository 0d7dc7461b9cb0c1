"""A private note on a claim, written on its card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import field
from resources.words import say


class NoteField(QWidget):
    """One line for a note; ``kept(text)`` on Enter, ``left()`` on Escape."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field(say("Private note"), text, say("Private note: never printed unless asked for"))
        keep = KeyButton(say("Keep"), "↵", kind="primary")
        leave = KeyButton(say("Leave"), "Esc")
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(keep)
        row.addWidget(leave)

    def _keep(self) -> None:
        self.kept.emit(self.field.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, leave on Escape; no other key leaves the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()
