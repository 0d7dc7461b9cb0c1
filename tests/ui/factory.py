"""Services in memory with real records, for the window's tests."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from db.records import Article, ArticleLine, Candidate, Claim, Head, Name, Person, Reason, Refusal
from db.values import PartialDate, PostState, TenureState, fold
from desktop.browse import CitationLine, Hit, HolderLine, OrganizationPage, PersonPage, TenureLine, TreeLine
from desktop.requests import EditionRequest, EditionSummary, ImportResult, Progress
from desktop.review.view import Card, CardClaim, Correction, View
from desktop.ui.services import Services
from tests.ui.texts import article, session_claims

TODAY = date(2025, 11, 30)
DAY = PartialDate("2025-11-28")
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
    return replace(known, vietnamese=VIETNAMESE.get(one.title), displaced=DISPLACED.get(one.title, ()))


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
        if self.trouble is not None:
            raise self.trouble
        card = self.view.focused
        if card is None:
            return self._show(self.view, Reason("nothing left"))
        chosen = range(len(card.claims)) if self.view.claim is None else [self.view.claim]
        self._before.append((dict(self.stored), self.view))
        decided = {number for number in chosen if not card.claims[number].decision}
        self._change(lambda one: one, [(number, decision) for number in decided])
        values = (("person", card.person), ("count", str(len(decided))))
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


@dataclass
class MemoryBrowse:
    """A directory in memory."""

    empty: bool = False
    days: list[date] = field(default_factory=list)

    def tree(self, search: str = "") -> list[TreeLine]:
        if self.empty:
            return []
        lines = [
            TreeLine("area", "central", "Central", 0, 4),
            TreeLine("organization", "o-central", "Party Central Committee", 1, 3),
            TreeLine("organization", "o-mass", "Commission for Mass Mobilisation", 1, 1),
            TreeLine("area", "a-db", "Điện Biên", 0, 14),
            TreeLine("organization", "o-db", "Điện Biên Provincial Party Committee", 1, 6),
            TreeLine("organization", "o-standing", "Standing Committee", 2, 4),
            TreeLine("organization", "o-org", "Organisation Commission", 2, 1),
            TreeLine("organization", "o-council", "Điện Biên Provincial People’s Council", 1, 1),
            TreeLine("area", "a-lc", "Lai Châu", 0, 3),
            TreeLine("organization", "o-lc", "Lai Châu Provincial Party Committee", 1, 3),
        ]
        return [line for line in lines if fold(search) in fold(line.name)]

    def organization(self, organization_id: str, as_of: date) -> OrganizationPage:
        self.days.append(as_of)
        names = {line.id: line.name for line in self.tree()}
        return OrganizationPage(
            organization_id,
            names[organization_id],
            (Name("Tỉnh ủy Điện Biên", "vi"),),
            "party",
            "provincial",
            "Điện Biên",
            HOLDERS,
        )

    def person(self, person_id: str, as_of: date) -> PersonPage:
        self.days.append(as_of)
        names = {line.person_id: line.person for line in HOLDERS if line.person_id}
        person = Person(person_id, names[person_id] or "", (Name("Le Thanh Do"),))
        return PersonPage(person, tenures())

    def persons(self, search: str = "", after: str | None = None) -> list[Hit]:
        found = [
            Hit("person", line.person_id, line.person or "", f"{line.role}, Provincial Party Committee")
            for line in HOLDERS
            if line.person_id and fold(search) in fold(line.person or "")
        ]
        return [] if after or self.empty else found

    def search(self, text: str) -> list[Hit]:
        people = self.persons(text)
        bodies = [
            Hit("organization", line.id, line.name, "Điện Biên")
            for line in self.tree(text)
            if line.kind == "organization"
        ]
        return [
            *people,
            *bodies,
            *([Hit("article", "a-2", "Thematic conference", "Dec 2024")] if "them" in text else []),
        ]


HOLDERS = (
    HolderLine(
        "p-1",
        "Secretary",
        PostState.HELD,
        "Bí thư",
        "t-1",
        "person-3",
        "Trần Tiến Dũng",
        TenureState.IN_POST_BY,
        since=DAY,
        last_seen=DAY,
    ),
    HolderLine(
        "p-2",
        "Standing Deputy Secretary",
        PostState.HELD,
        "Phó Bí thư Thường trực",
        "t-2",
        "person-1",
        "Lê Thành Đô",
        TenureState.IN_POST_BY,
        since=DAY,
        last_seen=DAY,
        also=("Chairman, Điện Biên Provincial People’s Council",),
    ),
    HolderLine(
        "p-3",
        "Head, Organisation Commission",
        PostState.HELD,
        None,
        "t-3",
        "person-4",
        "Phạm Khắc Quân",
        TenureState.NOT_CONFIRMED,
        since=PartialDate("2024-12"),
        last_seen=PartialDate("2024-12"),
    ),
    HolderLine(
        "p-4",
        "Head, Mass Mobilisation Committee",
        PostState.HELD,
        "Trưởng Ban Dân vận",
        "t-4",
        "person-5",
        "Lò Văn Mừng",
        TenureState.IN_POST_BY,
    ),
    HolderLine("p-5", "Chief, Office", PostState.UNKNOWN),
    HolderLine("p-6", "Head, Inspection Commission", PostState.VACANT),
)


def citation(number: int, quote: str, published: PartialDate | None) -> CitationLine:
    """Return an accepted quote of the working session's article."""
    shown = session_claims(DAY)[1].evidence
    at = datetime(2025, 11, 30, 14, number, tzinfo=UTC)
    event = session_claims(DAY)[1].event
    return CitationLine(
        f"c-{number}", "a-1", "Provincial leaders", "Báo Điện Biên Phủ", published, event, shown, quote, at
    )


def tenures() -> tuple[TenureLine, ...]:
    """Return one person's tenures."""
    full = session_claims(DAY)[0].capacity
    first = PartialDate("2024-11")
    return (
        TenureLine(
            "t-2",
            "Standing Deputy Secretary",
            "o-db",
            "Điện Biên Provincial Party Committee",
            TenureState.IN_POST_BY,
            full,
            PartialDate("2024-12"),
            False,
            PartialDate("2024-12"),
            DAY,
            None,
            (citation(2, "Lê Thành Đô, Permanent Deputy Secretary of the provincial Party Committee", DAY),),
        ),
        TenureLine(
            "t-8",
            "Chairman",
            "o-council",
            "Điện Biên Provincial People’s Council",
            TenureState.IN_POST_BY,
            full,
            DAY,
            False,
            DAY,
            DAY,
            None,
            (citation(3, "Chairman of the provincial People’s Council", DAY),),
        ),
        TenureLine(
            "t-9",
            "Chairman",
            "o-pc",
            "Điện Biên Provincial People’s Committee",
            TenureState.ENDED,
            full,
            first,
            False,
            first,
            PartialDate("2025-03"),
            PartialDate("2025-06"),
            (
                citation(
                    4,
                    "Lê Thành Đô, Deputy Secretary … and Chairman of the Provincial People’s Committee",
                    None,
                ),
            ),
        ),
    )


def heads() -> tuple[Head, ...]:
    """Return the heads of the queue's articles."""
    bounds = PartialDate("2024-11-24/..")
    why = (Reason("after the date", (("words", "Conclusion 09 of 24 November 2024"),)),)
    return (
        Head(
            "Standing Board of Điện Biên provincial Party Committee works with its Office",
            "Báo Điện Biên Phủ",
            None,
            DAY,
            None,
            None,
            (),
            "Điện Biên",
        ),
        Head(
            "Thematic conference of the Lai Châu Party Executive Committee on cadres",
            "Báo Lai Châu",
            None,
            None,
            None,
            bounds,
            why,
            "Lai Châu",
        ),
        Head(
            "Central Committee for Mass Mobilisation in Điện Biên",
            None,
            None,
            PartialDate("2024-12"),
            area="Điện Biên",
        ),
        Head(
            "Press award for Party building; review of Resolution 18",
            "Nhân Dân",
            None,
            PartialDate("2025-01-15"),
        ),
    )


@dataclass
class Calls:
    """What the errands were asked."""

    imported: list[Path] = field(default_factory=list)
    previewed: list[EditionRequest] = field(default_factory=list)
    saved: list[tuple[Path, EditionRequest]] = field(default_factory=list)
    samples: int = 0


@dataclass
class World:
    """The services, and the parts that a test looks into."""

    review: MemoryReview
    browse: MemoryBrowse
    calls: Calls = field(default_factory=Calls)
    pages: tuple[bytes, ...] = ()
    trouble: Exception | None = None

    @property
    def services(self) -> Services:
        return Services(
            self.review, self.browse, self._import, self._preview, self._save, self._samples, lambda: TODAY
        )

    def _import(
        self, folder: Path, progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> ImportResult:
        self.calls.imported.append(folder)
        if self.trouble is not None:
            raise self.trouble
        progress(Progress(1, 2, "one.txt"))
        if cancelled():
            return ImportResult(0, 0, 0)
        failed = (
            Refusal("minutes/empty.txt", Reason("empty")),
            Refusal("minutes/photo.txt", Reason("binary", (("byte", "0"),))),
            Refusal("table.xlsx", Reason("not for us")),
        )
        return ImportResult(12, 3, 41, failed)

    def _preview(
        self, request: EditionRequest, page: Callable[[bytes], None], cancelled: Callable[[], bool]
    ) -> None:
        self.calls.previewed.append(request)
        for png in self.pages:
            if not cancelled():
                page(png)

    def _save(self, path: Path, request: EditionRequest) -> EditionSummary:
        self.calls.saved.append((path, request))
        if self.trouble is not None:
            raise self.trouble
        return EditionSummary(str(path), 14, 208)

    def _samples(self) -> None:
        self.calls.samples += 1
        self.review.stored = world().review.stored


def world() -> World:
    """Return a queue of four articles and a small directory."""
    stored: dict[str, tuple[Article, tuple[Card, ...]]] = {}
    for number, head in enumerate(heads(), 1):
        cards = session_cards(head.published)
        if number == 3:
            cards = tuple(
                replace(card, claims=tuple(replace(one, decision="accepted") for one in card.claims))
                for card in cards
            )
        if number == 4:
            cards = (
                replace(
                    cards[0],
                    chosen=None,
                    undecided=True,
                    claims=(replace(cards[0].claims[1], standing="namesake"),),
                ),
            )
        stored[f"a-{number}"] = (article(f"a-{number}", head), cards)
    return World(MemoryReview(stored), MemoryBrowse())


def empty_world() -> World:
    """Return a program that has read nothing."""
    return World(MemoryReview({}), MemoryBrowse(empty=True))
