"""One person: names, tenures on a time axis, and the quotes on which they rest."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.browse import AttributeLine, PersonPage, TenureLine
from desktop.ui.attributes import shown
from desktop.ui.directory.axis import TimeAxis
from desktop.ui.directory.quotes import Quote
from desktop.ui.directory.wording import known_as, tenure_words
from desktop.ui.labels import text_label
from resources.words import label, say

MOST_QUOTES = 60


class PersonPanel(QScrollArea):
    """Shows a person; ``quoted(article id, start, end)`` when a quote is opened."""

    quoted = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Person"))
        self.quotes: list[Quote] = []
        self.clear()

    def clear(self) -> None:
        """Show nobody."""
        self.quotes = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(26, 30, 26, 26)
        column.addWidget(text_label(say("Choose a holder to see tenures and quotes."), "quiet", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)

    def show_person(self, page: PersonPage, today: date) -> None:
        """Show a person's page."""
        self.quotes = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(26, 26, 26, 26)
        column.setSpacing(2)
        column.addWidget(text_label(page.person.name, "subject", wrap=True))
        column.addWidget(text_label(known_as(page), "quiet", wrap=True))
        column.addSpacing(18)
        if page.tenures:
            column.addWidget(TimeAxis(page.tenures, today))
        left = MOST_QUOTES
        for tenure in page.tenures:
            if left > 0:
                left -= self._add_tenure(column, tenure, today, left)
        for one in page.attributes:
            self._add_attribute(column, one, today)
        column.addStretch(1)
        self.setWidget(inside)

    def _add_attribute(self, column: QVBoxLayout, one: AttributeLine, today: date) -> None:
        column.addSpacing(16)
        column.addWidget(text_label(label("attribute", one.kind), "strong", wrap=True))
        column.addWidget(text_label(shown(one.kind, one.value), "explain", wrap=True))
        column.addSpacing(6)
        quote = Quote(one.citation, today)
        quote.pressed.connect(self.quoted)
        column.addWidget(quote)

    def _add_tenure(self, column: QVBoxLayout, tenure: TenureLine, today: date, most: int) -> int:
        column.addSpacing(16)
        column.addWidget(text_label(tenure.role, "strong", wrap=True))
        words = " · ".join(part for part in (tenure.organization, tenure_words(tenure)) if part)
        column.addWidget(text_label(words, "explain", wrap=True))
        column.addSpacing(6)
        shown = tenure.citations[:most]
        for citation in shown:
            quote = Quote(citation, today)
            quote.pressed.connect(self.quoted)
            column.addWidget(quote)
            self.quotes.append(quote)
        return len(shown)
