"""Areas and organizations as a tree: a model over lines with depths."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from desktop.browse import TreeLine
from desktop.ui.lists import STEPS, paint_tick
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
SHORT = LINE + 1
"""The role for a name without the area and the body under which it stands."""
ROW = 30


def short_name(name: str, around: str) -> str:
    """Return a name without the words that it shares with what it stands under.

    "Provincial Party Standing Committee" stands under a "Provincial Party Committee" as "Standing
    Committee"; words are left out only up to a name's own part, never up to "Department of".
    """
    name = name.removeprefix(f"{around} ").removesuffix(f", {around}")
    words, above = name.split(), around.split()
    shared = next((at for at, pair in enumerate(zip(words, above, strict=False)) if pair[0] != pair[1]), 0)
    own = words[shared:]
    return " ".join(own) if shared and len(own) > 1 and words[shared - 1][:1].isupper() else name


class TreeModel(QAbstractItemModel):
    """Lines, parents first; a line's parent is the nearest one above it of a smaller depth."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[TreeLine] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {-1: []}
        self._places: list[int] = []

    def show_lines(self, lines: Sequence[TreeLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self._parents, self._places, self._children = [], [], {-1: []}
        above: list[int] = []
        for number, line in enumerate(self._lines):
            while above and self._lines[above[-1]].depth >= line.depth:
                above.pop()
            parent = above[-1] if above else -1
            self._parents.append(parent)
            self._places.append(len(self._children[parent]))
            self._children[parent].append(number)
            self._children[number] = []
            above.append(number)
        self.endResetModel()

    def find(self, organization_id: str) -> QModelIndex:
        """Return the index of an organization; an invalid one if it is not there."""
        for number, line in enumerate(self._lines):
            if line.kind == "organization" and line.id == organization_id:
                return self.createIndex(self._places[number], 0, number)
        return QModelIndex()

    def first_organization(self) -> TreeLine | None:
        """Return the first line that can be opened."""
        return next((line for line in self._lines if line.kind == "organization"), None)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        children = self._children.get(self._number(parent), [])
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the index of the line above."""
        above = self._parents[self._number(index)] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._places[above], 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines stand directly below."""
        return len(self._children.get(self._number(parent), []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's name, its words for a reader of the screen, or the line."""
        if not index.isValid():
            return None
        line = self._lines[self._number(index)]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("{name}, {count} posts", name=line.name, count=line.posts)
        if role == SHORT:
            return self._short(self._number(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(line.name)
        return line if role == LINE else None

    def _short(self, number: int) -> str:
        """Return a line's name without what stands above it: the area, or the body that it is part of."""
        name, above = self._lines[number].name, self._parents[number]
        while above >= 0:
            name = short_name(name, self._lines[above].name)
            above = self._parents[above]
        return name[:1].upper() + name[1:]

    def _number(self, index: Index) -> int:
        return int(index.internalId()) if index.isValid() else -1


class BodyTree(QTreeView):
    """The tree; Space and Shift with an arrow key choose several bodies, ``chose()`` tells of it."""

    chose = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: dict[str, TreeLine] = {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, open; letters are the page's keys."""
        if self._choose(event):
            self.viewport().update()
            self.chose.emit()
        elif event.text() and event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, event: QKeyEvent) -> bool:
        line = self.currentIndex().data(LINE)
        step = STEPS.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape and self.chosen:
            self.chosen.clear()
        elif not isinstance(line, TreeLine):
            return False
        elif event.key() == Qt.Key.Key_Space:
            if line.kind == "organization" and self.chosen.pop(line.id, None) is None:
                self.chosen[line.id] = line
        elif step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            below = self.indexBelow(self.currentIndex()) if step > 0 else self.indexAbove(self.currentIndex())
            self.setCurrentIndex(below)
            for one in (line, below.data(LINE)):
                if isinstance(one, TreeLine) and one.kind == "organization":
                    self.chosen[one.id] = one
        else:
            return False
        return True

    def keyboardSearch(self, search: str) -> None:
        """Search nothing by typing: letters are the page's keys."""


class TreeDelegate(QStyledItemDelegate):
    """Paints a line: the name, and how many posts right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line = index.data(LINE)
        painter.save()
        box = QRectF(option.rect)
        whole = QRectF(0, box.top(), box.right() + 1, box.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(whole, colour("raised"))
            painter.fillRect(QRectF(0, box.top(), 3, box.height()), colour("accent"))
        ticked = isinstance(option.widget, BodyTree) and line.id in option.widget.chosen
        if ticked:
            paint_tick(painter, QRectF(whole.left() + 2, box.top() - 3, 20, box.height()))
        painter.setFont(font("body"))
        painter.setPen(colour("quiet"))
        inner = box.adjusted(22 if ticked else 16, 0, -16, 0)
        posts = str(line.posts)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, posts)
        room = painter.fontMetrics().horizontalAdvance(posts) + 12
        if chosen:
            painter.setFont(font("strong"))
        painter.setPen(colour("ink"))
        draw_elided(painter, inner.adjusted(0, 0, -room, 0), index.data(SHORT), Qt.AlignmentFlag.AlignLeft)
        painter.restore()
