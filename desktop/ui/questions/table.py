"""A small table of words: what becomes of each person of a body."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 32, 30
LAST = 232
"""Room in the last column for two days and a word."""
MOST_SHOWN = 12
"""With more rows the table scrolls."""


class WordsModel(QAbstractTableModel):
    """Rows of words under headings."""

    def __init__(
        self, headings: tuple[str, ...], rows: Sequence[tuple[str, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings, above the words of their columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]


class WordsTable(LineList):
    """Shows rows of words, as many as fit; nothing in it can be chosen."""

    def __init__(
        self,
        name: str,
        headings: tuple[str, ...],
        rows: Sequence[tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, ROW, parent)
        self.show_model(WordsModel(headings, rows, self), HairlineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(len(headings) - 1, LAST)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setProperty("flush", "true")
        self.horizontalHeader().setFixedHeight(HEAD)
        self.horizontalHeader().show()
        self.setFixedHeight(HEAD + ROW * min(len(rows), MOST_SHOWN) + 2)
