"""What the keys of the directory page do: each opens its form in the side sheet."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from db.acts import Changed
from db.records import Organization, Person, Post
from desktop.browse import Dispute, OrganizationPage, PersonPage, PostPage, TenureLine
from desktop.review.previews import HistoryLine, Rulebook
from desktop.ui.curating import Entity
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.directory.correcting import ChooseForm, MandateForm, RelinkForm
from desktop.ui.directory.deciding import ManyForm, MergeForm, SplitForm, SureForm
from desktop.ui.directory.editing import AreaForm, OrganizationForm, PersonForm, PostForm
from desktop.ui.directory.history import HistoryForm
from desktop.ui.directory.photograph import PhotographForm
from desktop.ui.directory.rulebook import RulesForm
from desktop.ui.directory.saying import ByHandForm, NoteForm
from desktop.ui.directory.subject import Subject
from desktop.ui.sheet import SideSheet
from resources.words import say

Result = TypeVar("Result")


class Acting(QObject):
    """Reads what a form needs, then opens it."""

    def __init__(self, desk: Desk, sheet: SideSheet, day: Callable[[], date], dialogs: Dialogs) -> None:
        super().__init__(sheet)
        self._desk, self._sheet, self._day, self._dialogs = desk, sheet, day, dialogs

    def do(self, action: str, subject: Subject) -> None:
        """Begin an action on a subject."""
        {
            "edit": self._edit,
            "tenure": self._tenure,
            "merge": self._merge,
            "split": self._split,
            "many": self._many,
            "relink": self._relink,
            "confirm": self._confirm,
            "congress": self._congress,
            "photograph": self._photograph,
            "withdraw": self._withdraw,
            "restrict": self._restrict,
            "note": self._note,
            "history": self._history,
            "remove": self._remove,
        }[action](subject)

    def _edit(self, subject: Subject) -> None:
        {
            "person": self._edit_person,
            "organization": self._edit_organization,
            "area": self._edit_area,
            "post": self._edit_post,
            "tenure": self._edit_post,
        }[subject.kind](subject)

    def _edit_person(self, subject: Subject) -> None:
        browse, sheet = self._desk.services.browse, self._sheet

        def show(found: Sequence[Entity]) -> None:
            for one in found:
                if isinstance(one, Person):
                    sheet.open(PersonForm(one))

        self._read(lambda: browse.records("person", [subject.id]), show)

    def _edit_organization(self, subject: Subject) -> None:
        browse, sheet, desk, day = self._desk.services.browse, self._sheet, self._desk, self._day()

        def show(page: OrganizationPage) -> None:
            if page.record is not None:
                sheet.open(OrganizationForm(desk, page.record, page.around))

        self._read(lambda: browse.organization(subject.id, day), show)

    def _edit_area(self, subject: Subject) -> None:
        browse, sheet, desk = self._desk.services.browse, self._sheet, self._desk
        self._read(lambda: browse.area(subject.id), lambda page: sheet.open(AreaForm(desk, page)))

    def _edit_post(self, subject: Subject) -> None:
        post_id = subject.post.id if subject.post else subject.id
        browse, day, desk, sheet = self._desk.services.browse, self._day(), self._desk, self._sheet

        def read() -> tuple[PostPage, Sequence[Entity]]:
            page = browse.post(post_id, day)
            return page, browse.records("organization", [page.record.organization_id])

        def show(both: tuple[PostPage, Sequence[Entity]]) -> None:
            for body in both[1]:
                if isinstance(body, Organization):
                    sheet.open(PostForm(desk, both[0], body))

        self._read(read, show)

    def _tenure(self, subject: Subject) -> None:
        title = subject.post.name if subject.post else ""
        self._sheet.open(ByHandForm(self._desk, subject.person, subject.body, title))

    def _merge(self, subject: Subject) -> None:
        if subject.several:
            kept, *others = subject.several
            self._sheet.open(MergeForm(self._desk, kept, others))
        else:
            self._sheet.open(MergeForm(self._desk, subject.named))

    def _split(self, subject: Subject) -> None:
        sheet, kept = self._sheet, subject.named

        def show(members: Sequence[Entity]) -> None:
            sheet.open(SplitForm(kept, members))

        self._desk.try_out(lambda curation: curation.members(kept.id), show)

    def _many(self, subject: Subject) -> None:
        browse, sheet, desk = self._desk.services.browse, self._sheet, self._desk
        kind, ids = subject.several[0].kind, [one.id for one in subject.several]

        def show(found: Sequence[Entity]) -> None:
            posts = [one for one in found if isinstance(one, Post)]
            bodies = [one for one in found if isinstance(one, Organization)]
            if posts or bodies:
                sheet.open(ManyForm(desk, posts or bodies))

        self._read(lambda: browse.records(kind, ids), show)

    def _relink(self, subject: Subject) -> None:
        browse, day, desk, sheet = self._desk.services.browse, self._day(), self._desk, self._sheet
        if subject.quote is not None:
            sheet.open(RelinkForm(desk, subject.about, [subject.quote]))
            return
        person, line = subject.person, subject.id

        def show(page: PersonPage) -> None:
            for one in page.tenures:
                if one.id == line:
                    sheet.open(RelinkForm(desk, subject.about, one.citations, line))

        if person is not None:
            self._read(lambda: browse.person(person.id, day), show)

    def _confirm(self, subject: Subject) -> None:
        self._sheet.open(
            SureForm(
                say("The name is written so in Vietnamese"),
                subject.about,
                say("Confirm"),
                lambda curation: curation.preview_confirm_name(subject.id),
                lambda curation: curation.confirm_name(subject.id),
            )
        )

    def _congress(self, subject: Subject) -> None:
        browse, day, sheet = self._desk.services.browse, self._day(), self._sheet
        self._read(
            lambda: browse.organization(subject.id, day),
            lambda page: sheet.open(MandateForm(subject.named, page.mandates)),
        )

    def _photograph(self, subject: Subject) -> None:
        title, kinds = say("Choose a photograph"), say("Pictures (*.jpg *.jpeg *.png *.webp)")
        page = self._sheet

        def choose(told: Callable[[Path], None]) -> None:
            self._dialogs.open_file(page, title, kinds, told)

        self._sheet.open(PhotographForm(self._desk, subject.named, choose))

    def choose(self, line: TenureLine, dispute: Dispute) -> None:
        """Begin to choose which of several days is printed."""
        self._sheet.open(ChooseForm(f"{line.role}, {line.organization}", dispute))

    def show_rules(self) -> None:
        """Show the rules of the directory."""
        desk, sheet = self._desk, self._sheet

        def show(book: Rulebook) -> None:
            sheet.open(RulesForm(desk, book, sheet.open, self.show_rules))

        desk.try_out(lambda curation: curation.rules(), show)

    def _withdraw(self, subject: Subject) -> None:
        self._sheet.open(
            SureForm(
                say("Withdraw the citation"),
                subject.about,
                say("Withdraw"),
                lambda curation: curation.preview_withdraw(subject.id),
                lambda curation: curation.withdraw(subject.id),
            )
        )

    def _restrict(self, subject: Subject) -> None:
        now = not subject.restricted
        words = say("Not to be printed: {article}") if now else say("May be printed: {article}")
        self._desk.curate(
            lambda curation: curation.restrict(subject.article_id, restricted=now),
            _nothing,
            words.format(article=subject.about),
        )

    def _note(self, subject: Subject) -> None:
        on = subject.article_id or subject.id
        self._sheet.open(NoteForm(on, subject.about, subject.notes))

    def _history(self, subject: Subject) -> None:
        key, about, sheet, desk = subject.article_id or subject.id, subject.about, self._sheet, self._desk

        def more(after: str, told: Callable[[list[HistoryLine]], None]) -> None:
            desk.try_out(lambda curation: curation.history(key, after), told)

        def show(lines: list[HistoryLine]) -> None:
            sheet.open(HistoryForm(about, lines, more))

        desk.try_out(lambda curation: curation.history(key), show)

    def _remove(self, subject: Subject) -> None:
        ids = [one.id for one in subject.several] or [subject.id]
        about = say("{count} chosen", count=len(ids)) if subject.several else subject.about
        self._sheet.open(
            SureForm(
                say("Remove"),
                about,
                say("Remove"),
                lambda curation: curation.preview_remove(*ids),
                lambda curation: curation.remove(*ids),
            )
        )

    def _read(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        self._desk.background.read(work, done, topic="form")


def _nothing(_result: Changed) -> None:
    """Do nothing: the pages follow by themselves."""
