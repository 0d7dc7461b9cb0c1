"""The form in which a claim is corrected, on its card."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from db.records import Claim, Evidence
from db.values import Capacity, Event, PartialDate, Relation
from desktop.review.view import Correction
from desktop.ui.attributes import DATES as ATTRIBUTE_DATES
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import parsed
from desktop.ui.labels import choice_box, field, text_label
from resources.words import label, say

Complete = Callable[[str, str, Callable[[list[str]], None]], None]
"""Asks for known names: the field, what was typed, and who is told."""

WORDS: Mapping[str, str] = MappingProxyType(
    {"person": "Person", "title": "Title", "organization": "Organization", "area": "Area"}
)
DATES: Mapping[str, str] = MappingProxyType({"as_of": "As of", "start": "Since", "end": "Until"})
CODES: Mapping[str, tuple[str, type[StrEnum]]] = MappingProxyType(
    {"event": ("Event", Event), "capacity": ("Capacity", Capacity), "relation": ("Now", Relation)}
)


def correction_form(claim: Claim, complete: Complete, moved: Correction | None) -> "CorrectionForm":
    """Return the form of a claim, as its moved words say it already where some were moved."""
    if moved is None:
        return CorrectionForm(claim, complete)
    names = (name for name in Correction.__dataclass_fields__ if name != "evidence")
    said = {name: getattr(moved, name) for name in names}
    return CorrectionForm(replace(claim, **said), complete, moved.evidence)


class CorrectionForm(QWidget):
    """Fields of a claim; ``accepted(Correction)`` on Enter, ``cancelled()`` on Escape."""

    accepted = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        claim: Claim,
        complete: Complete,
        evidence: tuple[Evidence, ...] | None = None,
        *,
        saving: str = "Accept as corrected",
        parent: QWidget | None = None,
    ) -> None:
        """``evidence`` is what was moved, to be kept with the correction; ``saving`` what Enter does."""
        super().__init__(parent)
        self._complete = complete
        self._evidence = evidence
        self._saving = saving
        self._attribute = claim.attribute
        self.fields = {name: self._field(words, getattr(claim, name) or "") for name, words in WORDS.items()}
        self.dates = {name: self._date(words, getattr(claim, name)) for name, words in DATES.items()}
        self.codes = {
            name: self._codes(name, words, kind, getattr(claim, name))
            for name, (words, kind) in CODES.items()
        }
        self._add_completion("person")
        self._add_completion("organization")
        self._problem = text_label("", "attention", wrap=True)
        self._problem.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid_of_words())
        if self._attribute is None:
            column.addLayout(self._grid_of_rest())
        column.addWidget(self._problem)
        row = QHBoxLayout()
        save = KeyButton(say(self._saving), "Enter", kind="primary")
        save.clicked.connect(self.accept)
        leave = KeyButton(say("Cancel"), "Esc")
        leave.clicked.connect(self.cancelled)
        row.addWidget(save)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)

    def _grid_of_words(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 84)
        for row, (name, words) in enumerate(self._words().items()):
            grid.addWidget(text_label(words, "explain"), row, 0)
            grid.addWidget(self.fields[name], row, 1)
            self.fields[name].setAccessibleName(words)
        return grid

    def _words(self) -> Mapping[str, str]:
        """Return the words beside the fields; an attribute has a value, and no body or place."""
        if self._attribute is None:
            return {name: say(words) for name, words in WORDS.items()}
        return {"person": say(WORDS["person"]), "title": label("attribute", self._attribute)}

    def _grid_of_rest(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        for column, (name, (words, _)) in enumerate(CODES.items()):
            grid.addWidget(text_label(say(words), "explain"), 0, column)
            grid.addWidget(self.codes[name], 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowMinimumHeight(2, 6)
        for column, (name, words) in enumerate(DATES.items()):
            grid.addWidget(text_label(say(words), "explain"), 3, column)
            grid.addWidget(self.dates[name], 4, column)
        return grid

    def _field(self, words: str, text: str) -> QLineEdit:
        return field(say(words), text)

    def _date(self, words: str, value: PartialDate | None) -> QLineEdit:
        return field(say(words), value.text if value else "", say("unknown"))

    def _codes(self, name: str, words: str, kind: type[StrEnum], now: StrEnum) -> QComboBox:
        box = choice_box(say(words))
        for code in kind:
            box.addItem(label(name, code), code)
        box.setCurrentIndex(list(kind).index(now))
        return box

    def _add_completion(self, name: str) -> None:
        edit = self.fields[name]
        model = QStringListModel(self)
        completer = QCompleter(model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        popup.setProperty("popup", "true")
        completer.setPopup(popup)
        edit.setCompleter(completer)

        def offer(names: list[str]) -> None:
            model.setStringList(names)
            if names and edit.hasFocus():
                completer.complete()

        edit.textEdited.connect(lambda text: self._complete(name, text, offer))

    def accept(self) -> None:
        """Hand over the correction, or say which field cannot be read."""
        if not self.fields["person"].text().strip() or not self.fields["title"].text().strip():
            self._say(say("A claim needs a person and a title."))
            return
        try:
            dates = {name: self._read_date(name) for name in DATES}
            title = self._read_title()
        except ValueError:
            self._say(say("A date is a year, a month or a day: 2024, 2024-12 or 2024-12-03."))
            return
        words = {name: " ".join(edit.text().split()) or None for name, edit in self.fields.items()}
        self.accepted.emit(
            Correction(
                person=words["person"] or "",
                title=title,
                organization=words["organization"],
                area=words["area"],
                event=Event(self.codes["event"].currentData()),
                capacity=Capacity(self.codes["capacity"].currentData()),
                relation=Relation(self.codes["relation"].currentData()),
                **dates,
                evidence=self._evidence,
            )
        )

    def _read_date(self, name: str) -> PartialDate | None:
        text = self.dates[name].text().strip()
        return parsed(text) if text else None

    def _read_title(self) -> str:
        """Return the title, or an attribute's value, a date as EDTF; raises ValueError for no date."""
        text = " ".join(self.fields["title"].text().split())
        return str(parsed(text) or text) if self._attribute in ATTRIBUTE_DATES else text

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept on Enter, cancel on Escape; no other key leaves the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        event.accept()
