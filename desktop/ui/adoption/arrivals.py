"""What came in before: imports of articles, and lists adopted."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from db.came import Run
from db.listed import Arrival
from desktop.ui.adoption.wording import how_many, what_arrived, when
from desktop.ui.desk import Desk
from desktop.ui.importing.wording import named, run_words
from desktop.ui.labels import text_label
from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 34
CameIn = Run | Arrival


def came_before(runs: list[Run], arrivals: list[Arrival]) -> list[CameIn]:
    """Return imports and adopted lists, the latest first; imports from before they were kept among them."""
    first = min((run.at for run in runs), default=None)
    others = [one for one in arrivals if one.is_list or first is None or one.at < first]
    return sorted([*runs, *others], key=lambda one: one.at, reverse=True)


class ArrivalsModel(QAbstractTableModel):
    """One row per arrival: when, what, how many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arrivals: list[CameIn] = []

    def show_arrivals(self, arrivals: list[CameIn]) -> None:
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
        if isinstance(one, Run):
            return (named(one.places), run_words(one), when(one.at))[index.column()]
        return (what_arrived(one), how_many(one), when(one.at))[index.column()]


class Arrivals(QWidget):
    """A table with a heading; hidden while nothing has come in.

    ``wants_waiting(name)`` of a list of which rows wait, ``wants_results(run)`` of an import, by Enter or a
    click; ``told(runs)`` when the imports were read.
    """

    wants_waiting = Signal(str)
    wants_results = Signal(object)
    told = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ArrivalsModel(self)
        self.list = LineList(say("What came in before"), HEIGHT)
        self.list.show_model(self.model, HairlineDelegate(self))
        for at, width in ((1, 210), (2, 150)):
            self.list.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            self.list.setColumnWidth(at, width)
        self.list.setMinimumHeight(4 * HEIGHT)
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
        imports, lists = self._desk.services.imports, self._desk.services.lists

        def read() -> list[CameIn]:
            return came_before(imports.runs(), lists.arrivals() if lists is not None else [])

        self._desk.background.read(read, self._show, topic=self)

    def _pick(self, row: int) -> None:
        one = self.model.arrivals[row]
        if isinstance(one, Run):
            self.wants_results.emit(one)
        elif one.waiting:
            self.wants_waiting.emit(one.name)

    def _show(self, arrivals: list[CameIn]) -> None:
        self.model.show_arrivals(arrivals)
        self.heading.setVisible(bool(arrivals))
        self.list.setVisible(bool(arrivals))
        self.told.emit([one for one in arrivals if isinstance(one, Run)])
