"""What the window and the command line ask of the tasks, and what they get back."""

from dataclasses import dataclass
from datetime import date

from db.records import Refusal


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a task is: ``done`` of ``total``, and the file or title in hand."""

    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import came to: files, and the claims found in them."""

    imported: int
    known: int
    claims: int
    failed: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class EditionRequest:
    """An edition asked for: as of a day, of one organization with all below it, or of everything."""

    as_of: date
    organization_id: str | None = None


@dataclass(frozen=True, slots=True)
class EditionSummary:
    """An edition that was printed."""

    path: str
    pages: int
    lines: int
