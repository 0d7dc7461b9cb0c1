"""A directory of two provinces with invented officials, and the means to make any other by hand."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from db.records import (
    Area,
    ArticleLine,
    Citation,
    Evidence,
    Name,
    Organization,
    Person,
    Post,
    Reason,
    Snapshot,
    Tenure,
)
from db.values import Capacity, Event, Part, PartialDate, PostState, Relation, TenureState

AS_OF = date(2025, 11, 30)
KNOWN_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@dataclass
class Maker:
    """Collects records and gives a snapshot of them; ids are words, so that tests read well."""

    areas: list[Area] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    persons: dict[str, Person] = field(default_factory=dict)
    tenures: list[Tenure] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    sources: list[ArticleLine] = field(default_factory=list)
    tenure_states: dict[str, TenureState] = field(default_factory=dict)
    post_states: dict[str, PostState] = field(default_factory=dict)
    unconfirmed: dict[str, Reason] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)

    def area(self, id_: str, name: str, kind: str = "province", parent: str | None = "vn") -> None:
        self.areas.append(Area(id_, name, kind, parent))

    def body(
        self,
        id_: str,
        name: str,
        vietnamese: str = "",
        *,
        area: str | None = None,
        parent: str | None = None,
        branch: str = "party",
        level: str = "provincial",
        rank: int = 500,
    ) -> None:
        names = (Name(name, "en"), *((Name(vietnamese, "vi"),) if vietnamese else ()))
        self.organizations.append(Organization(id_, name, names, parent, area, branch, level, rank))

    def post(
        self,
        id_: str,
        body: str,
        role: str,
        vietnamese: str = "",
        *,
        rank: int = 500,
        seats: int = 1,
        state: PostState = PostState.UNKNOWN,
    ) -> None:
        names = (Name(role, "en"), *((Name(vietnamese, "vi"),) if vietnamese else ()))
        self.posts.append(Post(id_, body, role, names, seats, rank))
        self.roles[id_] = role
        self.post_states[id_] = state

    def source(self, id_: str, title: str, outlet: str | None, published: str | None) -> None:
        when = PartialDate(published) if published else None
        self.sources.append(ArticleLine(id_, title, outlet, when, None, None, 0, 1))

    def holds(
        self,
        person: str,
        post: str,
        first: str | None,
        last: str | None = None,
        *,
        sources: Iterable[str] = (),
        state: TenureState = TenureState.IN_POST_BY,
        quote: str = "",
        person_id: str = "",
        why: Reason | None = None,
        **changes: object,
    ) -> Tenure:
        """Add a tenure first and last seen then; anything of it may be changed by name."""
        seen = PartialDate(first) if first else None
        tenure = Tenure(
            id=f"{person_id or person}/{post}/{len(self.tenures)}",
            person_id=person_id or person,
            post_id=post,
            start_latest=seen.latest if seen else None,
            first_seen=seen,
            last_seen=PartialDate(last) if last else seen,
        )
        tenure = replace(tenure, **changes)  # type: ignore[arg-type]
        self.persons.setdefault(tenure.person_id, Person(tenure.person_id, person))
        self.tenures.append(tenure)
        self.tenure_states[tenure.id] = state
        if why is not None:
            self.unconfirmed[tenure.id] = why
        if state not in (TenureState.ENDED, TenureState.ENDED_UNKNOWN, TenureState.NOT_YET):
            self.post_states[post] = PostState.HELD
        for source in sources:
            self.cite(tenure, source, quote)
        return tenure

    def cite(self, tenure: Tenure, source: str, quote: str = "") -> None:
        role = self.roles[tenure.post_id]
        words = quote or f"{self.persons[tenure.person_id].name}, {role}, attended the meeting."
        self.citations.append(
            Citation(
                id=f"c{len(self.citations):06}",
                tenure_id=tenure.id,
                decision_id="d",
                claim_key=f"k{len(self.citations)}",
                article_id=source,
                event=Event.SIGHTED,
                capacity=Capacity.FULL,
                relation=Relation.CURRENT,
                as_of=tenure.last_seen,
                start=None,
                end=None,
                evidence=(Evidence(Part.PASSAGE, 0, len(words), words),),
                place=len(self.citations),
            )
        )

    def snapshot(self) -> Snapshot:
        return Snapshot(
            as_of=AS_OF,
            known_at=KNOWN_AT,
            areas=tuple(self.areas),
            organizations=tuple(self.organizations),
            posts=tuple(self.posts),
            persons=tuple(self.persons.values()),
            tenures=tuple(self.tenures),
            citations=tuple(self.citations),
            sources=tuple(self.sources),
            tenure_states=dict(self.tenure_states),
            post_states=dict(self.post_states),
            unconfirmed=dict(self.unconfirmed),
        )


def one_body() -> Maker:
    """A province with one body and one unknown post: the smallest directory that has something to print."""
    maker = Maker()
    maker.area("vn", "Việt Nam", "country", None)
    maker.area("db", "Điện Biên")
    maker.body("pc", "Điện Biên Provincial Party Committee", "Tỉnh ủy Điện Biên", area="db")
    maker.post("sec", "pc", "Secretary", "Bí thư", rank=10)
    maker.source("a1", "Standing Board works with the Office", "Báo Điện Biên Phủ", "2025-11-28")
    return maker
