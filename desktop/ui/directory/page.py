"""The directory page: bodies, posts, areas and persons as of a day, each line with its evidence."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from desktop.browse import AreaPage, Mark, NamedDay, OrganizationPage, PersonPage, PostPage
from desktop.review.previews import ActLine
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs, native_dialogs
from desktop.ui.directory.acting import Acting
from desktop.ui.directory.actionbar import ActionBar
from desktop.ui.directory.area import AreaPanel
from desktop.ui.directory.days import DayBar
from desktop.ui.directory.organization import OrganizationPanel
from desktop.ui.directory.person import PersonPanel
from desktop.ui.directory.post import PostPanel
from desktop.ui.directory.side import Side
from desktop.ui.directory.subject import Subject, actions_of
from desktop.ui.directory.subjects import subject_of
from desktop.ui.empty import EmptyState
from desktop.ui.focus import has_focus
from desktop.ui.keymap import keymap
from desktop.ui.keys import is_typing
from desktop.ui.labels import rule, upright_rule
from desktop.ui.sheet import SideSheet
from resources.words import say, sentence

Page = OrganizationPage | PostPage | AreaPage
ORGANIZATION, POST, AREA = range(3)


class DirectoryPage(QWidget):
    """Joins the tree, a body, post or area, and a person; the keys act on what has the focus."""

    def __init__(self, desk: Desk, dialogs: Dialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[str, str] | None = None
        self._trail: list[tuple[str, str]] = []
        self._person: str | None = None
        self._stale = True
        self.setAccessibleName(say("Directory"))
        self.side = Side(desk)
        self.setFocusProxy(self.side)
        today = desk.services.today()
        self.days = DayBar(today)
        self.organization, self.post, self.area = OrganizationPanel(), PostPanel(today), AreaPanel()
        self.person = PersonPanel()
        self.bar = ActionBar()
        self.empty = EmptyState(
            say("The directory is empty"),
            say("A line enters it when you accept a claim on the review page, never by itself."),
        )
        self.middle = QStackedWidget()
        self._lay_out()
        self.sheet = SideSheet(desk, self)
        self.acting = Acting(desk, self.sheet, lambda: self.days.day, dialogs or native_dialogs())
        self._connect()

    def _connect(self) -> None:
        desk = self._desk
        self.side.organization_picked.connect(self.show_organization)
        self.side.area_picked.connect(self.show_area)
        self.side.person_picked.connect(self.show_person)
        self.side.filled.connect(self._filled)
        self.organization.person_picked.connect(self.show_person)
        self.organization.wanted.connect(self._read_more)
        self.post.person_picked.connect(self.show_person)
        for panel in (self.organization, self.post, self.area, self.person):
            panel.picked.connect(self.open)
        self.days.day_changed.connect(lambda _day: self._read())
        self.days.wants_days.connect(self._read_days)
        self.days.wants_rules.connect(self.acting.show_rules)
        self.person.disputed.connect(self.acting.choose)
        self.person.quoted.connect(desk.asked)
        self.bar.asked.connect(self.do)
        for table in (self.organization.table, self.post.table, self.area.table):
            table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._walk())
            table.chose.connect(self._follow)
        self.side.tree.chose.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        desk.changed.connect(self._outdate)
        desk.shown.connect(self._show)

    def _lay_out(self) -> None:
        self.side.setFixedWidth(292)
        self.person.setMinimumWidth(340)
        self.person.setMaximumWidth(430)
        for panel in (self.organization, self.post, self.area):
            self.middle.addWidget(panel)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self.days)
        centre.addWidget(self.middle, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(centre, 65)
        row.addWidget(upright_rule())
        row.addWidget(self.person, 35)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(row, 1)
        right.addWidget(rule())
        right.addWidget(self.bar)
        full = QWidget()
        whole = QHBoxLayout(full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        whole.addWidget(upright_rule())
        whole.addLayout(right, 1)
        self.stack = QStackedWidget()
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

    def open(self, kind: str, found_id: str) -> None:
        """Show what a link leads to; Backspace leads back."""
        if kind == "person":
            self.show_person(found_id)
            return
        if self._shown is not None and self._shown != (kind, found_id):
            self._trail.append(self._shown)
        {"organization": self.show_organization, "post": self.show_post, "area": self.show_area}[kind](
            found_id
        )

    def show_organization(self, organization_id: str) -> None:
        """Show an organization as of the day of the page."""
        browse, day = self._desk.services.browse, self.days.day
        self._turn("organization", organization_id, lambda: browse.organization(organization_id, day))

    def _read_more(self, organization_id: str, mark: Mark) -> None:
        """Read the holders after where the page ends, as it is scrolled."""
        browse, day = self._desk.services.browse, self.days.day
        self._desk.background.read(
            lambda: browse.holders(organization_id, day, mark),
            lambda more: self.organization.add(organization_id, more),
            "organization",
        )

    def show_post(self, post_id: str) -> None:
        """Show a post with its succession."""
        browse, day = self._desk.services.browse, self.days.day
        self._turn("post", post_id, lambda: browse.post(post_id, day))

    def show_area(self, area_id: str) -> None:
        """Show an area with its bodies."""
        browse = self._desk.services.browse
        self._turn("area", area_id, lambda: browse.area(area_id))

    def _turn(self, kind: str, found_id: str, work: Callable[[], Page]) -> None:
        self._shown = (kind, found_id)
        self._desk.background.read(work, self._show_page, "organization", self._gone)

    def show_person(self, person_id: str) -> None:
        """Show a person as of the day of the page."""
        self._person = person_id
        browse, day = self._desk.services.browse, self.days.day
        self._desk.background.read(
            lambda: browse.person(person_id, day), self._show_person, "person", self._gone
        )

    def _show_page(self, page: Page) -> None:
        match page:
            case OrganizationPage():
                self.organization.show_page(page)
                self.side.mark(page.id)
                self._show_somebody(page)
            case PostPage():
                self.post.show_page(page)
                self.side.mark(page.record.organization_id)
            case AreaPage():
                self.area.show_page(page)
        kinds = {OrganizationPage: ORGANIZATION, PostPage: POST, AreaPage: AREA}
        self.middle.setCurrentIndex(kinds[type(page)])
        self._follow()

    def _show_somebody(self, page: OrganizationPage) -> None:
        held = [line.person_id for line in page.lines if line.person_id]
        if self._person in held:
            self.organization.mark(self._person)
        elif held and (self._person is None or not self.isVisible()):
            self.show_person(held[0])

    def _show_person(self, page: PersonPage) -> None:
        focused = has_focus(self.person)
        self.person.show_person(page, self._desk.services.today())
        head = [self.person.head] if self.person.head else []
        for before, after in pairwise([self.organization.table, *head, *self.person.quotes]):
            self.setTabOrder(before, after)
        if focused and self.person.head:
            self.person.head.setFocus()
        if self.middle.currentIndex() == ORGANIZATION:
            self.organization.mark(page.person.id)
        if self._shown is None and page.tenures:
            self.show_organization(page.tenures[0].organization_id)
        self._follow()

    def _gone(self, error: Exception) -> None:
        if isinstance(error, KeyError):  # undone, removed or merged, since the list was read
            self._shown = self._person = None
            self._trail.clear()
            self.person.clear()
            self.side.refresh()
        else:
            self._desk.fail(error)

    def _filled(self, count: int) -> None:
        searching = bool(self.side.search.text())
        self.stack.setCurrentIndex(1 if count or searching else 0)
        first = self.side.model.first_organization()
        if self._shown is None and first is not None and self._person is None:
            self.show_organization(first.id)

    @property
    def subject(self) -> Subject | None:
        """What the keys act on: what has the focus, else what the middle shows."""
        return subject_of(self)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means on this page; tell whether it means anything."""
        if is_typing() or self.sheet.isVisible():
            return False
        name = keymap().gesture("directory", event)
        can = {"undo", "days", "rules", *(one.name for one in actions_of(self.subject))}
        if name is None or name not in (can | {"back"} if self._trail else can):
            return False
        self.do(name)
        return True

    def do(self, action: str) -> None:
        """Begin an action on the subject, or on the page."""
        on_page = {
            "undo": self.undo,
            "days": self._read_days,
            "back": self._back,
            "rules": self.acting.show_rules,
        }
        if action in on_page:
            on_page[action]()
            return
        subject = self.subject
        if subject is None:
            return
        if action == "post" and subject.post is not None:
            self.open("post", subject.post.id)
        else:
            self.acting.do(action, subject)

    def _back(self) -> None:
        if self._trail:
            self._trail, (kind, found_id) = self._trail[:-1], self._trail[-1]
            self._shown = None
            self.open(kind, found_id)

    def undo(self) -> None:
        """Take back the last act."""
        self._desk.curate(lambda curation: curation.undo(), self._undone)

    def _undone(self, act: ActLine | None) -> None:
        if act is None:
            self._desk.troubled.emit(sentence(Reason("nothing to undo")))
        else:
            self._desk.said.emit(sentence(Reason("undone", (("gesture", act.gesture),))))

    def _read_days(self) -> None:
        browse = self._desk.services.browse
        body = self._shown[1] if self._shown and self._shown[0] == "organization" else None
        self._desk.background.read(lambda: browse.named_days(body), self._offer, topic=self.days)

    def _offer(self, days: list[NamedDay]) -> None:
        self.days.offer(days, self._desk.last_edition)

    def _focus_moved(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self.isVisible() and not self.sheet.isVisible():
            self._follow()

    def _walk(self) -> None:
        """Show the person of the line to which the arrow keys lead."""
        person = self.subject.person if self.subject and self.subject.kind == "tenure" else None
        if person is not None and person.id != self._person:
            self.show_person(person.id)
        self._follow()

    def _follow(self) -> None:
        if self._desk.services.curation is not None:
            self.bar.show_subject(self.subject)

    def _show(self, kind: str, found_id: str) -> None:
        self.stack.setCurrentIndex(1)
        if kind == "person":
            self._shown = None
            self.show_person(found_id)
        else:
            self._person = None
            self.open(kind, found_id)

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.side.refresh()
        self._read()

    def _read(self) -> None:
        if self._shown is not None:
            kind, found_id = self._shown
            self.open(kind, found_id)
        if self._person is not None:
            self.show_person(self._person)
