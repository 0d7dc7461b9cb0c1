"""Card mode: what waits across all articles, one post or one claim at a time, in the order of its worth."""

from dataclasses import replace

from db.acts import Accepted, Attributed, Dated, Rejected, Unsure
from db.records import Article, ArticleLine, Reason
from db.store import Store, Unit
from db.values import Mint, PartialDate, new_id
from db.waiting import Order, Waiting, Where
from desktop.review.deciding import Deciding, done
from desktop.review.gestures import Target, taken_back
from desktop.review.laneview import By, LaneView, LookUp
from desktop.review.lookups import look_ups
from desktop.review.recording import Clock, now, refresh
from desktop.review.together import shown, together
from desktop.review.view import waiting

EVERYTHING = Where()
PORTION = 50


class Lane(Deciding[LaneView]):
    """Goes through what waits, with the gestures of the review."""

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Start with no card in front."""
        super().__init__(store, curator, program, mint=mint, clock=clock)
        self._head: Waiting | None = None
        self._cursor: Waiting | None = None
        self._passed: set[str] = set()
        self.view = LaneView()

    def start(self, order: Order = Order.WORTH, where: Where = EVERYTHING, by: By = By.POST) -> LaneView:
        """Put the first card of what is asked for in front."""
        self.view = LaneView(order=order, where=where, by=by)
        self._cursor = None
        self._passed.clear()
        return self.next()

    def lines(
        self, order: Order = Order.WORTH, where: Where = EVERYTHING, after: Waiting | None = None
    ) -> list[Waiting]:
        """Return a page of claims, after the last one of the page before."""
        with self._store.read() as unit:
            return unit.claims.queue.lines(order, where, after)

    def articles(self, where: Where = EVERYTHING, after: Waiting | None = None) -> list[ArticleLine]:
        """Return the articles of a page of claims that are asked for; ``after`` is as in ``lines``."""
        with self._store.read() as unit:
            found = unit.claims.queue.lines(Order.ARTICLE, where, after)
            lines = unit.articles.by_ids({one.article_id for one in found})
        return [lines[key] for key in dict.fromkeys(one.article_id for one in found)]

    def show(self, claim_id: str) -> LaneView:
        """Put one claim in front, decided or not, by itself."""
        with self._store.read() as unit:
            found = unit.claims.queue.by_ids([claim_id])
            if found:
                self._put(unit, found[0], alone=True)
        return self.view

    def _put_in_front(self, claim_id: str) -> None:
        self.show(claim_id)

    def next(self) -> LaneView:
        """Put the next card in front; after the last one what was passed comes again."""
        with self._store.read() as unit:
            head = self._next_head(unit)
            if head is None and self._passed:
                self._cursor = None
                self._passed.clear()
                head = self._next_head(unit)
            self._put(unit, head)
        return self.view if head else self._say(Reason("nothing left"))

    def _next_head(self, unit: Unit) -> Waiting | None:
        portion = PORTION if self._passed else 1
        while page := unit.claims.queue.lines(self.view.order, self.view.where, self._cursor, portion):
            fresh = next((one for one in page if one.stored.id not in self._passed), None)
            if fresh is not None:
                return fresh
            self._cursor = page[-1]
        return None

    def article(self, article_id: str) -> Article:
        """Return an article as a whole, for more of it than the passages."""
        with self._store.read() as unit:
            return unit.articles.get(article_id)

    def look_ups(self) -> tuple[LookUp, ...]:
        """Return what waits to be looked up, each with its question and with words to search for."""
        with self._store.read() as unit:
            return look_ups(unit)

    def skip(self) -> LaneView:
        """Go on to the next card and decide nothing; skipped three times, a claim is a hard case."""
        claims = [each for card in self.view.cards for each in waiting(card.claims) if not each.decision]
        with self._store.write() as unit:
            unit.claims.queue.skip(one.id for one in claims)
        self._passed |= {one.id for one in claims}
        return self.next()

    def undo(self) -> LaneView:
        """Take back the last act that counts, by an added one, and show where it was."""
        with self._store.write() as unit:
            act = taken_back(unit, self._recording)
        if act is None:
            return self._say(Reason("nothing to undo"))
        self._chosen.clear()
        said = [made.outcome for made in act.decisions]
        keys = {one.claim_key for one in said if isinstance(one, Accepted | Attributed | Rejected | Unsure)}
        with self._store.read() as unit:
            reopened = unit.claims.queue.by_keys(keys)
            self._put(unit, reopened[0] if reopened else self._head)
        return self._say(Reason("undone", (("gesture", act.gesture),)))

    def date(self, published: PartialDate | None) -> LaneView:
        """Set the date that is asked for; None says that it cannot be known."""
        article = self.view.asks_date
        if article is None:
            return self.view
        with self._store.write() as unit:
            self._record(unit, "date", [Dated(article.id, published)])
        self.catch_up()
        self.next()
        return self._say(Reason("dated", (("date", published.text if published else ""),)))

    def catch_up(self, limit: int = PORTION) -> int:
        """See again some of what a large act left behind; return how many, for calling until none is."""
        with self._store.write() as unit:
            unseen = unit.claims.unseen(limit) or unit.claims.left_behind(limit)
            refresh(unit, unseen)
        return len(unseen)

    def _after(self, gesture: str, target: Target) -> LaneView:
        """Focus the next person of the card with something open, else put the next card in front."""
        if self._is_last(target):
            self.next()
        else:
            self._renew()
            cards = self.view.cards
            around = (*range(self.view.card, len(cards)), *range(self.view.card))
            place = next((one for one in around if cards[one].open), None)
            self.next() if place is None else self.focus(place)
        return self._say(done(gesture, target))

    def _is_last(self, target: Target) -> bool:
        """Whether nothing else on the card waits: then it need not be read once more."""
        waits = [each.id for card in self.view.cards for each in waiting(card.claims) if not each.decision]
        return set(waits) <= {one.id for one in target.claims}

    def _renew(self) -> None:
        """Show the same card as it is now."""
        ids = [each.id for card in self.view.cards for one in card.claims for each in (one, *one.also)]
        with self._store.read() as unit:
            self.view = shown(unit, self.view, self._head, unit.claims.queue.by_ids(ids), self._chosen)

    def _put(self, unit: Unit, head: Waiting | None, *, alone: bool = False) -> None:
        self._head = head
        self._chosen.clear()
        lines = together(unit, head, By.CLAIM if alone else self.view.by) if head else []
        self.view = shown(unit, replace(self.view, card=0, claim=None), head, lines, self._chosen)
