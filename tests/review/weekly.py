"""A scripted curator who goes through weeks of articles and counts keys and cards; sees no widget."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.records import Organization, Post, Tenure
from db.store import Store
from db.values import PartialDate
from db.waiting import Worth
from desktop.review.edits import Curation
from desktop.review.lane import Lane
from desktop.review.questions import Questions
from desktop.review.repeats import Repeats
from desktop.review.view import Card, CardClaim
from tests.newsroom import NOON, keep
from tests.weeks import Report, Truth

TODAY = date(2026, 1, 1)
BULK_KEYS = 2
"""To see what confirming does, and to do it."""


@dataclass
class Count:
    """What it took: keys, cards, and how many facts were new."""

    keys: int = 0
    cards: int = 0
    new: int = 0


@dataclass
class Weekly:
    """Knows the truth of every claim, presses keys, and counts them."""

    store: Store
    count: Count = field(default_factory=Count)
    _truths: dict[str, Truth] = field(default_factory=dict)
    _days: dict[str, PartialDate] = field(default_factory=dict)
    _persons: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        said = (self.store, "curator", "test")
        self.lane = Lane(*said, clock=lambda: NOON)
        self.repeats = Repeats(*said, clock=lambda: NOON)
        curation = Curation(*said, clock=lambda: NOON)
        self.questions = Questions(self.store, curation, lambda: TODAY)

    def receive(self, reports: Iterable[Report]) -> None:
        """Have articles come in, all at once as from a folder."""
        with self.store.write() as unit:
            for report in reports:
                article_id = keep(unit, report.file, report.claims)
                self._days[article_id] = PartialDate.of(report.day)
                stored = unit.claims.of_article(article_id)
                self._truths |= {one.id: truth for one, truth in zip(stored, report.truths, strict=True)}

    def work(self) -> Count:
        """Decide on all that waits; return what it took."""
        self.count = Count()
        while self._goes_on():
            pass
        return self.count

    def _goes_on(self) -> bool:
        while self.lane.catch_up():
            pass
        view = self.lane.start()
        if view.asks_date:
            self.count.keys += 1
            self.count.cards += 1
            self.lane.date(self._days.get(view.asks_date.id))
            return True
        if view.focused is None:
            return self._conclude()
        if view.worth is Worth.REPEAT and self._confirm():
            return True
        self._decide(view.focused)
        return True

    def _confirm(self) -> bool:
        """Confirm what only repeats, after looking at what that does; once a list, whatever its length."""
        ids = [key for body in self.repeats.bodies() for line in body.lines for key in line.claim_ids]
        if not ids:
            return False
        told = self.repeats.preview(ids)
        assert told.others == ()
        assert told.citations == len(ids)
        self.repeats.accept(ids)
        self.count.keys += BULK_KEYS
        self.count.cards += 1
        return True

    def _conclude(self) -> bool:
        """Agree that who was succeeded has left: always a key of its own."""
        lines = self.questions.lines()
        for line in lines:
            self.questions.agree(line.key)
            self.count.keys += 1
            self.count.cards += 1
        return bool(lines)

    def _decide(self, card: Card) -> None:
        """Reject what is wrong, then accept the rest of what is said of one person."""
        self.count.cards += 1
        truths = [(place, self._truth(one)) for place, one in enumerate(card.claims)]
        wrong = [place for place, truth in truths if not truth.right]
        persons = dict.fromkeys(truth.person for _, truth in truths if truth.right)
        if wrong and not persons:
            self._press(self.lane.reject)
            return
        if wrong or len(persons) > 1:
            self._decide_one(card, wrong[0] if wrong else 0)
            return
        self._accept(card, next(iter(persons)))

    def _decide_one(self, card: Card, place: int) -> None:
        """Decide on one claim of a card by itself; the card comes again with the rest."""
        self.count.cards -= 1
        self.lane.focus(self.lane.view.card, place)
        self.count.keys += place + 1
        truth = self._truth(card.claims[place])
        if truth.right:
            self._accept(card, truth.person)
        else:
            self._press(self.lane.reject)

    def _accept(self, card: Card, person: int) -> None:
        known = self._persons.get(person)
        if card.undecided or card.chosen != known:
            place = (self.lane.view.card, self.lane.view.claim)
            self._press(lambda: self.lane.choose(known))
            self.lane.focus(*place)
        claims = card.claims if self.lane.view.claim is None else (card.claims[self.lane.view.claim],)
        self.count.new += sum(one.standing not in ("repeat", "weaker title") for one in _facts(claims))
        self._press(self.lane.accept)
        with self.store.read() as unit:
            stored = unit.claims.get(claims[0].id)
        assert stored.decision == "accepted", self.lane.view.message
        self._persons[person] = stored.person_id or ""

    def _truth(self, one: CardClaim) -> Truth:
        return self._truths[one.id]

    def _press(self, key: object) -> None:
        assert callable(key)
        key()
        self.count.keys += 1

    def lines(self) -> list[str]:
        """Return what the directory says: who holds what, last seen when, by how many claims."""
        with self.store.read() as unit:
            tenures = unit.directory.all(Tenure)
            persons = unit.directory.persons(one.person_id for one in tenures)
            posts = {one.id: one for one in unit.directory.all(Post)}
            bodies = {one.id: one for one in unit.directory.all(Organization)}
        return sorted(
            f"{persons[one.person_id].name}, {posts[one.post_id].role},"
            f" {bodies[posts[one.post_id].organization_id].name}: {one.last_seen} ({one.citations})"
            for one in tenures
        )

    def ended(self) -> list[str]:
        """Return the names of those whose tenures ended."""
        with self.store.read() as unit:
            over = [one for one in unit.directory.all(Tenure) if one.ended]
            persons = unit.directory.persons(one.person_id for one in over)
        return sorted(persons[one.person_id].name for one in over)


def _facts(claims: Sequence[CardClaim]) -> list[CardClaim]:
    """Return one claim for each post that claims are on."""
    return list({(one.role, one.organization): one for one in claims}.values())
