"""What came in before: imports of articles, and lists adopted."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from db.listed import Arrival
from desktop.ui.adoption.wording import how_many, what_arrived, when
from desktop.ui.desk import Desk
from desktop.ui.labels import text_label
from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 34


class ArrivalsModel(QAbstractTableModel):
    """One row per arrival: when, what, how many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arrivals: list[Arrival] = []

    def show_arrivals(self, arrivals: list[Arrival]) -> None:
        """Show these."""
        self.beginResetModel()
        self.arrivals = arrivals
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.arrivals)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 3."""
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what came in, when, or how many."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self.arrivals[index.row()]
        return (what_arrived(one), how_many(one), when(one.at))[index.column()]


class Arrivals(QWidget):
    """A table with a heading; hidden while nothing has come in.

    ``wants_waiting(name)`` of a list of which rows wait, by Enter or a click.
    """

    wants_waiting = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ArrivalsModel(self)
        self.list = LineList(say("What came in before"), HEIGHT)
        self.list.show_model(self.model, HairlineDelegate(self))
        for at, width in ((1, 170), (2, 150)):
            self.list.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            self.list.setColumnWidth(at, width)
        self.list.picked.connect(self._pick)
        self.heading = text_label(say("Came in before"), "explain")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        self._show([])
        desk.changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what came in since."""
        super().showEvent(event)
        self._read()

    def _changed(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        lists = self._desk.services.lists
        if lists is not None:
            self._desk.background.read(lists.arrivals, self._show, topic=self)

    def _pick(self, row: int) -> None:
        one = self.model.arrivals[row]
        if one.waiting:
            self.wants_waiting.emit(one.name)

    def _show(self, arrivals: list[Arrival]) -> None:
        self.model.show_arrivals(arrivals)
        self.heading.setVisible(bool(arrivals))
        self.list.setVisible(bool(arrivals))
