"""Reads how the day goes, whenever nothing was decided for a moment."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer

from desktop.review.pace import Pace
from desktop.ui.desk import Desk

QUIET_MS = 1_500


class Pacing(QObject):
    """Shows today's pace after each pause; reading it never stands in the way of a decision."""

    def __init__(self, desk: Desk, show: Callable[[Pace], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.read)
        desk.changed.connect(self._quiet.start)
        self._quiet.start()

    def read(self) -> None:
        """Read the pace since this morning, where the curator sits."""
        curation = self._desk.services.curation
        since = datetime.combine(self._desk.services.today(), time()).astimezone()
        if curation is not None:
            self._desk.background.read(lambda: curation.pace(since), self._show, topic=self)
