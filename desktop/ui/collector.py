"""Collects Python's cyclic garbage on the thread of the window only.

A collection that happens to run on a worker's thread may destroy a widget there, which ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000


class Collector(QObject):
    """Turns automatic collection off for as long as it lives, and collects by a timer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        gc.disable()
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [level for level in range(3) if limits[level] and counts[level] > limits[level]]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Hand collection back to Python."""
        self._timer.stop()
        gc.enable()
