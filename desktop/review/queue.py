"""The review: which article and card are in front, and what each gesture does. No widget in it."""

from dataclasses import replace

from db.acts import Dated, Undone
from db.records import ArticleLine, Reason
from db.store import Store, Unit
from db.values import Mint, PartialDate, new_id
from desktop.review.cards import cards_of
from desktop.review.deciding import Deciding, done
from desktop.review.gestures import Target, notes_on
from desktop.review.recording import Clock, now
from desktop.review.view import View, waiting


class Review(Deciding[View]):
    """Goes through articles and their cards."""

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Start with no article in front."""
        super().__init__(store, curator, program, mint=mint, clock=clock)
        self.view = View(article=None)

    def articles(self, search: str = "", after: str | None = None) -> list[ArticleLine]:
        """Return a page of the queue: unfinished articles first; ``after`` is the last id shown."""
        with self._store.read() as unit:
            return unit.articles.lines(search=search, after=after)

    def open(self, article_id: str) -> View:
        """Put an article in front, its first open card focused."""
        self._chosen.clear()
        with self._store.read() as unit:
            self._show(unit, article_id)
        return self._focus_open(0)

    def _put_in_front(self, claim_id: str) -> None:
        with self._store.read() as unit:
            article_id = unit.claims.get(claim_id).article_id
        cards = self.open(article_id).cards
        for place, card in enumerate(cards):
            for number, one in enumerate(card.claims):
                if claim_id in (one.id, *(each.id for each in one.also)):
                    self.focus(place, number if len(card.claims) > 1 else None)

    def next_article(self) -> View:
        """Put the next unfinished article in front, or say that nothing is left."""
        following = self._following()
        if following is not None:
            return self.open(following)
        if any(card.open for card in self.view.cards):
            return self._focus_open(0)
        self.view = replace(self.view, message=Reason("nothing left"))
        return self.view

    def _following(self) -> str | None:
        current = self.view.article.id if self.view.article else None
        with self._store.read() as unit:
            return unit.articles.next_open(current)

    def skip(self) -> View:
        """Go on to the next open card, or article, and decide nothing; a third time makes a hard case."""
        card = self.view.focused
        if card is not None and card.open:
            with self._store.write() as unit:
                unit.claims.queue.skip(one.id for one in waiting(card.claims))
        return self._advance(self.view.card + 1, others_only=True)

    def undo(self) -> View:
        """Take back the last act that counts, by an added one, and show where it was."""
        with self._store.write() as unit:
            act = unit.decisions.last_in_force()
            if act is None:
                return self._say(Reason("nothing to undo"))
            taken_back = [made.outcome for made in unit.decisions.with_decisions(act).decisions]
            changed = self._recording.record(unit, "undo", [Undone(act.id)], taken_back).articles
        article = self.view.article.id if self.view.article else None
        self._chosen.clear()
        if changed and article not in changed:
            self.open(min(changed))
        else:
            self._renew()
            self._focus_open(0)
        return self._say(Reason("undone", (("gesture", act.gesture),)))

    def date(self, published: PartialDate | None) -> View:
        """Set the date of the article in front; None says that it cannot be known."""
        article = self.view.article
        if article is None:
            return self.view
        with self._store.write() as unit:
            self._record(unit, "date", [Dated(article.id, published)])
        self._renew()
        return self._say(Reason("dated", (("date", published.text if published else ""),)))

    def _after(self, gesture: str, target: Target) -> View:
        decided = {one.id for one in target.claims}
        waiting_here = (one for card in self.view.cards for one in card.claims if not one.decision)
        following = None if any(one.id not in decided for one in waiting_here) else self._following()
        if following is not None:
            self.open(following)
        else:
            self._renew()
            self._advance(self.view.card)
        return self._say(done(gesture, target))

    def _advance(self, start: int, *, others_only: bool = False) -> View:
        """Focus the next card with something open, from here on; the next article after the last."""
        cards = self.view.cards
        around = (*range(start, len(cards)), *range(min(start, len(cards))))
        skipped = self.view.card if others_only else None
        following = next((i for i in around if cards[i].open and i != skipped), None)
        if following is None or (others_only and following < start):
            return self.next_article()
        self.view = replace(self.view, card=following, claim=None, message=None)
        return self.view

    def _focus_open(self, start: int) -> View:
        cards = self.view.cards
        index = next((i for i in range(start, len(cards)) if cards[i].open), 0)
        self.view = replace(self.view, card=index, claim=None, message=None)
        return self.view

    def _renew(self) -> None:
        if self.view.article is not None:
            with self._store.read() as unit:
                self._show(unit, self.view.article.id)

    def _show(self, unit: Unit, article_id: str) -> None:
        article = unit.articles.get(article_id)
        cards = cards_of(article, unit.claims.of_article(article_id), unit.directory, self._chosen)
        undated = article.head.published is None and not unit.decisions.is_dated(article_id)
        self.view = View(
            article=article,
            cards=cards,
            card=min(self.view.card, max(len(cards) - 1, 0)),
            asks_date=undated and bool(cards),
            can_undo=unit.decisions.last_in_force() is not None,
            left=unit.articles.count()[1],
            notes=notes_on(unit, cards),
        )
