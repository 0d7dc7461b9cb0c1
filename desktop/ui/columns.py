"""Columns of a page whose edges can be moved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from resources.words import say


class Columns(QSplitter):
    """Columns beside each other, parted by hairlines; what room is left goes to the middle ones."""

    def __init__(self, columns: Sequence[QWidget], widths: Sequence[int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._wanted: tuple[int, ...] = tuple(widths)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for place, column in enumerate(columns):
            self.addWidget(column)
            self.setStretchFactor(place, int(0 < place < len(columns) - 1))
            self.handle(place).setAccessibleName(say("Edge of the column"))

    @property
    def widths(self) -> tuple[int, ...]:
        """How wide the columns are, or will be when they are shown."""
        return self._wanted or tuple(self.sizes())

    def take_widths(self, widths: Sequence[int]) -> None:
        """Make the columns so wide, if there are as many."""
        if len(widths) == self.count():
            self._wanted = tuple(widths)
            if self.isVisible():
                self._apply()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the widths that are wanted: before it is shown, it has no size to part."""
        super().showEvent(event)
        self._apply()

    def _apply(self) -> None:
        if self._wanted:
            self.setSizes(list(self._wanted))
            self._wanted = ()
