"""The bottom of the window: what is left, and where the keys are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label, text_label
from resources.words import say


class StatusLine(QWidget):
    """One quiet line; ``asked_for_keys()``, ``asked_for_settings()``."""

    asked_for_keys = Signal()
    asked_for_settings = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(33)
        self.left = elided_label("", "quiet")
        self.right = text_label("", "quiet")
        keys = KeyButton(say("Keys"), gesture="everywhere.help")
        keys.clicked.connect(self.asked_for_keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(16)
        row.addWidget(self.left, 1)
        row.addWidget(self.right)
        self.settings = KeyButton(say("Settings"), gesture="everywhere.settings")
        self.settings.clicked.connect(self.asked_for_settings)
        row.addWidget(self.settings)
        row.addWidget(keys)

    def show_left(self, count: int, *, started: bool) -> None:
        """Say how many claims wait."""
        if not started:
            self.left.setText("")
        elif count == 0:
            self.left.setText(say("Every claim is decided"))
        elif count == 1:
            self.left.setText(say("1 claim left to review"))
        else:
            self.left.setText(say("{count} claims left to review", count=f"{count:,}"))
