"""A queue in memory that decides as the real one does."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from db.records import Article, ArticleLine, Candidate, Claim, Reason
from db.rules import Note
from db.values import PartialDate, fold
from desktop.review.foresight import Foresight
from desktop.review.laneview import LookUp
from desktop.review.view import Card, CardClaim, Correction, View, waiting
from desktop.ui.review.marks import focused_claims
from tests.ui.texts import DAY, session_claims

OTHER = Candidate(
    "person-2", "Lê Thành Đô", (Reason("same name"),), ("Chairman, Lai Châu People’s Committee",)
)
KNOWN = Candidate(
    "person-1",
    "Lê Thành Đô",
    (Reason("same name"), Reason("same body")),
    ("Chairman, Điện Biên Provincial People’s Committee",),
)


VIETNAMESE = {
    "Secretary": "Bí thư Tỉnh ủy",
    "Permanent Deputy Secretary": "Phó Bí thư Thường trực",
    "Chairman": "Chủ tịch",
}
DISPLACED = {"Permanent Deputy Secretary": ("Mùa A Sơn",), "Chairman": ("Lò Văn Phương",)}


def card_claim(number: int, one: Claim, standing: str = "new person") -> CardClaim:
    """Return an open claim on a card."""
    known = CardClaim(f"claim-{number}", one, "", standing, one.title, one.organization or "", True, False)
    return replace(
        known,
        key=f"key-{number}",
        vietnamese=VIETNAMESE.get(one.title),
        displaced=DISPLACED.get(one.title, ()),
    )


def session_cards(published: PartialDate | None = DAY) -> tuple[Card, ...]:
    """Return the cards of the working session's article."""
    dung, deputy, chair = session_claims(published)
    return (
        Card(
            "Lê Thành Đô",
            (KNOWN, OTHER),
            "person-1",
            False,
            (
                card_claim(1, deputy, "new holder"),
                card_claim(2, chair, "new holder"),
            ),
        ),
        Card("Trần Tiến Dũng", (), None, False, (card_claim(3, dung),)),
    )


@dataclass
class MemoryReview:
    """A queue in memory: decides what is focused and goes on, as the real one does."""

    stored: dict[str, tuple[Article, tuple[Card, ...]]]
    view: View = field(default_factory=lambda: View(article=None))
    calls: list[str] = field(default_factory=list)
    trouble: Exception | None = None
    before_decision: Callable[[], None] = lambda: None
    _before: list[tuple[dict[str, tuple[Article, tuple[Card, ...]]], View]] = field(default_factory=list)

    def articles(self, search: str = "", after: str | None = None) -> list[ArticleLine]:
        keys = [key for key in self.stored if fold(search) in fold(self.stored[key][0].head.title)]
        start = keys.index(after) + 1 if after in keys else 0
        return [self._line(key) for key in keys[start : start + 50]]

    def _line(self, key: str) -> ArticleLine:
        one, cards = self.stored[key]
        left, total = sum(card.open for card in cards), sum(len(card.claims) for card in cards)
        head = one.head
        return ArticleLine(
            key, head.title, head.outlet, head.published, head.bounds, head.area, left, total - left
        )

    def open(self, article_id: str) -> View:
        one, cards = self.stored[article_id]
        place = next((number for number, card in enumerate(cards) if card.open), 0)
        return self._show(View(one, cards, place, asks_date=one.head.published is None))

    def _show(self, view: View, message: Reason | None = None) -> View:
        left = sum(any(card.open for card in cards) for _, cards in self.stored.values())
        self.view = replace(view, left=left, can_undo=bool(self._before), message=message)
        return self.view

    def forget(self) -> View:
        return self.open(self.view.article.id) if self.view.article else self.next_article()

    def next_article(self) -> View:
        front = self.view.article.id if self.view.article else None
        following = next(
            (
                key
                for key, (_, cards) in self.stored.items()
                if key != front and any(card.open for card in cards)
            ),
            None,
        )
        if following is None:
            return self._show(self.view, Reason("nothing left"))
        return self.open(following)

    def move(self, step: int) -> View:
        last = max(len(self.view.cards) - 1, 0)
        return self._show(replace(self.view, card=min(max(self.view.card + step, 0), last), claim=None))

    def narrow(self, step: int) -> View:
        card = self.view.focused
        places = [None, *range(len(card.claims))] if card else [None]
        now = places[(places.index(self.view.claim) + step) % len(places)]
        return self._show(replace(self.view, claim=now))

    def focus(self, card: int, claim: int | None = None) -> View:
        self.calls.append(f"focus {card} {claim}")
        return self._show(replace(self.view, card=card, claim=claim))

    def choose(self, person_id: str | None) -> View:
        self.calls.append(f"choose {person_id}")
        return self._change(lambda card: replace(card, chosen=person_id, undecided=False), ())

    def accept(self) -> View:
        card = self.view.focused
        if card is not None and card.undecided:
            return self._show(self.view, Reason("choose the person", (("person", card.person),)))
        return self._decide("accept", "accepted")

    def reject(self) -> View:
        return self._decide("reject", "rejected")

    def unsure(self) -> View:
        return self._decide("unsure", "unsure")

    def correct(self, correction: Correction) -> View:
        self.calls.append(f"correct {correction}")
        return self._decide("correct", "accepted")

    def by_hand(self, article_id: str, claim: Claim) -> View:
        self.calls.append(f"by hand {article_id} {claim.person}, {claim.title}")
        return self._show(self.view)

    def look_up(self, question: str) -> View:
        self.calls.append(question)
        return self._decide("look up", "look up")

    def note(self, text: str) -> View:
        self.calls.append(f"note {text}")
        card = self.view.focused
        assert card is not None
        return self._show(replace(self.view, notes=(Note("note", card.claims[0].key, text),)))

    def not_meant(self, person_id: str | None = None) -> View:
        self.calls.append(f"not {person_id}")
        return self._show(self.view)

    def end_too(self, tenure_id: str) -> View:
        return self._show(replace(self.view, ending=self.view.ending ^ {tenure_id}))

    def foresee(self) -> Foresight:
        ids = (one.id for one in waiting(focused_claims(self.view)))
        return Foresight(frozenset(ids))

    def looked_for(self) -> LookUp | None:
        return None

    def origins(self, article_id: str) -> tuple[str, ...]:
        return (f"{article_id}.txt",)

    def skip(self) -> View:
        return self._advance(self.view.card + 1)

    def undo(self) -> View:
        self.calls.append("undo")
        if not self._before:
            return self._show(self.view, Reason("nothing to undo"))
        self.stored, before = self._before.pop()
        return self._show(before, Reason("undone", (("gesture", "accept"),)))

    def date(self, published: PartialDate | None) -> View:
        self.calls.append(f"date {published}")
        one, cards = self.stored[self.view.article.id]  # type: ignore[union-attr]
        one = replace(one, head=replace(one.head, published=published))
        self.stored = {**self.stored, one.id: (one, cards)}
        words = (("date", published.text if published else ""),)
        return self._show(replace(self.view, article=one, asks_date=False), Reason("dated", words))

    def complete(self, name: str, prefix: str) -> list[str]:
        known = {
            "person": ["Lê Thành Đô", "Lê Minh Ngân"],
            "organization": ["Điện Biên Provincial Party Committee"],
        }
        return [one for one in known.get(name, []) if fold(one).startswith(fold(prefix))]

    def _decide(self, gesture: str, decision: str) -> View:
        self.calls.append(gesture)
        self.before_decision()
        if self.trouble is not None:
            raise self.trouble
        card = self.view.focused
        if card is None:
            return self._show(self.view, Reason("nothing left"))
        chosen = range(len(card.claims)) if self.view.claim is None else [self.view.claim]
        self._before.append((dict(self.stored), self.view))
        decided = {number for number in chosen if not card.claims[number].decision}
        self._change(lambda one: one, [(number, decision) for number in decided])
        values = (
            ("person", card.person),
            ("said", " · ".join(card.claims[number].claim.title for number in sorted(decided))),
        )
        view = self._advance(self.view.card)
        return self._show(view, Reason(f"{gesture} done", values))

    def _change(self, change: Callable[[Card], Card], decided: object) -> View:
        one, cards = self.view.article, list(self.view.cards)
        card = change(cards[self.view.card])
        claims = list(card.claims)
        for number, decision in decided:  # type: ignore[attr-defined]
            claims[number] = replace(claims[number], decision=decision)
        cards[self.view.card] = replace(card, claims=tuple(claims))
        self.stored = {**self.stored, one.id: (one, tuple(cards))}  # type: ignore[union-attr, dict-item]
        return self._show(replace(self.view, cards=tuple(cards)))

    def _advance(self, start: int) -> View:
        cards = self.view.cards
        following = next((n for n in range(start, len(cards)) if cards[n].open), None)
        if following is None:
            return self.next_article()
        return self._show(replace(self.view, card=following, claim=None))
