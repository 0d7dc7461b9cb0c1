"""What the review page shows: frozen, with no widget and no store in it."""

from dataclasses import dataclass

from db.records import Article, Candidate, Claim, Reason
from db.values import Capacity, Event, PartialDate, Relation


@dataclass(frozen=True, slots=True)
class CardClaim:
    """A claim on a card: what it says, what it would be in the directory, and what was decided.

    ``decision`` is empty while open, else ``accepted``, ``rejected`` or ``unsure``. ``role`` and
    ``organization`` are the canonical words, ``vietnamese`` the title's in Vietnamese.
    ``displaced`` names those who hold the post's only seat today.
    """

    id: str
    claim: Claim
    decision: str
    standing: str
    role: str
    organization: str
    organization_known: bool
    post_known: bool
    vietnamese: str | None = None
    displaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One person of an article with the claims about them.

    ``chosen`` is the id of the existing person whom accepting means; None means a new person.
    ``undecided`` tells that namesakes exist and the curator has to choose before accepting.
    """

    person: str
    candidates: tuple[Candidate, ...]
    chosen: str | None
    undecided: bool
    claims: tuple[CardClaim, ...]

    @property
    def open(self) -> int:
        """How many of its claims wait for a decision."""
        return sum(not claim.decision for claim in self.claims)

    @property
    def unsure(self) -> int:
        """How many of its claims were put aside, and can still be decided."""
        return sum(claim.decision == "unsure" for claim in self.claims)


@dataclass(frozen=True, slots=True)
class View:
    """The review page at one moment.

    ``card`` is the focused card's index; ``claim`` the focused claim's in it, None for the whole
    card. ``message`` says what the last gesture did, or why it did nothing.
    """

    article: Article | None
    cards: tuple[Card, ...] = ()
    card: int = 0
    claim: int | None = None
    asks_date: bool = False
    can_undo: bool = False
    message: Reason | None = None
    left: int = 0

    @property
    def focused(self) -> Card | None:
        """The card that the keys act on."""
        return self.cards[self.card] if self.card < len(self.cards) else None


@dataclass(frozen=True, slots=True)
class Correction:
    """What the curator says a claim should be; every field carries its final value."""

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
