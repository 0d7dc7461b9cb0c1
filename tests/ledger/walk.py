"""Random acts of every kind on a few persons, posts and bodies: what no curator would do comes up too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Dated,
    Declined,
    Edited,
    Judged,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
    Rejected,
    Removed,
    Restricted,
    Ruled,
    Undone,
    Unsure,
)
from db.records import Area, Claim, Name, Organization, Person, Post
from db.rules import Rule
from db.values import AttributeKind, Capacity, EntityKind, Event, PartialDate, Relation, RuleKind

IDS = {
    EntityKind.PERSON: [f"person {number}" for number in range(6)],
    EntityKind.AREA: [f"area {number}" for number in range(3)],
    EntityKind.ORGANIZATION: [f"body {number}" for number in range(4)],
    EntityKind.POST: [f"post {number}" for number in range(5)],
}
NAMES = ("Lê Văn Lương", "Le Van Luong", "Mùa A Sơn", "Mua A Son", "Trần Quốc Cường")
ARTICLES = tuple(f"article {number}" for number in range(6))
KEYS = tuple(f"key {number}" for number in range(30))
OUTLETS = (None, "Nhân Dân", "Điện Biên Phủ")
DAYS = ("2019", "2020-05", "2021-03-04", "2022-07-15", "2024-12", "2025-11-28")
SEEN = (Event.SIGHTED,) * 4


@dataclass
class Walk:
    """Draws outcomes; remembers what it cited, so that later draws speak of it."""

    chance: Random
    cited: list[str] = field(default_factory=list)

    def act(self, done: Sequence[str]) -> list[Outcome]:
        """Return the outcomes of an act; ``done`` are the ids of the acts before."""
        if done and self.chance.random() < 0.2:
            return [Undone(self.chance.choice(done[-40:]))]
        return [self.chance.choice(self._kinds)() for _one in range(self.chance.choice((1, 1, 1, 2, 4)))]

    @property
    def _kinds(self) -> list[Callable[[], Outcome]]:
        often: list[Callable[[], Outcome]] = [self._minted, self._judged, *[self._accepted] * 5]
        return [
            *often,
            self._edited,
            self._named,
            self._removed,
            self._attributed,
            self._rejected,
            self._concluded,
            self._preferred,
            self._dated,
            self._laid_down,
        ]

    def _one(self, kind: EntityKind) -> str:
        return self.chance.choice(IDS[kind])

    def _maybe(self, kind: EntityKind) -> str | None:
        return self._one(kind) if self.chance.random() < 0.5 else None

    def _any(self) -> tuple[EntityKind, str]:
        kind = self.chance.choice(tuple(EntityKind))
        return kind, self._one(kind)

    def _name(self) -> Name:
        return Name(self.chance.choice(NAMES))

    def _day(self) -> PartialDate:
        return PartialDate(self.chance.choice(DAYS))

    def _entity(self) -> Person | Area | Organization | Post:
        kind, key = self._any()
        area, body, post = EntityKind.AREA, EntityKind.ORGANIZATION, EntityKind.POST
        match kind:
            case EntityKind.PERSON:
                return Person(key, self._name().text, (self._name(),))
            case EntityKind.AREA:
                return Area(key, key, "province", self._maybe(area), successor_id=self._maybe(area))
            case EntityKind.ORGANIZATION:
                return Organization(key, key, (self._name(),), self._maybe(body), self._maybe(area))
        seats = self.chance.choice((0, 1))
        wider, others = self._maybe(post), (self._one(post), self._one(post))
        return Post(key, self._one(body), key, (), seats, narrower_than=wider, excludes=others)

    def _minted(self) -> Outcome:
        return Minted(self._entity())

    def _edited(self) -> Outcome:
        return Edited(self._entity())

    def _named(self) -> Outcome:
        return Named(self._any()[1], self._name())

    def _removed(self) -> Outcome:
        return Removed(self._any()[1])

    def _judged(self) -> Outcome:
        kind, kept = self._any()
        return Judged(kind, kept, self._one(kind), self.chance.random() < 0.7)

    def _claim(self, attribute: AttributeKind | None = None) -> Claim:
        chance, event = self.chance, self.chance.choice((*SEEN, *Event))
        relation = chance.choice((Relation.CURRENT, Relation.CURRENT, *Relation))
        as_of, start, end = (self._day() if chance.random() < odds else None for odds in (0.8, 0.1, 0.1))
        title = chance.choice(("1961", "1965")) if attribute else "Secretary"
        said = (event, Capacity.FULL, relation, as_of, start, end, 0.9, ())
        return Claim("Lê Văn Lương", title, None, None, *said, attribute=attribute)

    def _source(self) -> tuple[str, str]:
        key = self.chance.choice(KEYS)
        return key, ARTICLES[KEYS.index(key) % len(ARTICLES)]

    def _tenure(self) -> tuple[str, str, str]:
        """Return a tenure as decided with its person and post, now and then under a narrower title."""
        person, post = self._one(EntityKind.PERSON), self._one(EntityKind.POST)
        tenure = f"{person} {post} {self.chance.choice('ab')}"
        return tenure, person, self._one(EntityKind.POST) if self.chance.random() < 0.1 else post

    def _accepted(self) -> Outcome:
        tenure, person, post = self._tenure()
        self.cited.append(f"citation {len(self.cited):05}")
        said = (*self._source(), "reading", self._claim(), person, post, tenure, self.cited[-1])
        return Accepted(*said, outlet=self.chance.choice(OUTLETS))

    def _attributed(self) -> Outcome:
        claim = self._claim(AttributeKind.BIRTH)
        return Attributed(*self._source(), "reading", claim, self._one(EntityKind.PERSON))

    def _rejected(self) -> Outcome:
        return self.chance.choice((Rejected, Unsure))(*self._source(), self._claim())

    def _concluded(self) -> Outcome:
        end = self._day() if self.chance.random() < 0.7 else None
        return Concluded(*self._tenure(), end, "succession", tuple(self.cited[-1:]))

    def _preferred(self) -> Outcome:
        cited = self.chance.choice(self.cited) if self.cited else "none"
        return Preferred(self._tenure()[0], self.chance.choice(("start", "end")), cited)

    def _dated(self) -> Outcome:
        return Dated(self.chance.choice(ARTICLES), self._day() if self.chance.random() < 0.7 else None)

    def _ranked(self, number: int) -> Outcome:
        outlet, rank = self.chance.choice(OUTLETS) or "", str(self.chance.randrange(1, 3))
        values = (("outlet", outlet), ("rank", rank)) if outlet else ()
        return Ruled(Rule(f"rule {number}", RuleKind.OUTLET_RANK, values))

    def _laid_down(self) -> Outcome:
        number, article = self.chance.randrange(3), self.chance.choice(ARTICLES)
        values = (("months", str(number)),) if number else ()
        made: list[Outcome] = [
            Mandated(self._one(EntityKind.ORGANIZATION), self._day(), article),
            Declined(f"proposal {number}", "why"),
            Noted(f"note {number}", self._any()[1], "text" * number),
            Restricted(article, restricted=bool(number)),
            Ruled(Rule(f"rule {number}", RuleKind.STALE_LIMIT, values)),
            self._ranked(number),
        ]
        return self.chance.choice(made)
