"""Persons by name, a page at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.browse import Hit
from desktop.ui.paged import PagedRows
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font

Index = QModelIndex | QPersistentModelIndex
ReadPage = Callable[[str, str | None, Callable[[list[Hit]], None]], None]


class PersonsModel(PagedRows):
    """Persons in the order of the directory; further pages are read as they are needed."""

    def __init__(self, read: ReadPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._search = ""

    @property
    def hits(self) -> list[Hit]:
        """The persons that are loaded."""
        return self._rows

    def _read_after(self, last: Hit) -> None:
        self._read(self._search, last.id, self._append)

    def _append(self, rows: Sequence[Hit]) -> None:
        known = {hit.id for hit in self.hits}
        super()._append([hit for hit in rows if hit.id not in known])

    def restart(self, search: str) -> None:
        """Read from the beginning."""
        self._search, self._more = search, False
        self._read(search, None, self._begin)

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
