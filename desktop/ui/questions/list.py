"""The list of questions: under each body what is asked of it."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.review.asked import Kind, QuestionLine
from desktop.ui.lists import LineList
from desktop.ui.paint import draw_elided
from desktop.ui.questions.wording import what, who
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
ROW = 48
"""One height for all rows: a list of ten thousand questions is laid out at once."""
Row = QuestionLine | str
"""A question, or the name of the body above its own."""


class QuestionsModel(QAbstractTableModel):
    """Questions with a row above those of each body."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}

    def show_lines(self, lines: tuple[QuestionLine, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = []
        before: str | None = None
        for line in lines:
            if line.organization_id != before:
                self._rows.append(line.organization or say("Body not recorded"))
                before = line.organization_id
            self._rows.append(line)
        self._places = {row.key: place for place, row in enumerate(self._rows) if not isinstance(row, str)}
        self.endResetModel()

    def line(self, row: int) -> QuestionLine | None:
        """Return the question of a row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, str) else found

    def row_of(self, key: str) -> int | None:
        """Return the row of a question, if it is asked."""
        return self._places.get(key)

    def beside(self, row: int, step: int) -> int | None:
        """Return the row of the next question in a direction."""
        row += step
        while 0 <= row < len(self._rows):
            if self.line(row) is not None:
                return row
            row += step
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only questions be chosen."""
        row = self._rows[index.row()] if index.isValid() else ""
        return Qt.ItemFlag.NoItemFlags if isinstance(row, str) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, or what it shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else f"{who(row)}, {what(row)}"
        return row if role == LINE else None


class QuestionsDelegate(QStyledItemDelegate):
    """Paints a body's name, or a question: whom it is about, then what is asked."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(LINE)
        painter.save()
        box = QRectF(option.rect)
        if isinstance(row, str):
            painter.setFont(font("explain"))
            painter.setPen(colour("quiet"))
            draw_elided(painter, box.adjusted(16, 20, -16, 0), row, Qt.AlignmentFlag.AlignLeft)
        else:
            self._paint_question(painter, option, box, row)
        painter.restore()

    def _paint_question(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, line: QuestionLine
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, colour("raised"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        inner = box.adjusted(19, 5, -16, -5)
        painter.setFont(font("strong"))
        painter.setPen(colour("ink"))
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        draw_elided(painter, upper, who(line), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("explain"))
        painter.setPen(colour("attention" if line.kind is Kind.CONFLICT else "quiet"))
        lower = QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2)
        draw_elided(painter, lower, what(line), Qt.AlignmentFlag.AlignLeft)
        widget: QWidget | None = option.widget
        if option.state & QStyle.StateFlag.State_HasFocus and widget is not None and widget.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRect(box.adjusted(4, 1, -2, -2))


class QuestionList(LineList):
    """Lists questions; ``turned(key)`` when another one is chosen."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Questions"), ROW, parent)
        self.questions = QuestionsModel(self)
        self.show_model(self.questions, QuestionsDelegate(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._turn(now))

    def show_lines(self, lines: tuple[QuestionLine, ...], key: str | None, place: int) -> str | None:
        """Show these with one chosen, or where it is gone the one in its place; return its key."""
        self.selectionModel().blockSignals(True)
        self.questions.show_lines(lines)
        kept = self.questions.row_of(key) if key else None
        row = kept if kept is not None else self._near(place)
        if row is not None:
            self.select(row)
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        found = self.questions.line(row) if row is not None else None
        return found.key if found else None

    def _near(self, place: int) -> int | None:
        """Return the question at a row, else the next one after it, else the last one before."""
        model = self.questions
        place = min(max(place, 0), model.rowCount())
        if model.line(place) is not None:
            return place
        after = model.beside(place, 1)
        return model.beside(place, -1) if after is None else after

    def step(self, step: int) -> None:
        """Choose the next question in a direction."""
        row = self.questions.beside(self.currentIndex().row(), step)
        if row is not None:
            self.select(row)

    def choose(self, key: str) -> bool:
        """Choose a question; return whether it is asked."""
        row = self.questions.row_of(key)
        if row is not None:
            self.select(row)
        return row is not None

    def _turn(self, index: QModelIndex) -> None:
        line = self.questions.line(index.row())
        if line is not None:
            self.turned.emit(line.key)
