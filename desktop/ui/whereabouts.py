"""Where somebody is in a directory: remembered while they work, and found again at the next start."""

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from db.waiting import Order
from desktop.review.view import View
from desktop.settings import Kept, Place
from desktop.ui.desk import Desk
from desktop.ui.review import ReviewPage
from desktop.ui.services import ReviewService

SETTLING_MS = 2_000
ORDERS = frozenset(one.value for one in Order)


class Whereabouts(QObject):
    """Remembers page, card, scroll, filters, columns and window, each directory's by itself."""

    def __init__(self, desk: Desk, window: QWidget, review: ReviewPage) -> None:
        super().__init__(window)
        self._desk, self._window, self._review = desk, window, review
        self._kept: Kept = desk.services.kept
        self._directory = desk.services.directory
        self.page = 0
        self.place = self._kept.place(self._directory)
        self._later = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._later.timeout.connect(self._remember_beside)
        self._scrolling = QTimer(self, singleShot=True, interval=0)
        self._scrolling.timeout.connect(self._scroll_back)

    def lead_back(self) -> None:
        """Put window, columns and filters as they were, and the card in front that was."""
        place, review = self.place, self._review
        if place.window:
            self._window.restoreGeometry(QByteArray.fromBase64(QByteArray(place.window.encode())))
        review.columns.take_widths(place.columns)
        review.queue.search.setText(place.search)
        review.lane.filter.setText(place.filter)
        if place.order in ORDERS:
            review.lane.order.setCurrentIndex(review.lane.order.findData(Order(place.order)))
        self._desk.viewed.connect(self._arrived, Qt.ConnectionType.SingleShotConnection)
        review.start(lambda service: back_at(service, place), cards=place.cards)

    def follow(self, page: int) -> None:
        """Note that another page, or another card, is in front."""
        self.page = page
        self._later.start()

    def remember(self) -> None:
        """Keep where somebody is now."""
        self._later.stop()
        self._kept.keep_place(self._directory, self.now())

    def now(self) -> Place:
        """Return where somebody is now."""
        review, view = self._review, self._desk.view
        cards = review.mode.on
        return Place(
            page=self.page,
            article=claim_in_front(view) if cards else view.article.id if view.article else "",
            card=view.card,
            scroll=review.article.verticalScrollBar().value(),
            search=review.queue.search.text(),
            cards=cards,
            order=Order(review.lane.order.currentData()).value,
            filter=review.lane.filter.text(),
            columns=review.columns.widths,
            window=bytes(self._window.saveGeometry().toBase64().data()).decode(),
        )

    def _remember_beside(self) -> None:
        now = self.now()
        kept, directory = self._kept, self._directory
        self._desk.background.read(lambda: kept.keep_place(directory, now), lambda _none: None, topic=self)

    def _arrived(self, view: View) -> None:
        """Show the card that was in front, and scroll where somebody was, if it is still there."""
        place = self.place
        if place.cards and self._review.mode.on:
            if place.article and place.article not in claims_of(view):
                self._review.mode.show_claim(place.article)
        elif view.article is not None and view.article.id == place.article:
            self._scrolling.start()
        self._desk.viewed.connect(lambda _view: self.follow(self.page))

    def _scroll_back(self) -> None:
        self._review.article.verticalScrollBar().setValue(self.place.scroll)


def back_at(review: ReviewService, place: Place) -> View:
    """Open the article that was in front with its card; another where it is gone."""
    if not place.article:
        return review.next_article()
    try:
        view = review.open(place.article)
    except KeyError:
        return review.next_article()
    beside = place.card != view.card and place.card < len(view.cards)
    return review.focus(place.card) if beside else view


def claims_of(view: View) -> list[str]:
    """Return the ids of all claims on a page."""
    return [one.id for card in view.cards for one in card.claims]


def claim_in_front(view: View) -> str:
    """Return the id of the first claim of the card in front."""
    claims = view.focused.claims if view.focused else ()
    return claims[0].id if claims else ""
