"""A small directory in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from db.records import Area, Name, Organization, Person, Post
from db.values import Capacity, PartialDate, PostState, TenureState, fold
from desktop.browse import (
    Also,
    AreaPage,
    CitationLine,
    Hit,
    HolderLine,
    Holders,
    Mark,
    NamedDay,
    OrganizationPage,
    PersonPage,
    PostPage,
    SuccessionLine,
    TenureLine,
    TreeLine,
)
from tests.ui.texts import DAY, session_claims


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

    def holders(self, _organization_id: str, _as_of: date, _after: Mark) -> Holders:
        return Holders(())

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

    def post(self, post_id: str, as_of: date) -> PostPage:
        self.days.append(as_of)
        line = next(one for one in HOLDERS if one.post_id == post_id)
        held = SuccessionLine(line.since, line.last_seen, line.tenure_id, line.person_id, line.person)
        body = "Điện Biên Provincial Party Committee"
        return PostPage(Post(post_id, "o-db", line.role, seats=1), body, line.post_state, (held,))

    def area(self, area_id: str) -> AreaPage:
        return AreaPage(
            Area(area_id, "Điện Biên", "province"), (Organization("o-db", "Party Committee"),), ()
        )

    def named_days(self, organization_id: str | None = None) -> list[NamedDay]:
        congress = NamedDay("before the congress", date(2025, 9, 14), "Điện Biên Provincial Party Committee")
        return [congress] if organization_id else []

    def find(self, kind: str, text: str) -> list[Hit]:
        return [hit for hit in self.search(text) if hit.kind == kind]

    def records(self, kind: str, ids: Sequence[str]) -> Sequence[Person]:
        return [Person(key, key) for key in ids] if kind == "person" else []

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
        also=(Also("Chairman, Điện Biên Provincial People’s Council"),),
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
    """Return one person's tenures: two held, one ended."""
    office, council = "Điện Biên Provincial Party Committee", "Điện Biên Provincial People’s Council"
    chair = "Lê Thành Đô, Deputy Secretary … and Chairman of the Provincial People’s Committee"
    start = PartialDate("2024-12")
    held = replace(
        TENURE,
        since=start,
        first_seen=start,
        citations=(citation(2, f"Lê Thành Đô, Permanent Deputy Secretary of the {office}", DAY),),
    )
    second = replace(
        TENURE,
        id="t-8",
        role="Chairman",
        organization_id="o-council",
        organization=council,
        citations=(citation(3, "Chairman of the provincial People’s Council", DAY),),
    )
    return held, second, replace(ENDED, citations=(citation(4, chair, None),))


TENURE = TenureLine(
    id="t-2",
    role="Standing Deputy Secretary",
    organization_id="o-db",
    organization="Điện Biên Provincial Party Committee",
    state=TenureState.IN_POST_BY,
    capacity=Capacity.FULL,
    since=DAY,
    since_is_start=False,
    first_seen=DAY,
    last_seen=DAY,
    until=None,
    citations=(),
)
ENDED = replace(
    TENURE,
    id="t-9",
    role="Chairman",
    organization_id="o-pc",
    organization="Điện Biên Provincial People’s Committee",
    state=TenureState.ENDED,
    since=PartialDate("2024-11"),
    first_seen=PartialDate("2024-11"),
    last_seen=PartialDate("2025-03"),
    until=PartialDate("2025-06"),
)
