"""Rows that are read a page at a time, as far as a list is looked through."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex


class PagedRows(QAbstractTableModel):
    """Rows of one kind; the next page is read when the list's end is near.

    Whoever derives from it says how a page is read: ``_read_after`` hands it to ``_append``, and what
    begins anew hands its first page to ``_begin``.
    """

    COLUMNS = 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []
        self._more = False

    def _read_after(self, last: Any) -> None:
        """Read the page after a row."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns a row has."""
        return self.COLUMNS

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether a further page may be there."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self._rows:
            self._more = False
            self._read_after(self._rows[-1])

    def _begin(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._more = bool(rows)
        self.endResetModel()

    def _append(self, rows: Sequence[Any]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self._more = bool(rows)
