"""Weeks of articles, nine tenths of which repeat what is known, with wrong claims planted; and the truth.

Planted are namesakes, posts left long ago, teasers without a day, and titles weaker than the one held.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from db.incoming import ReadFile
from db.records import Claim
from db.values import Event, PartialDate, Relation
from tests.newsroom import Saying, written
from tests.synthetic import AREAS, BODIES, GIVEN, MIDDLES, SURNAMES

FIRST_DAY = date(2025, 1, 6)
ARTICLES_A_DAY = 20
PLANTED, SUCCESSIONS, UNDATED = 0.05, 0.015, 0.01
SEVERAL = frozenset({"Vice Chairman", "Deputy Director"})
STANDING, WEAKER = "Standing Deputy Secretary", "Deputy Secretary"
FAR = AREAS[-1]
"""The province of the namesakes, of whom nobody reports again."""
ELSEWHERE = "{} Provincial Department of Justice"


@dataclass(frozen=True)
class Truth:
    """What a mention really says: of whom, and whether it is right; ``office`` is the place in the world."""

    person: int
    office: int
    right: bool = True
    weaker: bool = False


Mention = tuple[Saying, Truth, bool]
"""What is said, what it really says, and whether it is a teaser."""


@dataclass(frozen=True)
class Report:
    """An article with its claims, what each really says, and the day it is really from."""

    file: ReadFile
    claims: tuple[Claim, ...]
    truths: tuple[Truth, ...]
    day: date


@dataclass
class Office:
    """A post with its holder, and who held it before."""

    title: str
    body: str
    area: str
    holder: int
    former: list[int] = field(default_factory=list)


@dataclass
class World:
    """Officials of some provinces who succeed each other, and what is written of them."""

    chance: Random
    names: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    seen: dict[tuple[int, int], list[date]] = field(default_factory=dict)
    left: set[tuple[int, int]] = field(default_factory=set)

    @classmethod
    def of(cls, seed: int, areas: int = 5) -> "World":
        """Return a world with so many provinces, the same one for the same seed."""
        world = cls(Random(seed))  # noqa: S311 - to be repeated
        for area in AREAS[:areas]:
            for body, titles in BODIES.items():
                for title in titles:
                    # The weaker title is nobody's own: who is called so is the standing deputy.
                    if title != WEAKER:
                        world.offices.append(Office(title, body.format(area), area, world._born()))
        return world

    def _born(self) -> int:
        name = ""
        while not name or name in self.names:
            name = " ".join(self.chance.choice(words) for words in (SURNAMES, MIDDLES, GIVEN))
        self.names.append(name)
        return len(self.names) - 1

    def reports(self, count: int) -> Iterator[Report]:
        """Yield so many articles, the oldest first."""
        for number in range(count):
            yield self._report(number, FIRST_DAY + timedelta(number // ARTICLES_A_DAY))

    def _report(self, number: int, day: date) -> Report:
        area = self.chance.choice(sorted({one.area for one in self.offices} - {FAR}))
        near = [at for at, one in enumerate(self.offices) if one.area == area]
        told = self.chance.sample(near, self.chance.randint(1, 3))
        made = [one for at in told for one in self._mentions(at, day)]
        path, title = f"{day:%Y/%m}/{number:06}.txt", f"{area} {day} {number}"
        published = None if self.chance.random() < UNDATED else day.isoformat()
        file, claims = written(path, [saying for saying, _, _ in made], published, title=title)
        claims = [
            replace(one, as_of=None, dated_by_article=False) if teaser else one
            for one, (_, _, teaser) in zip(claims, made, strict=True)
        ]
        return Report(file, tuple(claims), tuple(truth for _, truth, _ in made), day)

    def _mentions(self, at: int, day: date) -> list[Mention]:
        office, chance = self.offices[at], self.chance
        known = (office.holder, at) in self.seen
        if known and chance.random() < PLANTED:
            return [self._planted(at, day)]
        if known and chance.random() < SUCCESSIONS:
            return self._succeeded(at, day)
        return [self._seen(at, day, Event.SIGHTED, Relation.CURRENT)]

    def _seen(self, at: int, day: date, event: Event, relation: Relation) -> Mention:
        office = self.offices[at]
        self.seen.setdefault((office.holder, at), []).append(day)
        name = self.names[office.holder]
        saying = Saying(name, office.title, office.body, office.area, event, relation)
        return saying, Truth(office.holder, at), False

    def _succeeded(self, at: int, day: date) -> list[Mention]:
        """Put somebody new into a post; that the former one left is said where the post has several seats."""
        office = self.offices[at]
        former = office.holder
        office.former.append(former)
        office.holder = self._born()
        new = self._seen(at, day, Event.ELECTED, Relation.INCOMING)
        if office.title not in SEVERAL:
            return [new]
        self.left.add((former, at))
        names = (self.names[former], office.title, office.body, office.area)
        return [(Saying(*names, Event.RETIRED, Relation.OUTGOING), Truth(former, at), False), new]

    def _planted(self, at: int, day: date) -> Mention:
        office = self.offices[at]
        right = Saying(self.names[office.holder], office.title, office.body, office.area)
        kind = self.chance.choice(("namesake", "old", "teaser", "weaker"))
        if kind == "weaker" and office.title == STANDING:
            self.seen[office.holder, at].append(day)
            return replace(right, title=WEAKER), Truth(office.holder, at, weaker=True), False
        if kind == "namesake" and self.names.count(self.names[office.holder]) == 1:
            return self._of_namesake(office, day)
        former = office.former[-1] if office.former else office.holder
        wrong = replace(right, person=self.names[former])
        if kind == "old" and office.former:
            return wrong, Truth(former, at, right=False), False
        return wrong, Truth(former, at, right=False), True

    def _of_namesake(self, office: Office, day: date) -> Mention:
        """Return what is said of somebody of the same name in another province, who is new."""
        name, body = self.names[office.holder], ELSEWHERE.format(FAR)
        self.names.append(name)
        at, person = len(self.offices), len(self.names) - 1
        self.offices.append(Office("Deputy Director", body, FAR, person))
        self.seen[person, at] = [day]
        return Saying(name, "Deputy Director", body, FAR), Truth(person, at), False

    def lines(self) -> list[str]:
        """Return what a perfect directory says: who holds what, last seen when, by how many claims."""
        return sorted(
            f"{self.names[person]}, {self.offices[at].title}, {self.offices[at].body}:"
            f" {PartialDate.of(max(days))} ({len(days) + ((person, at) in self.left)})"
            for (person, at), days in self.seen.items()
        )
