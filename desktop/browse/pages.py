"""What the directory pages show, read from the store; no widget in it."""

from dataclasses import dataclass
from datetime import date, datetime

from db.records import Area, Evidence, Name, Organization, Person, Post, Reason
from db.rules import Note
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
class Also:
    """Another post that a holder holds, in words, and whether it is confirmed."""

    words: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class HolderLine:
    """A post and one holder of it as of a day; a post without a holder has one line too.

    ``since`` and ``last_seen`` are printed dates' values; ``since_is_start`` tells whether a source
    says that it began then. ``also`` are the holder's other posts, ``why`` says why the
    holder is not confirmed, ``marks`` are events that end nothing, as a suspension; ``unconfirmed``
    tells that the holder's Vietnamese name is known without its diacritics only.
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
    also: tuple[Also, ...] = ()
    why: Reason | None = None
    marks: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    unconfirmed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page of holders ends: the post that comes next, or the tenure in it that came last.

    ``held`` tells that the page named a holder of it.
    """

    post_id: str
    seen: str = ""
    tenure_id: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Holders:
    """Some posts and holders of a body with ``posts`` in all; ``after`` is where they end, if it goes on."""

    lines: tuple[HolderLine, ...]
    after: Mark | None = None
    posts: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a page names and leads to."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class OrganizationPage:
    """An organization as of a day: its names, the first of its posts in rank order and holders.

    ``after`` is where the lines end, if there are more; ``posts`` is how many posts there are then.

    ``around`` are the bodies and the area that it names as parent, area and successor, by that word;
    ``mandates`` are the days of its congresses and elections, the latest first.
    """

    id: str
    name: str
    names: tuple[Name, ...]
    branch: str
    level: str
    area: str | None
    lines: tuple[HolderLine, ...]
    record: Organization | None = None
    around: tuple[tuple[str, Named], ...] = ()
    notes: tuple[Note, ...] = ()
    mandates: tuple[PartialDate, ...] = ()
    after: Mark | None = None
    posts: int = 0


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
    restricted: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class DisputedDay:
    """A day that a source gives for a bound on which sources disagree; ``printed`` is the one believed."""

    citation_id: str
    day: PartialDate
    source: str
    published: PartialDate | None
    printed: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """A bound (``start`` or ``end``) that sources give differently, the printed day first.

    ``chosen`` tells that the curator chose it, and ``why`` for which reason.
    """

    bound: str
    days: tuple[DisputedDay, ...]
    chosen: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class TenureLine:
    """One tenure of a person, for lists and for the time axis; open bounds are None.

    ``term`` is of the office, ``why`` says why it is not confirmed; one whose post a rule leaves
    ``out_of_scope`` is not printed.
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
    post_id: str = ""
    marks: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    out_of_scope: bool = False
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """An attribute of a person with the words that say it."""

    kind: AttributeKind
    value: str
    citation: CitationLine


@dataclass(frozen=True, slots=True)
class SeenName:
    """A name under which sources have somebody: the last citation that does, and how many do."""

    text: str
    citation: CitationLine
    times: int


@dataclass(frozen=True, slots=True)
class KeptLine:
    """What an article says of a person in a post out of scope: kept, not decided on, not printed."""

    claim_id: str
    article_id: str
    article: str
    title: str
    organization: str | None
    as_of: PartialDate | None
    quote: str


@dataclass(frozen=True, slots=True)
class Photograph:
    """A person's photograph: its bytes, not to be trusted, with its credit."""

    content: bytes
    credit: CitationLine


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person with every tenure and attribute, and the evidence.

    ``unconfirmed`` tells that a Vietnamese name is known without its diacritics only; ``kept`` is what
    articles say of posts out of scope.
    """

    person: Person
    tenures: tuple[TenureLine, ...]
    attributes: tuple[AttributeLine, ...] = ()
    seen: tuple[SeenName, ...] = ()
    unconfirmed: bool = False
    notes: tuple[Note, ...] = ()
    kept: tuple[KeptLine, ...] = ()
    photograph: Photograph | None = None


@dataclass(frozen=True, slots=True)
class SuccessionLine:
    """A holder of a post, at any time, or a gap in its only seat.

    A gap has no person: ``first`` and ``last`` are its days, ``vacant`` tells that an end is established.
    """

    first: PartialDate | None
    last: PartialDate | None
    tenure_id: str | None = None
    person_id: str | None = None
    person: str | None = None
    capacity: Capacity = Capacity.FULL
    state: TenureState | None = None
    since: PartialDate | None = None
    since_is_start: bool = False
    last_seen: PartialDate | None = None
    until: PartialDate | None = None
    marks: tuple[str, ...] = ()
    why: Reason | None = None
    citations: int = 0
    before: str | None = None
    after: str | None = None
    vacant: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class PostPage:
    """A post as of a day: who held it in which order, and the rules that it keeps.

    ``around`` are the body, the posts that it is narrower than, carries and excludes, and those
    narrower than it, by that word. ``stale`` is the limit in months that holds for it.
    """

    record: Post
    organization: str
    state: PostState
    lines: tuple[SuccessionLine, ...]
    around: tuple[tuple[str, Named], ...] = ()
    stale: int | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaPage:
    """An area with its bodies and the areas within it; ``around`` as on a body's page."""

    record: Area
    bodies: tuple[Organization, ...]
    areas: tuple[Area, ...]
    around: tuple[tuple[str, Named], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day worth asking about: ``code`` says what it is, ``name`` whose."""

    code: str
    day: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: ``kind`` is person, organization, post or article."""

    kind: str
    id: str
    name: str
    detail: str
