"""A list over a model: one column, fixed heights, keys that it does not need left to the page."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.tokens import colour, font

MOVING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}

STEPS: Mapping[Qt.Key, int] = MappingProxyType({Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1})


class LineList(QTableView):
    """Rows of one height; ``picked(row)`` on a click or Enter.

    Where ``choosing`` is on, Space and Shift with the arrow keys choose several; ``chose()`` tells of it.
    """

    picked = Signal(int)
    chose = Signal()

    def __init__(self, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choosing = False
        self.chosen: set[int] = set()
        self.setAccessibleName(name)
        self.horizontalHeader().setAccessibleName(name)
        self.verticalHeader().setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    def show_model(self, model: QAbstractItemModel, delegate: QStyledItemDelegate) -> None:
        """Show a model's rows, painted by a delegate."""
        self.setModel(model)
        self.setItemDelegate(delegate)
        model.modelReset.connect(self.choose_none)

    def choose_none(self) -> None:
        """Choose nothing."""
        if self.chosen:
            self.chosen.clear()
            self._tell_chosen()

    def _tell_chosen(self) -> None:
        self.viewport().update()
        self.chose.emit()

    def _choose(self, event: QKeyEvent) -> bool:
        """Choose by Space, and by Shift with an arrow key; tell whether the key meant that."""
        row = self.currentIndex().row()
        step = STEPS.get(Qt.Key(event.key()), 0)
        if not self.choosing or row < 0:
            return False
        if event.key() == Qt.Key.Key_Space:
            self.chosen ^= {row}
        elif step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.chosen.add(row)
            row = min(max(row + step, 0), self.model().rowCount() - 1)
            self.select(row)
            self.chosen.add(row)
        elif event.key() == Qt.Key.Key_Escape and self.chosen:
            self.chosen.clear()
        else:
            return False
        self._tell_chosen()
        return True

    def select(self, row: int) -> None:
        """Select a row and bring it into sight, without picking it."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the row under the pointer."""
        super().mouseReleaseEvent(event)
        self._pick(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys, pick by Enter; every other key is the page's."""
        if self._choose(event):
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex())
        elif plain and event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Search nothing by typing: letters are the page's keys."""

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.row())


def paint_chosen(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> bool:
    """Paint the mark of a chosen row at its left edge; tell whether it is chosen."""
    view = option.widget
    if not isinstance(view, LineList) or index.row() not in view.chosen:
        return False
    if index.column() == 0:
        paint_tick(painter, QRectF(option.rect))
    return True


def paint_tick(painter: QPainter, box: QRectF) -> None:
    """Paint a tick and a bar at the left edge of a box."""
    painter.save()
    painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
    painter.setPen(colour("accent"))
    painter.setFont(font("strong"))
    place = QRectF(box.left() + 6, box.top() + 8, 14, 20)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "✓")
    painter.restore()
