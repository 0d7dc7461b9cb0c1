"""What follows from the last act: one quiet line below the cards, with the way there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.review.asked import Kind, QuestionLine
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label, rule
from resources.words import say


class FollowLine(QWidget):
    """Names the first question that an act has made; ``opened(key)``, an empty one where there is none."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.words = elided_label("", "quiet")
        self.button = KeyButton(say("Open"), gesture="review.questions")
        self.button.clicked.connect(self.open)
        row = QHBoxLayout()
        row.setContentsMargins(22, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.hide()

    def show_lines(self, lines: Sequence[QuestionLine]) -> None:
        """Show what follows, or nothing."""
        self._key = lines[0].key if lines else ""
        self.words.setText(follows(lines))
        self.button.setAccessibleName(say("Open: {question}", question=self.words.text()))
        self.setVisible(bool(lines))

    def open(self) -> None:
        """Lead to the question."""
        self.opened.emit(self._key)


def follows(lines: Sequence[QuestionLine]) -> str:
    """Return in one line what an act has made to ask."""
    if not lines:
        return ""
    first = lines[0]
    names = ", ".join(first.persons[:2]) if first.kind is Kind.CONFLICT else first.persons[0]
    words = (
        "{person}: end as {role} proposed" if first.kind is Kind.PROPOSAL else "{person}, {role}: to decide"
    )
    said = say(words, person=names, role=first.role)
    more = len(lines) - 1
    return say("{question}, and {count} more", question=said, count=more) if more else said
