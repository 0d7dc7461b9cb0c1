"""Which passages of an article are marked, and for which card; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.values import Part
from desktop.review.view import Card, CardClaim, View

MARKED = (Part.PERSON, Part.TITLE, Part.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the reading that shows one part of a claim of a card; character offsets."""

    start: int
    end: int
    part: Part
    card: int
    claim: int


def marks_of(view: View) -> tuple[Mark, ...]:
    """Return the marks of all cards in the order of the text; equal stretches of one card once."""
    seen: dict[tuple[int, int, Part, int], Mark] = {}
    for mark in _all(view.cards):
        seen.setdefault((mark.start, mark.end, mark.part, mark.card), mark)
    return tuple(sorted(seen.values(), key=lambda mark: (mark.start, mark.end)))


def _all(cards: Sequence[Card]) -> Iterator[Mark]:
    for place, card in enumerate(cards):
        for number, one in enumerate(card.claims):
            for piece in one.claim.evidence:
                if piece.part in MARKED:
                    yield Mark(piece.start, piece.end, piece.part, place, number)


def focused_claims(view: View) -> tuple[CardClaim, ...]:
    """Return the claims that the keys act on."""
    card = view.focused
    if card is None:
        return ()
    return card.claims if view.claim is None else (card.claims[view.claim],)


def passages(view: View) -> tuple[tuple[int, int], ...]:
    """Return the focused passages, joined where they touch; character offsets."""
    spans = sorted(
        (piece.start, piece.end)
        for one in focused_claims(view)
        for piece in one.claim.evidence
        if piece.part is Part.PASSAGE
    )
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1] + 2:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def mark_at(marks: Sequence[Mark], place: int, focused: int) -> Mark | None:
    """Return the mark at a character, another card's than the focused one if there is one."""
    found = [mark for mark in marks if mark.start <= place <= mark.end]
    others = [mark for mark in found if mark.card != focused]
    return next(iter(others or found), None)


def card_at(view: View, start: int, end: int) -> tuple[int, int | None] | None:
    """Return the card and claim whose evidence overlaps a stretch best: the card alone if it has one."""
    best: tuple[int, int, int] | None = None
    for place, card in enumerate(view.cards):
        for number, one in enumerate(card.claims):
            shared = sum(
                max(0, min(end, piece.end) - max(start, piece.start)) for piece in one.claim.evidence
            )
            if shared and (best is None or shared > best[0]):
                best = (shared, place, number)
    if best is None:
        return None
    return best[1], None if len(view.cards[best[1]].claims) == 1 else best[2]
