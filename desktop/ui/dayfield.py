"""A field for a civil day."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.dates import short_day
from desktop.ui.labels import set_tip
from resources.words import say

TYPED = ("%Y-%m-%d", "%d %b %Y", "%d %B %Y", "%d/%m/%Y", "%d.%m.%Y")
"""How a day may be typed; the day always stands before the month."""


class DayField(QLineEdit):
    """Shows a day as ``28 Nov 2025``; ``day_changed(date)`` when another was typed or set."""

    day_changed = Signal(object)

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(short_day(day), parent)
        self.day = day
        self.setAccessibleName(name)
        set_tip(self, say("A day: 2025-11-28 or 28 Nov 2025"))
        self.returnPressed.connect(self._take)
        self.editingFinished.connect(self._take)

    def set_day(self, day: date) -> None:
        """Show another day, and tell of it."""
        self.setText(short_day(day))
        self._mark(wrong=False)
        if day != self.day:
            self.day = day
            self.day_changed.emit(day)

    def _take(self) -> None:
        day = read_day(self.text())
        if day is None:
            self._mark(wrong=True)
        else:
            self.set_day(day)

    def _mark(self, *, wrong: bool) -> None:
        self.setProperty("wrong", "true" if wrong else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the day that holds, whatever was left unfinished."""
        super().focusOutEvent(event)
        self.set_day(self.day)


def read_day(text: str) -> date | None:
    """Return the day that was typed, or None for anything else."""
    for form in TYPED:
        try:
            return datetime.strptime(" ".join(text.split()), form).date()  # noqa: DTZ007 - a civil day
        except ValueError:
            continue
    return None
