"""The cards of the article in front, one below the other."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.review.view import View
from desktop.ui.labels import rule, text_label
from desktop.ui.review.card import CardState, CardWidget
from desktop.ui.review.wording import counted
from resources.words import say


class CardsPanel(QWidget):
    """Shows the cards of a view, and makes anew only those that changed.

    Signals: ``pressed(card, claim)`` with -1 for the whole card; ``asked(gesture)``; ``chosen(person id)``.
    """

    pressed = Signal(int, int)
    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CardWidget] = []
        self._article: str | None = None
        # A timer of its own: QTimer.singleShot with a widget that is destroyed first ends the process.
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._show_focused)
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
        self._persons.setText(_counted(view))
        self._undated.setText("" if view.article is None or view.article.head.published else say("undated"))
        for place, card in enumerate(view.cards):
            focused = place == view.card
            self._put(place, CardState(card, focused, view.claim if focused else None), view)
        while len(self.cards) > len(view.cards):
            self._discard(self.cards.pop())
        self._settling.start()

    @property
    def focused(self) -> CardWidget | None:
        """The card that the keys act on."""
        return next((card for card in self.cards if card.state.focused), None)

    def _put(self, place: int, state: CardState, view: View) -> None:
        old = self.cards[place] if place < len(self.cards) else None
        if old is not None and old.state == state and old.form is None:
            return
        made = CardWidget(state, view)
        made.pressed.connect(lambda claim: self.pressed.emit(place, claim))
        made.asked.connect(self.asked)
        made.chosen.connect(self.chosen)
        self._list.insertWidget(place, made)
        if old is None:
            self.cards.append(made)
        else:
            self.cards[place] = made
            self._discard(old)

    def _discard(self, card: CardWidget) -> None:
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


def _counted(view: View) -> str:
    if view.article is None:
        return ""
    return counted(view) if view.cards else say("No claim found in this article")
