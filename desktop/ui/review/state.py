"""What decides how a card looks, whether it is the focused one or stands still."""

from dataclasses import dataclass

from db.rules import Note
from desktop.review.view import Card

EDGE = 22
"""Room at the sides of a card."""


@dataclass(frozen=True, slots=True)
class CardState:
    """All that decides how a card looks; equal states need no new widget."""

    card: Card
    focused: bool
    claim: int | None
    notes: tuple[Note, ...] = ()
