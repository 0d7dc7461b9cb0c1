"""Acts and their decisions: what a curator's gesture comes to, as frozen records."""

from dataclasses import dataclass, field
from datetime import datetime

from db.records import Area, Claim, Name, Organization, Person, Post
from db.values import Event, PartialDate


@dataclass(frozen=True, slots=True)
class Minted:
    """A decision that something exists, with the id it keeps for ever."""

    entity: Person | Area | Organization | Post


@dataclass(frozen=True, slots=True)
class Named:
    """A decision that an entity is also called so."""

    entity_id: str
    name: Name


@dataclass(frozen=True, slots=True)
class Accepted:
    """A decision that a claim is true, of this person in this post; carries its whole outcome.

    ``claim`` is what was accepted, ``suggested`` what the program had suggested where the curator
    corrected it.
    """

    claim_key: str
    article_id: str
    reading_id: str
    claim: Claim
    person_id: str
    post_id: str
    tenure_id: str
    citation_id: str
    suggested: Claim | None = None

    @property
    def ends_all(self) -> bool:
        """Whether it ends every tenure of the person."""
        return self.claim.event is Event.DIED


@dataclass(frozen=True, slots=True)
class Attributed:
    """A decision that what a claim says of this person is true; carries its whole outcome.

    ``claim`` and ``suggested`` are as in Accepted.
    """

    claim_key: str
    article_id: str
    reading_id: str
    claim: Claim
    person_id: str
    suggested: Claim | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A decision that a claim is not to be in the directory; its key never comes back."""

    claim_key: str
    article_id: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Unsure:
    """A decision that a claim cannot be decided yet."""

    claim_key: str
    article_id: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Dated:
    """A decision on the date of an article; None says that it cannot be known."""

    article_id: str
    published: PartialDate | None


@dataclass(frozen=True, slots=True)
class Undone:
    """A decision that an earlier act does not count."""

    act_id: str


Outcome = Minted | Named | Accepted | Attributed | Rejected | Unsure | Dated | Undone


@dataclass(frozen=True, slots=True)
class Decision:
    """An added row, never changed: one outcome, and its place in its act."""

    id: str
    act_id: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Act:
    """One gesture of the curator: decisions committed together and undone together.

    ``replica`` and ``sequence`` name it among the acts of all curators; ``at`` is UTC.
    """

    id: str
    replica: str
    sequence: int
    curator: str
    at: datetime
    program: str
    gesture: str
    decisions: tuple[Decision, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts: the curator, the replica that counts their acts, and the program's version."""

    curator: str
    replica: str
    program: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act changed, by id."""

    act_id: str
    articles: frozenset[str]
    subjects: frozenset[str]
