"""The review page: every decision is one key, and moves on."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.review.view import View
from desktop.ui.columns import Columns
from desktop.ui.desk import Desk, Gesture
from desktop.ui.empty import EmptyState
from desktop.ui.keymap import keymap
from desktop.ui.keys import is_typing
from desktop.ui.review.also import AlsoLine
from desktop.ui.review.askingdate import AskingDate
from desktop.ui.review.cardmode import NAMES, CardMode
from desktop.ui.review.cards import CardsPanel
from desktop.ui.review.choice import choices
from desktop.ui.review.datebar import DateBar
from desktop.ui.review.follow import FollowLine
from desktop.ui.review.lanepanel import LanePanel
from desktop.ui.review.lookup import LookUpSheet
from desktop.ui.review.marks import card_at
from desktop.ui.review.queuepanel import QueuePanel
from desktop.ui.review.repeats import RepeatsSheet
from desktop.ui.review.tools import Tools
from desktop.ui.review.walking import WalkedArticle
from desktop.ui.services import ReviewService
from resources.words import say

WRITES: Mapping[str, Gesture] = MappingProxyType(
    {
        "accept": lambda review: review.accept(),
        "reject": lambda review: review.reject(),
        "unsure": lambda review: review.unsure(),
        "undo": lambda review: review.undo(),
        "not meant": lambda review: review.not_meant(),
    }
)
MOVES: Mapping[str, Gesture] = MappingProxyType(
    {
        "skip": lambda review: review.skip(),
        "card+": lambda review: review.move(1),
        "card-": lambda review: review.move(-1),
        "claim+": lambda review: review.narrow(1),
        "claim-": lambda review: review.narrow(-1),
        "new person": lambda review: review.choose(None),
    }
)
COLUMNS = (248, 700, 490)


def next_unfinished(review: ReviewService) -> View:
    """Put the next unfinished article in front."""
    return review.next_article()


class ReviewPage(QWidget):
    """Joins queue, article and cards.

    Signals: ``wants_import()``, ``wants_samples()`` from the empty page; ``did(gesture)``.
    """

    wants_import = Signal()
    wants_samples = Signal()
    did = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._goal: tuple[str, int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(say("Review"))
        self.queue = QueuePanel(desk)
        self.lane = LanePanel(desk)
        self.article = WalkedArticle()
        self.cards = CardsPanel()
        self.tools = Tools(desk, self, self.article, self.cards, self._complete)
        self.follow = FollowLine()
        self.also = AlsoLine(desk)
        self.date_bar = DateBar(desk.services.today)
        self.asking = AskingDate(desk, self.date_bar, self)
        self.empty = EmptyState(
            say("Nothing to review yet"),
            say("Import a folder of articles: each is read on this computer, and what it says waits here."),
            (
                (say("Import a folder…"), self.wants_import.emit),
                (say("Try the sample articles"), self.wants_samples.emit),
            ),
        )
        self.finished = EmptyState(
            say("Everything is reviewed"),
            say("Every claim is decided. Choose an article at the left to look at it again."),
            ((say("Import a folder…"), self.wants_import.emit),),
        )
        self.no_card = EmptyState(
            say("No card waits here"),
            say("Nothing waits that this filter lets through. F changes it, M goes back to the articles."),
        )
        self.finished.hide()
        self.no_card.hide()
        self._lay_out()
        self.repeats = RepeatsSheet(desk, self)
        self.look_up = LookUpSheet(desk, self)
        self.mode = CardMode(desk, self.lane, self.look_up, self)
        self._beside = self._ways()
        self._connect()

    def _ways(self) -> Mapping[str, Callable[[], None]]:
        """Return what a gesture opens that decides nothing, by its name."""
        return {
            **self.tools.beside,
            "correct": self._correct,
            "page": self.setFocus,
            "date": self.asking.ask,
            "questions": self.follow.open,
            "repeats": self.repeats.open,
            "mode": self.mode.toggle,
            "filter": self._narrow,
            "copies": self.also.open,
        }

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMinimumWidth(360)
        middle = QVBoxLayout(page)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.date_bar)
        middle.addWidget(self.tools.bar)
        middle.addWidget(self.also)
        middle.addWidget(self.article, 1)
        middle.addWidget(self.finished, 1)
        middle.addWidget(self.no_card, 1)
        self.side = QStackedWidget()
        self.side.addWidget(self.queue)
        self.side.addWidget(self.lane)
        self.side.setMinimumWidth(200)
        right = QWidget()
        right.setMinimumWidth(420)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards, 1)
        column.addWidget(self.tools.offer)
        column.addWidget(self.follow)
        self.columns = Columns((self.side, page, right), COLUMNS)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self._desk.viewed.connect(self.show_view)
        self._desk.asked.connect(self.open_at)
        self.queue.picked.connect(self.open)
        self.also.picked.connect(self.open)
        self.queue.filled.connect(self._filled)
        self.article.pressed.connect(self._focus)
        self.cards.pressed.connect(self._focus)
        self.cards.asked.connect(self.do)
        self.cards.chosen.connect(lambda person: self._desk.go(lambda review: review.choose(person)))
        self.cards.ruled_out.connect(lambda person: self._desk.write(lambda review: review.not_meant(person)))
        self.asking.left.connect(self.setFocus)
        self.date_bar.undo_asked.connect(lambda: self.do("undo"))
        self.repeats.done.connect(self.renew)
        self.mode.turned.connect(self._turn)
        self.lane.left.connect(self.setFocus)

    def take_focus(self) -> None:
        """Take the keys where they are awaited: for the date that is asked for, or for the cards."""
        if self.date_bar.isVisible():
            self.date_bar.take_focus()
        else:
            self.setFocus()

    def start(self, first: Gesture = next_unfinished, *, cards: bool = False) -> None:
        """Read the queue, and put the first unfinished article in front, or what ``first`` opens.

        With ``cards`` they are gone through instead, in the order and filter that stand there.
        """
        self.queue.refresh()
        if self._desk.view.article is None and cards and self.mode.review is not None:
            self.mode.toggle()
        elif self._desk.view.article is None:
            self._desk.go(first)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the article again where another page has changed what its cards say."""
        super().showEvent(event)
        self.renew()

    def renew_in_sight(self) -> None:
        """Read what is in front again, if the page is seen; else that is done when it is."""
        if self.isVisible():
            self.renew()

    def renew(self) -> None:
        """Read the article in front again where something beside the review has changed what it says."""
        article = self._desk.view.article
        if self._desk.outdated and article is not None and self._goal is None:
            self.asking.forget()
            self._desk.go(lambda review: review.open(article.id))
        self._desk.outdated = False

    def open(self, article_id: str) -> None:
        """Put an article in front; where cards are gone through, articles are again."""
        self.asking.forget()
        self.mode.leave()
        self._desk.go(lambda review: review.open(article_id))

    def reread(self) -> None:
        """Show the article in front as it is read now, another where it is gone; the queue, too."""
        self.asking.forget()
        self.mode.leave()
        review = self._desk.services.review
        self._desk.go(lambda _mode: review.forget())
        self.queue.refresh()

    def follow_import(self) -> None:
        """Show in the queue what has come in; the first article where none is in front."""
        if self._desk.view.article is None:
            self.start()
        elif self.queue.model.loaded:
            self.queue.model.reload()

    def open_at(self, article_id: str, start: int, end: int) -> None:
        """Put an article in front with the claim focused that rests on a passage."""
        self._goal = (article_id, start, end)
        self.open(article_id)

    def show_view(self, view: View) -> None:
        """Show the page as a gesture left it."""
        self.stack.setCurrentIndex(0 if view.article is None and not self.queue.model.rowCount() else 1)
        self.article.setVisible(view.article is not None)
        self.finished.setVisible(view.article is None and not self.mode.on)
        self.no_card.setVisible(view.article is None and self.mode.on)
        if not self.mode.on:
            self.queue.show_view(view)
        self.mode.show_view(view)
        self.article.show_view(view)
        self.also.show_view(view)
        self.cards.show_view(view)
        self.tools.show_view(view)
        asks = self.asking.show_view(view)
        if not asks and self._is_free():
            self.setFocus()
        self._reach_goal(view)

    def _is_free(self) -> bool:
        """Whether the focus may come to the page: nobody types, and nothing lies over it."""
        typing = self.queue.search.hasFocus() or self.lane.filter.hasFocus()
        return not typing and self.isVisible() and self.repeats.isHidden() and self.look_up.isHidden()

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a signal's own signature
        """Show the other mode's queue."""
        self.side.setCurrentIndex(int(on))
        self.asking.forget()
        if not on:
            self.queue.model.reload()

    def do(self, name: str) -> None:
        """Do a gesture by its name. While one is under way, decisions are not taken: the page is older."""
        if self._desk.acting:
            return
        self.did.emit(name)
        if name in WRITES:
            self._desk.write(WRITES[name])
        elif name in MOVES:
            self._desk.go(MOVES[name])
        elif name in ("article+", "article-"):
            self._go_to_neighbour(1 if name == "article+" else -1)
        elif name in self._beside:
            self._beside[name]()
        elif name in NAMES:
            self.mode.do(name)
        elif name.startswith("choose "):
            self._choose(int(name.split()[1]))

    def press(self, event: QKeyEvent) -> bool:
        """Take a key for its gesture; return whether it was one."""
        name = None if is_typing() else keymap().gesture("review", event)
        if name is None or self.stack.currentIndex() == 0:
            return False
        if not (event.isAutoRepeat() and name in WRITES):
            self.do(name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that no part of the page needed."""
        if not self.press(event):
            event.ignore()

    def _focus(self, card: int, claim: int) -> None:
        self._desk.go(lambda review: review.focus(card, None if claim < 0 else claim))

    def _choose(self, number: int) -> None:
        card = self._desk.view.focused
        offered = choices(card) if card is not None else ()
        if number > len(offered):
            self.tools.end_by_number(number - len(offered) - 1)
        elif card is not None:
            person_id = offered[number - 1].person_id
            self._desk.go(lambda review: review.choose(person_id))

    def _go_to_neighbour(self, step: int) -> None:
        if self.mode.on:
            self._desk.go(lambda review: review.next_article())
            return
        article_id = self.queue.neighbour(step)
        if article_id is not None:
            self.open(article_id)

    def _narrow(self) -> None:
        edit = self.lane.filter if self.mode.on else self.queue.search
        edit.setFocus()
        edit.selectAll()

    def _correct(self) -> None:
        card = self.cards.focused
        form = card.correct(self._complete) if card is not None else None
        if form is not None and card is not None:
            form.accepted.connect(self.tools.correct)
            form.cancelled.connect(self.setFocus)
            form.fields["title"].setFocus()
            form.fields["title"].selectAll()

    def _complete(self, name: str, prefix: str, told: Callable[[list[str]], None]) -> None:
        review = self._desk.services.review
        self._desk.background.read(lambda: review.complete(name, prefix), told, topic=f"complete {name}")

    def _filled(self, count: int) -> None:
        self.stack.setCurrentIndex(1 if count or self._desk.view.article else 0)

    def _reach_goal(self, view: View) -> None:
        if self._goal is None or view.article is None or view.article.id != self._goal[0]:
            return
        _, start, end = self._goal
        self._goal = None
        found = card_at(view, start, end)
        if found is not None and found != (view.card, view.claim):
            self._desk.go(lambda review: review.focus(*found))
        self.article.show_passage(start, end)
