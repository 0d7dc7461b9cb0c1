"""The rows of a finding in full, and whom they may mean."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.adoption import Row, Table
from desktop.ui.adoption.findings import Finding
from desktop.ui.adoption.wording import why_it_may_be
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from resources.words import say

MOST_ROWS, MOST_PERSONS = 8, 9
HEADINGS = 112


class Detail(QScrollArea):
    """Shows one finding; ``chosen(number)``: a candidate by its number from 1, or 0 for a new person."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("surface", "paper")
        self.setAccessibleName(say("Rows in full"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_finding(self, finding: Finding | None, table: Table, rows: Mapping[int, Row], now: str) -> None:
        """Show a finding's choices and its first rows; ``now`` is who is chosen."""
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 10, 22, 16)
        column.setSpacing(8)
        if finding and finding.candidates:
            column.addWidget(self._choices(finding, now))
            column.addSpacing(6)
        numbers = [one for one in sorted(finding.rows) if one in rows] if finding else []
        for at in numbers[:MOST_ROWS]:
            column.addWidget(text_label(say("Row {number}", number=at), "strong"))
            column.addWidget(_cells(table, rows[at]))
        if len(numbers) > MOST_ROWS:
            more = say("and {count} rows more", count=len(numbers) - MOST_ROWS)
            column.addWidget(text_label(more, "explain"))
        column.addStretch(1)
        self.setWidget(inside)

    def _choices(self, finding: Finding, now: str) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(text_label(say("Whom do these rows mean?"), "attention"), 0, 0, 1, 2)
        for number, one in enumerate(finding.candidates[:MOST_PERSONS], 1):
            why = why_it_may_be(one.reasons, one.posts)
            grid.addWidget(self._button(one.name, str(number), number, now=now == one.person_id), number, 0)
            grid.addWidget(text_label(why, "explain", wrap=True), number, 1)
        last = len(finding.candidates[:MOST_PERSONS]) + 1
        fresh = bool(now) and all(one.person_id != now for one in finding.candidates)
        grid.addWidget(self._button(say("A new person"), "N", 0, now=fresh), last, 0)
        return made

    def _button(self, name: str, key: str, number: int, *, now: bool) -> KeyButton:
        button = KeyButton(f"✓ {name}" if now else name, key, kind="link" if now else "text")
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button


def _cells(table: Table, row: Row) -> QWidget:
    """Return the cells of a row that hold something, each beside its heading."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 4)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, HEADINGS)
    grid.setColumnStretch(1, 1)
    filled = [(name, cell) for name, cell in zip(table.columns, row.cells, strict=True) if cell]
    for at, (name, cell) in enumerate(filled):
        grid.addWidget(text_label(name, "explain"), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(cell, wrap=True), at, 1)
    return made
