"""What one gets of an edition."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from db.records import Reason


class Place(NamedTuple):
    """A stretch of a page, in parts of its height from the top, and what it is about: a kind and an id."""

    top: float
    bottom: float
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class EditionResult:
    """What was printed: ``lines`` counts posts and holders, ``warnings`` names text that lost characters.

    ``content`` is all that it says, packed, where it is to be kept; ``places`` are by page what stands
    where on it.
    """

    path: Path
    pages: int
    lines: int
    warnings: tuple[Reason, ...] = ()
    content: bytes = b""
    places: tuple[tuple[Place, ...], ...] = ()
