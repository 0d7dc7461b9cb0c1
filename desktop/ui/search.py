"""The search from everywhere: hits below the field, Enter leads to the page."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.browse import Hit
from desktop.ui.desk import Desk
from desktop.ui.found import FoundList, FoundModel, Index, paint_selected
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

MOST = 12
ROW = 46
WIDTH = 460
TYPING_MS = 120
KINDS = {
    "person": "Person",
    "organization": "Organization",
    "post": "Post",
    "area": "Area",
    "article": "Article",
}


def hits_model(parent: QObject) -> FoundModel:
    """Return a model of hits, each told by its name."""
    return FoundModel(lambda hit: str(hit.name), parent)


class HitDelegate(QStyledItemDelegate):
    """Paints a hit: its name and kind, its detail below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(WIDTH - 12, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        hit = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        inner = paint_selected(painter, option).adjusted(10, 5, -10, -5)
        kind = say(KINDS.get(hit.kind, hit.kind))
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        upper, lower = inner.adjusted(0, 0, 0, -18), inner.adjusted(0, 18, 0, 0)
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, kind)
        draw_elided(painter, lower, hit.detail, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("strong"))
        painter.setPen(colour("ink"))
        room = painter.fontMetrics().horizontalAdvance(kind) + 16
        draw_elided(painter, upper.adjusted(0, 0, -room, 0), hit.name, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


class Search(QObject):
    """Reads hits as one types; ``found(Hit)`` for the one chosen; ``left()`` on Escape."""

    found = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, field: QLineEdit, room: QWidget) -> None:
        super().__init__(room)
        self._desk, self._field, self._room = desk, field, room
        self.model = hits_model(self)
        self.list = FoundList(say("Found"), self.model, HitDelegate(self), room)
        self.list.setProperty("popup", "true")
        self.list.taken.connect(self._take)
        self.list.hide()
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self._read)
        field.textEdited.connect(lambda _text: self._timer.start())
        field.installEventFilter(self)

    def focus(self) -> None:
        """Put the cursor in the field."""
        self._field.setFocus()
        self._field.selectAll()

    def _read(self) -> None:
        words, browse = self._field.text().strip(), self._desk.services.browse
        if words:
            self._desk.background.read(lambda: browse.search(words), self._show, topic=self)
        else:
            self.list.hide()

    def _show(self, hits: list[Hit]) -> None:
        nothing = Hit("", "", say("Nothing found"), say("Search reads names and articles."))
        self.model.show_rows(hits[:MOST] or [nothing])
        rows = self.model.rowCount()
        corner = self._field.mapTo(self._room, self._field.rect().bottomRight())
        self.list.setGeometry(corner.x() - WIDTH, corner.y() + 6, WIDTH, rows * ROW + 12)
        self.list.select(0)
        self.list.setVisible(self._field.hasFocus())
        self.list.raise_()

    def _take(self, row: int) -> None:
        hit: Hit | None = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        if hit is not None and hit.id:
            self.close()
            self.found.emit(hit)

    def close(self) -> None:
        """Put the hits away and empty the field."""
        self.list.hide()
        self._field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the field that are about the hits."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event.key())
        return False

    def _press(self, key: int) -> bool:
        if key != Qt.Key.Key_Escape:
            return self.list.press(key)
        self.close()
        self.left.emit()
        return True
