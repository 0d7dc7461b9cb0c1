"""The heading of a list's columns: their names, and what each holds, to be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from desktop.adoption import Field
from desktop.ui.adoption.wording import field_words
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

HEIGHT, NAME = 70, 34
CHOICES: tuple[Field | None, ...] = (
    None,
    Field.PERSON,
    Field.TITLE,
    Field.ORGANIZATION,
    Field.AREA,
    Field.START,
    Field.END,
    Field.TERM,
    Field.BIRTH,
    Field.DEATH,
    Field.NOTE,
    Field.IDENTIFIER,
)


class ColumnChoice(QComboBox):
    """What one column holds; ``reached()`` when it takes the focus."""

    reached = Signal()

    def __init__(self, column: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("“{column}” holds", column=column))
        self.view().setAccessibleName(self.accessibleName())
        self.addItems([field_words(one) for one in CHOICES])
        self.setMaxVisibleItems(len(CHOICES))
        self.currentIndexChanged.connect(self._mark)
        self.setProperty("unset", "true")

    @property
    def kind(self) -> Field | None:
        """What is chosen."""
        return CHOICES[self.currentIndex()]

    def show_kind(self, kind: Field | None) -> None:
        """Show what is chosen, without choosing it."""
        self.blockSignals(True)
        self.setCurrentIndex(CHOICES.index(kind))
        self.blockSignals(False)
        self._mark(self.currentIndex())

    def _mark(self, index: int) -> None:
        unset = "false" if index else "true"
        if self.property("unset") != unset:  # a list may have hundreds of columns
            self.setProperty("unset", unset)
            self.style().unpolish(self)
            self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it is in front."""
        super().focusInEvent(event)
        self.reached.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Choose nothing by the wheel: it moves the rows."""
        event.ignore()


class ChoiceHeader(QHeaderView):
    """Names of columns and their choices; ``chosen(column)``, ``reached(column)``."""

    chosen = Signal(int)
    reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(say("What each column holds"))
        self.setFixedHeight(HEIGHT)
        self.setMinimumSectionSize(96)
        self.boxes: list[ColumnChoice] = []
        self.sectionResized.connect(self.place)

    def sizeHint(self) -> QSize:
        """Room for a name and its choice."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def show_columns(self, names: Sequence[str]) -> None:
        """Offer a choice for each of these columns."""
        while self.boxes:
            self.boxes.pop().deleteLater()
        for at, name in enumerate(names):
            box = ColumnChoice(name, self.viewport())
            box.currentIndexChanged.connect(lambda _index, at=at: self.chosen.emit(at))
            box.reached.connect(lambda at=at: self.reached.emit(at))
            box.show()
            self.boxes.append(box)
        for first, second in zip(self.boxes, self.boxes[1:], strict=False):
            QWidget.setTabOrder(first, second)
        self.place()

    def place(self) -> None:
        """Put each choice below its column's name."""
        for at, box in enumerate(self.boxes):
            left, width = self.sectionViewportPosition(at), self.sectionSize(at)
            box.setGeometry(left + 6, NAME - 2, width - 18, 30)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the choices in place."""
        super().resizeEvent(event)
        self.place()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own
        """Paint a column's name; one of no use is quiet."""
        used = logicalIndex < len(self.boxes) and self.boxes[logicalIndex].kind is not None
        painter.save()
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), colour("hairline"))
        painter.setFont(font("strong"))
        painter.setPen(colour("ink" if used else "quiet"))
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        box = QRectF(rect.left() + 8, rect.top() + 4, rect.width() - 16, NAME - 8)
        draw_elided(painter, box, name, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
