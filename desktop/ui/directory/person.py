"""One person: names, tenures on a time axis, attributes, and the quotes on which all rests."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.browse import AttributeLine, Dispute, KeptLine, PersonPage, Photograph, SeenName, TenureLine
from desktop.ui.attributes import shown
from desktop.ui.buttons import KeyButton
from desktop.ui.directory.axis import TimeAxis
from desktop.ui.directory.head import Head
from desktop.ui.directory.photograph import Portrait
from desktop.ui.directory.quotes import Quote
from desktop.ui.directory.wording import (
    dispute_words,
    kept_words,
    known_as,
    marked,
    seen_words,
    tenure_words,
    why_words,
)
from desktop.ui.labels import text_label
from desktop.ui.picture import picture_of
from resources.words import label, say

MOST_QUOTES = 60


class PersonPanel(QScrollArea):
    """Shows a person; ``quoted(article id, start, end)``, ``picked(kind, id)`` of a tenure's post.

    ``disputed(tenure, dispute)`` when another of several days is to be chosen.
    """

    quoted = Signal(str, int, int)
    picked = Signal(str, str)
    disputed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Person"))
        self.page: PersonPage | None = None
        self.head: Head | None = None
        self.quotes: list[Quote] = []
        self._today = date.min
        self.clear()

    def clear(self) -> None:
        """Show nobody."""
        self.page, self.head, self.quotes = None, None, []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(26, 30, 26, 26)
        column.addWidget(text_label(say("Choose a holder to see tenures and quotes."), "quiet", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)

    def show_person(self, page: PersonPage, today: date) -> None:
        """Show a person's page."""
        self.page, self._today, self.quotes = page, today, []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(26, 26, 26, 26)
        column.setSpacing(2)
        self.head = Head(page.person.name, known_as(page))
        column.addLayout(self._beside_picture(self.head, page.photograph))
        if page.unconfirmed:
            column.addWidget(text_label(say("diacritics unconfirmed"), "attention", wrap=True))
        for note in page.notes:
            column.addWidget(text_label(say("Private note: {text}", text=note.text), "note", wrap=True))
        column.addSpacing(18)
        if page.tenures:
            column.addWidget(TimeAxis(page.tenures, today))
        left = MOST_QUOTES
        for tenure in page.tenures:
            if left > 0:
                left -= self._add_tenure(column, tenure, left)
        for one in page.attributes:
            self._add_attribute(column, one)
        self._add_photograph(column, page.photograph)
        self._add_names(column, page.seen)
        self._add_kept(column, page.kept)
        column.addStretch(1)
        self.setWidget(inside)

    def _beside_picture(self, head: Head, photograph: Photograph | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(head, 1, Qt.AlignmentFlag.AlignTop)
        image = picture_of(photograph.content) if photograph else QImage()
        if photograph and not image.isNull():
            words = say("Photograph: {credit}", credit=photograph.credit.quote)
            row.addWidget(Portrait(image, words), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_photograph(self, column: QVBoxLayout, photograph: Photograph | None) -> None:
        if photograph is not None:
            column.addSpacing(16)
            column.addWidget(text_label(say("Photograph"), "strong"))
            column.addSpacing(6)
            self._add_quote(column, Quote(photograph.credit, self._today))

    def _add_names(self, column: QVBoxLayout, seen: tuple[SeenName, ...]) -> None:
        if not seen:
            return
        column.addSpacing(16)
        column.addWidget(text_label(say("Names as written"), "strong"))
        for one in seen:
            column.addWidget(text_label(seen_words(one), "explain", wrap=True))

    def _add_kept(self, column: QVBoxLayout, kept: tuple[KeptLine, ...]) -> None:
        if not kept:
            return
        column.addSpacing(16)
        column.addWidget(text_label(say("Kept, out of scope"), "strong"))
        for one in kept:
            column.addSpacing(6)
            column.addWidget(text_label(kept_words(one), "explain", wrap=True))
            column.addWidget(text_label(say("“{quote}”", quote=one.quote), "quote", wrap=True))

    def _add_attribute(self, column: QVBoxLayout, one: AttributeLine) -> None:
        column.addSpacing(16)
        column.addWidget(text_label(label("attribute", one.kind), "strong", wrap=True))
        column.addWidget(text_label(shown(one.kind, one.value), "explain", wrap=True))
        column.addSpacing(6)
        self._add_quote(column, Quote(one.citation, self._today))

    def _add_tenure(self, column: QVBoxLayout, tenure: TenureLine, most: int) -> int:
        column.addSpacing(16)
        title = KeyButton(tenure.role, kind="lead")
        title.setAccessibleName(say("{role}: open the post", role=tenure.role))
        title.clicked.connect(lambda: self.picked.emit("post", tenure.post_id))
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
        marks = marked(tenure.marks, tenure.capacity)
        marks += [say("out of scope, not printed")] if tenure.out_of_scope else []
        words = " · ".join(part for part in (tenure.organization, tenure_words(tenure), *marks) if part)
        column.addWidget(text_label(words, "explain", wrap=True))
        if tenure.why is not None:
            column.addWidget(text_label(why_words(tenure.why), "attention", wrap=True))
        for dispute in tenure.disputes:
            self._add_dispute(column, tenure, dispute)
        for note in tenure.notes:
            column.addWidget(text_label(say("Private note: {text}", text=note.text), "note", wrap=True))
        column.addSpacing(6)
        shown = tenure.citations[:most]
        for citation in shown:
            self._add_quote(column, Quote(citation, self._today))
        return len(shown)

    def _add_dispute(self, column: QVBoxLayout, tenure: TenureLine, dispute: Dispute) -> None:
        for place, words in enumerate(dispute_words(dispute)):
            column.addWidget(text_label(words, "explain" if place else "attention", wrap=True))
        choose = KeyButton(say("Choose the day"), kind="lead")
        choose.setAccessibleName(say("{role}: choose the day that is printed", role=tenure.role))
        choose.clicked.connect(lambda: self.disputed.emit(tenure, dispute))
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_quote(self, column: QVBoxLayout, quote: Quote) -> None:
        quote.pressed.connect(self.quoted)
        column.addWidget(quote)
        self.quotes.append(quote)

    def focused_quote(self) -> Quote | None:
        """Return the quote that has the focus."""
        return next((one for one in self.quotes if one.hasFocus()), None)
