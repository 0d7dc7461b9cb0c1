"""A directory of the size at which the design states its figures: 100,000 persons and 1,000,000 claims.

Lines of holders succeed each other in the seats of ten thousand bodies, and every few months each holder
is named once. Articles and decisions are written as rows, many at a time, and then folded: the real way
would take days. Among them are the design's worst records: a surname that 39 % of all share, a body with
10,000 tenures, a person with 500 claims.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice, pairwise
from random import Random

from db.acts import Accepted, Minted, Outcome
from db.prepared import tell_each
from db.records import Name, Organization, Person, Post
from db.store import Store
from db.values import Event, Relation, fold, new_id
from desktop.matching import Body, body_of, role_of
from desktop.review.recording import refresh
from tests.kept_rows import ADD, Rows, add_act, claim_row, keep_article, queued_row
from tests.newsroom import Saying, written

FIRST_DAY = date(2015, 1, 5)
ROUNDS = 20
"""How often each holder is named, a quarter of a year apart."""

IN_ARTICLE = 10
BODIES = 10_000
MEMBERS = 10_000
MOST_CLAIMS = 500
WAITING = 500
"""Articles of the last round that wait for decisions."""

LEAST = 40
"""So many wait in a small directory too, so that there is something to accept."""

SUCCESSION = 0.066
AT_ONCE = 500
ASSEMBLY = "National Assembly"
PLACES = (
    *("Điện Biên", "Lai Châu", "Sơn La", "Hòa Bình", "Lào Cai", "Yên Bái", "Hà Giang", "Nghệ An", "Cà Mau"),
    *("Thanh Hóa", "Hà Tĩnh", "Quảng Bình", "Quảng Trị", "Bình Định", "Phú Yên", "Gia Lai", "Kon Tum"),
    *("Đắk Lắk", "Lâm Đồng", "Bình Phước", "Tây Ninh", "Đồng Nai", "Long An", "Tiền Giang", "Bến Tre"),
)
PROVINCIAL = {
    "{} Provincial Party Committee": ("Secretary", "Deputy Secretary"),
    "{} Provincial People's Council": ("Chairman", "Vice Chairman"),
    "{} Provincial People's Committee": ("Chairman", "Vice Chairman"),
    "{} Provincial Department of Health": ("Director", "Deputy Director"),
    "{} Provincial Department of Finance": ("Director", "Deputy Director"),
    "{} Provincial Department of Education and Training": ("Director", "Deputy Director"),
}
LOCAL = {
    "{} District Party Committee": ("Secretary", "Deputy Secretary"),
    "{} District People's Council": ("Chairman", "Vice Chairman"),
    "{} District People's Committee": ("Chairman", "Vice Chairman"),
}
DEPUTIES = 3
COMMON, COMMON_SHARE = "Nguyễn", 0.39
SURNAMES = ("Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Lò", "Mùa")
MIDDLES = (
    *("Văn", "Thị", "Quốc", "Thành", "Đức", "Minh", "Hữu", "A", "Xuân", "Ngọc", "Thanh", "Hồng", "Kim"),
    *("Quang", "Anh", "Trọng", "Công", "Đình", "Thế", "Bá", "Duy", "Gia", "Viết", "Mạnh", "Tuấn", "Hoài"),
)
GIVEN = (
    *("Cường", "Đô", "Tiến", "Hùng", "Dũng", "Lan", "Hà", "Sơn", "Thắng", "Bình", "Đào", "Phương", "Vinh"),
    *("Ánh", "Long", "Lâm", "Lương", "Lượng", "Hải", "Hạnh", "Hoa", "Huệ", "Khánh", "Khoa", "Kiên", "Lợi"),
    *("Mai", "Nam", "Nga", "Nghĩa", "Nhung", "Phúc", "Quân", "Quý", "Tâm", "Tân", "Thảo", "Thủy", "Toàn"),
    *("Trang", "Trung", "Tú", "Tùng", "Tuyết", "Vân", "Việt", "Yến", "Chiến", "Chung", "Định", "Giang"),
)


@dataclass
class _Seat:
    """A seat in a body, and who sits in it now."""

    place: str
    body: Body
    organization_id: str
    post_id: str
    role: str
    person: Person
    tenure_id: str
    is_new: bool = True


@dataclass
class Large:
    """Makes the world, round by round; ``share`` is the part of the stated size that is made."""

    share: float = 1.0
    chance: Random = field(default_factory=lambda: Random(4))  # noqa: S311 - to be repeated
    minted: list[Outcome] = field(default_factory=list)
    seats: list[_Seat] = field(default_factory=list)
    persons: int = 0

    def rounds(self) -> Iterator[list[list[_Seat]]]:
        """Yield for each round who is named in each of its articles."""
        self._found()
        busiest = self.seats[0]
        extra = max(int((MOST_CLAIMS - ROUNDS) * self.share), 1)
        for number in range(ROUNDS):
            if number:
                self._succeed()
            by_place: dict[str, list[_Seat]] = {}
            for seat in self.chance.sample(self.seats, len(self.seats)):
                by_place.setdefault(seat.place, []).append(seat)
            portions = (_portions(seats) for seats in by_place.values())
            told = [portion for several in portions for portion in several]
            told += [[busiest]] * (extra // ROUNDS)
            yield told
            for seat in self.seats:
                seat.is_new = False

    def _found(self) -> None:
        """Make every body, its posts and their first holders."""
        count = max(int(BODIES * self.share), len(PLACES))
        for number, (place, wording, roles) in enumerate(islice(_bodies(), count)):
            body = body_of(wording, place)
            organization_id = self._mint_body(body)
            for role, many in zip(roles, (1, DEPUTIES), strict=True):
                self._mint_post(place, body, organization_id, role, many + (number == 0))
        assembly = body_of(ASSEMBLY, "Vietnam")
        self._mint_post(
            "Vietnam",
            assembly,
            self._mint_body(assembly),
            "Deputy to the National Assembly",
            int(MEMBERS * self.share),
        )

    def _mint_body(self, body: Body) -> str:
        made = Organization(new_id(), body.name, branch=body.branch, level=body.level, rank=body.rank)
        self.minted.append(Minted(made))
        return made.id

    def _mint_post(self, place: str, body: Body, organization_id: str, title: str, many: int) -> None:
        role = role_of(title, body.branch, body.kind)
        post = Post(new_id(), organization_id, role.name, seats=role.seats, rank=role.rank)
        self.minted.append(Minted(post))
        self.seats += [
            _Seat(place, body, organization_id, post.id, title, self._born(), new_id()) for _ in range(many)
        ]

    def _born(self) -> Person:
        surname = COMMON if self.chance.random() < COMMON_SHARE else self.chance.choice(SURNAMES)
        middle = self.chance.choices(MIDDLES, k=self.chance.choice((1, 2)))
        name = " ".join((surname, *middle, self.chance.choice(GIVEN)))
        person = Person(new_id(), name, (Name(name),))
        self.persons += 1
        self.minted.append(Minted(person))
        return person

    def _succeed(self) -> None:
        for seat in self.seats[1:]:
            if seat.body.name != ASSEMBLY and self.chance.random() < SUCCESSION:
                seat.person, seat.tenure_id, seat.is_new = self._born(), new_id(), True


def _portions(seats: Sequence[_Seat]) -> list[list[_Seat]]:
    cuts = [*range(0, len(seats), IN_ARTICLE), len(seats)]
    return [list(seats[start:end]) for start, end in pairwise(cuts)]


def _bodies() -> Iterator[tuple[str, str, tuple[str, str]]]:
    """Yield bodies without end: the provinces' own first, then those of ever more districts."""
    for wording, roles in PROVINCIAL.items():
        yield from ((place, wording.format(place), roles) for place in PLACES)
    number = 0
    while True:
        for place in PLACES:
            number += 1
            district = _district(number)
            yield from ((place, wording.format(district), roles) for wording, roles in LOCAL.items())


def _district(number: int) -> str:
    """Return a name that no other number has."""
    first = ("Mường", "Nà", "Tân", "Phú", "Vĩnh", "An", "Hòa", "Long", "Đông", "Tây", "Nam", "Bắc")
    second = "bcdghklmnprstvx"
    high, low = divmod(number, len(first))
    high, middle = divmod(high, len(second))
    return f"{first[low]} {second[middle].upper()}{'aeiou'[high % 5]}{'nmtpc'[high // 5 % 5]}"


def fill(store: Store, share: float = 1.0) -> int:
    """Write such a directory into an empty file; return how many persons it has."""
    world = Large(share)
    sequence = 0
    for number, told in enumerate(world.rounds()):
        waiting = max(int(WAITING * share), LEAST) if number == ROUNDS - 1 else 0
        rest = iter(enumerate(told))
        while portion := list(islice(rest, AT_ONCE)):
            rows: Rows = {name: [] for name in ADD}
            for place, seats in portion:
                sequence += 1
                decided = place < len(told) - waiting
                _article(rows, number, sequence, seats, world if decided else None)
            with store.write() as unit:
                for name, added in rows.items():
                    tell_each(unit.decisions.connection, ADD[name], added)
    store.rebuild()
    _look_anew(store)
    return world.persons


def _look_anew(store: Store) -> None:
    while True:
        with store.write() as unit:
            claims = unit.claims.unseen(AT_ONCE)
            refresh(unit, claims)
        if not claims:
            return


def _article(rows: Rows, number: int, sequence: int, seats: Sequence[_Seat], world: Large | None) -> None:
    seats = list({(fold(seat.person.name), seat.post_id): seat for seat in seats}.values())
    day = FIRST_DAY + timedelta(91 * number + sequence % 80)
    file, claims = written(
        f"{day:%Y/%m}/{sequence:06}.txt", [_saying(seat) for seat in seats], day.isoformat()
    )
    article = keep_article(rows, file, len(claims) if world is None else 0, len(claims) if world else 0)
    outcomes: list[Outcome] = []
    if world is not None:
        outcomes, world.minted = world.minted, []
    for seat, claim in zip(seats, claims, strict=True):
        key = claim.key(article.reading_sha256)
        decision = (seat.person.id, seat.post_id) if world is not None else None
        rows["claim"].append(row := claim_row(key, article.id, claim, decision))
        rows["queued"].append(queued_row(row, article, claim))
        said = (key, article.id, article.reading_id, claim)
        outcomes.append(Accepted(*said, seat.person.id, seat.post_id, seat.tenure_id, new_id()))
    if world is not None:
        add_act(rows, sequence, outcomes)


def _saying(seat: _Seat) -> Saying:
    event, relation = (Event.ELECTED, Relation.INCOMING) if seat.is_new else (Event.SIGHTED, Relation.CURRENT)
    return Saying(seat.person.name, seat.role, seat.body.name, seat.place, event, relation)
