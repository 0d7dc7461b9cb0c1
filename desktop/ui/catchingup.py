"""While nobody acts what comes next is made ready, and what a large act left behind is seen again."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer

from desktop.ui.desk import Desk
from desktop.ui.laning import LaneService

IDLE_MS = 400
BETWEEN_MS = 20
AT_ONCE = 20
"""Few enough that a key pressed meanwhile hardly waits."""


@runtime_checkable
class Prepares(Protocol):
    """A review that can make ready what it would show next."""

    def prepare(self) -> None:
        """Make it ready."""


class CatchingUp(QObject):
    """After each act has the next article made ready, and the claims left behind seen again, by and by."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen = 0
        self._timer = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._timer.timeout.connect(self._go_on)
        if desk.services.lane is not None and not desk.services.notice:
            desk.changed.connect(lambda: self._timer.start(IDLE_MS))
            self._timer.start()

    def _go_on(self) -> None:
        lane = self._desk.services.lane
        if lane is None:
            return
        if self._desk.acting:
            self._timer.start(IDLE_MS)
        else:
            review = self._desk.services.review
            if isinstance(review, Prepares):
                self._desk.background.act(review.prepare, lambda _ready: None)
            self._see_again(lane)

    def _see_again(self, lane: LaneService) -> None:
        self._desk.background.act(lambda: lane.catch_up(AT_ONCE), self._go_on_or_tell)

    def _go_on_or_tell(self, seen: int) -> None:
        """Go on until nothing is left; then the pages may show where the claims stand now."""
        self._seen += seen
        if seen:
            self._timer.start(BETWEEN_MS)
        elif self._seen:
            self._seen = 0
            self._desk.changed.emit()
