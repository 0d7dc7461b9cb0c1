"""The left side of the directory page: organizations as a tree, or persons by name."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.browse import WITHOUT_AREA, Hit, Named, TreeLine
from desktop.ui.desk import Desk
from desktop.ui.directory.persons import PersonDelegate, PersonsModel
from desktop.ui.directory.tree import LINE, BodyTree, TreeDelegate, TreeModel
from desktop.ui.labels import field
from desktop.ui.lists import LineList
from desktop.ui.topbar import PageTab
from resources.words import say

TYPING_MS = 150
MOST_OPEN = 2_000
"""With more lines than this only the areas are open at first."""


class Side(QWidget):
    """Lists what the directory holds.

    Signals: ``organization_picked(id)``, ``area_picked(id)``, ``person_picked(id)``; ``filled(count)``
    when the tree is read.
    """

    organization_picked = Signal(str)
    area_picked = Signal(str)
    person_picked = Signal(str)
    filled = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = (PageTab(say("Organizations")), PageTab(say("Persons")))
        self.search = field(say("Find in the directory"), placeholder=say("Find"))
        self.model = TreeModel(self)
        self.tree = _tree_view(self.model)
        self.tree.setItemDelegate(TreeDelegate(self))
        self.tree.selectionModel().currentChanged.connect(lambda now, _before: self._pick_line(now))
        self.persons = PersonsModel(self._read_persons, self)
        self.list = LineList(say("Persons"), 48)
        self.list.show_model(self.persons, PersonDelegate(self))
        self.list.picked.connect(self._pick_person)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tree)
        self.stack.addWidget(self.list)
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self.search.textEdited.connect(lambda _text: self._timer.start())
        for place, tab in enumerate(self.tabs):
            tab.clicked.connect(lambda _on=False, place=place: self.turn_to(place))
        self.tabs[0].setChecked(True)
        self.setFocusProxy(self.tree)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        for tab in self.tabs:
            row.addWidget(tab)
        row.addStretch(1)
        column.addLayout(row)
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 16, 6)
        line.addWidget(self.search)
        column.addLayout(line)
        column.addWidget(self.stack, 1)

    def turn_to(self, place: int) -> None:
        """Show organizations (0) or persons (1)."""
        self.tabs[place].setChecked(True)
        self.stack.setCurrentIndex(place)
        self.setFocusProxy(self.list if place else self.tree)
        self.refresh()

    def refresh(self) -> None:
        """Read what is shown anew."""
        browse, words = self._desk.services.browse, self.search.text()
        if self.stack.currentIndex() == 0:
            self._desk.background.read(lambda: browse.tree(words), self._show_tree, topic=self.model)
        else:
            self.persons.restart(words)

    def chosen(self) -> list[Named]:
        """Return the bodies that are chosen."""
        return [Named("organization", one.id, one.name) for one in self.tree.chosen.values()]

    def mark(self, organization_id: str) -> None:
        """Select an organization without opening it again."""
        index = self.model.find(organization_id)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.selectionModel().blockSignals(True)
            self.tree.setCurrentIndex(index)
            self.tree.selectionModel().blockSignals(False)
            self.tree.viewport().update()

    def _show_tree(self, lines: list[TreeLine]) -> None:
        chosen = self.tree.currentIndex().data(LINE)
        self.model.show_lines(lines)
        if len(lines) <= MOST_OPEN:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)
        if chosen is not None:
            self.mark(chosen.id)
        self.filled.emit(len(lines))

    def _read_persons(self, search: str, after: str | None, told: Callable[[list[Hit]], None]) -> None:
        browse = self._desk.services.browse
        self._desk.background.read(lambda: browse.persons(search, after), told, topic=self.persons)

    def _pick_line(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and line.kind == "organization":
            self.organization_picked.emit(line.id)
        elif line is not None and line.id not in WITHOUT_AREA:
            self.area_picked.emit(line.id)

    def _pick_person(self, row: int) -> None:
        self.person_picked.emit(self.persons.hits[row].id)


def _tree_view(model: TreeModel) -> BodyTree:
    made = BodyTree()
    made.setAccessibleName(say("Organizations by area"))
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHeaderHidden(True)
    made.header().setAccessibleName(made.accessibleName())
    made.setUniformRowHeights(True)
    made.setIndentation(18)
    made.setRootIsDecorated(False)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
    made.setModel(model)
    return made
