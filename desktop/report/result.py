"""What one gets of an edition."""

from dataclasses import dataclass
from pathlib import Path

from db.records import Reason


@dataclass(frozen=True, slots=True)
class EditionResult:
    """What was printed: ``lines`` counts posts and holders, ``warnings`` names text that lost characters.

    ``content`` is all that it says, packed, where it is to be kept.
    """

    path: Path
    pages: int
    lines: int
    warnings: tuple[Reason, ...] = ()
    content: bytes = b""
