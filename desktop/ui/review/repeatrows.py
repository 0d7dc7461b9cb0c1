"""Re-confirmations as rows: a body, then the lines in it; each can be left out, alone or with its body."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.review.repeats import RepeatBody, RepeatLine
from desktop.ui.dates import printed
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
ROW = 46
EDGE = 28
RIGHT = Qt.AlignmentFlag.AlignRight
LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class RepeatRow:
    """A body, or with ``line`` one line of it."""

    body: RepeatBody
    line: RepeatLine | None = None

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that it stands for."""
        lines = (self.line,) if self.line else self.body.lines
        return tuple(one for line in lines for one in line.claim_ids)


class RepeatsModel(QAbstractTableModel):
    """The rows, and which claims are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RepeatRow] = []
        self.out: set[str] = set()

    def show_bodies(self, bodies: Sequence[RepeatBody]) -> None:
        """Show these; nothing is left out."""
        self.beginResetModel()
        self.rows = [
            row
            for body in bodies
            for row in (RepeatRow(body), *(RepeatRow(body, line) for line in body.lines))
        ]
        self.out.clear()
        self.endResetModel()

    @property
    def taken(self) -> tuple[str, ...]:
        """The claims that would be confirmed."""
        return tuple(one for row in self.rows if row.line for one in row.claim_ids if one not in self.out)

    def toggle(self, row: int) -> None:
        """Leave a row out, or take it in again; a body with all its lines."""
        ids = set(self.rows[row].claim_ids)
        if ids <= self.out:
            self.out -= ids
        else:
            self.out |= ids
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def left_out(self, row: RepeatRow) -> bool:
        """Whether all of a row is left out."""
        return self.out.issuperset(row.claim_ids)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, for a reader of the screen the whole of it, or the row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return named(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = say("left out") if self.left_out(row) else say("confirmed")
            return ", ".join(part for part in (named(row), *beside(row), state) if part)
        return row if role == Qt.ItemDataRole.UserRole else None


def named(row: RepeatRow) -> str:
    """Return whom or which body a row names."""
    if row.line is None:
        return row.body.organization or say("Said of persons")
    return row.line.person


def beside(row: RepeatRow) -> tuple[str, str]:
    """Return the post and what moves, of a body how many lines there are."""
    if row.line is None:
        count = len(row.body.lines)
        return ("", say("1 line") if count == 1 else say("{count} lines", count=count))
    line, sources = row.line, len(row.line.article_ids)
    where = say("1 article") if sources == 1 else say("{count} articles", count=sources)
    if line.seen_now is None or line.seen_now == line.seen:
        return line.role, where
    was = printed(line.seen) if line.seen else say("not dated")
    return line.role, say("{articles} · {was} → {now}", articles=where, was=was, now=printed(line.seen_now))


class RepeatDelegate(QStyledItemDelegate):
    """Paints a row: a tick or what says that it is left out, the name, the post, what moves."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(300, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model = index.model()
        row: RepeatRow = index.data(Qt.ItemDataRole.UserRole)
        out = isinstance(model, RepeatsModel) and model.left_out(row)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent_soft"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 0.5, box.width(), 1), colour("hairline"))
        inner = box.adjusted(EDGE, 5, -EDGE, -5)
        self._paint_mark(painter, inner, out=out)
        self._paint_words(painter, inner.adjusted(24, 0, 0, 0), row, out=out)
        painter.restore()

    @staticmethod
    def _paint_mark(painter: QPainter, inner: QRectF, *, out: bool) -> None:
        painter.setFont(font("strong"))
        painter.setPen(colour("quiet" if out else "good"))
        painter.drawText(inner, LEFT | Qt.AlignmentFlag.AlignVCenter, "–" if out else "✓")

    @staticmethod
    def _paint_words(painter: QPainter, inner: QRectF, row: RepeatRow, *, out: bool) -> None:
        post, moves = beside(row)
        moves = say("left out") if out else moves
        upper, lower = inner.adjusted(0, 0, 0, -17), inner.adjusted(0, 18, 0, 0)
        box = inner if row.line is None else upper
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        painter.drawText(box, RIGHT | Qt.AlignmentFlag.AlignVCenter, moves)
        room = painter.fontMetrics().horizontalAdvance(moves) + 14
        draw_elided(painter, lower, post, LEFT)
        painter.setFont(font("strong" if row.line is None else "body"))
        painter.setPen(colour("quiet" if out else "ink"))
        draw_elided(painter, box.adjusted(0, 0, -room, 0), named(row), LEFT)
