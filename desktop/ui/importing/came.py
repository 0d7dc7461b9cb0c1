"""What came of an import's articles, line by line: read in pages as they are needed."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from db.came import Came
from desktop.ui.importing.wording import claims_words, fate_words
from desktop.ui.lists import LineList
from desktop.ui.paged import PagedRows
from desktop.ui.rows import HairlineDelegate
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
Told = Callable[[list[Came]], None]
ReadPage = Callable[[str, Told], None]
"""Reads the page after a path, and tells it."""
HEIGHT, FATE, CLAIMS = 34, 250, 110


class CameModel(PagedRows):
    """One row per result: its path, what came of it, its claims."""

    COLUMNS = 3

    def __init__(self, read: ReadPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read

    @property
    def came(self) -> list[Came]:
        """The results that are loaded."""
        return self._rows

    def _read_after(self, last: Came) -> None:
        self._read(last.path, self._append)

    def restart(self) -> None:
        """Read from the beginning; what is shown stays until the first page is there."""
        self._more = False
        self._read("", self._begin)

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
