"""What the questions page shows: frozen, with no widget and no store in it."""

from dataclasses import dataclass
from enum import StrEnum

from db.acts import Changed
from db.computed import Change
from db.records import Reason
from db.values import PartialDate
from desktop.browse import TenureLine


class Kind(StrEnum):
    """What is asked about."""

    CONFLICT = "conflict"
    PROPOSAL = "proposal"
    BATCH = "batch"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question as the list shows it; ``persons`` are names, the one whom it is about first.

    ``count`` is how many ends it comes to, ``day`` the days within which they lie, ``posts`` the ids
    of the posts that it concerns.
    """

    key: str
    kind: Kind
    code: str
    organization_id: str
    organization: str
    role: str
    persons: tuple[str, ...]
    posts: frozenset[str] = frozenset()
    count: int = 1
    day: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A tenure concerned: whose, which end is proposed, and the ids of the citations that matter."""

    person_id: str
    person: str
    line: TenureLine
    end: PartialDate | None = None
    ends: bool = False
    resting_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What a question of a whole body comes to for one person: ``end`` where it ends their tenure."""

    change: Change
    person: str
    role: str
    last_seen: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be decided besides agreeing: a code with words, and on what it acts.

    One that ``asks_day`` is given a day within ``bounds`` (any, where they are None).
    """

    code: str
    values: tuple[tuple[str, str], ...] = ()
    subject_id: str = ""
    others: tuple[str, ...] = ()
    asks_day: bool = False
    bounds: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question with all its evidence.

    ``said`` is the question as a code with names; ``reasons`` are why it is asked. ``agree`` says
    what agreeing does; None where there is nothing to agree to, as in a conflict. ``days`` are those
    of a conflict; ``changes`` is all that agreeing to a question of a whole body comes to.
    """

    line: QuestionLine
    said: Reason
    reasons: tuple[Reason, ...]
    parties: tuple[Party, ...]
    ways: tuple[Way, ...] = ()
    agree: Reason | None = None
    days: PartialDate | None = None
    changes: tuple[ChangeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Somebody who would not be confirmed since a congress or an election."""

    person: str
    role: str
    last_seen: PartialDate | None
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a decision did, to be said, or why it did nothing; ``changed`` is None then."""

    message: Reason
    changed: Changed | None = None
