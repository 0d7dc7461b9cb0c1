"""One question: its sentence, the tenures on a time axis, what can be decided, and the quotes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.browse import CitationLine
from desktop.review.asked import Party, Question
from desktop.ui.buttons import KeyButton
from desktop.ui.directory.axis import bar_of, stretch_of
from desktop.ui.directory.quotes import Quote
from desktop.ui.directory.wording import tenure_words
from desktop.ui.labels import text_label
from desktop.ui.questions.dayform import DayForm
from desktop.ui.questions.table import WordsTable
from desktop.ui.questions.wayform import WayForm
from desktop.ui.questions.ways import Ways
from desktop.ui.questions.wording import above, changes_table, told, why
from desktop.ui.timeline import Timeline
from resources.words import say

WIDEST = 780
MOST_BARS = 8
MOST_QUOTES = 40


class QuestionPanel(QScrollArea):
    """Shows a question.

    Signals: ``asked(gesture)`` for a button; ``chosen(number)`` for a way, from 0; ``quoted(article id,
    start, end)`` when a quote is opened.
    """

    asked = Signal(str)
    chosen = Signal(int)
    quoted = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Question"))
        self.form: DayForm | WayForm | None = None
        self.quotes: list[Quote] = []
        self._keys = QWidget()
        self._ways = QWidget()
        self._form_room = QVBoxLayout()
        self.clear()

    def clear(self) -> None:
        """Show no question."""
        self.form = None
        self.quotes = []
        self.setWidget(QWidget())

    def show_question(self, question: Question, today: date) -> None:
        """Show a question."""
        self.form = None
        self.quotes = []
        column = QVBoxLayout()
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(3)
        column.addWidget(text_label(above(question), "explain", wrap=True))
        column.addWidget(text_label(told(question.said), "subject", wrap=True))
        if question.reasons:
            column.addWidget(text_label(why(question), "quiet", wrap=True))
        column.addSpacing(18)
        self._add_tenures(column, question, today)
        column.addSpacing(12)
        self._keys = self._actions(question)
        if question.agree is not None:
            column.addWidget(self._keys)
        ways = Ways(question)
        ways.chosen.connect(self.chosen)
        self._ways = ways
        column.addWidget(self._ways)
        self._form_room = QVBoxLayout()
        column.addLayout(self._form_room)
        if question.agree is None:
            column.addSpacing(4)
            column.addWidget(self._keys)
        self._add_quotes(column, question, today)
        column.addStretch(1)
        self.setWidget(_narrow(column))

    def _add_tenures(self, column: QVBoxLayout, question: Question, today: date) -> None:
        if question.changes:
            column.addWidget(WordsTable(say("What becomes of each person"), *changes_table(question)))
            return
        bars = [
            bar_of(one.line, f"{one.person}, {one.line.role}, {one.line.organization}", one.end)
            for one in question.parties[:MOST_BARS]
        ]
        words = "; ".join(bar.words for bar in bars)
        name = say("Tenures on a time axis: {tenures}", tenures=words)
        days = stretch_of(question.days) if question.days else None
        column.addWidget(Timeline(name, bars, today, days))

    def _actions(self, question: Question) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if question.agree is not None:
            row.addWidget(self._action("agree", told(question.agree), "primary"))
            row.addSpacing(4)
        decline = say("Decline") if question.agree is not None else say("Leave it as it is")
        row.addWidget(self._action("decline", decline, "text"))
        row.addWidget(self._action("skip", say("Skip"), "text"))
        row.addWidget(self._action("congress", say("Congress of this body…"), "text"))
        row.addStretch(1)
        return made

    def _action(self, gesture: str, words: str, kind: str) -> KeyButton:
        button = KeyButton(words, gesture=f"questions.{gesture}", kind=kind)
        button.setObjectName(gesture)
        button.clicked.connect(lambda: self.asked.emit(gesture))
        return button

    def _add_quotes(self, column: QVBoxLayout, question: Question, today: date) -> None:
        """Add the quotes on which the question rests, whosever they are, then what else was cited."""
        for party in question.parties:
            resting = [one for one in party.line.citations if one.id in party.resting_on]
            if resting:
                self._add_party(column, party, resting, today)
        if any(len(party.line.citations) > len(party.resting_on) for party in question.parties):
            column.addSpacing(22)
            column.addWidget(text_label(say("Further evidence"), "person"))
        for party in question.parties:
            others = [one for one in party.line.citations if one.id not in party.resting_on]
            if others:
                self._add_party(column, party, others, today)

    def _add_party(
        self, column: QVBoxLayout, party: Party, citations: Sequence[CitationLine], today: date
    ) -> None:
        shown = citations[: MOST_QUOTES - len(self.quotes)]
        if not shown:
            return
        column.addSpacing(18)
        column.addWidget(text_label(party.person, "strong", wrap=True))
        line = party.line
        words = (line.role, line.organization, tenure_words(line))
        column.addWidget(text_label(" · ".join(part for part in words if part), "explain", wrap=True))
        column.addSpacing(6)
        for citation in shown:
            quote = Quote(citation, today)
            quote.pressed.connect(self.quoted)
            column.addWidget(quote)
            self.quotes.append(quote)

    def open_form(self, form: DayForm | WayForm) -> None:
        """Ask for a day, in place of the ways."""
        self.close_form()
        self.form = form
        self._ways.hide()
        self._keys.hide()
        self._form_room.addWidget(form)
        form.take_focus()

    def close_form(self) -> None:
        """Put the form away."""
        if self.form is not None:
            self._form_room.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._ways.show()
            self._keys.show()


def _narrow(column: QVBoxLayout) -> QWidget:
    """Return a column at the left, no wider than is good to read."""
    inside, outer = QWidget(), QWidget()
    inside.setLayout(column)
    inside.setMaximumWidth(WIDEST)
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(inside, 1)
    row.addStretch(0)
    return outer
