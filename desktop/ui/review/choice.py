"""Whom a card means: known persons by number, or a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.records import Candidate
from desktop.review.view import Card
from desktop.ui.buttons import KeyButton
from desktop.ui.keymap import keymap
from desktop.ui.labels import set_tip, text_label
from resources.words import say, sentence

MOST = 9


def choices(card: Card) -> tuple[Candidate, ...]:
    """Return whom a card offers by number: none where only one was found, and is meant."""
    only = len(card.candidates) == 1 and card.chosen == card.candidates[0].person_id and not card.undecided
    return () if only else card.candidates[:MOST]


class Choice(QWidget):
    """Offers the candidates of a card; ``chosen(person id)``, with None for a new person.

    ``ruled_out(person id)`` when the article does not mean one of them.
    """

    chosen = Signal(object)
    ruled_out = Signal(str)

    def __init__(self, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        asks = say("Which person is it?") if card.undecided else say("Taken for")
        column.addWidget(text_label(asks, "attention" if card.undecided else "explain"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(choices(card)):
            button = self._button(one.name, str(row + 1), one.person_id, now=card.chosen == one.person_id)
            born = say("born {year}", year=card.births[one.person_id]) if one.person_id in card.births else ""
            held = "; ".join(one.posts) or ", ".join(sentence(reason) for reason in one.reasons)
            why = " · ".join(part for part in (born, held) if part)
            grid.addWidget(button, row, 0)
            grid.addWidget(text_label(why, "explain", wrap=True), row, 1)
            grid.addWidget(self._not_them(one), row, 2)
        new = card.chosen is None and not card.undecided
        key = keymap().cap("review.new person")
        newcomer = self._button(say("A new person"), key, None, now=new)
        grid.addWidget(newcomer, min(len(card.candidates), MOST), 0)
        column.addLayout(grid)

    def _not_them(self, one: Candidate) -> KeyButton:
        button = KeyButton("×")
        button.setAccessibleName(say("The article does not mean {name}", name=one.name))
        set_tip(button, say("Not the same person"))
        button.clicked.connect(lambda: self.ruled_out.emit(one.person_id))
        return button

    def _button(self, name: str, key: str, person_id: str | None, *, now: bool) -> KeyButton:
        button = KeyButton(f"✓ {name}" if now else name, key, kind="link" if now else "text")
        button.clicked.connect(lambda: self.chosen.emit(person_id))
        return button
