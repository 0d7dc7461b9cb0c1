"""The day that the pages are about: a field, and the file's own days by name from the keyboard."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.browse import NamedDay
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import short_day
from desktop.ui.dayfield import DayField
from desktop.ui.labels import elided_label, text_label
from resources.words import label, say

MERGER = NamedDay("merger of provinces", date(2025, 7, 1))
"""The day on which Vietnam's provinces merged, asked about again and again."""


class DayBar(QWidget):
    """``day_changed(date)``; ``wants_days()`` and ``wants_rules()`` when these are asked for."""

    day_changed = Signal(object)
    wants_days = Signal()
    wants_rules = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.days: tuple[NamedDay, ...] = ()
        self.field = DayField(say("As of"), today)
        self.field.setFixedWidth(104)
        self.today = KeyButton(say("today"))
        self.others = KeyButton(say("other days"), gesture="directory.days")
        self.named = elided_label("", "explain")
        self.rules = KeyButton(say("Rules"), gesture="directory.rules")
        self.menu = QMenu(self)
        self.menu.setAccessibleName(say("Named days"))
        self.field.day_changed.connect(self._tell)
        self.today.clicked.connect(lambda: self.field.set_day(self._today))
        self.others.clicked.connect(self.wants_days)
        self.rules.clicked.connect(self.wants_rules)
        row = QHBoxLayout(self)
        row.setContentsMargins(30, 16, 30, 0)
        row.setSpacing(10)
        row.addWidget(text_label(say("As of"), "quiet"))
        for widget in (self.field, self.today, self.others):
            row.addWidget(widget)
        row.addWidget(self.named, 1)
        row.addWidget(self.rules)

    @property
    def day(self) -> date:
        """The day."""
        return self.field.day

    def offer(self, days: Sequence[NamedDay], last_edition: date | None = None) -> None:
        """Open the named days as a menu: arrow keys and Enter choose."""
        edition = [NamedDay("last edition", last_edition)] if last_edition else []
        self.days = (NamedDay("today", self._today), *edition, MERGER, *days)
        self.menu.clear()
        for one in self.days:
            words = day_words(one).replace("&", "&&")
            self.menu.addAction(words).triggered.connect(partial(self._set, one.day))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height() + 4)))

    def _set(self, day: date, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's own argument
        self.field.set_day(day)

    def _tell(self, day: date) -> None:
        known = next((one for one in self.days if one.day == day and one.code != "today"), None)
        self.named.setText(day_words(known) if known else "")
        self.day_changed.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the named days by the arrow key down in the field."""
        if event.key() == Qt.Key.Key_Down:
            self.wants_days.emit()
        else:
            event.ignore()


def day_words(one: NamedDay) -> str:
    """Return a named day in words."""
    said = " · ".join(part for part in (label("named day", one.code), one.name) if part)
    return f"{short_day(one.day)}   {said}"
