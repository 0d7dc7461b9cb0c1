"""Acts and their decisions: what a curator's gesture comes to, as frozen records."""

from dataclasses import dataclass, field
from datetime import datetime

from db.records import Area, Claim, Name, Organization, Person, Post
from db.rules import Rule
from db.values import EntityKind, Event, PartialDate


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
class Edited:
    """A decision that an entity is as given here, whatever was said before; ``id`` stays.

    Names given later are added to these; what sources say of a person's life is not part of it.
    """

    entity: Person | Area | Organization | Post


@dataclass(frozen=True, slots=True)
class Removed:
    """A decision that an entity, with the tenures that rest on it, is not in the directory."""

    entity_id: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement on two entities of a kind: ``other_id`` is the same as ``kept_id``, or it is not.

    The last judgement on a pair holds. What is the same goes by the kept one's id and preferred
    name; a tenure's decisions keep the id of whom their evidence names.
    """

    kind: EntityKind
    kept_id: str
    other_id: str
    same: bool


@dataclass(frozen=True, slots=True)
class Concluded:
    """A decision that a tenure ended, on what the program inferred and no single source says.

    ``end`` is the span of days in which it ended, None where that is unknown; ``resting_on`` are
    the citations from which it follows, ``proposal`` the code of the rule that proposed it.
    """

    tenure_id: str
    person_id: str
    post_id: str
    end: PartialDate | None
    proposal: str
    resting_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mandated:
    """A decision that the mandates in a body ended on a day, by a congress or an election.

    Who was seen in it before is not confirmed since, until seen again.
    """

    organization_id: str
    day: PartialDate
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class Preferred:
    """A decision for the date that one citation gives where papers disagree on a tenure's date.

    ``bound`` is ``start`` or ``end``; the other values stay, each with its source.
    """

    tenure_id: str
    bound: str
    citation_id: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Declined:
    """A decision that a proposal or conflict, named by its key, is not to be shown again."""

    proposal_key: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """A private note on any id; the last text of a note id holds, an empty one takes it away."""

    note_id: str
    subject_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Restricted:
    """A decision whether what an article says may be printed, exported and passed on."""

    article_id: str
    restricted: bool


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule of this directory; the last one of an id holds, one without values takes it away."""

    rule: Rule


@dataclass(frozen=True, slots=True)
class Accepted:
    """A decision that a claim is true, of this person in this post; carries its whole outcome.

    ``claim`` is what was accepted, ``suggested`` what the program had suggested where the curator
    corrected it; ``outlet`` is whose article it is, for the rank of outlets.
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
    outlet: str | None = None

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
    """A decision that a claim cannot be decided yet; with a question, that it is to be looked up."""

    claim_key: str
    article_id: str
    claim: Claim
    question: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A decision on the date of an article; None says that it cannot be known."""

    article_id: str
    published: PartialDate | None


@dataclass(frozen=True, slots=True)
class Undone:
    """A decision that an earlier act does not count."""

    act_id: str


Outcome = (
    Minted
    | Named
    | Edited
    | Removed
    | Judged
    | Accepted
    | Attributed
    | Concluded
    | Mandated
    | Preferred
    | Declined
    | Rejected
    | Unsure
    | Dated
    | Restricted
    | Noted
    | Ruled
    | Undone
)


@dataclass(frozen=True, slots=True)
class Decision:
    """An added row, never changed: one outcome, and its place in its act."""

    id: str
    act_id: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Act:
    """One gesture of the curator: decisions committed together and undone together.

    ``replica`` and ``sequence`` name it among the acts of all curators; ``at`` is UTC; ``undone``
    tells that it does not count.
    """

    id: str
    replica: str
    sequence: int
    curator: str
    at: datetime
    program: str
    gesture: str
    decisions: tuple[Decision, ...] = field(default=())
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts: the curator, the replica that counts their acts, and the program's version."""

    curator: str
    replica: str
    program: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act changed, by id; ``around`` are the persons and posts whose tenures changed."""

    act_id: str
    articles: frozenset[str]
    subjects: frozenset[str]
    around: frozenset[str] = frozenset()
