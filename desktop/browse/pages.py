"""What the directory pages show, read from the store; no widget in it."""

from dataclasses import dataclass
from datetime import datetime

from db.records import Evidence, Name, Person, Reason
from db.values import AttributeKind, Capacity, Event, PartialDate, PostState, TenureState


@dataclass(frozen=True, slots=True)
class TreeLine:
    """An area or organization in the tree: ``kind`` is ``area`` or ``organization``."""

    kind: str
    id: str
    name: str
    depth: int
    posts: int


@dataclass(frozen=True, slots=True)
class HolderLine:
    """A post and one holder of it as of a day; a post without a holder has one line too.

    ``since`` and ``last_seen`` are printed dates' values; ``since_is_start`` tells whether a source
    says that it began then. ``also`` are the holder's other posts in words, ``why`` says why the
    holder is not confirmed.
    """

    post_id: str
    role: str
    post_state: PostState
    vietnamese: str | None = None
    tenure_id: str | None = None
    person_id: str | None = None
    person: str | None = None
    state: TenureState | None = None
    capacity: Capacity = Capacity.FULL
    since: PartialDate | None = None
    since_is_start: bool = False
    last_seen: PartialDate | None = None
    also: tuple[str, ...] = ()
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class OrganizationPage:
    """An organization as of a day: its names, posts in rank order and holders."""

    id: str
    name: str
    names: tuple[Name, ...]
    branch: str
    level: str
    area: str | None
    lines: tuple[HolderLine, ...]


@dataclass(frozen=True, slots=True)
class CitationLine:
    """One accepted claim: its words, where they stand, and when they were accepted."""

    id: str
    article_id: str
    article: str
    outlet: str | None
    published: PartialDate | None
    event: Event
    evidence: tuple[Evidence, ...]
    quote: str
    accepted_at: datetime


@dataclass(frozen=True, slots=True)
class TenureLine:
    """One tenure of a person, for lists and for the time axis; open bounds are None.

    ``term`` is of the office, ``why`` says why it is not confirmed.
    """

    id: str
    role: str
    organization_id: str
    organization: str
    state: TenureState
    capacity: Capacity
    since: PartialDate | None
    since_is_start: bool
    first_seen: PartialDate | None
    last_seen: PartialDate | None
    until: PartialDate | None
    citations: tuple[CitationLine, ...]
    term: PartialDate | None = None
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """An attribute of a person with the words that say it."""

    kind: AttributeKind
    value: str
    citation: CitationLine


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person with every tenure and attribute, and the evidence."""

    person: Person
    tenures: tuple[TenureLine, ...]
    attributes: tuple[AttributeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: ``kind`` is person, organization, post or article."""

    kind: str
    id: str
    name: str
    detail: str
