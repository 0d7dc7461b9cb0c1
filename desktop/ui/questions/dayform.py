"""A field for a day that a decision needs, in place of the ways."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.values import PartialDate
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import parsed
from desktop.ui.labels import field, set_role, text_label
from desktop.ui.questions.table import WordsTable
from resources.words import say

TYPING_MS = 200
WRONG = "A year, a month or a day: 2024, 2024-12, 2024-12-03 or 3 Dec 2024."


class DayForm(QWidget):
    """Asks for a day.

    Signals: ``given(PartialDate)`` on Enter; ``left()`` on Escape; ``typed(PartialDate)`` while one stands
    in the field, for a preview.
    """

    given = Signal(object)
    left = Signal()
    typed = Signal(object)

    def __init__(
        self, words: str, action: str, day: PartialDate | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field(words, day.text if day and day.is_day else "", placeholder="2024-12-03")
        self.field.setFixedWidth(140)
        self.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self._says = text_label("", "explain", wrap=True)
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(6)
        self._column.addWidget(text_label(words, "strong", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field)
        for button, slot in (
            (KeyButton(action, "Enter", kind="primary"), self.give),
            (KeyButton(say("Leave it"), "Esc"), self.left.emit),
        ):
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self._says)
        self._table: WordsTable | None = None
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self._tell)
        self.field.textEdited.connect(lambda _text: self._timer.start())

    def take_focus(self) -> None:
        """Begin in the field."""
        self.field.setFocus()
        self.field.selectAll()

    @property
    def day(self) -> PartialDate | None:
        """The day in the field, if one stands there."""
        try:
            return parsed(self.field.text())
        except ValueError:
            return None

    def give(self) -> None:
        """Hand over the day, or say what one looks like."""
        day = self.day
        if day is None:
            self.say(say(WRONG), "attention")
        else:
            self.given.emit(day)

    def say(self, words: str, role: str = "explain") -> None:
        """Say something below the field."""
        set_role(self._says, role)
        self._says.setText(words)

    def preview(self, name: str, headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
        """Show below what would become of whom."""
        if self._table is not None:
            self._column.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        if rows:
            self._table = WordsTable(name, headings, rows)
            self._column.addWidget(self._table)

    def _tell(self) -> None:
        day = self.day
        if day is not None:
            self.typed.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide on Enter, leave on Escape; no other key leaves the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()
