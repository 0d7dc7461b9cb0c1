"""How the dates of a list are written, and as what each shape is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.adoption import Mapping, Shape
from desktop.ui.adoption.wording import field_words, number, read_as
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 26
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class ShapeLine:
    """A line of the table: the name of a column of dates, or one shape in it."""

    words: str
    said: str = ""
    count: str = ""
    heads: bool = False
    wrong: bool = False


def shape_lines(shapes: Sequence[Shape], mapping: Mapping) -> list[ShapeLine]:
    """Return the shapes by column, what cannot be read first."""
    found: list[ShapeLine] = []
    for kind in dict.fromkeys(one.kind for one in shapes):
        found.append(ShapeLine(f"{field_words(kind)} · {mapping.columns[kind]}", heads=True))
        own = sorted((one for one in shapes if one.kind is kind), key=lambda one: one.said is not None)
        found += [
            ShapeLine(one.example, read_as(one), number(one.count), wrong=one.said is None) for one in own
        ]
    return found


class ShapesModel(QAbstractTableModel):
    """One row per line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[ShapeLine] = []

    def show_lines(self, lines: list[ShapeLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line in words, or the line itself."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        told = say("{count} like “{example}”: {date}", count=line.count, example=line.words, date=line.said)
        return line.words if line.heads else told


class ShapeDelegate(QStyledItemDelegate):
    """Paints an example, as what it is read, and how many there are; columns' names stronger."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, ShapeLine):
            return
        painter.save()
        box = QRectF(option.rect)
        if line.heads:
            painter.setFont(font("strong"))
            painter.setPen(colour("ink"))
            draw_elided(painter, box.adjusted(0, 4, 0, 0), line.words, LEFT)
        else:
            self._paint_shape(painter, box, line)
        painter.restore()

    @staticmethod
    def _paint_shape(painter: QPainter, box: QRectF, line: ShapeLine) -> None:
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        draw_elided(painter, box.adjusted(0, 0, -box.width() * 0.58, 0), line.words, LEFT)
        draw_elided(painter, box.adjusted(box.width() - 46, 0, -6, 0), line.count, RIGHT)
        painter.setPen(colour("attention" if line.wrong else "ink"))
        draw_elided(painter, box.adjusted(box.width() * 0.46, 0, -52, 0), line.said, LEFT)
