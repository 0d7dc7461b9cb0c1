"""The ways out of a question, each with its number before its words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.records import Reason
from desktop.review.asked import Question, Way
from desktop.ui.buttons import HEIGHT, KeyButton, key_width, paint_key
from desktop.ui.labels import text_label
from desktop.ui.paint import draw_elided
from desktop.ui.questions.wording import told
from desktop.ui.tokens import colour, font
from resources.words import say

GAP = 10
PAD = 6


class WayButton(KeyButton):
    """A way: the number first, so that the numbers stand below each other."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, key, kind="text", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the number and the words."""
        words = QFontMetrics(font("body")).horizontalAdvance(self.text())
        return QSize(2 * PAD + key_width(self.key) + GAP + words + 2, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Give way with an ellipsis."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, number, words and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_ground(painter, box, colour("raised"))
        width = key_width(self.key)
        cap = QRectF(PAD, box.center().y() - 9, width, 18)
        paint_key(painter, cap, self.key, colour("quiet"), colour("raised"))
        painter.setFont(font("body"))
        painter.setPen(colour("ink"))
        words = box.adjusted(PAD + width + GAP, 0, -PAD, 0)
        draw_elided(painter, words, self.text(), Qt.AlignmentFlag.AlignLeft)
        painter.end()


class Ways(QWidget):
    """Offers the ways of a question; ``chosen(number)``, from 0."""

    chosen = Signal(int)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        if question.ways:
            words = say("Or else") if question.agree is not None else say("What is right?")
            column.addWidget(text_label(words, "explain"))
            column.addSpacing(2)
        for number, way in enumerate(question.ways):
            button = WayButton(in_words(way), str(number + 1))
            button.clicked.connect(lambda _on=False, number=number: self.chosen.emit(number))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def in_words(way: Way) -> str:
    """Return what choosing a way says."""
    return told(Reason(f"way {way.code}", way.values))
