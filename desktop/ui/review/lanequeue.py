"""What waits in card mode as rows: whom and what each claim says, why it comes now, when and where."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.values import PartialDate
from db.waiting import Order, Waiting, Where
from desktop.ui.dates import printed
from desktop.ui.paged import PagedRows
from desktop.ui.paint import draw_elided, draw_lines, two_lines
from desktop.ui.tokens import colour, font
from resources.words import label, say

Index = QModelIndex | QPersistentModelIndex
Told = Callable[[list[Waiting]], None]
ReadLines = Callable[[Order, Where, Waiting | None, Told], None]
ROW, LEADING = 82, 17
LEFT = Qt.AlignmentFlag.AlignLeft


class LaneModel(PagedRows):
    """Claims in an order; the next page is read when the list's end is near."""

    def __init__(self, read: ReadLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.order, self.where = Order.WORTH, Where()

    @property
    def lines(self) -> list[Waiting]:
        """The claims that are loaded."""
        return self._rows

    def _read_after(self, last: Waiting) -> None:
        self._read(self.order, self.where, last, self._append)

    def restart(self, order: Order, where: Where) -> None:
        """Read from the beginning; what is shown stays until the first page is there."""
        self.order, self.where, self._more = order, where, False
        self._read(order, where, None, self._begin)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return whom a claim names, its words for a reader of the screen, or the line itself."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.stored.claim.person
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.stored.claim.person}, {said(line)}, {why(line)}, {when(line)}"
        return line if role == Qt.ItemDataRole.UserRole else None

    def row_of(self, claim_ids: frozenset[str]) -> int | None:
        """Return the first row of these claims, if one is loaded."""
        return next((row for row, one in enumerate(self.lines) if one.stored.id in claim_ids), None)


def said(line: Waiting) -> str:
    """Return the post or the attribute that a claim speaks of."""
    claim = line.stored.claim
    return ", ".join(part for part in (claim.title, claim.organization) if part)


def why(line: Waiting) -> str:
    """Return why a claim comes now."""
    return label("worth", line.worth.name.lower())


def when(line: Waiting) -> str:
    """Return since when the source vouches, or that it is not dated."""
    return printed(PartialDate(line.day)) if line.day else say("date?")


class LaneDelegate(QStyledItemDelegate):
    """Paints a claim: the person, what is said in up to two lines, why it comes now, and when.

    Bodies of one area begin alike: on one line a Council and a Committee would read the same.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line: Waiting = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("raised"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        inner = box.adjusted(19, 7, -16, -8)
        upper = QRectF(inner.left(), inner.top(), inner.width(), LEADING)
        painter.setFont(font("strong"))
        painter.setPen(colour("ink"))
        draw_elided(painter, upper, line.stored.claim.person, LEFT)
        painter.setFont(font("explain"))
        lines = two_lines(said(line), font("explain"), inner.width())
        draw_lines(painter, upper.translated(0, LEADING).topLeft(), lines, LEADING)
        foot = upper.translated(0, LEADING * (1 + len(lines)))
        painter.setPen(colour("attention" if line.worth <= 2 else "quiet"))
        draw_elided(painter, foot, why(line), LEFT)
        painter.setPen(colour("quiet"))
        draw_elided(painter, foot, when(line), Qt.AlignmentFlag.AlignRight)
        painter.restore()
