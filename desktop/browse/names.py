"""Under which names sources have somebody."""

from collections.abc import Sequence

from db.values import Part
from desktop.browse.pages import CitationLine, SeenName, TenureLine


def names_seen(lines: Sequence[TenureLine]) -> tuple[SeenName, ...]:
    """Return each name that the evidence of these tenures shows, the most frequent first."""
    found: dict[str, list[CitationLine]] = {}
    for line in lines:
        for citation in line.citations:
            for text in {piece.quote for piece in citation.evidence if piece.part is Part.PERSON}:
                found.setdefault(" ".join(text.split()), []).append(citation)
    seen = [SeenName(text, max(said, key=lambda one: one.id), len(said)) for text, said in found.items()]
    return tuple(sorted(seen, key=lambda one: (-one.times, one.text)))
