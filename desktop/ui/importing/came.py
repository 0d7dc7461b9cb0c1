"""What came of an import's articles, line by line: read in pages as they are needed."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from db.came import Came
from desktop.ui.importing.wording import claims_words, fate_words
from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
Told = Callable[[list[Came]], None]
ReadPage = Callable[[str, Told], None]
"""Reads the page after a path, and tells it."""
HEIGHT, FATE, CLAIMS = 34, 250, 110


class CameModel(QAbstractTableModel):
    """One row per result: its path, what came of it, its claims."""

    def __init__(self, read: ReadPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._more = False
        self.came: list[Came] = []

    def restart(self) -> None:
        """Read from the beginning; what is shown stays until the first page is there."""
        self._more = False
        self._read("", self._begin)

    def _begin(self, page: list[Came]) -> None:
        self.beginResetModel()
        self.came = list(page)
        self._more = bool(page)
        self.endResetModel()

    def _append(self, page: list[Came]) -> None:
        self._more = bool(page)
        if page:
            self.beginInsertRows(QModelIndex(), len(self.came), len(self.came) + len(page) - 1)
            self.came += page
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether a page is left."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self._more and self.came:
            self._more = False
            self._read(self.came[-1].path, self._append)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many are there."""
        return 0 if parent.isValid() else len(self.came)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 3."""
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the path, what came of it, or its claims."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self.came[index.row()]
        match index.column():
            case 0:
                return one.path
            case 1:
                return fate_words(one)
            case _:
                return claims_words(one)


class CameList(LineList):
    """The results of an import."""

    def __init__(self, read: ReadPage, parent: QWidget | None = None) -> None:
        super().__init__(say("What came of each article"), HEIGHT, parent)
        self.found = CameModel(read, self)
        self.show_model(self.found, HairlineDelegate(self))
        for column, width in ((1, FATE), (2, CLAIMS)):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)

    @property
    def one(self) -> Came | None:
        """The result selected."""
        row = self.currentIndex().row()
        return self.found.came[row] if 0 <= row < len(self.found.came) else None
