"""What an import would read, before it starts."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.importing.wording import counted, named
from desktop.ui.labels import text_label
from resources.words import say


class Offer(QWidget):
    """Counts files and offers to import them; ``agreed()``, ``left()``."""

    agreed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: tuple[Path, ...] = ()
        self.words = text_label("", "person")
        self.explained = text_label("", "quiet", wrap=True)
        self.agree = KeyButton(say("Import them"), "↵", kind="primary")
        self.leave = KeyButton(say("Cancel"), "Esc")
        self.agree.clicked.connect(self.agreed)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.agree)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.explained)
        column.addLayout(row)
        self.hide()

    def begin(self, places: Sequence[Path]) -> None:
        """Say that the files of these places are being counted."""
        self.places = tuple(places)
        self.words.setText(say("Counting the files of {places}…", places=named(self.places)))
        self.explained.setText(" ")
        self.agree.setEnabled(False)
        self.show()

    def grow(self, count: int) -> None:
        """Say how many there are so far."""
        self.explained.setText(say("{files} so far", files=counted(count)))

    def end(self, count: int) -> None:
        """Offer to import what was found."""
        self.words.setText(say("{files} in {places}", files=counted(count), places=named(self.places)))
        words = say("They are read on this computer and stay as they are. Known articles are passed over.")
        self.explained.setText(words if count else say("There is nothing to read there."))
        self.agree.setEnabled(count > 0)
        (self.agree if count else self.leave).setFocus()
