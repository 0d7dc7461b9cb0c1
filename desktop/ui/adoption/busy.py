"""What is shown while a list is read, previewed or adopted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label
from resources.words import say


class BusyStep(QWidget):
    """A sentence, a bar, and the way out while there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = elided_label("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Progress"))
        self.cancel = KeyButton(say("Cancel"), "Esc")
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 18, 26, 18)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def begin(self, words: str, *, stoppable: bool = True) -> None:
        """Say what is done now; how long it takes is not known."""
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.cancel.setVisible(stoppable)

    def tell(self, words: str, done: int, total: int) -> None:
        """Say how far it is."""
        self.words.setText(words)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def stopping(self) -> None:
        """Say that it is asked to stop."""
        self.words.setText(say("Stopping…"))
        self.cancel.setEnabled(False)
