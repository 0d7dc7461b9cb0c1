"""What a page shows when there is nothing to show: why, and the ways on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label

WIDTH = 420


class EmptyState(QWidget):
    """A subject, a sentence and what one can do next; the first action is the main one."""

    def __init__(
        self,
        subject: str,
        words: str,
        actions: Sequence[tuple[str, Callable[[], None]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.subject = text_label(subject, "subject")
        self.words = text_label(words, "quiet")
        self.words.setWordWrap(True)
        self.words.setFixedWidth(WIDTH)
        for label in (self.subject, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.subject, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addLayout(self._row(actions))
        column.addStretch(3)

    def say(self, subject: str, words: str) -> None:
        """Change what is said."""
        self.subject.setText(subject)
        self.words.setText(words)
        self._fit()

    def _fit(self) -> None:
        # A layout that aligns a wrapped label gives it one line only.
        self.words.ensurePolished()
        self.words.setMinimumHeight(self.words.heightForWidth(WIDTH))

    @staticmethod
    def _row(actions: Sequence[tuple[str, Callable[[], None]]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for place, (words, act) in enumerate(actions):
            button = KeyButton(words, kind="text" if place else "primary")
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row
