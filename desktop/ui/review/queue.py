"""The queue of articles: a model over pages that are read as they are needed, and its rows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.records import ArticleLine
from desktop.review.view import View
from desktop.ui.dates import printed
from desktop.ui.paint import draw_elided, draw_lines, two_lines
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
ReadPage = Callable[[str, str | None, Callable[[list[ArticleLine]], None]], None]
"""Reads a page: the search, the last article shown, and who is told."""

LINE = Qt.ItemDataRole.UserRole
ROW = 76


class QueueModel(QAbstractTableModel):
    """Articles in the order of the queue; the next page is read when the list's end is near."""

    def __init__(self, read: ReadPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._search = ""
        self._lines: list[ArticleLine] = []
        self._rows: dict[str, int] = {}
        self._more = False
        self.loaded = False

    def restart(self, search: str = "") -> None:
        """Read from the beginning; what is shown stays until the first page is there."""
        self._search = search
        self._more = False
        self._read(search, None, self._begin)

    def reload(self) -> None:
        """Read as many articles as are shown again, a page at a time, then show them."""
        wanted, search = len(self._lines), self._search
        gathered: list[ArticleLine] = []

        def add(lines: list[ArticleLine]) -> None:
            gathered.extend(lines)
            if lines and len(gathered) < wanted:
                self._read(search, lines[-1].id, add)
            else:
                self._begin(gathered)

        self._read(search, None, add)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many articles are loaded."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an article's title, its words for a reader of the screen, or the line itself."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title}, {dated(line)}, {what_is_left(line)}"
        return line if role == LINE else None

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether a further page may be there."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self._lines:
            self._more = False
            self._read(self._search, self._lines[-1].id, self._append)

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article, if it is loaded."""
        return self._rows.get(article_id)

    def line(self, row: int) -> ArticleLine | None:
        """Return the article of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def update_from(self, view: View) -> None:
        """Show what is left of the article in front, and its date, without reading anything."""
        row = self._rows.get(view.article.id) if view.article else None
        if row is None or view.article is None:
            return
        left = sum(card.open for card in view.cards)
        unsure = sum(card.unsure for card in view.cards)
        total = sum(len(card.claims) for card in view.cards)
        head = view.article.head
        done = total - left - unsure
        line = self._lines[row]
        changed = replace(line, open=left, unsure=unsure, decided=done, published=head.published)
        if changed != self._lines[row]:
            self._lines[row] = changed
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)

    def _begin(self, lines: list[ArticleLine]) -> None:
        self.beginResetModel()
        self._lines = lines
        self._rows = {line.id: row for row, line in enumerate(lines)}
        self._more = bool(lines)
        self.loaded = True
        self.endResetModel()

    def _append(self, lines: list[ArticleLine]) -> None:
        fresh = [line for line in lines if line.id not in self._rows]
        if fresh:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._lines += fresh
            self._rows |= {line.id: first + number for number, line in enumerate(fresh)}
            self.endInsertRows()
        self._more = bool(fresh)


def dated(line: ArticleLine) -> str:
    """Return an article's date in words, its bounds, or a question."""
    if line.published is not None:
        return printed(line.published)
    return f"{printed(line.bounds)}?" if line.bounds else say("date?")


def what_is_left(line: ArticleLine) -> str:
    """Return what is left to decide in an article."""
    if line.open:
        return say("{count} left", count=line.open)
    if line.unsure:
        return say("{count} unsure", count=line.unsure)
    return say("✓ done") if line.decided else say("no claims")


class QueueDelegate(QStyledItemDelegate):
    """Paints an article: its title in two lines, then date, area and what is left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line = index.data(LINE)
        painter.save()
        box = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, colour("raised"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        inner = box.adjusted(19, 11, -16, -10)
        painter.setFont(font("strong"))
        painter.setPen(colour("ink" if line.open or chosen else "quiet"))
        draw_lines(painter, inner.topLeft(), two_lines(line.title, font("strong"), inner.width()), 17)
        self._paint_foot(painter, inner, line)
        if state & QStyle.StateFlag.State_HasFocus and self._has_focus(option):
            painter.setPen(colour("accent"))
            painter.drawRect(box.adjusted(4, 1, -2, -2))
        painter.restore()

    def _paint_foot(self, painter: QPainter, inner: QRectF, line: ArticleLine) -> None:
        foot = QRectF(inner.left(), inner.bottom() - 16, inner.width(), 16)
        painter.setFont(font("explain"))
        left = what_is_left(line)
        room = painter.fontMetrics().horizontalAdvance(left)
        undated = line.published is None and line.open
        painter.setPen(colour("attention" if undated else "quiet"))
        date = dated(line)
        spare = foot.adjusted(0, 0, -room - 10, 0)
        draw_elided(painter, spare, date, Qt.AlignmentFlag.AlignLeft)
        width = painter.fontMetrics().horizontalAdvance(date)
        painter.setPen(colour("quiet"))
        if line.area and width < spare.width() - 20:
            draw_elided(
                painter, spare.adjusted(width, 0, 0, 0), f" · {line.area}", Qt.AlignmentFlag.AlignLeft
            )
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, left)

    @staticmethod
    def _has_focus(option: QStyleOptionViewItem) -> bool:
        widget: QWidget | None = option.widget
        return widget is not None and widget.hasFocus()
