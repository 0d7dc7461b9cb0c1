"""What a way out would do, before it is done: for those that touch more than the tenures asked about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.review.previews import Preview
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from desktop.ui.sheet.effects import Effects
from resources.words import say


class WayForm(QWidget):
    """Signals: ``given()`` on Enter once it is shown what it does; ``left()`` on Escape."""

    given = Signal()
    left = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ready = False
        self.setAccessibleName(words)
        self.effects = Effects()
        self.do = KeyButton(say("Do it"), "Enter", kind="primary")
        leave = KeyButton(say("Leave it"), "Esc")
        self.do.clicked.connect(self.give)
        leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(text_label(words, "strong", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.do)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.effects)

    def take_focus(self) -> None:
        """Take the focus where Enter does it."""
        self.do.setFocus()

    def show_preview(self, preview: Preview) -> None:
        """Show what it does."""
        self.effects.show_preview(preview)
        self.ready = True

    def give(self) -> None:
        """Do it, if what it does is shown."""
        if self.ready:
            self.given.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape; no other key leaves the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        event.accept()
