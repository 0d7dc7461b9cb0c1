"""The settings: look, sizes, and the way to the keys; each is kept as soon as it is chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import rule, text_label
from desktop.ui.settings.preferences import Preferences
from desktop.ui.sheet.over import Over
from desktop.ui.theme import CHOICES
from resources.words import label, say

EDGE = 28
VALUE, LEAST = 64, 92


class SettingsSheet(Over):
    """Lies over the window; ``wants_keys()``, ``wants_start()`` to start the program again."""

    wants_keys = Signal()
    wants_start = Signal()

    def __init__(self, preferences: Preferences, room: QWidget) -> None:
        super().__init__(room)
        self._preferences = preferences
        self.setAccessibleName(say("Settings"))
        self.looks = {look: KeyButton(label("look", look)) for look in CHOICES}
        for look, button in self.looks.items():
            button.clicked.connect(lambda _on=False, look=look: preferences.choose_look(look))
        self.reading = Stepper(say("Text of articles"), "reading", preferences.step_reading)
        self.whole = Stepper(say("The whole program"), "size", preferences.step_size)
        self.again = KeyButton(say("Start again now"), kind="link")
        self.again.clicked.connect(self.wants_start)
        self.keys = KeyButton(say("Change the keys…"), kind="link")
        self.keys.clicked.connect(self._turn_to_keys)
        self.close_button = KeyButton(say("Close"), "Esc", kind="primary")
        self.close_button.clicked.connect(self.leave)
        preferences.changed.connect(self._show)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(EDGE, 24, EDGE, 16)
        column.setSpacing(6)
        column.addWidget(text_label(say("Settings"), "subject"))
        column.addWidget(text_label(say("Of this computer, not of a directory."), "quiet"))
        self._part(column, say("Look"), *self.looks.values())
        self._part(column, say("Size"), self.reading)
        column.addWidget(self.whole)
        row = QHBoxLayout()
        words = say("Takes effect when the program starts again; it comes back to where you are.")
        row.addWidget(text_label(words, "explain", wrap=True), 1)
        row.addWidget(self.again)
        column.addLayout(row)
        self._part(column, say("Keys"), self.keys)
        column.addStretch(1)
        column.addWidget(rule())
        foot = QHBoxLayout()
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        column.addLayout(foot)

    @staticmethod
    def _part(column: QVBoxLayout, subject: str, *widgets: QWidget) -> None:
        column.addSpacing(14)
        column.addWidget(text_label(subject, "explain"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        if not any(isinstance(widget, Stepper) for widget in widgets):
            row.addStretch(1)
        column.addLayout(row)

    def _show(self) -> None:
        chosen = self._preferences.appearance.choice if self._preferences.appearance else ""
        for look, button in self.looks.items():
            name = label("look", look)
            button.kind = "link" if look == chosen else "text"
            button.setText(f"✓ {name}" if look == chosen else name)
            button.setAccessibleName(say("{name}, chosen", name=name) if look == chosen else name)
            button.updateGeometry()
        self.reading.show_percent(self._preferences.reading)
        self.whole.show_percent(self._preferences.size)
        self.again.setVisible(self._preferences.wants_start)

    def open(self) -> None:
        """Show the settings, or put them away."""
        if self.isVisible():
            self.leave()
            return
        self._show()
        self.appear()
        next(one for one in self.looks.values() if one.kind == "link").setFocus(Qt.FocusReason.TabFocusReason)

    def _turn_to_keys(self) -> None:
        self.leave()
        self.wants_keys.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape; no key of the page below is meant."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()


class Stepper(QWidget):
    """A size in percent between the buttons that make it smaller and larger."""

    def __init__(
        self, name: str, gesture: str, step: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.value = text_label("", "strong")
        self.value.setFixedWidth(VALUE)
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(text_label(name))
        row = QHBoxLayout()
        row.setSpacing(2)
        self.buttons = [
            KeyButton(words, gesture=f"everywhere.{gesture}{sign}")
            for words, sign in (("−", "-"), ("+", "+"), (say("Reset"), "="))
        ]
        less, more, back = self.buttons
        for button, by, does in (
            (less, -1, say("{name}: smaller", name=name)),
            (more, 1, say("{name}: larger", name=name)),
            (back, 0, say("{name}: as it was", name=name)),
        ):
            button.setAccessibleName(does)
            # so that the buttons of all sizes stand below each other
            button.setMinimumWidth(max(LEAST, button.sizeHint().width()))
            button.clicked.connect(lambda _on=False, by=by: step(by))
        for widget in (less, self.value, more, back):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)

    def show_percent(self, percent: int) -> None:
        """Show the size as it is now."""
        self.value.setText(say("{count} %", count=percent))
        self.setAccessibleName(f"{self._name}, {self.value.text()}")
