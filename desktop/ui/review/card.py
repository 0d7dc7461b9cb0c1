"""A card: one person of the article with the claims about them."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.review.foresight import Foresight
from desktop.review.view import Correction, View
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label, text_label
from desktop.ui.review.choice import Choice, choices
from desktop.ui.review.claimline import ClaimLine, Described, claim_line
from desktop.ui.review.correction import Complete, CorrectionForm, correction_form
from desktop.ui.review.marks import focused_claims
from desktop.ui.review.notefield import NoteField
from desktop.ui.review.state import EDGE, CardState
from desktop.ui.review.whatthen import WhatThen
from desktop.ui.review.wording import accept_words, because, card_state, known_words
from desktop.ui.tokens import colour
from resources.words import say

ACTIONS = (("correct", "Correct"), ("reject", "Reject"), ("look up", "Look up"), ("skip", "Skip"))
BESIDES = (("unsure", "Unsure"), ("edges", "Words"), ("note", "Note"))


class CardWidget(QWidget):
    """Shows a card; only the focused one has its reasons, choices and keys.

    Signals: ``pressed(claim)`` with -1 for the whole card; ``asked(gesture)``; ``chosen(person id)``;
    ``ended(tenure id)`` for one that ends too; ``noted(text)``;
    ``ruled_out(person id)`` whom the article does not mean.
    """

    pressed = Signal(int)
    asked = Signal(str)
    chosen = Signal(object)
    ruled_out = Signal(str)
    ended = Signal(str)
    noted = Signal(str)

    def __init__(self, state: CardState, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.form: CorrectionForm | None = None
        self.then: WhatThen | None = None
        self.note: NoteField | None = None
        self._line: ClaimLine | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(say("Card: {person}", person=state.card.person))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, 15, EDGE, 15)
        self._column.setSpacing(2)
        self._add_header()
        self._add_claims()
        self._below = QWidget()
        self._then = QVBoxLayout()
        self._column.addWidget(self._below)
        if state.focused:
            self._add_below(view)
        else:
            self._below.hide()

    def _add_header(self) -> None:
        card = self.state.card
        words, role = card_state(card)
        row = QHBoxLayout()
        row.setSpacing(12)
        quiet = not card.open and not self.state.focused
        row.addWidget(elided_label(card.person, "quiet" if quiet else "person"), 1)
        row.addWidget(text_label(words, role))
        self._column.addLayout(row)
        asked = self.state.focused and self._waits and bool(choices(card))
        known = known_words(card) if card.open and not asked else ""
        if known:
            self._column.addWidget(elided_label(known, "explain"))
        self._column.addSpacing(2)

    def _add_claims(self) -> None:
        card = self.state.card
        if not card.open and not self.state.focused:
            return
        quiet = self._described()
        for number, one in enumerate(card.claims):
            if number in quiet:
                continue
            line = claim_line(one)
            if self.state.focused and self.state.claim == number:
                self._line = line
            line.pressed.connect(lambda number=number: self.pressed.emit(number))
            self._column.addWidget(line)
        if quiet:
            rest = Described([card.claims[number] for number in quiet])
            rest.pressed.connect(lambda: self.pressed.emit(quiet[0]))
            self._column.addWidget(rest)
        for note in self.state.notes:
            self._column.addWidget(text_label(say("Note: {text}", text=note.text), "note", wrap=True))

    @property
    def _waits(self) -> bool:
        """Whether something on it can be decided: open claims, or unsure ones."""
        return bool(self.state.card.open or self.state.card.unsure)

    def _described(self) -> list[int]:
        """Return which claims on the person share the quiet line: not the one that the keys act on."""
        return [
            number
            for number, one in enumerate(self.state.card.claims)
            if one.claim.attribute is not None and not (self.state.focused and self.state.claim == number)
        ]

    def _add_below(self, view: View) -> None:
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(4)
        why = because(focused_claims(view))
        if why:
            column.addWidget(text_label(why, "explain", wrap=True))
        if choices(self.state.card) and self._waits:
            choice = Choice(self.state.card)
            choice.chosen.connect(self.chosen)
            choice.ruled_out.connect(self.ruled_out)
            column.addWidget(choice)
        column.addSpacing(6)
        column.addLayout(self._actions(view))
        if self._waits:
            column.addLayout(self._besides())
        column.addLayout(self._then)

    def _actions(self, view: View) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        if self._waits:
            row.addWidget(self._action("accept", accept_words(view), "primary"))
            row.addSpacing(4)
            for gesture, words in ACTIONS:
                row.addWidget(self._action(gesture, say(words), "text"))
        else:
            row.addWidget(self._action("skip", say("Go on"), "text"))
        row.addStretch(1)
        return row

    def _besides(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for gesture, words in BESIDES:
            row.addWidget(self._action(gesture, say(words), "text"))
        card = self.state.card
        if card.chosen is not None and not choices(card):
            row.addWidget(self._action("new person", say("Somebody new"), "text"))
        row.addStretch(1)
        return row

    def show_sight(self, sight: Foresight, ending: frozenset[str]) -> None:
        """Show below the keys what accepting would change."""
        if self.then is not None:
            self._then.removeWidget(self.then)
            self.then.hide()
            self.then.deleteLater()
        self.then = WhatThen(sight, ending, len(choices(self.state.card)) + 1)
        self.then.ended.connect(self.ended)
        self._then.addWidget(self.then)

    def write_note(self) -> None:
        """Write a note, beginning with the one that is there."""
        if self.note is None:
            one = self.state.card.claims[self.state.claim or 0]
            text = next((each.text for each in self.state.notes if each.subject_id == one.key), "")
            self.note = NoteField(text)
            self.note.kept.connect(self.noted)
            self.note.left.connect(self._leave_note)
            self._column.addWidget(self.note)
        self.note.field.setFocus()

    def _leave_note(self) -> None:
        if self.note is not None:
            self.note.hide()
            self.note.deleteLater()
            self.note = None
            self.asked.emit("page")

    def _action(self, gesture: str, words: str, kind: str) -> KeyButton:
        button = KeyButton(words, gesture=f"review.{gesture}", kind=kind)
        button.setObjectName(gesture)
        button.clicked.connect(lambda: self.asked.emit(gesture))
        return button

    def correct(self, complete: Complete, moved: Correction | None = None) -> CorrectionForm | None:
        """Open the form for the claim that the keys act on, in place of the keys; with words ``moved``."""
        open_claims = [one for one in self.state.card.claims if not one.decision]
        focused = self.state.card.claims[self.state.claim] if self.state.claim is not None else None
        one = focused if focused is not None and not focused.decision else next(iter(open_claims), None)
        if one is None or self.form is not None:
            return self.form
        self.form = correction_form(one.claim, complete, moved)
        self._below.hide()
        self._column.addWidget(self.form)
        self.form.cancelled.connect(self.close_form)
        return self.form

    def close_form(self) -> None:
        """Put the form away and show the keys again."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._below.show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click for the whole card."""
        self.pressed.emit(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the bar of the focused card and the hairline below."""
        painter = QPainter(self)
        if self.state.focused:
            painter.fillRect(self.rect(), colour("raised"))
            painter.fillRect(QRectF(0, 0, 3, self.height()), colour("accent"))
            if self._line is not None:  # the one claim that the keys act on
                line = QRectF(self._line.geometry())
                painter.fillRect(QRectF(EDGE - 9, line.top() + 5, 3, line.height() - 10), colour("accent"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour("hairline"))
        painter.end()
