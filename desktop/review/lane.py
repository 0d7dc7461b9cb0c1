"""Card mode: what waits across all articles, one post or one claim at a time, in the order of its worth."""

from collections.abc import Sequence
from dataclasses import replace

from db.acts import Accepted, Attributed, Author, Dated, Outcome, Rejected, Unsure
from db.records import Article, ArticleLine, Claim, Reason
from db.store import Store, Unit
from db.values import Mint, PartialDate, fold, new_id
from db.waiting import Order, Waiting, Where
from desktop.matching import match
from desktop.review.acts import corrected
from desktop.review.completing import completions
from desktop.review.gestures import (
    Target,
    accepting,
    deciding,
    looking_up,
    obstacle,
    taken_back,
    without_body,
)
from desktop.review.laneview import By, LaneView, LookUp
from desktop.review.lookups import look_ups
from desktop.review.recording import Clock, Recording, now, refresh
from desktop.review.together import shown, together
from desktop.review.view import Correction, parted, waiting

EVERYTHING = Where()
PORTION = 50


class Lane:
    """Goes through what waits; every gesture is one act in one transaction, as in Review.

    Each method returns the page as it is afterwards. Raises StoreTrouble where an act could not be
    stored; the page is then what it was.
    """

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Start with no card in front."""
        self._store = store
        self._recording = Recording(Author(curator, store.replica, program), mint, clock)
        self._mint = mint
        self._chosen: dict[str, str | None] = {}
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

    def move(self, step: int) -> LaneView:
        """Focus another person; nothing happens beyond the first and the last."""
        last = max(len(self.view.cards) - 1, 0)
        return self.focus(min(max(self.view.card + step, 0), last))

    def narrow(self, step: int) -> LaneView:
        """Focus one claim of the person, the next, or beyond the ends all of them again."""
        card = self.view.focused
        if card is None:
            return self.view
        places = [None, *range(len(card.claims))]
        return self.focus(self.view.card, places[(places.index(self.view.claim) + step) % len(places)])

    def focus(self, card: int, claim: int | None = None) -> LaneView:
        """Focus a person, or one claim on them."""
        self.view = replace(self.view, card=card, claim=claim, message=None)
        return self.view

    def choose(self, person_id: str | None) -> LaneView:
        """Say whom the focused card means: an existing person, or with None a new one."""
        card = self.view.focused
        if card is not None:
            self._chosen[card.person] = person_id
            self._renew()
        return self.view

    def accept(self) -> LaneView:
        """Accept what is focused: all posts of the person that the card shows, or the one claim."""
        target = self._target()
        if target is None:
            return self.view
        if hindered := obstacle(target):
            return self._say(hindered)
        bare = without_body(target.claims)
        claims = {one.id: one.claim for one in target.claims if one not in bare}
        return self._accept(target, claims, "accept")

    def correct(self, correction: Correction) -> LaneView:
        """Accept the focused claim, or the person's first one, as the curator says it should be."""
        target = self._target()
        if target is None:
            return self.view
        one, *others = target.claims
        same, _ = parted(one, others)
        claim = corrected(one.claim, correction)
        if fold(correction.person) != fold(target.card.person):
            chosen = self._meant(claim, one.article_id)
            target = replace(target, card=replace(target.card, chosen=chosen, undecided=False))
        if target.card.undecided:
            return self._say(Reason("choose the person", (("person", target.card.person),)))
        said = {one.id: claim} | {also.id: corrected(also.claim, correction) for also in same}
        return self._accept(target, said, "correct")

    def _meant(self, claim: Claim, article_id: str) -> str | None:
        with self._store.read() as unit:
            return match(claim, unit.articles.outlets([article_id])[article_id], unit.directory).person_id

    def _accept(self, target: Target, claims: dict[str, Claim], gesture: str) -> LaneView:
        with self._store.write() as unit:
            outcomes, person_id = accepting(unit, claims, self._mint, target.card.chosen)
            self._record(unit, gesture, outcomes)
        self._chosen[target.card.person] = person_id
        return self._after(gesture, target)

    def reject(self) -> LaneView:
        """Reject what is focused; its keys never come back."""
        target = self._target()
        if target is None:
            return self.view
        with self._store.write() as unit:
            self._record(unit, "reject", deciding(unit, Rejected, target.claims))
        return self._after("reject", target)

    def unsure(self) -> LaneView:
        """Put what is focused aside as not decidable yet."""
        target = self._target()
        if target is None:
            return self.view
        with self._store.write() as unit:
            self._record(unit, "unsure", deciding(unit, Unsure, target.claims))
        return self._after("unsure", target)

    def look_up(self, question: str) -> LaneView:
        """Put what is focused aside with a question to be answered elsewhere."""
        target = self._target()
        if target is None or not question.strip():
            return self.view
        with self._store.write() as unit:
            self._record(unit, "look up", looking_up(unit, target.claims, question.strip()))
        return self._after("look up", target)

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

    def complete(self, field: str, prefix: str) -> list[str]:
        """Return what the directory knows that begins so, for a field ``person`` or ``organization``."""
        return completions(self._store, field, prefix)

    def catch_up(self, limit: int = PORTION) -> int:
        """See again some of what a large act left behind; return how many, for calling until none is."""
        with self._store.write() as unit:
            unseen = unit.claims.unseen(limit)
            refresh(unit, unseen)
        return len(unseen)

    def _target(self) -> Target | None:
        card = self.view.focused
        if card is None:
            self._say(Reason("nothing left"))
            return None
        chosen = card.claims if self.view.claim is None else (card.claims[self.view.claim],)
        claims = waiting(chosen)
        if not claims:
            self._say(Reason("already decided"))
            return None
        return Target(card, claims)

    def _record(self, unit: Unit, gesture: str, outcomes: Sequence[Outcome]) -> None:
        self._recording.record(unit, gesture, outcomes)

    def _after(self, gesture: str, target: Target) -> LaneView:
        """Focus the next person of the card with something open, else put the next card in front."""
        said = " · ".join(one.claim.title for one in target.claims)
        if self._is_last(target):
            self.next()
        else:
            self._renew()
            cards = self.view.cards
            around = (*range(self.view.card, len(cards)), *range(self.view.card))
            place = next((one for one in around if cards[one].open), None)
            self.next() if place is None else self.focus(place)
        return self._say(Reason(f"{gesture} done", (("person", target.card.person), ("said", said))))

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

    def _say(self, message: Reason) -> LaneView:
        self.view = replace(self.view, message=message)
        return self.view
