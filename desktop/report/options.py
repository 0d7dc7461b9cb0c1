"""What one asks of an edition, and what one gets."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.records import Reason


class PageSize(StrEnum):
    """The paper."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class EditionOptions:
    """What an edition is to be; its scope is an organization with all below it, or everything."""

    title: str = ""
    organization_id: str | None = None
    page_size: PageSize = PageSize.A4
    language: str = "en"


@dataclass(frozen=True, slots=True)
class EditionResult:
    """What was printed: ``lines`` counts posts and holders, ``warnings`` names text that lost characters."""

    path: Path
    pages: int
    lines: int
    warnings: tuple[Reason, ...] = ()
