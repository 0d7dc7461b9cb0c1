"""Where an article names a person: its evidence, and the name wherever else it stands; pure."""

import re

from db.values import Part
from desktop.review.view import Card

Span = tuple[int, int]


def mentions(text: str, card: Card) -> tuple[Span, ...]:
    """Return the places of a card's person in the order of the text, none inside another; characters."""
    found = {
        (piece.start, piece.end)
        for one in card.claims
        for each in (one, *one.also)
        for piece in each.claim.evidence
        if piece.part is Part.PERSON and text[piece.start : piece.end] == piece.quote
    }
    words = r"\s+".join(re.escape(word) for word in card.person.split())
    if words:
        found |= {one.span() for one in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE)}
    apart: list[Span] = []
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def following(places: tuple[Span, ...], now: Span | None, step: int) -> int:
    """Return the number of the next place or the one before, around the ends."""
    if now in places:
        return (places.index(now) + step) % len(places)
    return 0 if step > 0 else len(places) - 1
