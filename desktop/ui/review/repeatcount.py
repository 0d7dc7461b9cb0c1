"""How many re-confirmations wait, read a moment after something was written."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.ui.desk import Desk

MOST = 1000
"""More than so many are not counted: one look goes through them all the same."""
SETTLED_MS = 400


class RepeatCount(QObject):
    """Tells ``show`` how many repeats wait, at first and after each write."""

    def __init__(self, desk: Desk, show: Callable[[int, bool], None], parent: QObject) -> None:
        """``show`` is told the count, and whether there are more."""
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._timer = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._timer.timeout.connect(self._ask)
        if desk.services.repeats is not None:
            desk.changed.connect(self._timer.start)
            self._timer.start()

    def _ask(self) -> None:
        repeats = self._desk.services.repeats
        if repeats is not None:
            self._desk.background.read(lambda: repeats.count(MOST), self._tell, topic=self)

    def _tell(self, count: int) -> None:
        self._show(count, count == MOST)
