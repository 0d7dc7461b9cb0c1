"""Card mode on the review page: what changes when the same keys go through cards instead of articles."""

from PySide6.QtCore import QObject, Signal

from db.waiting import Order, Where
from desktop.review.view import CardClaim, View, waiting
from desktop.ui.desk import Desk
from desktop.ui.review.lanepanel import LanePanel
from desktop.ui.review.lanereview import LaneReview, where_it_stands
from desktop.ui.review.lookup import LookUpSheet
from desktop.ui.review.marks import focused_claims
from desktop.ui.services import ReviewService
from resources.words import say

NAMES = frozenset({"order", "whole", "look up"})


class CardMode(QObject):
    """Turns card mode on and off, and does its keys; ``turned(on)``."""

    turned = Signal(bool)

    def __init__(self, desk: Desk, panel: LanePanel, look_up: LookUpSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self.panel, self.look_up = desk, panel, look_up
        lane = desk.services.lane
        self.review = LaneReview(lane) if lane else None
        panel.picked.connect(self.show_claim)
        panel.asked.connect(self._start)
        look_up.asked.connect(self._keep)
        look_up.opened.connect(self.show_claim)

    @property
    def on(self) -> bool:
        """Whether cards are gone through."""
        return self.review is not None and self._desk.mode is self.review

    def toggle(self) -> None:
        """Go through cards, or through articles again."""
        if self.review is None or self._desk.acting:
            return
        if self.on:
            self.leave()
            self._desk.go(again)
        else:
            self._enter()
            self.panel.ask()

    def _enter(self) -> None:
        if self.review is not None and not self.on:
            self._desk.mode = self.review
            self.turned.emit(True)

    def leave(self) -> None:
        """Go through articles, where cards are gone through; which one, whoever calls says."""
        if self.on:
            self._desk.mode = self._desk.services.review
            self.turned.emit(False)

    def _start(self, order: Order, where: Where) -> None:
        review = self.review
        if review is not None:
            self._desk.go(lambda _mode: review.start(order, where))

    def show_claim(self, claim_id: str) -> None:
        """Put one claim in front, by itself."""
        review = self.review
        if review is not None:
            self._enter()
            self._desk.go(lambda _mode: review.show(claim_id))

    def narrow(self, words: str) -> None:
        """Go through the cards of which these words of a filter speak."""
        if self.review is not None and not self._desk.acting:
            self._enter()
            self.panel.narrow(words)

    def show_view(self, view: View) -> None:
        """Mark the card in front among what waits."""
        if self.on:
            card = view.focused
            self.panel.mark(frozenset(one.id for one in card.claims) if card else frozenset())

    def do(self, name: str) -> None:
        """Do one of its keys."""
        if name == "look up":
            self.ask()
        elif not self.on:
            return
        elif name == "order":
            self.panel.turn_order()
        elif name == "whole":
            self._open_whole()

    def ask(self) -> None:
        """Ask what is to be looked up about the focused claim; in an article, of the first one open."""
        view = self._desk.view
        one = first_open(view)
        if one is None:
            self.look_up.open("")
            return
        said = [each for each in focused_claims(view) if waiting([each])] if self.on else [one]
        titles = " · ".join(each.claim.title for each in said)
        self.look_up.open(say("{person}, {titles}", person=one.claim.person, titles=titles))

    def _keep(self, question: str) -> None:
        review, view = self.review, self._desk.view
        if review is None:
            return
        if self.on:
            self._desk.write(lambda _mode: review.look_up(question))
            return
        article, one = view.article, first_open(view)
        if article is not None and one is not None:
            self._desk.write(lambda mode: review.kept_beside(one.id, question, mode, article.id))

    def _open_whole(self) -> None:
        review = self.review
        found = where_it_stands(self._desk.view, review.lane) if review else None
        if found is not None:
            self._desk.asked.emit(*found)


def first_open(view: View) -> CardClaim | None:
    """Return the claim of the focused ones that is decided first."""
    return next(iter(waiting(focused_claims(view))), None)


def again(review: ReviewService) -> View:
    """Show the article that was in front, or the first one."""
    article = review.view.article
    return review.open(article.id) if article else review.next_article()
