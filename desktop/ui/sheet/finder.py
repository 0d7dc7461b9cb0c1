"""A field that finds something of one kind in the directory; the hits stand below it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.browse import Hit, Named
from desktop.ui.desk import Desk
from desktop.ui.found import FoundList, Index
from desktop.ui.labels import field
from desktop.ui.search import MOST, ROW, HitDelegate, hits_model
from resources.words import say

TYPING_MS = 120
SHOWN = 5


class NarrowHits(HitDelegate):
    """Paints hits as wide as the field."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for no width."""
        return QSize(80, ROW)


class Finder(QWidget):
    """Holds what was chosen; ``picked(Named | None)`` when that changes."""

    picked = Signal(object)

    def __init__(
        self, desk: Desk, kind: str, name: str, chosen: Named | None = None, parent: QWidget | None = None
    ) -> None:
        """``kind`` is of what is looked for, ``name`` what a screen reader calls the field."""
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        self.chosen = chosen
        self.field = field(name, chosen.name if chosen else "", say("Type to find"))
        self.model = hits_model(self)
        self.list = FoundList(say("Found"), self.model, NarrowHits(self))
        self.list.setProperty("popup", "true")
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self._read)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.taken.connect(self._take)

    def choose(self, chosen: Named | None) -> None:
        """Hold this one."""
        self.chosen = chosen
        self.field.setText(chosen.name if chosen else "")
        self.list.hide()
        self.picked.emit(chosen)

    def _typed(self, text: str) -> None:
        if self.chosen is not None:
            self.chosen = None
            self.picked.emit(None)
        if text.strip():
            self._timer.start()
        else:
            self.list.hide()

    def _read(self) -> None:
        words, kind, browse = self.field.text().strip(), self._kind, self._desk.services.browse
        self._desk.background.read(lambda: browse.find(kind, words), self._show, topic=self)

    def _show(self, hits: list[Hit]) -> None:
        self.model.show_rows(hits[:MOST] or [Hit("", "", say("Nothing found"), "")])
        self.list.setFixedHeight(min(self.model.rowCount(), SHOWN) * ROW + 12)
        self.list.select(0)
        self.list.setVisible(self.field.hasFocus())

    def _take(self, row: int) -> None:
        hit: Hit | None = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        if hit is not None and hit.id:
            words = f"{hit.name}, {hit.detail}" if hit.kind == "post" and hit.detail else hit.name
            self.choose(Named(hit.kind, hit.id, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the field that are about the hits."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.list.isVisible():
            return self._press(event.key())
        return False

    def _press(self, key: int) -> bool:
        if key != Qt.Key.Key_Escape:
            return self.list.press(key)
        self.list.hide()
        return True
