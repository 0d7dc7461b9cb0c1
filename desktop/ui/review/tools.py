"""What the review page can do besides deciding: marking words, notes, mentions, foresight, rules offered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from db.records import Claim
from db.rules import Rule
from desktop.review.foresight import Foresight
from desktop.review.view import Correction, View, waiting
from desktop.ui.desk import Desk
from desktop.ui.review.cards import CardsPanel
from desktop.ui.review.correction import Complete
from desktop.ui.review.foreseeing import Foreseeing
from desktop.ui.review.markbar import MarkBar
from desktop.ui.review.marker import Marker
from desktop.ui.review.marks import focused_claims
from desktop.ui.review.mentioning import Mentioning
from desktop.ui.review.offer import OfferLine
from desktop.ui.review.walking import WalkedArticle
from resources.words import say

SAID = tuple(name for name in Correction.__dataclass_fields__ if name != "evidence")


class Tools(QObject):
    """Joins the page's article and cards with its tools; ``beside`` are their gestures by name."""

    def __init__(
        self, desk: Desk, page: QWidget, article: WalkedArticle, cards: CardsPanel, complete: Complete
    ) -> None:
        super().__init__(page)
        self._desk, self._page, self._article, self._cards = desk, page, article, cards
        self._complete = complete
        self.bar = MarkBar()
        self.offer = OfferLine()
        self.marker = Marker(article, self.bar, self)
        self.mentioning = Mentioning(desk, article, page)
        self.foreseeing = Foreseeing(desk, self._show_sight, self)
        self.beside: Mapping[str, Callable[[], None]] = MappingProxyType(
            {
                "edges": self.edges,
                "text": self.walk,
                "note": self.note,
                "always": self.take_offer,
                "menu": self.mentioning.show_menu_here,
                "mention+": lambda: self.mentioning.step(1),
                "mention-": lambda: self.mentioning.step(-1),
                "original": self.mentioning.open_original,
            }
        )
        self._connect()

    def _connect(self) -> None:
        self.marker.corrected.connect(self.correct)
        self.marker.wants_fields.connect(self._look_at)
        self.marker.claimed.connect(self._make)
        self.marker.left.connect(self._page.setFocus)
        self.mentioning.focused.connect(self._focus)
        self.mentioning.claiming.connect(self.walk)
        self.mentioning.told.connect(self._cards.tell)
        self._cards.ended.connect(self.end_too)
        self._cards.noted.connect(self._keep_note)
        self.offer.taken.connect(self.take_offer)

    def show_view(self, view: View) -> None:
        """Follow the page to another moment."""
        self.marker.show_view(view)
        self.mentioning.show_view(view)
        self.foreseeing.show_view(view)
        done = view.message.code if view.message else ""
        if done == "correct done":
            self._ask_offers()
        elif done:
            self.offer.show_rules(())

    def correct(self, correction: Correction) -> None:
        """Accept what is focused as corrected."""
        if not self._desk.acting:
            self._desk.write(lambda review: review.correct(correction))

    def edges(self) -> None:
        """Hold the words of the first claim that waits."""
        one = next(iter(waiting(focused_claims(self._desk.view))), None)
        if one is not None:
            self.marker.correct(self._desk.view, one)

    def walk(self) -> None:
        """Put the caret into the text."""
        self.marker.walk(self._desk.view)

    def _look_at(self, correction: Correction) -> None:
        card = self._cards.focused
        form = card.correct(self._complete, correction) if card is not None else None
        if form is not None:
            form.accepted.connect(self.correct)
            form.cancelled.connect(self._page.setFocus)
            form.fields["title"].setFocus()

    def _make(self, claim: Claim) -> None:
        form = self._cards.begin_claim(claim, self._complete)
        form.accepted.connect(lambda correction: self._claim(claim, correction))
        form.cancelled.connect(self._page.setFocus)
        form.fields["title"].setFocus(Qt.FocusReason.TabFocusReason)

    def _claim(self, claim: Claim, correction: Correction) -> None:
        article = self._desk.view.article
        if article is None or self._desk.acting:
            return
        said = {name: getattr(correction, name) for name in SAID}
        made = replace(claim, **said)
        self._desk.write(lambda review: review.by_hand(article.id, made))

    def note(self) -> None:
        """Write a note on the focused claim."""
        if self._cards.focused is not None:
            self._cards.focused.write_note()

    def _keep_note(self, text: str) -> None:
        if not self._desk.acting:
            self._desk.write(lambda review: review.note(text))

    def end_too(self, tenure_id: str) -> None:
        """End somebody's tenure with what is accepted, or after all not."""
        self._desk.go(lambda review: review.end_too(tenure_id))

    def end_by_number(self, number: int) -> None:
        """End the tenure that has this number among those that would end."""
        tenure_id = self.foreseeing.tenure(number)
        if tenure_id is not None:
            self.end_too(tenure_id)

    def _show_sight(self, sight: Foresight, ending: frozenset[str]) -> None:
        self._cards.show_sight(sight, ending)

    def _focus(self, card: int) -> None:
        self._desk.go(lambda review: review.focus(card, None))

    def _ask_offers(self) -> None:
        curation = self._desk.services.curation
        if curation is not None:
            self._desk.background.act(curation.offers, self.offer.show_rules)

    def take_offer(self) -> None:
        """Lay down what the last correction suggests."""
        rules: tuple[Rule, ...] = self.offer.rules
        if rules and not self._desk.acting:
            self.offer.show_rules(())
            words = say("It holds from now on.")
            self._desk.curate(lambda curation: curation.rule(*rules), lambda _changed: self._renew(), words)

    def _renew(self) -> None:
        article = self._desk.view.article
        if article is not None and self._desk.mode is self._desk.services.review:
            self._desk.go(lambda review: review.open(article.id))
