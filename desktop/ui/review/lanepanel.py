"""The left side in card mode: what waits in the order of its worth or another, narrowed by a filter."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.waiting import Order, Waiting, Where
from desktop.ui.desk import Desk
from desktop.ui.labels import choice_box, field, set_tip, text_label
from desktop.ui.laning import LaneService
from desktop.ui.lists import LineList
from desktop.ui.review.lanequeue import ROW, LaneDelegate, LaneModel, Told
from desktop.ui.review.where import NotAFilter, narrowed
from resources.words import label, say

TYPING_MS = 150
EXAMPLE = (
    "body:“Provincial People’s Committee” since:2025-11 standing:“takes the seat” confidence:<0.8 is:hard"
)


class LanePanel(QWidget):
    """Lists claims; ``left()`` when the filter is left.

    Signals: ``picked(claim id)``; ``asked(Order, Where)`` for another order or filter.
    """

    picked = Signal(str)
    asked = Signal(object, object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._front: frozenset[str] = frozenset()
        self.order = choice_box(say("Order of the queue"))
        for one in Order:
            self.order.addItem(label("queue order", one.value), one)
        self.filter = field(say("Narrow the queue"), placeholder=say("Words, body:, area:, since: …"))
        set_tip(self.filter, EXAMPLE)
        self.filter.installEventFilter(self)
        self.kept = desk.services.kept.settings.filters
        self.hint = text_label("", "explain")
        self.trouble = text_label("", "attention", wrap=True)
        for label_below in (self.hint, self.trouble):
            label_below.setContentsMargins(16, 0, 14, 8)
            label_below.hide()
        self.model = LaneModel(self._read, self)
        self.list = LineList(say("What waits"), ROW)
        self.list.show_model(self.model, LaneDelegate(self))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.ask)
        self.filter.textEdited.connect(lambda _text: self._typing.start())
        self.filter.returnPressed.connect(self._take)
        self.order.activated.connect(lambda _row: self.ask())
        self.list.picked.connect(self._pick)
        self.model.modelReset.connect(self._select)
        desk.changed.connect(self._follow)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 14, 0)
        head.addWidget(text_label(say("Cards"), "quiet"), 1)
        head.addWidget(self.order)
        second = QHBoxLayout()
        second.setContentsMargins(16, 6, 14, 8)
        second.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(second)
        column.addWidget(self.hint)
        column.addWidget(self.trouble)
        column.addWidget(self.list, 1)

    @property
    def lane(self) -> LaneService | None:
        """What is gone through."""
        return self._desk.services.lane

    def narrow(self, words: str) -> None:
        """Ask for what a filter of these words finds."""
        self.filter.setText(words)
        self.ask()

    def ask(self) -> None:
        """Ask for the order and filter as they stand; say what cannot be read."""
        self._typing.stop()
        try:
            where = narrowed(self.filter.text())
        except NotAFilter as error:
            self.trouble.setText(str(error))
            self.trouble.show()
            return
        self.trouble.hide()
        order = Order(self.order.currentData())
        self.model.restart(order, where)
        self.asked.emit(order, where)

    def _take(self) -> None:
        self.ask()
        if self.trouble.isHidden():
            self.left.emit()

    def turn_order(self) -> None:
        """Take the next order."""
        self.order.setCurrentIndex((self.order.currentIndex() + 1) % self.order.count())
        self.ask()

    def mark(self, claim_ids: frozenset[str]) -> None:
        """Mark the card in front."""
        self._front = claim_ids
        self._select()

    def _follow(self) -> None:
        if self.isVisible():
            self.model.restart(self.model.order, self.model.where)

    def _read(self, order: Order, where: Where, after: Waiting | None, told: Told) -> None:
        lane = self.lane
        if lane is not None:
            self._desk.background.read(lambda: lane.lines(order, where, after), told, topic=self.model)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self.model.lines):
            self.picked.emit(self.model.lines[row].stored.id)

    def _select(self) -> None:
        row = self.model.row_of(self._front)
        if row is None:
            self.list.clearSelection()
        elif self.list.currentIndex().row() != row:
            self.list.select(row)

    def _show_hint(self) -> None:
        text = self.filter.text().strip()
        known = say("Ctrl S forgets it") if text in self.kept else say("Ctrl S keeps it")
        parts = (known if text else "", say("↓ {count} kept", count=len(self.kept)) if self.kept else "")
        self.hint.setText(" · ".join(part for part in parts if part))
        self.filter.setAccessibleDescription(self.hint.text())
        self.hint.setVisible(self.filter.hasFocus() and bool(self.hint.text()))

    def _keep(self) -> None:
        """Keep the filter, or forget it if it is kept."""
        text = self.filter.text().strip()
        if not text:
            return
        others = tuple(one for one in self.kept if one != text)
        self.kept = others if text in self.kept else (text, *others)
        kept, settings = self.kept, self._desk.services.kept
        self._desk.background.read(lambda: settings.keep(filters=kept), lambda _none: None)
        self._show_hint()

    def _turn(self, step: int) -> None:
        """Take the next of the filters kept."""
        if self.kept:
            text = self.filter.text().strip()
            at = self.kept.index(text) + step if text in self.kept else 0
            self.filter.setText(self.kept[at % len(self.kept)])
            self.ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the filter by Ctrl S, and take a kept one by the arrow keys."""
        taken = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._press(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.KeyRelease):
            self._show_hint()
        return taken

    def _press(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_S and held == Qt.KeyboardModifier.ControlModifier:
            self._keep()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not held:
            self._turn(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        self._show_hint()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the filter by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.filter.hasFocus():
            self.left.emit()
        else:
            event.ignore()
