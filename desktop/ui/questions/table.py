"""A small table of words: what becomes of each person of a body."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate

Index = QModelIndex | QPersistentModelIndex
ROW = 32
MOST_SHOWN = 12
"""With more rows the table scrolls."""


class WordsModel(QAbstractTableModel):
    """Rows of words."""

    def __init__(self, rows: Sequence[tuple[str, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return len(self._rows[0]) if self._rows else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]


class WordsTable(LineList):
    """Shows rows of words, as many as fit; nothing in it can be chosen."""

    def __init__(self, name: str, rows: Sequence[tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(name, ROW, parent)
        self.show_model(WordsModel(rows, self), HairlineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(ROW * min(len(rows), MOST_SHOWN) + 2)
