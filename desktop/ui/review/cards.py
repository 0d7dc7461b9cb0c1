"""The cards of the article in front, one below the other."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.records import Claim
from desktop.review.foresight import Foresight
from desktop.review.view import View
from desktop.ui.labels import rule, text_label
from desktop.ui.review.card import CardWidget
from desktop.ui.review.correction import Complete, CorrectionForm
from desktop.ui.review.state import CardState
from desktop.ui.review.stillcard import StillCard
from desktop.ui.review.wording import counted
from resources.words import say

IDLE_MS = 30
"""After so long without another page, the next card is made ready."""


class CardsPanel(QWidget):
    """Shows the cards of a view, and makes anew only those that changed.

    Signals: ``pressed(card, claim)`` with -1 for the whole card; ``asked(gesture)``; ``chosen(person id)``;
    ``ended(tenure id)`` for one that ends too; ``noted(text)`` of the focused claim;
    ``ruled_out(person id)`` whom the article does not mean.
    """

    pressed = Signal(int, int)
    asked = Signal(str)
    chosen = Signal(object)
    ruled_out = Signal(str)
    ended = Signal(str)
    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CardWidget | StillCard] = []
        self._article: str | None = None
        # A timer of its own: QTimer.singleShot with a widget that is destroyed first ends the process.
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._show_focused)
        self._view = View(article=None)
        self._ready: CardWidget | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._prepare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._persons = text_label("", "quiet")
        self._undated = text_label("", "quiet")
        head = QHBoxLayout()
        head.setContentsMargins(22, 0, 22, 0)
        head.addWidget(self._persons, 1)
        head.addWidget(self._undated)
        self._head = QWidget()
        self._head.setLayout(head)
        self._head.setFixedHeight(46)
        column.addWidget(self._head)
        column.addWidget(rule())
        self.fresh: CorrectionForm | None = None
        self._fresh_room = QVBoxLayout()
        self._fresh_room.setContentsMargins(22, 0, 22, 0)
        column.addLayout(self._fresh_room)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll.setWidget(self._inside)
        column.addWidget(self._scroll, 1)

    def show_view(self, view: View) -> None:
        """Show the cards; an article's own cards stay where they are when another is focused."""
        article = view.article.id if view.article else None
        if article != self._article:
            self._clear()
            self._article = article
        self.end_claim()
        self._persons.setText(_counted(view))
        self._undated.setText("" if view.article is None or view.article.head.published else say("undated"))
        for place in range(len(view.cards)):
            self._put(place, _state(view, place), view)
        while len(self.cards) > len(view.cards):
            self._discard(self.cards.pop())
        self._view = view
        self._settling.start()
        self._idle.start()

    def tell(self, words: str) -> None:
        """Say something about the person in front, at the head."""
        self._persons.setText(words)

    def show_sight(self, sight: Foresight, ending: frozenset[str]) -> None:
        """Show on the focused card what accepting would change."""
        if self.focused is not None:
            self.focused.show_sight(sight, ending)
            self._settling.start()

    def begin_claim(self, claim: Claim, complete: Complete) -> CorrectionForm:
        """Open the form of a claim made by hand, above the cards."""
        self.end_claim()
        self.fresh = CorrectionForm(claim, complete, saving="Accept this claim by hand")
        self.fresh.setAccessibleName(say("A claim by hand"))
        self.fresh.cancelled.connect(self.end_claim)
        self._fresh_room.addWidget(self.fresh)
        self._fresh_room.setContentsMargins(22, 8, 22, 14)
        return self.fresh

    def end_claim(self) -> None:
        """Put the form of a claim by hand away."""
        if self.fresh is not None:
            self._fresh_room.removeWidget(self.fresh)
            self._fresh_room.setContentsMargins(22, 0, 22, 0)
            self.fresh.hide()
            self.fresh.deleteLater()
            self.fresh = None

    @property
    def focused(self) -> CardWidget | None:
        """The card that the keys act on."""
        return next((card for card in self.cards if isinstance(card, CardWidget)), None)

    def _put(self, place: int, state: CardState, view: View) -> None:
        old = self.cards[place] if place < len(self.cards) else None
        if old is not None and old.state == state and old.form is None:
            return
        made = self._focused_card(state, view) if state.focused else StillCard(state)
        made.pressed.connect(lambda claim: self.pressed.emit(place, claim))
        self._list.insertWidget(place, made)
        made.show()
        if old is None:
            self.cards.append(made)
        else:
            self.cards[place] = made
            self._discard(old)

    def _prepare(self) -> None:
        """Make the card that comes next while nothing is done, so that a decision finds it there."""
        view = self._view
        after = (*range(view.card + 1, len(view.cards)), *range(view.card))
        place = next((one for one in after if view.cards[one].open), None)
        if place is None:
            return
        coming = replace(view, card=place, claim=None)
        state = _state(coming, place)
        if self._ready is None or self._ready.state != state:
            self._forget_ready()
            self._ready = self._made(state, coming)
            self._ready.hide()
            self._ready.setParent(self._inside)
            self._ready.resize(self._inside.width(), self._ready.sizeHint().height())
            for part in (self._ready, *self._ready.findChildren(QWidget)):
                part.ensurePolished()

    def _forget_ready(self) -> None:
        if self._ready is not None:
            self._ready.deleteLater()
            self._ready = None

    def _focused_card(self, state: CardState, view: View) -> CardWidget:
        ready, self._ready = self._ready, None
        if ready is not None and ready.state == state:
            return ready
        if ready is not None:
            ready.deleteLater()
        return self._made(state, view)

    def _made(self, state: CardState, view: View) -> CardWidget:
        made = CardWidget(state, view)
        made.asked.connect(self.asked)
        made.chosen.connect(self.chosen)
        made.ruled_out.connect(self.ruled_out)
        made.ended.connect(self.ended)
        made.noted.connect(self.noted)
        return made

    def _discard(self, card: QWidget) -> None:
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _clear(self) -> None:
        while self.cards:
            self._discard(self.cards.pop())
        self._scroll.verticalScrollBar().setValue(0)

    def _show_focused(self) -> None:
        card = self.focused
        if card is not None:
            bar, height = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
            top, bottom = card.y(), card.y() + card.height()
            if top < bar.value() or card.height() > height:
                bar.setValue(top)
            elif bottom > bar.value() + height:
                bar.setValue(bottom - height)


def _state(view: View, place: int) -> CardState:
    card, focused = view.cards[place], place == view.card
    keys = {one.key for one in card.claims}
    notes = tuple(one for one in view.notes if one.subject_id in keys)
    return CardState(card, focused, view.claim if focused else None, notes)


def _counted(view: View) -> str:
    if view.article is None:
        return ""
    return counted(view) if view.cards else say("No claim found in this article")
