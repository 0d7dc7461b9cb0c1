"""The keys as rows of a list: the gestures of each page below its name."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.buttons import key_width, paint_key
from desktop.ui.keymap import Keymap
from desktop.ui.keys import Gesture
from desktop.ui.keytable import SECTIONS
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
ROW = 32
CAP = 18


class KeyModel(QAbstractTableModel):
    """Headings as words, and below each the gestures whose keys can be changed."""

    def __init__(self, keymap: Keymap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.rows: list[str | Gesture] = []
        self.waiting: Gesture | None = None
        for section in SECTIONS:
            gestures = [one for one in section.gestures if not one.fixed]
            self.rows += [say(section.words), *gestures] if gestures else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many headings and gestures there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a heading cannot be chosen."""
        chosen = super().flags(index)
        return chosen if self.gesture(index.row()) else chosen & ~Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, with its keys for a reader of the screen, or the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, str):
            return row
        keys = ", ".join(self.caps(row)) or say("no key")
        return f"{say(row.words)}: {keys}{', ' + say('changed') if self.is_changed(row) else ''}"

    def gesture(self, row: int) -> Gesture | None:
        """Return the gesture of a row, None for a heading."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Gesture) else None

    def caps(self, gesture: Gesture) -> tuple[str, ...]:
        """Return the keys of a gesture as they are shown."""
        return self._keymap.caps(gesture)

    def is_changed(self, gesture: Gesture) -> bool:
        """Whether a gesture has other keys than on the first day."""
        return self._keymap.keys(gesture.id) != gesture.keys

    def wait_for(self, gesture: Gesture | None) -> None:
        """Show that a gesture's new key is waited for, or that none is."""
        self.waiting = gesture
        self.show_again()

    def show_again(self) -> None:
        """Show the keys as they are now."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))


class KeyDelegate(QStyledItemDelegate):
    """Paints a heading, or what a gesture does and its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        painter.save()
        box = QRectF(option.rect)
        if isinstance(row, str) or not isinstance(model, KeyModel):
            painter.setFont(font("explain"))
            painter.setPen(colour("quiet"))
            draw_elided(painter, box.adjusted(12, 8, -12, 0), str(row), Qt.AlignmentFlag.AlignLeft)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("accent_soft"))
                painter.drawRoundedRect(box, 4, 4)
            left = self._paint_keys(painter, box.adjusted(12, 0, -12, 0), model, row)
            painter.setFont(font("body"))
            painter.setPen(colour("ink"))
            words = box.adjusted(12, 0, 0, 0)
            words.setRight(left - 10)
            draw_elided(painter, words, say(row.words), Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    @staticmethod
    def _paint_keys(painter: QPainter, inner: QRectF, model: KeyModel, row: Gesture) -> float:
        """Paint the keys at the right edge; return where they begin."""
        right = inner.right()
        if model.waiting is row:
            painter.setFont(font("strong"))
            painter.setPen(colour("accent"))
            draw_elided(painter, inner, say("Press a key…"), Qt.AlignmentFlag.AlignRight)
            return right - painter.fontMetrics().horizontalAdvance(say("Press a key…"))
        for key in reversed(model.caps(row)):
            width = key_width(key)
            place = QRectF(right - width, inner.center().y() - CAP / 2, width, CAP)
            paint_key(painter, place, key, colour("quiet"), colour("raised"))
            right -= width + 4
        if model.is_changed(row):
            painter.setFont(font("explain"))
            painter.setPen(colour("accent"))
            rest = inner.adjusted(0, 0, right - inner.right() - 8, 0)
            draw_elided(painter, rest, say("changed"), Qt.AlignmentFlag.AlignRight)
            right -= painter.fontMetrics().horizontalAdvance(say("changed")) + 16
        return right
