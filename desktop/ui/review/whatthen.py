"""What then: the seats of the bodies before and after, and whose tenure would end, each by its own key."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.review.foresight import BodyTable, Ending, Foresight
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label, rule, text_label
from desktop.ui.review.thenwords import ending_words, holders
from resources.words import say

MOST_KEYS = 9
ROLE, EACH = 104, 3


class WhatThen(QWidget):
    """Shows a foresight below a card's keys; ``ended(tenure id)`` for one whose tenure ends too.

    ``first`` is the number of the first key: those before it choose the person.
    """

    ended = Signal(str)

    def __init__(self, sight: Foresight, ending: Collection[str], first: int, parent: QWidget | None = None):
        super().__init__(parent)
        self.keys: list[KeyButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(2)
        if sight.bodies:
            column.addWidget(rule())
            column.addSpacing(6)
        for body in sight.bodies:
            column.addLayout(_table(body, ending))
        if sight.endings:
            column.addSpacing(6)
            column.addWidget(text_label(say("Then also, each by itself"), "explain"))
        for number, one in enumerate(sight.endings, first):
            column.addLayout(
                self._row(one, str(number) if number <= MOST_KEYS else "", one.tenure_id in ending)
            )

    def _row(self, one: Ending, key: str, chosen: bool) -> QHBoxLayout:  # noqa: FBT001 - how the row looks
        row = QHBoxLayout()
        row.setSpacing(8)
        words = ending_words(one)
        name = elided_label(f"✓ {one.person}" if chosen else one.person, "strong" if chosen else "body")
        name.setMinimumWidth(ROLE)
        row.addWidget(name, 2)
        row.addWidget(elided_label(words, "attention" if chosen else "explain"), 5)
        button = KeyButton(say("Not after all") if chosen else say("Ends"), key)
        button.setAccessibleName(
            say("{person}: {words}, not after all", person=one.person, words=words)
            if chosen
            else say("{person}: {words}", person=one.person, words=words)
        )
        button.clicked.connect(lambda: self.ended.emit(one.tenure_id))
        self.keys.append(button)
        row.addWidget(button)
        return row


def _table(body: BodyTable, ending: Collection[str]) -> QVBoxLayout:
    """Return the seats of a body, who is in each before and after."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(1)
    for place, stretch in enumerate((3, EACH * 2, EACH * 2)):
        grid.setColumnStretch(place, stretch)
    grid.addWidget(elided_label(body.organization, "explain"), 0, 0)
    for place, heading in ((1, say("Before")), (2, say("After"))):
        grid.addWidget(text_label(heading, "explain"), 0, place)
    row = 1
    for seat in body.seats:
        before, after = holders(seat, ending)
        grid.addWidget(elided_label(seat.role, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        for place, lines in ((1, before), (2, after)):
            for number, (words, role) in enumerate(lines):
                grid.addWidget(elided_label(words, role), row + number, place)
        row += max(len(before), len(after), 1)
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 2)
    made.addLayout(grid)
    return made
