"""Persons by name, a page at a time."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.browse import Hit
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font

Index = QModelIndex | QPersistentModelIndex
ReadPage = Callable[[str, str | None, Callable[[list[Hit]], None]], None]


class PersonsModel(QAbstractTableModel):
    """Persons in the order of the directory; further pages are read as they are needed."""

    def __init__(self, read: ReadPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._search = ""
        self._more = False
        self.hits: list[Hit] = []

    def restart(self, search: str) -> None:
        """Read from the beginning."""
        self._search, self._more = search, False
        self._read(search, None, self._begin)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many persons are loaded."""
        return 0 if parent.isValid() else len(self.hits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a person's name, name with posts, or the hit."""
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{hit.name}, {hit.detail}"
        return hit if role == Qt.ItemDataRole.UserRole else None

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether a further page may be there."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self.hits:
            self._more = False
            self._read(self._search, self.hits[-1].id, self._append)

    def _begin(self, hits: list[Hit]) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self._more = bool(hits)
        self.endResetModel()

    def _append(self, hits: list[Hit]) -> None:
        known = {hit.id for hit in self.hits}
        fresh = [hit for hit in hits if hit.id not in known]
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self.hits), len(self.hits) + len(fresh) - 1)
            self.hits += fresh
            self.endInsertRows()
        self._more = bool(fresh)


class PersonDelegate(QStyledItemDelegate):
    """Paints a person: the name, and the posts below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("raised"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        inner = box.adjusted(19, 6, -16, -6)
        painter.setFont(font("strong"))
        painter.setPen(colour("ink"))
        draw_elided(painter, inner.adjusted(0, 0, 0, -18), hit.name, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        draw_elided(painter, inner.adjusted(0, 18, 0, 0), hit.detail, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
