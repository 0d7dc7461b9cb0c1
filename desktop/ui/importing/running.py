"""How far an import is: a bar, the file at hand, how fast it goes, and the ways to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.adoption.wording import number
from desktop.ui.buttons import KeyButton
from desktop.ui.importing.pace import Pace, Step
from desktop.ui.importing.wording import pace_words
from desktop.ui.labels import elided_label, text_label
from resources.words import say


class RunningPanel(QWidget):
    """Signals: ``paused()``; ``given_up()`` to stop and take back what has come in."""

    paused = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace()
        self.at = elided_label("", "quiet")
        self.pace = text_label("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Progress of the import"))
        self.pause = KeyButton(say("Pause"), gesture="imports.pause")
        self.give_up = KeyButton(say("Cancel and take back"))
        self.pause.clicked.connect(self.paused)
        self.give_up.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.at, 1)
        row.addWidget(self.pause)
        row.addWidget(self.give_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.pace)
        self.hide()

    def begin(self, words: str) -> None:
        """Say what is begun; how long it takes is not known yet."""
        self._pace = Pace()
        self.at.setText(words)
        self.pace.setText(" ")
        self.bar.setRange(0, 0)
        for button in (self.pause, self.give_up):
            button.setEnabled(True)
        self.show()

    def tell(self, step: Step) -> None:
        """Say how far it is."""
        self._pace.note(step)
        progress = step.progress
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        done, total = number(progress.done), number(progress.total)
        self.at.setText(say("{done} of {total} · {path}", done=done, total=total, path=progress.path))
        self.pace.setText(pace_words(self._pace.rate, self._pace.left) or " ")

    def stopping(self) -> None:
        """Say that it is asked to stop: the article at hand is finished first."""
        self.pace.setText(say("Stopping…"))
        for button in (self.pause, self.give_up):
            button.setEnabled(False)
