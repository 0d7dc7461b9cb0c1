"""One organization as of a day: its names, its posts and their holders."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop.browse import HolderLine, Holders, Mark, Named, OrganizationPage
from desktop.ui.dates import printed
from desktop.ui.directory.area import valid_words
from desktop.ui.directory.around import AroundLines
from desktop.ui.directory.holders import DATES, HOLDER, LOW, POST, HolderDelegate, HoldersModel
from desktop.ui.directory.wording import described
from desktop.ui.labels import text_label
from desktop.ui.lists import LineList
from resources.words import say

MOST_FITTED = 500
MOST_MANDATES = 4


class OrganizationPanel(QWidget):
    """Shows an organization; ``person_picked(person id)``, ``picked(kind, id)`` of a link.

    ``wanted(organization id, mark)`` asks for the holders after where the page ends.
    """

    person_picked = Signal(str)
    wanted = Signal(str, object)
    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: OrganizationPage | None = None
        self.name = text_label("", "subject", wrap=True)
        self.about = text_label("", "quiet", wrap=True)
        self.around = AroundLines()
        self.around.picked.connect(self.picked)
        self.model = HoldersModel(self)
        self.model.wanted.connect(self._want)
        self.table = LineList(say("Posts and holders"), LOW)
        self.table.show_model(self.model, HolderDelegate(self))
        header = self.table.horizontalHeader()
        for place, width in DATES.items():
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(place, width)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.show()
        self.table.choosing = True
        self.table.picked.connect(self._pick)
        # A timer of its own: QTimer.singleShot with a widget that is destroyed first ends the process.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 22, 0)
        column.setSpacing(2)
        for widget in (self.name, self.about):
            widget.setContentsMargins(8, 0, 8, 0)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.around)
        column.addSpacing(8)
        column.addWidget(self.table, 1)

    def show_page(self, page: OrganizationPage) -> None:
        """Show an organization."""
        self.page = page
        self.name.setText(page.name)
        self.about.setText(described(page))
        record = page.record
        valid = valid_words(record.valid_from, record.valid_to) if record else ""
        said = [(say("Valid"), valid)] if valid else []
        held = ", ".join(printed(one) for one in page.mandates[:MOST_MANDATES])
        said += [(say("Congresses"), held)] if held else []
        self.around.show_lines(page.around, said, page.notes)
        self.model.show_lines(page.lines, page.after)
        self._set_heights()

    def _fit(self) -> None:
        self._set_heights()

    def _want(self, mark: Mark) -> None:
        if self.page is not None:
            self.wanted.emit(self.page.id, mark)

    def add(self, organization_id: str, more: Holders) -> None:
        """Show more holders of the organization, if it is still in front."""
        if self.page is not None and self.page.id == organization_id:
            first = self.model.rowCount()
            self.model.add(more)
            self._set_heights(first)

    def _set_heights(self, first: int = 0) -> None:
        """Make room where a role needs two lines, or something stands below, from a row on."""
        rows = self.table.verticalHeader()
        post, holder = (self.table.columnWidth(column) - 16 for column in (POST, HOLDER))
        for row in range(first, self.model.rowCount()):
            height = self.model.height(row, post, holder)
            if height != rows.sectionSize(row):
                rows.resizeSection(row, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the width, if they are not too many to do it at once."""
        super().resizeEvent(event)
        if self.model.rowCount() <= MOST_FITTED:
            self._fitting.start()

    def line(self) -> HolderLine | None:
        """Return the row that is current."""
        row = self.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def chosen(self) -> list[Named]:
        """Return the posts that are chosen, each once."""
        lines = [self.model.lines[row] for row in sorted(self.table.chosen)]
        return list(dict.fromkeys(Named("post", line.post_id, line.role) for line in lines))

    def mark(self, person_id: str) -> None:
        """Select the row of a person, if the organization has it."""
        for row, line in enumerate(self.model.lines):
            if line.person_id == person_id:
                self.table.select(row)
                return
        self.table.clearSelection()

    def _pick(self, row: int) -> None:
        person_id = self.model.lines[row].person_id
        if person_id is not None:
            self.person_picked.emit(person_id)
