"""The review: which article and card are in front, and what each gesture does. No widget in it."""

from collections.abc import Sequence
from dataclasses import replace

from db.acts import Accepted, Attributed, Changed, Dated, Outcome, Rejected, Restricted, Undone, Unsure
from db.records import ArticleLine, Reason
from db.store import Store, Unit
from db.values import Mint, PartialDate, new_id
from desktop.matching import Lookup
from desktop.review.deciding import Deciding, done
from desktop.review.deck import Decks
from desktop.review.gestures import Target, notes_on
from desktop.review.recording import Clock, now
from desktop.review.view import View, waiting

_ON_CLAIMS = Accepted | Attributed | Rejected | Unsure


class Review(Deciding[View]):
    """Goes through articles and their cards."""

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Start with no article in front."""
        super().__init__(store, curator, program, mint=mint, clock=clock)
        self._decks = Decks()
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

    def prepare(self) -> None:
        """Match while nobody acts what would be shown next, and by undoing: it opens at once then."""
        with self._store.read() as unit:
            for article_id in (self._next(unit), _last(unit)):
                if article_id is not None and article_id != self._current:
                    self._decks.show(unit, article_id, {})

    def next_article(self) -> View:
        """Put the next unfinished article in front, or say that nothing is left."""
        following = self._following()
        if following is not None:
            return self.open(following)
        if any(card.open for card in self.view.cards):
            return self._focus_open(0)
        self.view = replace(self.view, message=Reason("nothing left"))
        return self.view

    def forget(self) -> View:
        """Read the article in front anew, whose text was read again; the next one where it is gone."""
        self._decks = Decks()
        current = self._current
        self.view = View(article=None)
        try:
            return self.open(current) if current else self.next_article()
        except KeyError:
            return self.next_article()

    @property
    def _current(self) -> str | None:
        return self.view.article.id if self.view.article else None

    def _following(self) -> str | None:
        with self._store.read() as unit:
            return self._next(unit)

    def _next(self, unit: Unit) -> str | None:
        return unit.articles.next_open(self._current)

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
            changed = self._record(unit, "undo", [Undone(act.id)], taken_back).articles
        self._chosen.clear()
        if changed and self._current not in changed:
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

    def _known(self, unit: Unit) -> Lookup | None:
        return self._decks.of(self._current).known(unit) if self._current else None

    def _record(
        self, unit: Unit, gesture: str, outcomes: Sequence[Outcome], concerning: Sequence[Outcome] = ()
    ) -> Changed:
        """Record an act; the cards kept ready go along with it, unless it changes their articles."""
        standing = self._decks.standing(unit)
        changed = super()._record(unit, gesture, outcomes, concerning)
        if not any(isinstance(one, Dated | Restricted) for one in (*outcomes, *concerning)):
            self._decks.follow(unit, changed, standing)
        return changed

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
        article, cards = self._decks.show(unit, article_id, self._chosen)
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


def _last(unit: Unit) -> str | None:
    """Return the article that taking back the last act would show."""
    act = unit.decisions.last_in_force()
    made = unit.decisions.with_decisions(act).decisions if act else ()
    outcomes = (one.outcome for one in made)
    return min((one.article_id for one in outcomes if isinstance(one, _ON_CLAIMS)), default=None)
