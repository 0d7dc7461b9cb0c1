"""What card mode shows: one post's claims across all articles, frozen, with no widget and no store in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from db.records import ArticleLine, Reason
from db.rules import Note
from db.waiting import Order, Where, Worth
from desktop.review.view import Card


class By(StrEnum):
    """What one card of the lane is about."""

    POST = "post"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class LaneView:
    """The card in front: persons with their claims, oldest first, from whatever article.

    ``cards``, ``card`` and ``claim`` are as in View. ``sources`` are the articles of the claims, by
    id; ``asks_date`` is the undated article that asks for its date before anything else of it is
    decided. ``worth`` is why this comes now, ``doubts`` say by claim id what keeps a repeat from going
    with the others. ``left`` counts all that is open. ``ending`` and ``notes`` are as in View.
    """

    cards: tuple[Card, ...] = ()
    card: int = 0
    claim: int | None = None
    sources: Mapping[str, ArticleLine] = field(default_factory=lambda: MappingProxyType({}))
    asks_date: ArticleLine | None = None
    worth: Worth | None = None
    doubts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    order: Order = Order.WORTH
    where: Where = field(default_factory=Where)
    by: By = By.POST
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
class LookUp:
    """A claim put aside with a question: where it stands, and words to search for, in Vietnamese."""

    claim_id: str
    article_id: str
    person: str
    title: str
    organization: str | None
    question: str
    url: str | None
    words: tuple[str, ...]
