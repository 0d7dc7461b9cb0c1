"""Frozen records: all that crosses a border between folders."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from db.values import (
    AttributeKind,
    Capacity,
    Event,
    Part,
    PartialDate,
    PostState,
    Relation,
    SourceKind,
    TenureState,
    ZoneKind,
    digest,
    fold,
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the program says something: a code with parameters, words only in the interface."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a reading that shows one part of a claim; ``text[start:end] == quote``, in characters."""

    part: Part
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a reading and what it is in the article."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an article besides its text; each field may be open.

    ``bounds`` is the span of days that the text implies where no date stands; ``dated_by`` and
    ``bounded_by`` say what the date and the bounds rest on. ``language`` is ``en``, ``vi``, ``other``,
    or None where the words are too few. ``remarks`` are what the curator should know of the reading:
    an unsure encoding, what of the file was left out, the file's own time (a hint, never a date).
    """

    title: str
    outlet: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    dated_by: Reason | None = None
    bounds: PartialDate | None = None
    bounded_by: tuple[Reason, ...] = ()
    area: str | None = None
    author: str | None = None
    language: str | None = None
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as extraction is given it: the reading's text, its zones and its head."""

    id: str
    text: str
    zones: tuple[Zone, ...]
    head: Head


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that intake could not read, and why."""

    path: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of one person, post and event.

    ``as_of`` is the day for which the source vouches; ``dated_by_article`` tells that it is the
    article's own date, which the curator may still set. ``confidence`` is from 0 to 1, ``place``
    the position in the article's listing of persons. Where ``attribute`` is set the claim speaks of
    the person and of no post: ``title`` is the attribute's value, a date in it as EDTF text.
    ``term`` is the term of the office (2020/2025), apart from the person's own dates. ``roster`` tells
    that the source's list gives the body as a whole, so that who is missing from it has left.
    """

    person: str
    title: str
    organization: str | None
    area: str | None
    event: Event
    capacity: Capacity
    relation: Relation
    as_of: PartialDate | None
    start: PartialDate | None
    end: PartialDate | None
    confidence: float
    evidence: tuple[Evidence, ...]
    reasons: tuple[Reason, ...] = ()
    place: int = 0
    dated_by_article: bool = True
    attribute: AttributeKind | None = None
    term: PartialDate | None = None
    roster: bool = False

    def key(self, reading_sha256: str) -> str:
        """Return what stays the same when the reading is extracted again."""
        said = self.event if self.attribute is None else self.attribute
        words = (self.person, self.title, self.organization or "", said.value)
        return digest(reading_sha256, *(fold(word) for word in words))

    def dated(self, published: PartialDate | None) -> "Claim":
        """Return the claim as of its article's date, where it has no date of its own."""
        return replace(self, as_of=published) if self.dated_by_article else self


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article: its reading, its head with the date that the curator set, and its tally."""

    id: str
    reading_id: str
    reading_sha256: str
    text: str
    zones: tuple[Zone, ...]
    head: Head
    origins: tuple[str, ...] = ()
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article, a list's row or a note as lists show it; a restricted one is not to be printed."""

    id: str
    title: str
    outlet: str | None
    published: PartialDate | None
    bounds: PartialDate | None
    area: str | None
    open: int
    decided: int
    url: str | None = None
    unsure: int = 0
    kind: SourceKind = SourceKind.ARTICLE
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim in the store, with what it would be in the directory as it stands.

    ``decision`` is empty while the claim is open, else ``accepted``, ``rejected`` or ``unsure``.
    ``person_id`` and ``post_id`` are what matching preselects, or what was decided.
    """

    id: str
    key: str
    article_id: str
    claim: Claim
    standing: str
    decision: str = ""
    person_id: str | None = None
    post_id: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person, organization or post, with its language and the outlet that uses it."""

    text: str
    language: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a source says of a person, and which; ``as_of`` is the day for which it vouches."""

    kind: AttributeKind
    value: str
    as_of: PartialDate | None
    article_id: str
    evidence: tuple[Evidence, ...]
    decision_id: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the directory; ``name`` is the preferred one."""

    id: str
    name: str
    names: tuple[Name, ...] = ()
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A province, district, commune or country."""

    id: str
    name: str
    kind: str
    parent_id: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    successor_id: str | None = None
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A body: branch (party, government, ...), level (central, provincial, ...), rank for ordering."""

    id: str
    name: str
    names: tuple[Name, ...] = ()
    parent_id: str | None = None
    area_id: str | None = None
    branch: str = "other"
    level: str = "other"
    rank: int = 500
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    successor_id: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """An office that exists whoever holds it; ``seats`` 0 means any number."""

    id: str
    organization_id: str
    role: str
    names: tuple[Name, ...] = ()
    seats: int = 0
    rank: int = 500
    narrower_than: str | None = None
    carries: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """The link from a tenure to an accepted claim; ``own_id`` is the tenure decided on, where united."""

    id: str
    tenure_id: str
    decision_id: str
    claim_key: str
    article_id: str
    event: Event
    capacity: Capacity
    relation: Relation
    as_of: PartialDate | None
    start: PartialDate | None
    end: PartialDate | None
    evidence: tuple[Evidence, ...]
    place: int = 0
    term: PartialDate | None = None
    own_id: str = ""
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post. Each bound is a day that the citations vouch for, or open.

    ``started`` and ``ended`` tell that a source says that it began or ended within its bounds;
    ``ended`` with no bounds is an end on an unknown date, ``concluded`` one that no source says.
    ``term`` is of the office, ``renewed`` the last day on which they were put into it, ``disputed``
    which of ``start`` and ``end`` the sources give differently.
    """

    id: str
    person_id: str
    post_id: str
    capacity: Capacity = Capacity.FULL
    started: bool = False
    start_earliest: date | None = None
    start_latest: date | None = None
    ended: bool = False
    end_earliest: date | None = None
    end_latest: date | None = None
    first_seen: PartialDate | None = None
    last_seen: PartialDate | None = None
    marks: tuple[str, ...] = ()
    citations: int = 0
    term: PartialDate | None = None
    renewed: PartialDate | None = None
    concluded: bool = False
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whom a mention may mean, and why; ``posts`` are words for those held."""

    person_id: str
    name: str
    reasons: tuple[Reason, ...] = ()
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The directory as of a day, and what it knew: all that an edition or a page is made of.

    ``tenure_states`` and ``post_states`` are by id; ``sources`` are the articles cited; ``unconfirmed``
    says, by tenure, why it is not confirmed. ``unmarked`` are persons whose diacritics are not confirmed;
    ``notes`` are private ones, by the id of what they are on: none, unless they were asked for;
    ``stories`` are the sources that are copies, each with the first article that tells its story.
    """

    as_of: date
    known_at: datetime
    areas: tuple[Area, ...]
    organizations: tuple[Organization, ...]
    posts: tuple[Post, ...]
    persons: tuple[Person, ...]
    tenures: tuple[Tenure, ...]
    citations: tuple[Citation, ...]
    sources: tuple[ArticleLine, ...]
    tenure_states: dict[str, TenureState]
    post_states: dict[str, PostState]
    unconfirmed: dict[str, Reason] = field(default_factory=dict)
    unmarked: frozenset[str] = frozenset()
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stories: dict[str, str] = field(default_factory=dict)
