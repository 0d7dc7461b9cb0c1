"""What the editions page asks for, besides pages and files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from db.printed import KeptEdition
from desktop.profiles import Profile
from desktop.requests import EditionRequest, EditionSummary, ExportSummary, Finding, Form

Cancelled = Callable[[], bool]


class EditionsService(Protocol):
    """Kept editions, profiles, the proof before printing, and the last preview looked into."""

    def kept(self) -> list[KeptEdition]:
        """Return the editions that are kept, the latest first."""

    def export(
        self, path: Path, form: Form, request: EditionRequest, items: Path | None, cancelled: Cancelled
    ) -> ExportSummary:
        """Write in another program's form; what stood there stays if it fails or is not wanted any more."""

    def drop(self, name: str) -> None:
        """Keep an edition no longer."""

    def again(self, path: Path, name: str) -> EditionSummary:
        """Print a kept edition again."""

    def profiles(self) -> list[Profile]:
        """Return the profiles of the directory."""

    def keep_profile(self, profile: Profile) -> None:
        """Keep a profile under its name."""

    def read_profile(self, path: Path) -> Profile:
        """Return the profile of a file."""

    def write_profile(self, profile: Profile, path: Path) -> None:
        """Write a profile to a file."""

    def prove(self, request: EditionRequest) -> Sequence[Finding]:
        """Return what could not be defended of what would be printed."""

    def find(self, text: str) -> list[int]:
        """Return the pages of the last preview with a text, the first being 0."""

    def picture(self, number: int, scale: float) -> bytes:
        """Return a page of the last preview as PNG."""

    def place(self, number: int, part: float) -> tuple[str, str] | None:
        """Return what stands on a page at a part of its height."""
