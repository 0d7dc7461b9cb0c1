"""Directories of any size, made up: officials who succeed each other, and articles that repeat who they are.

As in an ordinary week, most mentions say what is known. A third of the persons share one surname, some share
their whole name, one article in eight writes names without diacritics, and one in ten has no date.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from random import Random

from db.incoming import ReadFile
from db.records import Claim
from db.store import Store
from db.values import Event, Relation
from tests.newsroom import Saying, keep, written

FIRST_DAY = date(2021, 1, 4)
ARTICLES_A_DAY = 30
MENTIONS = 5
SUCCESSION = 0.02
"""How many of the mentions are about a new holder."""

SURNAMES = ("Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Vũ", "Lò", "Mùa")
MIDDLES = ("Văn", "Thị", "Quốc", "Thành", "Đức", "Minh", "Hữu", "A", "Xuân", "Ngọc")
GIVEN = (
    "Cường",
    "Đô",
    "Tiến",
    "Hùng",
    "Dũng",
    "Lan",
    "Hà",
    "Sơn",
    "Thắng",
    "Bình",
    "Đào",
    "Phương",
    "Vinh",
    "Ánh",
)
AREAS = ("Điện Biên", "Lai Châu", "Sơn La", "Hòa Bình", "Lào Cai", "Yên Bái", "Hà Giang", "Nghệ An", "Cà Mau")
BODIES = {
    "{} Provincial Party Committee": ("Secretary", "Standing Deputy Secretary", "Deputy Secretary"),
    "{} Provincial People's Council": ("Chairman", "Vice Chairman"),
    "{} Provincial People's Committee": ("Chairman", "Vice Chairman"),
    "{} Provincial Department of Health": ("Director", "Deputy Director"),
    "{} Provincial Department of Education and Training": ("Director", "Deputy Director"),
}


@dataclass(frozen=True)
class Truth:
    """What an article really says: by mention, which person, and whether it begins a new tenure."""

    persons: tuple[int, ...]
    new: tuple[bool, ...]


@dataclass
class _Office:
    title: str
    body: str
    area: str
    holder: int


def articles(seed: int, count: int) -> Iterator[tuple[ReadFile, list[Claim], Truth]]:
    """Yield so many articles with what a perfect reader finds in them, the same ones for the same seed."""
    world = _World(Random(seed))  # noqa: S311 - to be repeated
    for number in range(count):
        yield world.report(number)


def fill(store: Store, made: Iterable[tuple[ReadFile, list[Claim], Truth]], at_once: int = 200) -> list[str]:
    """Keep articles with their claims, many in one unit of work; return their ids."""
    ids: list[str] = []
    rest = iter(made)
    while portion := list(islice(rest, at_once)):
        with store.write() as unit:
            ids += [keep(unit, file, claims) for file, claims, _truth in portion]
    return ids


class _World:
    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._names: list[str] = []
        self._offices = [
            _Office(title, body.format(area), area, self._born())
            for area in AREAS
            for body, titles in BODIES.items()
            for title in titles
        ]

    def _born(self) -> int:
        words = (self._chance.choice(words) for words in (SURNAMES, MIDDLES, GIVEN))
        self._names.append(" ".join(words))
        return len(self._names) - 1

    def report(self, number: int) -> tuple[ReadFile, list[Claim], Truth]:
        chance = self._chance
        day = FIRST_DAY + timedelta(number // ARTICLES_A_DAY)
        area = chance.choice(AREAS)
        near = [office for office in self._offices if office.area == area]
        told = chance.sample(near, chance.randint(1, MENTIONS))
        new = tuple(chance.random() < SUCCESSION for _office in told)
        sayings = [self._say(office, is_new=is_new) for office, is_new in zip(told, new, strict=True)]
        if chance.random() < 1 / 8:
            sayings = [replace(one, person=_plain(one.person)) for one in sayings]
        published = None if chance.random() < 1 / 10 else day.isoformat()
        file, claims = written(
            f"{day:%Y/%m}/{number:06}.txt", sayings, published, title=f"{area} {day} {number}"
        )
        return file, claims, Truth(tuple(office.holder for office in told), new)

    def _say(self, office: _Office, *, is_new: bool) -> Saying:
        if is_new:
            known = self._chance.random() < 1 / 3
            office.holder = self._chance.choice(self._offices).holder if known else self._born()
        event, relation = (Event.ELECTED, Relation.INCOMING) if is_new else (Event.SIGHTED, Relation.CURRENT)
        return Saying(self._names[office.holder], office.title, office.body, office.area, event, relation)


def _plain(name: str) -> str:
    """Return a name as papers without Vietnamese letters print it."""
    letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
