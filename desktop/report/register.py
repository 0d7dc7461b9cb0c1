"""A snapshot looked up: who holds a post, who left it, what else a person holds, and on what that rests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.records import ArticleLine, Citation, Person, Post, Reason, Snapshot, Tenure
from db.values import Capacity, PostState, TenureState, fold
from desktop.report.clean import name as printed_name
from desktop.report.hierarchy import Atlas

HOLDING = (TenureState.IN_POST, TenureState.IN_POST_BY, TenureState.NOT_CONFIRMED)
GONE = (TenureState.ENDED, TenureState.ENDED_UNKNOWN)
SHOWN = 5
"""Articles cited on one line; a person may have hundreds, and the earliest and latest say the most."""


@dataclass(frozen=True, slots=True)
class Occupancy:
    """A post's holders in protocol order, and where there are none, who left it last."""

    holders: tuple[Tenure, ...]
    gone: Tenure | None = None

    @property
    def printed(self) -> tuple[Tenure, ...]:
        """Every tenure that its lines name."""
        return (*self.holders, self.gone) if self.gone else self.holders


class Register:
    """The records of one snapshot by id, and the questions that a printed line asks of them.

    ``articles`` are in the order in which they are numbered.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.persons: dict[str, Person] = {person.id: person for person in snapshot.persons}
        self.posts: dict[str, Post] = {post.id: post for post in snapshot.posts}
        self.organizations = {organization.id: organization for organization in snapshot.organizations}
        self.articles: dict[str, ArticleLine] = {a.id: a for a in sorted(snapshot.sources, key=_age)}
        self._ages = {id_: place for place, id_ in enumerate(self.articles)}
        self.atlas = Atlas(snapshot.areas, snapshot.organizations)
        self._states = snapshot.tenure_states
        self._why = snapshot.unconfirmed
        self._post_states = snapshot.post_states
        self._unmarked = snapshot.unmarked
        self._notes = snapshot.notes
        self._by_post: dict[str, list[Tenure]] = {}
        self._by_person: dict[str, list[Tenure]] = {}
        self._posts_of: dict[str, list[Post]] = {}
        self._citations: dict[str, list[Citation]] = {}
        self._fill(snapshot)

    def _fill(self, snapshot: Snapshot) -> None:
        for tenure in snapshot.tenures:
            if tenure.post_id not in self.posts:
                continue
            self._by_post.setdefault(tenure.post_id, []).append(tenure)
            self._by_person.setdefault(tenure.person_id, []).append(tenure)
        for post in snapshot.posts:
            self._posts_of.setdefault(post.organization_id, []).append(post)
        for citation in snapshot.citations:
            self._citations.setdefault(citation.tenure_id, []).append(citation)

    def printed_name(self, person_id: str) -> str:
        """Return the name that the directory prefers for a person."""
        return printed_name(self.persons[person_id].name)

    def of_person(self, person_id: str) -> list[Tenure]:
        """Return a person's tenures that have begun, in no order."""
        known = self._by_person.get(person_id, [])
        return [one for one in known if self.state(one) is not TenureState.NOT_YET]

    def of_post(self, post_id: str) -> list[Tenure]:
        """Return a post's tenures that have begun, in no order."""
        known = self._by_post.get(post_id, [])
        return [one for one in known if self.state(one) is not TenureState.NOT_YET]

    def citations_of(self, tenure: Tenure) -> list[Citation]:
        """Return what was accepted for a tenure."""
        return self._citations.get(tenure.id, [])

    def state(self, tenure: Tenure) -> TenureState:
        """Return how a tenure stands as of the snapshot's day."""
        return self._states.get(tenure.id, TenureState.IN_POST_BY)

    def why(self, tenure: Tenure) -> Reason | None:
        """Return why a tenure is not confirmed, if it is not."""
        return self._why.get(tenure.id)

    def is_unmarked(self, tenure: Tenure) -> bool:
        """Whether the diacritics of the person's name are not confirmed."""
        return tenure.person_id in self._unmarked

    def notes(self, *ids: str) -> list[str]:
        """Return the private notes on any of these, where they are to be printed."""
        return [text for one in ids for text in self._notes.get(one, ())]

    def post_state(self, post: Post) -> PostState:
        """Return how a post stands as of the snapshot's day."""
        return self._post_states.get(post.id, PostState.UNKNOWN)

    def posts_of(self, organization_id: str) -> list[Post]:
        """Return an organization's posts in rank order."""
        return sorted(self._posts_of.get(organization_id, []), key=lambda p: (p.rank, fold(p.role), p.id))

    def occupancy(self, post: Post) -> Occupancy:
        """Return who is in post: confirmed first, full before acting, then as articles list them."""
        tenures = self._by_post.get(post.id, [])
        holders = sorted(filter(self.holds, tenures), key=self._protocol)
        gone = [tenure for tenure in tenures if self.state(tenure) in GONE]
        return Occupancy(tuple(holders), None if holders else max(gone, key=_left, default=None))

    def others(self, tenure: Tenure) -> list[Tenure]:
        """Return the other posts that the tenure's person holds, highest body first."""
        held = [o for o in self._by_person[tenure.person_id] if o.post_id != tenure.post_id and self.holds(o)]
        return sorted({other.post_id: other for other in held}.values(), key=self.standing)

    def cited(self, tenure: Tenure) -> tuple[tuple[str, ...], int]:
        """Return ids of the articles that tell most of a tenure, by date, and how many are left out."""
        ids = {citation.article_id for citation in self._citations.get(tenure.id, [])}
        every = sorted(ids & self._ages.keys(), key=self._ages.__getitem__)
        told = every if len(every) <= SHOWN else [*every[:2], *every[2 - SHOWN :]]
        return tuple(told), len(every) - len(told)

    def citations(self, tenures: Iterable[Tenure]) -> dict[str, list[Citation]]:
        """Return the citations of these tenures by article, of those articles that their lines name."""
        found: dict[str, list[Citation]] = {}
        for tenure in tenures:
            told = self.cited(tenure)[0]
            for citation in self._citations.get(tenure.id, []):
                if citation.article_id in told:
                    found.setdefault(citation.article_id, []).append(citation)
        return found

    def holds(self, tenure: Tenure) -> bool:
        """Tell whether somebody is in post, confirmed or not."""
        return self.state(tenure) in HOLDING

    def _protocol(self, tenure: Tenure) -> tuple[object, ...]:
        latest = max(self._citations.get(tenure.id, []), key=_said, default=None)
        return (
            self.state(tenure) is TenureState.NOT_CONFIRMED,
            _CAPACITY_ORDER.index(tenure.capacity),
            latest.place if latest else 0,
            fold(self.persons[tenure.person_id].name),
            tenure.id,
        )

    def standing(self, tenure: Tenure) -> tuple[object, ...]:
        """Return what tenures are sorted by that stand side by side: the highest body first."""
        post = self.posts[tenure.post_id]
        organization = self.organizations[post.organization_id]
        return (organization.rank, post.rank, fold(organization.name), fold(post.role), tenure.id)


_CAPACITY_ORDER: Sequence[Capacity] = tuple(Capacity)


def _age(article: ArticleLine) -> tuple[object, ...]:
    """Return what articles are sorted and numbered by: their date, undated ones last."""
    day = article.published.earliest if article.published else date.max
    return (day, fold(article.outlet or ""), fold(article.title), article.id)


def _left(tenure: Tenure) -> tuple[date, date, str]:
    seen = tenure.last_seen.latest if tenure.last_seen else date.min
    return (tenure.end_latest or tenure.end_earliest or seen, seen, tenure.id)


def _said(citation: Citation) -> tuple[date, str]:
    return (citation.as_of.latest if citation.as_of else date.min, citation.id)
