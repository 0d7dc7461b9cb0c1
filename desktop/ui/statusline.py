"""The bottom of the window: what is left, and where the keys are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.review.pace import Pace
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from resources.words import say


class StatusLine(QWidget):
    """One quiet line; ``asked_for_keys()``, ``asked_for_settings()``, ``asked_for_repeats()``."""

    asked_for_repeats = Signal()
    asked_for_keys = Signal()
    asked_for_settings = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(33)
        self.left = text_label("", "quiet")
        self.right = text_label("", "quiet")
        self.pace = text_label("", "quiet")
        keys = KeyButton(say("Keys"), gesture="everywhere.help")
        keys.clicked.connect(self.asked_for_keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(16)
        self.repeats = KeyButton("", gesture="review.repeats")
        self.repeats.setAccessibleName(say("Repeats that wait"))
        self.repeats.clicked.connect(self.asked_for_repeats)
        self.repeats.hide()
        row.addWidget(self.left)
        row.addWidget(self.repeats)
        row.addStretch(1)
        row.addWidget(self.right)
        row.addWidget(self.pace)
        self.settings = KeyButton(say("Settings"), gesture="everywhere.settings")
        self.settings.clicked.connect(self.asked_for_settings)
        row.addWidget(self.settings)
        row.addWidget(keys)

    def show_repeats(self, count: int, more: bool) -> None:  # noqa: FBT001 - told by whoever counts
        """Say how many claims only repeat what is known, and by which key they go."""
        shown = say("over {count}", count=f"{count:,}") if more else f"{count:,}"
        words = say("1 repeat waits") if count == 1 else say("{count} repeats wait", count=shown)
        self.repeats.setText(words)
        self.repeats.setAccessibleName(words)
        self.repeats.updateGeometry()
        self.repeats.setVisible(count > 0)

    def show_pace(self, pace: Pace) -> None:
        """Say quietly how many decisions were made today, and how long one takes."""
        if not pace.acts:
            self.pace.setText("")
            return
        words = say("1 decision today") if pace.acts == 1 else say("{count} decisions today", count=pace.acts)
        each = "" if pace.seconds is None else say(" · {seconds} s each", seconds=f"{pace.seconds:.0f}")
        self.pace.setText(words + each)

    def show_left(self, count: int, *, started: bool) -> None:
        """Say how many claims wait."""
        self.left.setVisible(started)
        if not started:
            self.left.setText("")
        elif count == 0:
            self.left.setText(say("Every claim is decided"))
        elif count == 1:
            self.left.setText(say("1 claim left to review"))
        else:
            self.left.setText(say("{count} claims left to review", count=f"{count:,}"))
