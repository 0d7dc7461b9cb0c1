"""What the curator's keys do to the card in front, whether articles or cards are gone through."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from db.acts import Author, Changed, Declined, Noted, Outcome, Rejected, Unsure
from db.records import Candidate, Claim, Reason
from db.store import Store, Unit
from db.values import Mint, fold, new_id
from desktop.matching import Lookup, Match, match, not_meant
from desktop.review.acts import corrected
from desktop.review.completing import completions
from desktop.review.foresight import Foreseen, Foresight, foreseen
from desktop.review.gestures import (
    Target,
    accepting,
    corrected_along,
    deciding,
    looking_up,
    made_by_hand,
    obstacle,
    without_body,
)
from desktop.review.laneview import LaneView, LookUp
from desktop.review.lookups import found_for
from desktop.review.recording import Clock, Recording, now
from desktop.review.view import Card, CardClaim, Correction, View, waiting

Page = TypeVar("Page", View, LaneView)


class Deciding(ABC, Generic[Page]):
    """Every gesture is one act in one transaction, and returns the page as it is afterwards.

    Raises StoreTrouble where an act could not be stored; the page is then what it was.
    """

    view: Page

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Act on this store under the curator's name."""
        self._store = store
        self._recording = Recording(Author(curator, store.replica, program), mint, clock)
        self._mint = mint
        self._chosen: dict[str, str | None] = {}
        self._asking: tuple[Card, Correction] | None = None

    @abstractmethod
    def _renew(self) -> None:
        """Show the same page as it is now."""

    @abstractmethod
    def _put_in_front(self, claim_id: str) -> None:
        """Focus one claim, wherever it stands."""

    @abstractmethod
    def _after(self, gesture: str, target: Target) -> Page:
        """Go on after a decision, and say what was done."""

    def move(self, step: int) -> Page:
        """Focus another card; nothing happens beyond the first and the last."""
        last = max(len(self.view.cards) - 1, 0)
        return self.focus(min(max(self.view.card + step, 0), last))

    def narrow(self, step: int) -> Page:
        """Focus one claim of the card, the next, or beyond the ends the whole card again."""
        places: list[int | None] = [None]
        if self.view.focused is not None:
            places += range(len(self.view.focused.claims))
        return self.focus(self.view.card, places[(places.index(self.view.claim) + step) % len(places)])

    def focus(self, card: int, claim: int | None = None) -> Page:
        """Focus a card, or one claim of it."""
        same = (card, claim) == (self.view.card, self.view.claim)
        ending = self.view.ending if same else frozenset[str]()
        self.view = replace(self.view, card=card, claim=claim, ending=ending, message=None)
        return self.view

    def choose(self, person_id: str | None) -> Page:
        """Say whom the focused card means: an existing person, or with None a new one."""
        if (answered := self._answered(person_id)) is not None:
            return answered
        card = self.view.focused
        if card is not None:
            self._chosen[card.person] = person_id
            self._renew()
        return self.view

    def accept(self) -> Page:
        """Accept what is focused: all that waits on the card, or the one claim."""
        target = self._target()
        if target is None:
            return self.view
        if hindered := obstacle(target):
            return self._say(hindered)
        bare = without_body(target.claims)
        target = replace(target, claims=tuple(one for one in target.claims if one not in bare))
        return self._accept(target, {one.id: one.claim for one in target.claims}, "accept")

    def correct(self, correction: Correction) -> Page:
        """Accept the focused claim, or the card's first open one, as the curator says it should be.

        What is said of the person goes along with the card's last open post, under the corrected name.
        """
        target = self._target()
        if target is None:
            return self.view
        one = target.claims[0]
        claim = corrected(one.claim, correction)
        if fold(correction.person) != fold(target.card.person):
            found = self._meant(claim, one.article_id)
            if found.undecided:
                return self._ask_whom(correction, found.candidates)
            target = replace(target, card=replace(target.card, chosen=found.person_id))
        elif target.card.undecided:
            return self._say(Reason("choose the person", (("person", target.card.person),)))
        return self._correct(target, claim, correction)

    def _correct(self, target: Target, claim: Claim, correction: Correction) -> Page:
        target, said = corrected_along(target, claim, correction)
        return self._accept(target, said, "correct")

    def _meant(self, claim: Claim, article_id: str) -> Match:
        """Return whom a corrected name may mean, and whether more than the name agrees with one of them."""
        with self._store.read() as unit:
            return match(claim, unit.articles.outlets([article_id])[article_id], unit.directory)

    def _ask_whom(self, correction: Correction, found: tuple[Candidate, ...]) -> Page:
        """Show on the card whom the corrected name may mean: choosing one then corrects at once."""
        cards = list(self.view.cards)
        asking = replace(cards[self.view.card], candidates=found, chosen=None, undecided=True)
        cards[self.view.card] = asking
        self._asking = (asking, correction)
        self.view = replace(self.view, cards=tuple(cards))
        return self._say(Reason("choose the person", (("person", correction.person),)))

    def _answered(self, person_id: str | None) -> Page | None:
        """Correct as was said, where the focused card asked whom the corrected name means."""
        target = self._target() if self._asking and self.view.focused is self._asking[0] else None
        if target is None or self._asking is None:
            return None
        correction = self._asking[1]
        claim = corrected(target.claims[0].claim, correction)
        self._asking = None
        return self._correct(replace(target, card=replace(target.card, chosen=person_id)), claim, correction)

    def _accept(self, target: Target, claims: dict[str, Claim], gesture: str) -> Page:
        ending = self.view.ending
        found = self._foreseen(target, claims) if ending else None
        with self._store.write() as unit:
            if found is None:
                known = self._known(unit)
                outcomes, person_id = accepting(unit, claims, self._mint, target.card.chosen, known)
            else:  # the very act that was tried out, so that what ends rests on its citations
                outcomes, person_id = found.agreed(ending), found.person_id
            self._record(unit, gesture, outcomes)
        self._chosen[target.card.person] = person_id
        return self._after(gesture, target)

    def _foreseen(self, target: Target, claims: dict[str, Claim]) -> Foreseen:
        return foreseen(
            self._store,
            self._recording,
            lambda unit: accepting(unit, claims, self._mint, target.card.chosen),
        )

    def foresee(self) -> Foresight:
        """Return what accepting what is focused would change; nothing where it cannot be accepted."""
        target = self._waiting()
        if target is None or self._store.trouble or obstacle(target):
            return Foresight()
        bare = without_body(target.claims)
        claims = {one.id: one.claim for one in target.claims if one not in bare}
        return self._foreseen(target, claims).sight(claims)

    def end_too(self, tenure_id: str) -> Page:
        """End somebody's tenure together with accepting what is focused, or after all not."""
        self.view = replace(self.view, ending=self.view.ending ^ {tenure_id}, message=None)
        return self.view

    def note(self, text: str) -> Page:
        """Keep a private note on the focused claim, or the card's first; an empty text takes it away."""
        claims = focused_claims(self.view)
        if not claims:
            return self._say(Reason("nothing left"))
        key = claims[0].key
        known = next((one for one in self.view.notes if one.subject_id == key), None)
        if known is None and not text.strip():
            return self.view
        with self._store.write() as unit:
            note_id = known.id if known else self._mint()
            self._record(unit, "note", [Noted(note_id, key, text.strip())])
        self._renew_in_place()
        return self._say(Reason("note done", (("person", claims[0].claim.person),)))

    def not_meant(self, person_id: str | None = None) -> Page:
        """Say that the articles of the card do not mean this person, else the one it is taken for."""
        card = self.view.focused
        if card is None:
            return self._say(Reason("nothing left"))
        only = card.candidates[0].person_id if len(card.candidates) == 1 else None
        whom = person_id or card.chosen or only
        known = next((one for one in card.candidates if one.person_id == whom), None)
        articles = {one.article_id for one in card.claims if not one.decision}
        if known is None or not articles:
            return self._say(Reason("say whom not" if card.candidates else "nobody known"))
        keys = [Declined(not_meant(known.person_id, one)) for one in sorted(articles)]
        with self._store.write() as unit:
            self._record(unit, "not meant", keys)
        self._chosen.pop(card.person, None)
        self._renew_in_place()
        return self._say(Reason("not meant done", (("person", known.name),)))

    def _renew_in_place(self) -> None:
        place, ending = (self.view.card, self.view.claim), self.view.ending
        self._renew()
        self.view = replace(self.view, card=place[0], claim=place[1], ending=ending)

    def by_hand(self, article_id: str, claim: Claim) -> Page:
        """Accept a claim that the curator marked in an article; whom it may mean is asked as ever."""
        with self._store.write() as unit:
            claim_id = made_by_hand(unit, article_id, claim, self._mint)
        if claim_id is None:
            return self._say(Reason("already decided"))
        self._put_in_front(claim_id)
        return self.accept()

    def reject(self) -> Page:
        """Reject what is focused; its key never comes back."""
        return self._decide("reject", lambda unit, target: deciding(unit, Rejected, target.claims))

    def unsure(self) -> Page:
        """Put what is focused aside as not decidable yet."""
        return self._decide("unsure", lambda unit, target: deciding(unit, Unsure, target.claims))

    def look_up(self, question: str) -> Page:
        """Put what is focused aside with a question to be answered elsewhere."""
        asked = question.strip()
        if not asked:
            return self.view
        return self._decide("look up", lambda unit, target: looking_up(unit, target.claims, asked))

    def _decide(self, gesture: str, build: Callable[[Unit, Target], Sequence[Outcome]]) -> Page:
        target = self._target()
        if target is None:
            return self.view
        with self._store.write() as unit:
            self._record(unit, gesture, build(unit, target))
        return self._after(gesture, target)

    def looked_for(self) -> LookUp | None:
        """Return where the focused claim stands and words to search for, before a question is kept."""
        claims = focused_claims(self.view)
        if not claims:
            return None
        with self._store.read() as unit:
            return next(iter(found_for(unit, [claims[0].id])), None)

    def origins(self, article_id: str) -> tuple[str, ...]:
        """Return the files that an article was read from."""
        with self._store.read() as unit:
            return unit.articles.get(article_id).origins

    def complete(self, field: str, prefix: str) -> list[str]:
        """Return what the directory knows that begins so, for a field ``person`` or ``organization``."""
        return completions(self._store, field, prefix)

    def _target(self) -> Target | None:
        """Return what a key acts on now; None where nothing is open, and the page says so."""
        target = self._waiting()
        if target is None:
            self._say(Reason("already decided" if self.view.focused else "nothing left"))
        return target

    def _waiting(self) -> Target | None:
        card = self.view.focused
        claims = waiting(focused_claims(self.view))
        return Target(card, claims) if card is not None and claims else None

    def _record(
        self, unit: Unit, gesture: str, outcomes: Sequence[Outcome], concerning: Sequence[Outcome] = ()
    ) -> Changed:
        return self._recording.record(unit, gesture, outcomes, concerning)

    def _known(self, _unit: Unit) -> Lookup | None:
        """Return the directory of this unit of work, if more of it is remembered than a gesture asks."""
        return None

    def _say(self, message: Reason) -> Page:
        self.view = replace(self.view, message=message)
        return self.view


def focused_claims(view: View | LaneView) -> tuple[CardClaim, ...]:
    """Return the claims that the keys act on."""
    card = view.focused
    if card is None:
        return ()
    return card.claims if view.claim is None else (card.claims[view.claim],)


def done(gesture: str, target: Target) -> Reason:
    """Return what a gesture did, and to what."""
    said = " · ".join(one.claim.title for one in target.claims)
    return Reason(f"{gesture} done", (("person", target.card.person), ("said", said)))
