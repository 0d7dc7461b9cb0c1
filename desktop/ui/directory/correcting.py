"""Forms that put right what was accepted: whom quotes speak of, which day is printed, a congress."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton

from db.values import PartialDate
from desktop.browse import CitationLine, Dispute, DisputedDay, Named
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import printed
from desktop.ui.desk import Desk
from desktop.ui.directory.editing import found
from desktop.ui.directory.wording import source
from desktop.ui.labels import field, text_label
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.fields import day, day_of
from desktop.ui.sheet.finder import Finder
from desktop.ui.sheet.form import Act, Ask
from resources.words import say


class RelinkForm(Form):
    """Quotes that speak of somebody else: of a known person, or, a whole line, of a new one of that name."""

    def __init__(self, desk: Desk, about: str, quotes: Sequence[CitationLine], tenure_id: str = "") -> None:
        """``tenure_id`` is the line of which these are all quotes, if they are."""
        super().__init__(say("They speak of somebody else"), about, say("Move the quotes"))
        self.said = say("The quotes are moved")
        self._tenure = tenure_id
        self.of_new = False
        self.person = Finder(desk, "person", say("Of whom they speak"))
        self.fresh = KeyButton(say("A new person of that name"), "Ctrl N")
        self.add(say("They speak of"), self.person)
        if tenure_id:
            self.add("", self.fresh)
        self.boxes: list[tuple[QCheckBox, str]] = []
        for one in quotes:
            self._add_quote(one)
        self.person.picked.connect(self._pick)
        self.fresh.clicked.connect(self._mean_new)

    def _add_quote(self, one: CitationLine) -> None:
        box = QCheckBox(source(one).replace("&", "&&"))
        box.setAccessibleName(say("Quote: {quote}", quote=one.quote))
        box.setChecked(True)
        box.toggled.connect(lambda _on: self._turn(of_new=False))
        self.column.addWidget(box)
        self.column.addWidget(text_label(say("“{quote}”", quote=one.quote), "quote", wrap=True))
        self.boxes.append((box, one.id))

    def _turn(self, *, of_new: bool) -> None:
        self.of_new = of_new
        self.verb = say("It is a new person") if of_new else say("Move the quotes")
        self.edited.emit()

    def _pick(self, chosen: Named | None) -> None:
        self._turn(of_new=False)
        if chosen is not None:
            self.wants_preview.emit()

    def _mean_new(self) -> None:
        for box, _quote in self.boxes:
            box.setChecked(True)
        self._turn(of_new=True)
        self.wants_preview.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mean a new person by Ctrl+N."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self._tenure and held and event.key() == Qt.Key.Key_N:
            self.fresh.click()
        else:
            event.ignore()

    def _chosen(self) -> tuple[str, list[str]]:
        person = found(self.person)
        quotes = [key for box, key in self.boxes if box.isChecked()]
        if person is None:
            raise Wanting(say("Choose of whom they speak."))
        if not quotes:
            raise Wanting(say("Tick the quotes that speak of them, by the space bar."))
        return person, quotes

    def asking(self) -> Ask | None:
        """Ask what goes to whom."""
        if self.of_new:
            return lambda curation: curation.preview_part(self._tenure)
        person, quotes = self._chosen()
        return lambda curation: curation.preview_relink(person, *quotes)

    def acting(self) -> Act | None:
        """Move them."""
        if self.of_new:
            return lambda curation: curation.part(self._tenure)
        person, quotes = self._chosen()
        return lambda curation: curation.relink(person, *quotes)


class ChooseForm(Form):
    """A day on which sources disagree: one is printed, the others are kept with the reason."""

    def __init__(self, about: str, dispute: Dispute) -> None:
        subject = say("When it began") if dispute.bound == "start" else say("When it ended")
        super().__init__(subject, about, say("Print this day"))
        self.said = say("The day is chosen, the other is kept")
        self._bound = dispute.bound
        self.days: list[tuple[QRadioButton, str]] = []
        for one in dispute.days:
            button = QRadioButton(day_words(one).replace("&", "&&"))
            button.setAccessibleName(day_words(one))
            button.setChecked(one.printed)
            button.toggled.connect(lambda _on: self.edited.emit())
            self.column.addWidget(button)
            self.days.append((button, one.citation_id))
        self.why = field(say("Why"), dispute.why, say("The reason is kept with the choice"))
        self.column.addWidget(self.why)
        self.why.textEdited.connect(lambda _text: self.edited.emit())

    def _citation(self) -> str:
        return next(key for button, key in self.days if button.isChecked())

    def asking(self) -> Ask | None:
        """Ask what the choice changes."""
        bound, citation = self._bound, self._citation()
        return lambda curation: curation.preview_prefer(bound, citation)

    def acting(self) -> Act | None:
        """Choose it."""
        bound, citation, why = self._bound, self._citation(), self.why.text().strip()
        return lambda curation: curation.prefer(bound, citation, why)


def day_words(one: DisputedDay) -> str:
    """Return a day that a source gives, and whether it is the one that is printed."""
    said = say("printed now") if one.printed else ""
    return " · ".join(part for part in (printed(one.day), one.source, said) if part)


class MandateForm(Form):
    """The day of a congress or an election: who was seen before it is not confirmed since."""

    def __init__(self, body: Named, held: Sequence[PartialDate]) -> None:
        super().__init__(say("Congress or election"), body.name, say("Record it"))
        self._body = body
        self.said = say("Recorded: {name}", name=body.name)
        self.day: QLineEdit = day(say("Day"), None)
        self.add(say("Day"), self.day)
        before = ", ".join(map(printed, held))
        if before:
            self.add(say("Before that"), text_label(before, "body", wrap=True))
        words = say("Nobody's tenure ends by it: they are not confirmed until they are seen again.")
        self.column.addWidget(text_label(words, "explain", wrap=True))
        self.day.textEdited.connect(lambda _text: self.edited.emit())

    def _when(self) -> PartialDate:
        when = day_of(self.day)
        if when is None:
            raise Wanting(say("{field} is wanted.", field=say("Day")))
        return when

    def asking(self) -> Ask | None:
        """Ask who is not confirmed by it."""
        body, when = self._body.id, self._when()
        return lambda curation: curation.preview_mandate(body, when)

    def acting(self) -> Act | None:
        """Record it."""
        body, when = self._body.id, self._when()
        return lambda curation: curation.mandate(body, when)
