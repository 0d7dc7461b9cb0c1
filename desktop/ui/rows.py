"""Rows of a plain table: text, and a hairline below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font

Index = QModelIndex | QPersistentModelIndex


class HairlineDelegate(QStyledItemDelegate):
    """Paints the text of a cell, the first column dark, the others quiet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("hairline"))
        painter.setFont(font("body"))
        painter.setPen(colour("quiet" if index.column() else "ink"))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_elided(painter, box.adjusted(0, 0, -12, -1), words, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
