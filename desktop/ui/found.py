"""A short list of what was found below a field: the field keeps the focus, its keys go through the list."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.tokens import colour

Index = QModelIndex | QPersistentModelIndex
STEPS: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1})
PAGES: Mapping[int, int] = MappingProxyType({Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1})


class FoundModel(QAbstractListModel):
    """Rows of one kind; ``told`` says one in words, for a reader of the screen too."""

    def __init__(self, told: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self.rows: tuple[Any, ...] = ()

    def show_rows(self, rows: Sequence[object]) -> None:
        """Show these in place of the others."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row in words, or the row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(row)
        return row if role == Qt.ItemDataRole.UserRole else None


class FoundList(QListView):
    """Shows what was found; ``taken(row)`` by Enter or a click. It never has the focus itself."""

    taken = Signal(int)

    def __init__(
        self, name: str, model: FoundModel, delegate: QStyledItemDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.clicked.connect(lambda index: self.taken.emit(index.row()))

    def select(self, row: int) -> None:
        """Select a row, the nearest one where it is beyond the ends."""
        row = min(max(row, 0), len(self._rows.rows) - 1)
        self.setCurrentIndex(self._rows.index(row, 0))

    def press(self, key: int, page: int = 1) -> bool:
        """Take a key of the field that is about the list; return whether it was one."""
        row = self.currentIndex().row()
        if key in STEPS:
            self.select(row + STEPS[key])
        elif key in PAGES:
            self.select(row + PAGES[key] * page)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(row)
        else:
            return False
        return True


def paint_selected(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """Paint the ground of a row that is selected; return the row's box."""
    box = QRectF(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft"))
        painter.drawRoundedRect(box, 4, 4)
    return box
