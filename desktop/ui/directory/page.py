"""The directory page: bodies and persons as of a day, each line with its evidence."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from desktop.browse import OrganizationPage, PersonPage
from desktop.review.previews import ActLine
from desktop.ui.desk import Desk
from desktop.ui.directory.organization import OrganizationPanel
from desktop.ui.directory.person import PersonPanel
from desktop.ui.directory.side import Side
from desktop.ui.empty import EmptyState
from desktop.ui.keys import is_typing
from desktop.ui.labels import upright_rule
from resources.words import say, sentence


class DirectoryPage(QWidget):
    """Joins the tree, an organization and a person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organization: str | None = None
        self._person: str | None = None
        self._stale = True
        self.setAccessibleName(say("Directory"))
        self.side = Side(desk)
        self.setFocusProxy(self.side)
        self.organization = OrganizationPanel(desk.services.today())
        self.person = PersonPanel()
        self.empty = EmptyState(
            say("The directory is empty"),
            say("A line enters it when you accept a claim on the review page, never by itself."),
        )
        self.side.organization_picked.connect(self.show_organization)
        self.side.person_picked.connect(self.show_person)
        self.side.filled.connect(self._filled)
        self.organization.person_picked.connect(self.show_person)
        self.organization.day_changed.connect(lambda _day: self._read())
        self.person.quoted.connect(desk.asked)
        desk.changed.connect(self._outdate)
        desk.shown.connect(self._show)
        self._lay_out()

    def _lay_out(self) -> None:
        self.side.setFixedWidth(292)
        self.person.setMinimumWidth(340)
        self.person.setMaximumWidth(430)
        self.stack = QStackedWidget()
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(upright_rule())
        row.addWidget(self.organization, 58)
        row.addWidget(upright_rule())
        row.addWidget(self.person, 42)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def show_organization(self, organization_id: str) -> None:
        """Show an organization as of the day of the page."""
        self._organization = organization_id
        browse, day = self._desk.services.browse, self.organization.as_of
        self._desk.background.read(
            lambda: browse.organization(organization_id, day),
            self._show_organization,
            "organization",
            self._gone,
        )

    def show_person(self, person_id: str) -> None:
        """Show a person as of the day of the page."""
        self._person = person_id
        browse, day = self._desk.services.browse, self.organization.as_of
        self._desk.background.read(
            lambda: browse.person(person_id, day), self._show_person, "person", self._gone
        )

    def _show_organization(self, page: OrganizationPage) -> None:
        self.organization.show_page(page)
        self.side.mark(page.id)
        held = [line.person_id for line in page.lines if line.person_id]
        if self._person in held:
            self.organization.mark(self._person)
        elif held and (self._person is None or not self.isVisible()):
            self.show_person(held[0])

    def _show_person(self, page: PersonPage) -> None:
        self.person.show_person(page, self._desk.services.today())
        for before, quote in pairwise([self.organization.table, *self.person.quotes]):
            self.setTabOrder(before, quote)
        self.organization.mark(page.person.id)
        if self._organization is None and page.tenures:
            self.show_organization(page.tenures[0].organization_id)

    def _gone(self, error: Exception) -> None:
        if isinstance(error, KeyError):  # undone, or merged, since the list was read
            self._organization = self._person = None
            self.person.clear()
            self.side.refresh()
        else:
            self._desk.fail(error)

    def _filled(self, count: int) -> None:
        searching = bool(self.side.search.text())
        self.stack.setCurrentIndex(1 if count or searching else 0)
        first = self.side.model.first_organization()
        if self._organization is None and first is not None and self._person is None:
            self.show_organization(first.id)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means on this page; tell whether it means anything."""
        if event.key() == Qt.Key.Key_Z and not is_typing():
            self.undo()
            return True
        return False

    def undo(self) -> None:
        """Take back the last act."""
        self._desk.curate(lambda curation: curation.undo(), self._undone)

    def _undone(self, act: ActLine | None) -> None:
        if act is None:
            self._desk.troubled.emit(sentence(Reason("nothing to undo")))
        else:
            self._desk.said.emit(sentence(Reason("undone", (("gesture", act.gesture),))))

    def _show(self, kind: str, found_id: str) -> None:
        self.stack.setCurrentIndex(1)
        if kind == "person":
            self._organization = None
            self.show_person(found_id)
        else:
            self._person = None
            self.show_organization(found_id)

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.side.refresh()
        self._read()

    def _read(self) -> None:
        if self._organization is not None:
            self.show_organization(self._organization)
        if self._person is not None:
            self.show_person(self._person)
