"""What an adoption would make, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.records import Candidate, Reason
from desktop.lists import RowRefused


@dataclass(frozen=True, slots=True)
class Conflict:
    """What in a list is at odds with itself or with the directory, and in which rows.

    Where it has ``candidates`` its rows wait: whom they mean is the curator's to say, by the first
    row's number. All other conflicts are adopted as they stand and shown by the directory.
    """

    reason: Reason
    rows: tuple[int, ...]
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """How many of each an adoption makes or adds to."""

    claims: int = 0
    persons: int = 0
    known_persons: int = 0
    organizations: int = 0
    posts: int = 0
    tenures: int = 0
    known_tenures: int = 0
    births: int = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class AdoptionPreview:
    """What adopting a list would make: ``known`` rows are adopted already, ``refused`` ones say nothing.

    ``labels`` are the offices that stay one label, and in how many rows each.
    """

    rows: int
    known: int
    made: Made
    refused: tuple[RowRefused, ...]
    conflicts: tuple[Conflict, ...]
    labels: Mapping[str, int]

    @property
    def waiting(self) -> int:
        """How many rows wait for the curator to say whom they mean."""
        return sum(len(one.rows) for one in self.conflicts if one.candidates)


@dataclass(frozen=True, slots=True)
class AdoptionResult:
    """What came of an adoption; ``act_id`` None where nothing was left to adopt."""

    act_id: str | None
    preview: AdoptionPreview
