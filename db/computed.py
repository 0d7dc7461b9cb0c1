"""What is computed from the directory and never stored: proposals, conflicts, rosters."""

from dataclasses import dataclass
from enum import StrEnum

from db.records import Reason
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Proposal:
    """An end of a tenure that the program infers; ``end`` is the span of days in which it lies.

    ``against`` is the tenure from which it follows, ``resting_on`` are citations of both, ``batch``
    names proposals that belong together. ``key`` stands for what it rests on: a declined one stays
    away, and a new fact makes a new one.
    """

    key: str
    code: str
    person_id: str
    post_id: str
    tenure_id: str
    end: PartialDate | None
    against: str | None = None
    reasons: tuple[Reason, ...] = ()
    resting_on: tuple[str, ...] = ()
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Tenures that cannot all be as they are told, on the days named; ``ways`` are codes of ways out."""

    key: str
    code: str
    tenures: tuple[str, ...]
    persons: tuple[str, ...]
    posts: tuple[str, ...]
    days: PartialDate | None
    ways: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
    resting_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Congress:
    """A congress that a body seems to have held on a day, at which these persons were elected.

    ``resting_on`` are the citations that say so, ``articles`` theirs; ``key`` is as a proposal's.
    """

    key: str
    organization_id: str
    day: PartialDate
    persons: tuple[str, ...]
    articles: tuple[str, ...]
    resting_on: tuple[str, ...]


class Change(StrEnum):
    """What a complete list of a body says of one person."""

    STAYS = "stays"
    LEFT = "left"
    NEW = "new"
    MOVED_UP = "moved up"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One person of a complete list, or one who is missing from it.

    ``post_id`` is where the list has them, or where they were; ``was`` is the tenure that they had
    there or, where they moved, elsewhere in the body. ``proposal`` is the end that follows from it.
    """

    change: Change
    person_id: str
    post_id: str
    was: str | None = None
    proposal: Proposal | None = None
