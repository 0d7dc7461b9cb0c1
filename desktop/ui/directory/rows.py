"""Rows of two lines with words at the right: holders of a post, bodies of an area."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.lists import paint_chosen
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font

Index = QModelIndex | QPersistentModelIndex
ROW = 50
RIGHT = 0.42


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: its main words, what explains them, and words at the right with their colour.

    A row that ``weighs`` nothing is a gap. ``item`` is what it stands for.
    """

    main: str
    below: str
    right: str
    item: object
    role: str = "quiet"
    weighs: bool = True


class RowsModel(QAbstractTableModel):
    """Rows of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, or the row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.main
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.main, row.below, row.right) if part)
        return row if role == Qt.ItemDataRole.UserRole else None


class RowDelegate(QStyledItemDelegate):
    """Paints a row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 0.5, box.width(), 1), colour("hairline"))
        inner = box.adjusted(24 if paint_chosen(painter, option, index) else 8, 7, -8, -7)
        upper, lower = inner.adjusted(0, 0, 0, -18), inner.adjusted(0, 18, 0, 0)
        room = inner.width() * RIGHT if row.right else 0
        made = font("strong" if row.weighs else "body")
        made.setItalic(not row.weighs)
        painter.setFont(made)
        painter.setPen(colour("ink" if row.weighs else "quiet"))
        draw_elided(painter, upper.adjusted(0, 0, -room, 0), row.main, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("body"))
        painter.setPen(colour(row.role))
        right = upper.adjusted(inner.width() - room + 8, 0, 0, 0)
        draw_elided(painter, right, row.right, Qt.AlignmentFlag.AlignRight)
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        draw_elided(painter, lower, row.below, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
