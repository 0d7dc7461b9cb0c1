"""What an act would do, found by doing it and taking it back; and acts in words for the history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from db.records import Area, Claim, Organization, Person, Post, Reason, Tenure
from db.rules import Rule
from db.values import Capacity, Event, PartialDate, Relation

Row = Person | Area | Organization | Post | Tenure


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the directory before and after: new where nothing was before, gone where nothing is after."""

    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row as it is afterwards, or as it was."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of nothing")
        return found


@dataclass(frozen=True, slots=True)
class Union:
    """Tenures that are one afterwards."""

    tenure: Tenure
    parts: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True)
class ActLine:
    """An act in the history; ``said`` is what it decided, a code with parameters for each decision.

    ``counts`` tells that it is in force, ``decisions`` how many it has where only the first are said.
    """

    id: str
    at: datetime
    curator: str
    gesture: str
    counts: bool
    decisions: int
    said: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A decision on a line of the directory: when, by whom, in which act, and from which sentences."""

    act_id: str
    at: datetime
    curator: str
    gesture: str
    counts: bool
    said: Reason
    article_id: str | None = None
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim means: the role, the body's name, and whether that is out of scope."""

    role: str
    organization: str
    out_of_scope: bool


@dataclass(frozen=True, slots=True)
class RestatedClaim:
    """A claim that waits and that means something else by a rule."""

    claim_id: str
    article_id: str
    claim: Claim
    before: Said
    after: Said


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the directory on which a rule or a congress bears, and how: a code with parameters."""

    tenure_id: str
    person: str
    role: str
    organization: str
    said: Reason


@dataclass(frozen=True, slots=True)
class Preview:
    """What an act would change, before it is done.

    ``words`` are names of the persons and posts of which its rows speak, by id; ``against`` says what
    speaks against it; ``acts`` are the acts that go with it where one is reopened, the latest first.
    Of a rule, ``claims`` are those that wait and mean something else by it, ``lines`` those on which it
    bears; of a congress, ``lines`` are those that it leaves unconfirmed.
    """

    changes: tuple[Change, ...] = ()
    united: tuple[Union, ...] = ()
    against: tuple[Reason, ...] = ()
    acts: tuple[ActLine, ...] = ()
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    claims: tuple[RestatedClaim, ...] = ()
    lines: tuple[PrintedLine, ...] = ()

    def of(self, kind: type[Row]) -> tuple[Change, ...]:
        """Return the changes of rows of one kind."""
        return tuple(one for one in self.changes if isinstance(one.row, kind))

    @property
    def gone(self) -> tuple[Row, ...]:
        """The rows that are not there afterwards."""
        return tuple(one.before for one in self.changes if one.before and not one.after)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the directory with who laid it down when; one that is only offered has neither.

    ``meant`` is the name of the body that a wording names.
    """

    rule: Rule
    meant: str = ""
    at: datetime | None = None
    curator: str = ""
    act_id: str = ""

    @property
    def offer(self) -> str:
        """The key under which it is declined, where it is only offered."""
        return f"offer {self.rule.id}"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a directory, by kind, and those that corrections suggest."""

    laid_down: tuple[RuleLine, ...] = ()
    offered: tuple[RuleLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ByHand:
    """What the curator knows: a claim with the note that is its source, on somebody known or new."""

    note: str
    person: str
    title: str
    organization: str | None
    area: str | None = None
    person_id: str | None = None
    as_of: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    event: Event = Event.SIGHTED
    capacity: Capacity = Capacity.FULL
    relation: Relation = Relation.CURRENT
