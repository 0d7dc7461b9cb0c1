"""The table of an organization: posts left, holders right, since when and last seen."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.values import PostState
from desktop.browse import HolderLine, Holders, Mark
from desktop.ui.directory.wording import also, in_post, last_seen
from desktop.ui.lists import paint_chosen
from desktop.ui.paint import draw_elided, draw_lines, two_lines
from desktop.ui.tokens import colour, font
from resources.words import label, say

BEFORE_DAY = re.compile(r"\D+ (?=\d)")
"""What stands before a day: where a date takes two lines, they part there."""
Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
HEADINGS = ("Post", "Holder", "In post", "Last seen")
POST, HOLDER, IN_POST, SEEN = range(4)
LOW, LINE_HEIGHT = 38, 18
DATES: Mapping[int, int] = MappingProxyType({IN_POST: 124, SEEN: 134})
"""The columns of dates, and how wide they are; what does not fit takes two lines."""


class HoldersModel(QAbstractTableModel):
    """One row per post and holder; a post without a holder has one row too.

    ``wanted(mark)`` asks once for the rows after where the last page ended.
    """

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[HolderLine, ...] = ()
        self.after: Mark | None = None
        self._asked = False

    def show_lines(self, lines: tuple[HolderLine, ...], after: Mark | None = None) -> None:
        """Show these, and where they end if there are more."""
        self.beginResetModel()
        self.lines, self.after, self._asked = lines, after, False
        self.endResetModel()

    def add(self, more: Holders) -> None:
        """Show these below those that are there."""
        if more.lines:
            count = len(self.lines)
            self.beginInsertRows(QModelIndex(), count, count + len(more.lines) - 1)
            self.lines += more.lines
            self.endInsertRows()
        self.after, self._asked = more.after, False

    def canFetchMore(self, _parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own signature
        """Tell whether there are more rows to ask for."""
        return self.after is not None and not self._asked

    def fetchMore(self, _parent: Index = QModelIndex()) -> None:  # noqa: B008 - Qt's own signature
        """Ask for more rows."""
        self._asked = True
        self.wanted.emit(self.after)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 4."""
        return len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings; those of the dates stand right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = Qt.AlignmentFlag.AlignRight if section >= IN_POST else Qt.AlignmentFlag.AlignLeft
            return right | Qt.AlignmentFlag.AlignVCenter
        return say(HEADINGS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or the line."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (line.role, holder(line), in_post(line), last_seen(line)[0])[index.column()]
        return None

    def height(self, row: int, width: int, beside: int) -> int:
        """Return the height that a row needs, its first two columns so many pixels wide."""
        line = self.lines[row]
        long = QFontMetrics(font("body")).horizontalAdvance(line.role) > width
        left = 1 + long + bool(line.vietnamese)
        right = 1 + (len(two_lines(also(line), font("explain"), beside)) if also(line) else 0)
        dates = max(_lines(in_post(line), IN_POST), _lines(last_seen(line)[0], SEEN))
        return LOW + LINE_HEIGHT * (max(left, right, dates) - 1)


def _lines(words: str, column: int) -> int:
    """Return how many lines the words of a date take."""
    return 1 + (QFontMetrics(font("body")).horizontalAdvance(words) > DATES[column] - 16)


def holder(line: HolderLine) -> str:
    """Return the holder's name, or that the post is vacant or unknown."""
    return line.person or label("post", line.post_state)


class HolderDelegate(QStyledItemDelegate):
    """Paints a cell: a main line, a quiet one below it, and the row's hairline."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        line: HolderLine = index.data(LINE)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 0.5, box.width(), 1), colour("hairline"))
        chosen = paint_chosen(painter, option, index) and index.column() == POST
        inner = box.adjusted(24 if chosen else 8, 10, -8, 0)
        upper = QRectF(inner.left(), inner.top(), inner.width(), 18)
        lower = upper.translated(0, 18)
        {POST: self._post, HOLDER: self._holder, IN_POST: self._dates, SEEN: self._seen}[index.column()](
            painter, upper, lower, line
        )
        painter.restore()

    @staticmethod
    def _post(painter: QPainter, upper: QRectF, lower: QRectF, line: HolderLine) -> None:
        painter.setFont(font("body"))
        painter.setPen(colour("ink"))
        lines = two_lines(line.role, font("body"), upper.width())
        draw_lines(painter, upper.topLeft(), lines, LINE_HEIGHT)
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        lower = lower.translated(0, LINE_HEIGHT * (len(lines) - 1))
        draw_elided(painter, lower, line.vietnamese or "", Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def _holder(painter: QPainter, upper: QRectF, lower: QRectF, line: HolderLine) -> None:
        if line.person is None:
            made = font("body")
            made.setItalic(True)
            painter.setFont(made)
            painter.setPen(colour("attention" if line.post_state is PostState.VACANT else "quiet"))
            draw_elided(painter, upper, holder(line), Qt.AlignmentFlag.AlignLeft)
            return
        painter.setFont(font("strong"))
        painter.setPen(colour("ink"))
        draw_elided(painter, upper, line.person, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        lines = two_lines(also(line), font("explain"), lower.width())
        draw_lines(painter, lower.topLeft(), lines, LINE_HEIGHT)

    @staticmethod
    def _dates(painter: QPainter, upper: QRectF, lower: QRectF, line: HolderLine) -> None:
        painter.setFont(font("body"))
        painter.setPen(colour("quiet"))
        _draw_right(painter, upper, lower, in_post(line))

    @staticmethod
    def _seen(painter: QPainter, upper: QRectF, lower: QRectF, line: HolderLine) -> None:
        words, role = last_seen(line)
        painter.setFont(font("body"))
        painter.setPen(colour(role))
        _draw_right(painter, upper, lower, words)


def _draw_right(painter: QPainter, upper: QRectF, lower: QRectF, words: str) -> None:
    lines = [words]
    if painter.fontMetrics().horizontalAdvance(words) > upper.width():
        before = BEFORE_DAY.match(words)
        parted = [before[0].rstrip(), words[before.end() :]] if before else []
        lines = parted or two_lines(words, painter.font(), upper.width())
    for box, line in zip((upper, lower), lines, strict=False):
        draw_elided(painter, box, line, Qt.AlignmentFlag.AlignRight)
