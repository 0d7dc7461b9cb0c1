"""What then: the seats of the bodies before and after, and whose tenure would end, each by its own key."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.review.foresight import BodyTable, Ending, Foresight, Seat
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label, rule, text_label
from desktop.ui.review.thenwords import Line, ending_words, holders, is_seen
from resources.words import say

MOST_KEYS = 9


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
        column.setSpacing(8)
        seats = [(body, seat) for body in sight.bodies for seat in body.seats if is_seen(seat, ending)]
        if seats:
            column.addWidget(rule())
            column.addLayout(_table(seats, ending))
        if sight.endings:
            column.addWidget(text_label(say("Then also, each by itself"), "explain"))
        for number, one in enumerate(sight.endings, first):
            key = str(number) if number <= MOST_KEYS else ""
            row = self._chosen(one, key) if one.tenure_id in ending else self._offered(one, key)
            column.addLayout(row)

    def _offered(self, one: Ending, key: str) -> QGridLayout:
        words = ending_words(one)
        button = self._button(
            one, say("Ends too"), key, say("{person}: {words}", person=one.person, words=words)
        )
        return _row(elided_label(one.person), text_label(words, "explain", wrap=True), button)

    def _chosen(self, one: Ending, key: str) -> QGridLayout:
        words = ending_words(one)
        told = say("{person}: {words}, not after all", person=one.person, words=words)
        button = self._button(one, say("Stays"), key, told)
        return _row(
            elided_label(f"✓ {one.person}", "strong"), text_label(words, "attention", wrap=True), button
        )

    def _button(self, one: Ending, words: str, key: str, told: str) -> KeyButton:
        button = KeyButton(words, key)
        button.setAccessibleName(told)
        button.clicked.connect(lambda: self.ended.emit(one.tenure_id))
        self.keys.append(button)
        return button


def _row(name: QLabel, words: QLabel, button: KeyButton) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(0, 1)
    grid.addWidget(name, 0, 0)
    grid.addWidget(words, 1, 0)
    grid.addWidget(button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
    return grid


def _table(seats: Sequence[tuple[BodyTable, Seat]], ending: Collection[str]) -> QGridLayout:
    """Return the seats of bodies, who is in each before and after."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(1)
    for place, heading in enumerate((say("Before"), say("After"))):
        grid.setColumnStretch(place, 1)
        grid.addWidget(text_label(heading, "explain"), 0, place)
    row = 1
    for body, seat in seats:
        title = say("{role}, {organization}", role=seat.role, organization=body.organization)
        grid.setRowMinimumHeight(row, 22)
        grid.addWidget(elided_label(title, "explain"), row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        row = _add_holders(grid, row + 1, holders(seat, ending))
    return grid


def _add_holders(grid: QGridLayout, row: int, sides: tuple[Sequence[Line], Sequence[Line]]) -> int:
    for place, lines in enumerate(sides):
        for number, (words, role) in enumerate(lines):
            grid.addWidget(elided_label(words, role), row + number, place)
    return row + max(map(len, sides))
