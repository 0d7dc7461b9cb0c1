"""Forms in which the curator says something: a tenure by hand, a private note."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from db.rules import Note
from db.values import Capacity, Event, Relation
from desktop.browse import Named
from desktop.review.previews import ByHand
from desktop.ui.curating import CurationService
from desktop.ui.desk import Desk
from desktop.ui.labels import field
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.fields import choices, day, day_of, not_before, text_area
from desktop.ui.sheet.finder import Finder
from desktop.ui.sheet.form import Act, Ask
from resources.words import say


class ByHandForm(Form):
    """A tenure by hand: what the curator knows, with the note that is its source."""

    def __init__(self, desk: Desk, person: Named | None, body: Named | None, title: str = "") -> None:
        super().__init__(
            say("A tenure by hand"), say("Your note is kept as its source, and cited."), say("Accept")
        )
        self.person = Finder(desk, "person", say("Person"), person)
        self.person.field.setPlaceholderText(say("Somebody known, or a new name"))
        self.title = field(say("Post"), title, say("Deputy Secretary"))
        self.body = Finder(desk, "organization", say("Organization"), body)
        self.area = field(say("Area"), placeholder=say("Where the body is new"))
        self.happened = choices(say("What happened"), "event", list(Event), Event.SIGHTED)
        self.capacity = choices(say("Capacity"), "capacity", list(Capacity), Capacity.FULL)
        self.relation = choices(say("Then"), "relation", list(Relation), Relation.CURRENT)
        self.as_of = day(say("Seen on"), None)
        self.start, self.end = day(say("From"), None), day(say("Until"), None)
        self.note = text_area(say("Note"), placeholder=say("How you know: a call, a list, a reception"))
        self.add(say("Person"), self.person)
        self.add(say("Post"), self.title)
        self.add(say("Organization"), self.body)
        for one in (self.area, self.happened, self.capacity, self.relation, self.as_of, self.start, self.end):
            self.add(one.accessibleName(), one)
        self.add(say("Note"), self.note)
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        for box in self.findChildren(QComboBox):
            box.currentIndexChanged.connect(lambda _place: self.edited.emit())
        for finder in (self.person, self.body):
            finder.picked.connect(lambda _one: self.edited.emit())
        self.note.textChanged.connect(self.edited)

    def first(self) -> QLineEdit:
        """Begin with what is not known yet."""
        if self.person.chosen is None:
            return self.person.field
        return self.title if not self.title.text() else self.as_of

    def known(self) -> ByHand:
        """Return what the curator knows; raises Wanting."""
        person, title = self.person.field.text().strip(), self.title.text().strip()
        note = self.note.toPlainText().strip()
        body = self.body.field.text().strip()
        for words, wanted in ((person, say("Person")), (title, say("Post")), (body, say("Organization"))):
            if not words:
                raise Wanting(say("{field} is wanted.", field=wanted))
        if not note:
            raise Wanting(say("Say in the note how you know it: it is the source."))
        return ByHand(
            note=note,
            person=person,
            title=title,
            organization=body,
            area=self.area.text().strip() or None,
            person_id=self.person.chosen.id if self.person.chosen else None,
            as_of=day_of(self.as_of),
            start=day_of(self.start),
            end=not_before(self.start, self.end),
            event=Event(self.happened.currentData()),
            capacity=Capacity(self.capacity.currentData()),
            relation=Relation(self.relation.currentData()),
        )

    def asking(self) -> Ask | None:
        """Ask what it changes."""
        known = self.known()
        return lambda curation: curation.preview_by_hand(known)

    def acting(self) -> Act | None:
        """Accept it."""
        known = self.known()
        self.said = say("{person}, {title}: accepted by hand", person=known.person, title=known.title)
        return lambda curation: curation.by_hand(known)


class NoteForm(Form):
    """Private notes on something: those that are there, and one more; an empty text takes one away."""

    def __init__(self, subject_id: str, about: str, notes: Sequence[Note]) -> None:
        super().__init__(say("Private note"), about, say("Keep"))
        self._subject = subject_id
        self.said = say("Note kept")
        self.fields: list[tuple[Note, QPlainTextEdit]] = []
        self.text = text_area(
            say("New note"), placeholder=say("Never printed, never exported unless asked for")
        )
        self.add(say("New note"), self.text)
        for count, note in enumerate(notes, 1):
            edit = text_area(say("Note {number}", number=count), note.text)
            self.add(say("Note {number}", number=count), edit)
            self.fields.append((note, edit))

    def acting(self) -> Act | None:
        """Keep what is new or was changed."""
        new = self.text.toPlainText().strip()
        changed = [
            (note.id, edit.toPlainText().strip())
            for note, edit in self.fields
            if edit.toPlainText().strip() != note.text
        ]
        subject = self._subject

        def act(curation: CurationService) -> None:
            for note_id, text in changed:
                curation.note(subject, text, note_id)
            if new:
                curation.note(subject, new)

        return act
