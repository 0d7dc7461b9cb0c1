"""What the review page shows: frozen, with no widget and no store in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from db.records import Article, Candidate, Claim, Evidence, Reason
from db.rules import Note
from db.values import Capacity, Event, PartialDate, Relation


@dataclass(frozen=True, slots=True)
class CardClaim:
    """A claim on a card: what it says, what it would be in the directory, and what was decided.

    ``decision`` is empty while open, else ``accepted``, ``rejected``, ``unsure`` or ``look up``.
    ``role`` and ``organization`` are the canonical words, ``vietnamese`` the title's in Vietnamese.
    ``displaced`` names those who hold the post's only seat today; ``also`` are further mentions of the
    same fact in the same article, decided along with it. ``key`` stays when the article is read again.
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
    article_id: str = ""
    also: tuple["CardClaim", ...] = ()
    key: str = ""
    organization_id: str | None = None


def parted(
    one: CardClaim, others: Sequence[CardClaim]
) -> tuple[tuple[CardClaim, ...], tuple[CardClaim, ...]]:
    """Return, of others, those that are further mentions of one fact, and the rest."""
    same = {also.id for also in one.also}
    return tuple(x for x in others if x.id in same), tuple(x for x in others if x.id not in same)


PUT_ASIDE = frozenset({"unsure", "look up"})
"""Decisions after which a claim can still be decided."""


def waiting(claims: Sequence[CardClaim]) -> tuple[CardClaim, ...]:
    """Return what a key acts on: what is open, else what was put aside; with further mentions."""
    found = tuple(one for one in claims if not one.decision)
    found = found or tuple(one for one in claims if one.decision in PUT_ASIDE)
    return tuple(each for one in found for each in (one, *one.also))


@dataclass(frozen=True, slots=True)
class Card:
    """One person of an article with the claims about them.

    ``chosen`` is the id of the existing person whom accepting means; None means a new person.
    ``undecided`` tells that namesakes exist and the curator has to choose before accepting. ``births``
    are the years of birth of the candidates, by person id, where known.
    """

    person: str
    candidates: tuple[Candidate, ...]
    chosen: str | None
    undecided: bool
    claims: tuple[CardClaim, ...]
    births: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def open(self) -> int:
        """How many of its claims wait for a decision."""
        return sum(not claim.decision for claim in self.claims)

    @property
    def unsure(self) -> int:
        """How many of its claims were put aside, and can still be decided."""
        return sum(claim.decision in PUT_ASIDE for claim in self.claims)


@dataclass(frozen=True, slots=True)
class View:
    """The review page at one moment.

    ``card`` is the focused card's index; ``claim`` the focused claim's in it, None for the whole
    card. ``message`` says what the last gesture did, or why it did nothing. ``ending`` are the tenures
    that end together with accepting what is focused, each by a key of its own; ``notes`` are the
    curator's on these claims, by the claims' keys.
    """

    article: Article | None
    cards: tuple[Card, ...] = ()
    card: int = 0
    claim: int | None = None
    asks_date: bool = False
    can_undo: bool = False
    message: Reason | None = None
    left: int = 0
    ending: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()

    @property
    def focused(self) -> Card | None:
        """The card that the keys act on."""
        return self.cards[self.card] if self.card < len(self.cards) else None


@dataclass(frozen=True, slots=True)
class Correction:
    """What the curator says a claim should be; every field carries its final value.

    ``evidence`` are the claim's passages where their edges were moved, None where they stay.
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
    evidence: tuple[Evidence, ...] | None = None
