"""The review: which article and card are in front, and what each gesture does. No widget in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.acts import Author, Dated, Outcome, Rejected, Undone, Unsure
from db.records import Article, ArticleLine, Candidate, Claim, Reason
from db.store import Store, Unit
from db.values import Mint, PartialDate, fold, new_id
from desktop.matching import Match, match
from desktop.review.acts import Accepting, corrected
from desktop.review.cards import cards_of
from desktop.review.completing import completions
from desktop.review.gestures import looking_up
from desktop.review.recording import Clock, Recording, now
from desktop.review.view import Card, CardClaim, Correction, View, parted, waiting


@dataclass(frozen=True, slots=True)
class _Target:
    """What a key acts on: the open claims of the focused card, or the one focused claim."""

    article: Article
    card: Card
    claims: tuple[CardClaim, ...]


class Review:
    """Goes through articles and cards; every gesture is one act in one transaction.

    Each method returns the page as it is afterwards. Raises StoreTrouble where an act could not be
    stored; the page is then what it was.
    """

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Start with no article in front."""
        self._store = store
        self._recording = Recording(Author(curator, store.replica, program), mint, clock)
        self._mint = mint
        self._chosen: dict[str, str | None] = {}
        self._asking: tuple[Card, Correction] | None = None
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

    def move(self, step: int) -> View:
        """Focus another card; nothing happens beyond the first and the last."""
        last = max(len(self.view.cards) - 1, 0)
        self.view = replace(
            self.view, card=min(max(self.view.card + step, 0), last), claim=None, message=None
        )
        return self.view

    def narrow(self, step: int) -> View:
        """Focus one claim of the card, the next, or beyond the ends the whole card again."""
        card = self.view.focused
        if card is not None:
            places = [None, *range(len(card.claims))]
            place = (places.index(self.view.claim) + step) % len(places)
            self.view = replace(self.view, claim=places[place], message=None)
        return self.view

    def focus(self, card: int, claim: int | None = None) -> View:
        """Focus a card, or one claim of it."""
        self.view = replace(self.view, card=card, claim=claim, message=None)
        return self.view

    def choose(self, person_id: str | None) -> View:
        """Say whom the focused card means: an existing person, or with None a new one."""
        if (answered := self._answered(person_id)) is not None:
            return answered
        card = self.view.focused
        if card is not None:
            self._chosen[card.person] = person_id
            self._refresh()
        return self.view

    def accept(self) -> View:
        """Accept what is focused."""
        target = self._target()
        if target is None:
            return self.view
        if target.card.undecided:
            return self._say(Reason("choose the person", (("person", target.card.person),)))
        posts = [one for one in target.claims if one.claim.attribute is None]
        bare = [one for one in posts if not one.claim.organization and not one.claim.area]
        if bare and len(bare) == len(posts):
            return self._say(Reason("choose the body", (("title", bare[0].claim.title),)))
        whole = tuple(one for one in target.claims if one not in bare)
        target = replace(target, claims=whole)
        return self._accept(target, {one.id: one.claim for one in whole}, "accept")

    def correct(self, correction: Correction) -> View:
        """Accept the focused claim, or the card's first open one, as the curator says it should be.

        What is said of the person goes along with the card's last open post, under the corrected name.
        """
        target = self._target()
        if target is None:
            return self.view
        claim = corrected(target.claims[0].claim, correction)
        if target.card.undecided and fold(correction.person) == fold(target.card.person):
            return self._say(Reason("choose the person", (("person", target.card.person),)))
        if fold(correction.person) != fold(target.card.person):
            found = self._meant(claim, target.article)
            if found.undecided:
                return self._ask_whom(correction, found.candidates)
            target = replace(target, card=replace(target.card, chosen=found.person_id))
        return self._correct(target, claim, correction)

    def _correct(self, target: _Target, claim: Claim, correction: Correction) -> View:
        one, *others = target.claims
        same, rest = parted(one, others)
        described = claim.attribute is None and all(other.claim.attribute for other in rest)
        along = rest if described else []
        said = {other.id: replace(other.claim, person=claim.person) for other in along}
        said |= {other.id: corrected(other.claim, correction) for other in same}
        target = replace(target, claims=(one, *same, *along))
        return self._accept(target, {one.id: claim, **said}, "correct")

    def _meant(self, claim: Claim, article: Article) -> Match:
        """Return whom a corrected name may mean, and whether more than the name agrees with one of them."""
        with self._store.read() as unit:
            return match(claim, article.head.outlet, unit.directory)

    def _ask_whom(self, correction: Correction, found: tuple[Candidate, ...]) -> View:
        """Show on the card whom the corrected name may mean: choosing one then corrects at once."""
        cards = list(self.view.cards)
        asking = replace(cards[self.view.card], candidates=found, chosen=None, undecided=True)
        cards[self.view.card] = asking
        self._asking = (asking, correction)
        self.view = replace(self.view, cards=tuple(cards))
        return self._say(Reason("choose the person", (("person", correction.person),)))

    def _answered(self, person_id: str | None) -> View | None:
        """Correct as was said, where the focused card asked whom the corrected name means."""
        target = self._target() if self._asking and self.view.focused is self._asking[0] else None
        if target is None or self._asking is None:
            return None
        correction = self._asking[1]
        claim = corrected(target.claims[0].claim, correction)
        self._asking = None
        return self._correct(replace(target, card=replace(target.card, chosen=person_id)), claim, correction)

    def _accept(self, target: _Target, claims: dict[str, Claim], gesture: str) -> View:
        with self._store.write() as unit:
            accepting = Accepting(unit, target.article, self._mint, target.card.chosen)
            stored = unit.claims.by_ids(claims)
            accepting.add([(stored[claim_id], claim) for claim_id, claim in claims.items()])
            self._record(unit, gesture, accepting.outcomes)
        self._chosen[target.card.person] = accepting.person_id
        return self._after(gesture, target)

    def reject(self) -> View:
        """Reject what is focused; its key never comes back."""
        return self._decide("reject", Rejected)

    def unsure(self) -> View:
        """Put what is focused aside as not decidable yet."""
        return self._decide("unsure", Unsure)

    def _decide(self, gesture: str, kind: type[Rejected] | type[Unsure]) -> View:
        target = self._target()
        if target is None:
            return self.view
        with self._store.write() as unit:
            stored = [unit.claims.get(one.id) for one in target.claims]
            self._record(unit, gesture, [kind(one.key, one.article_id, one.claim) for one in stored])
        return self._after(gesture, target)

    def look_up(self, question: str) -> View:
        """Put what is focused aside with a question to be answered elsewhere."""
        target = self._target()
        if target is None or not question.strip():
            return self.view
        with self._store.write() as unit:
            self._record(unit, "look up", looking_up(unit, target.claims, question.strip()))
        return self._after("look up", target)

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
            changed = self._record(unit, "undo", [Undone(act.id)], concerning=taken_back)
        article = self.view.article.id if self.view.article else None
        self._chosen.clear()
        if changed and article not in changed:
            self.open(min(changed))
        else:
            self._refresh()
            self._focus_open(0)
        return self._say(Reason("undone", (("gesture", act.gesture),)))

    def date(self, published: PartialDate | None) -> View:
        """Set the date of the article in front; None says that it cannot be known."""
        article = self.view.article
        if article is None:
            return self.view
        with self._store.write() as unit:
            self._record(unit, "date", [Dated(article.id, published)])
        self._refresh()
        return self._say(Reason("dated", (("date", published.text if published else ""),)))

    def complete(self, field: str, prefix: str) -> list[str]:
        """Return what the directory knows that begins so, for a field ``person`` or ``organization``."""
        return completions(self._store, field, prefix)

    def _target(self) -> _Target | None:
        """Return what a key acts on now; None where nothing is open, and the page says so."""
        article, card = self.view.article, self.view.focused
        if article is None or card is None:
            self._say(Reason("nothing left"))
            return None
        chosen = card.claims if self.view.claim is None else (card.claims[self.view.claim],)
        claims = waiting(chosen)
        if not claims:
            self._say(Reason("already decided"))
            return None
        return _Target(article, card, claims)

    def _record(
        self, unit: Unit, gesture: str, outcomes: Sequence[Outcome], concerning: Sequence[Outcome] = ()
    ) -> frozenset[str]:
        return self._recording.record(unit, gesture, outcomes, concerning).articles

    def _after(self, gesture: str, target: _Target) -> View:
        said = " · ".join(one.claim.title for one in target.claims)
        names = (("person", target.card.person), ("said", said))
        done = {one.id for one in target.claims}
        waiting_here = (one for card in self.view.cards for one in card.claims if not one.decision)
        following = None if any(one.id not in done for one in waiting_here) else self._following()
        if following is not None:
            self.open(following)
        else:
            self._refresh()
            self._advance(self.view.card)
        return self._say(Reason(f"{gesture} done", names))

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

    def _refresh(self) -> None:
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
        )

    def _say(self, message: Reason) -> View:
        self.view = replace(self.view, message=message)
        return self.view
