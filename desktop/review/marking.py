"""Where the words of a claim stand, as the curator moves, splits or joins them, or marks new ones."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from db.records import Claim, Evidence, Head, Reason
from db.values import Capacity, Event, Part, PartialDate, Relation
from desktop.review.view import Correction

ReadDate = Callable[[str], PartialDate | None]
"""Reads a date as the curator may write it; raises ValueError for what is none."""
BETWEEN = re.compile(r"\s*,\s+(?:of\s+)?(?:the\s+)?|\s+(?:of|for|at|in)\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between a title and its body."""
LOOSE = frozenset(",;:")
"""Signs that end no name and no title; a word taken by keys brings them along."""
SENTENCE_END = re.compile(r"[.!?…]+[”’\"')]*(?=\s)|\n")
FIELDS = {Part.PERSON: "person", Part.TITLE: "title", Part.ORGANIZATION: "organization", Part.AREA: "area"}
ORDER = (Part.PERSON, Part.TITLE, Part.ORGANIZATION, Part.AREA, Part.DATE)


@dataclass(frozen=True, slots=True)
class Marking:
    """The pieces of one claim on its text; ``at`` is the one whose edges move.

    ``moved`` are the parts that are not as they were. Every method returns another marking.
    """

    text: str
    pieces: tuple[Evidence, ...] = ()
    passages: tuple[Evidence, ...] = ()
    at: int = 0
    moved: frozenset[Part] = frozenset()

    @property
    def focused(self) -> Evidence | None:
        """The piece whose edges move."""
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    @property
    def is_complete(self) -> bool:
        """Whether it names a person and a title."""
        return {Part.PERSON, Part.TITLE} <= {one.part for one in self.pieces}

    def words(self, part: Part) -> str:
        """Return the words of the focused piece of a part, else of its first one; empty where it has none."""
        same = [one for one in self.pieces if one.part is part]
        found = self.focused if self.focused in same else next(iter(same), None)
        return " ".join(found.quote.split()) if found else ""

    def step(self, step: int) -> "Marking":
        """Focus another piece, around the ends."""
        return replace(self, at=(self.at + step) % len(self.pieces)) if self.pieces else self

    def put(self, start: int, end: int) -> "Marking":
        """Move the focused piece to these words; to none it does not go."""
        piece, span = self.focused, self._trimmed(start, end)
        if piece is None or span is None or span == (piece.start, piece.end):
            return self
        pieces = list(self.pieces)
        pieces[self.at] = self._piece(piece.part, *span)
        return replace(self, pieces=tuple(pieces), moved=self.moved | {piece.part})

    def mark(self, part: Part, start: int, end: int) -> "Marking":
        """Say that these words are a part, in place of those that were, and focus it."""
        span = self._trimmed(start, end)
        if span is None:
            return self
        place = next((n for n, one in enumerate(self.pieces) if one.part is part), None)
        if place is not None:
            return replace(self, at=place).put(*span)
        return replace(
            self,
            pieces=(*self.pieces, self._piece(part, *span)),
            at=len(self.pieces),
            moved=self.moved | {part},
        )

    def split(self) -> "Marking":
        """Part the title into title and body, where words stand between them, else after its first word."""
        place = next((n for n, one in enumerate(self.pieces) if one.part is Part.TITLE), None)
        if place is None:
            return self
        title = self.pieces[place]
        between = BETWEEN.search(title.quote) or re.search(r"\s+", title.quote)
        if between is None or not between.start() or between.end() == len(title.quote):
            return self
        shorter = replace(self, at=place).put(title.start, title.start + between.start())
        return replace(shorter.mark(Part.ORGANIZATION, title.start + between.end(), title.end), at=place)

    def joined(self) -> "Marking":
        """Make the title reach over the body, of which none is said any more."""
        titles = [one for one in self.pieces if one.part is Part.TITLE]
        bodies = [one for one in self.pieces if one.part is Part.ORGANIZATION]
        if not titles or not bodies:
            return self
        ends = (titles[0], min(bodies, key=lambda one: abs(one.start - titles[0].end)))
        left = tuple(one for one in self.pieces if one.part is not Part.ORGANIZATION)
        whole = replace(self, pieces=left, at=left.index(titles[0]), moved=self.moved | {Part.ORGANIZATION})
        return whole.put(min(one.start for one in ends), max(one.end for one in ends))

    def evidence(self) -> tuple[Evidence, ...]:
        """Return passages and pieces: every piece lies in a passage, a new one is the sentence around it."""
        passages = [(one.start, one.end) for one in self.passages]
        for piece in self.pieces:
            if not any(start <= piece.start and piece.end <= end for start, end in passages):
                passages = self._stretched(passages, piece)
        made = (self._piece(Part.PASSAGE, start, end) for start, end in sorted(set(passages)))
        return (*made, *self.pieces)

    def _stretched(self, passages: list[tuple[int, int]], piece: Evidence) -> list[tuple[int, int]]:
        """Have the passage that a piece sticks out of reach over it, else add the piece's own sentence."""
        for n, (start, end) in enumerate(passages):
            if start < piece.end and piece.start < end:
                return [*passages[:n], (min(start, piece.start), max(end, piece.end)), *passages[n + 1 :]]
        return [*passages, self._sentence(piece.start, piece.end)]

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        ends = [one.end() for one in SENTENCE_END.finditer(self.text)]
        first = max((one for one in ends if one <= start), default=0)
        last = min((one for one in ends if one >= end), default=len(self.text))
        return self._trimmed(first, last) or (start, end)

    def _trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        start, end = max(min(start, end), 0), min(max(start, end), len(self.text))
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and (self.text[end - 1].isspace() or self.text[end - 1] in LOOSE):
            end -= 1
        return (start, end) if start < end else None

    def _piece(self, part: Part, start: int, end: int) -> Evidence:
        return Evidence(part, start, end, self.text[start:end])


def marking_of(text: str, evidence: Iterable[Evidence]) -> Marking:
    """Return the pieces of a claim on its text, to be moved; what lies outside the text is not among them."""
    inside = [one for one in evidence if text[one.start : one.end] == one.quote]
    pieces = sorted((one for one in inside if one.part in ORDER), key=lambda one: ORDER.index(one.part))
    return Marking(text, tuple(pieces), tuple(one for one in inside if one.part is Part.PASSAGE))


def correction_by(marking: Marking, claim: Claim, read_date: ReadDate) -> Correction:
    """Return a claim as its moved pieces say it; a date that cannot be read changes nothing."""
    said = {name: getattr(claim, name) for name in Correction.__dataclass_fields__ if name != "evidence"}
    for part in marking.moved & FIELDS.keys():
        said[FIELDS[part]] = marking.words(part) or None
    if Part.DATE in marking.moved:
        try:
            said["as_of"] = read_date(marking.words(Part.DATE))
        except ValueError:
            said["as_of"] = claim.as_of
    return Correction(**said, evidence=marking.evidence())


def claim_by(marking: Marking, head: Head) -> Claim:
    """Return the claim that marked words of an article make, as far as they and its head say it."""
    return Claim(
        person=marking.words(Part.PERSON),
        title=marking.words(Part.TITLE),
        organization=marking.words(Part.ORGANIZATION) or None,
        area=marking.words(Part.AREA) or head.area,
        event=Event.SIGHTED,
        capacity=Capacity.FULL,
        relation=Relation.CURRENT,
        as_of=head.published,
        start=None,
        end=None,
        confidence=1.0,
        evidence=marking.evidence(),
        reasons=(Reason("marked by hand"),),
    )
