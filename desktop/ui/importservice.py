"""Imports, as the window sees them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from db.came import Came, Run, Showing
from db.records import ArticleLine, Refusal
from desktop.requests import Brought, ImportResult, Progress

Sink = Callable[[Progress], None]
Cancelled = Callable[[], bool]


class ImportsService(Protocol):
    """Imports folders and files, and tells what came of it; raises StoreTrouble where nothing can be kept."""

    @property
    def encodings(self) -> Sequence[str]:
        """In what a file can be asked to be read."""

    def count(self, places: Sequence[Path], counted: Callable[[int], None], cancelled: Cancelled) -> int:
        """Return how many files would be read; ``counted`` hears the number grow."""

    def start(self, places: Sequence[Path], progress: Sink, cancelled: Cancelled) -> ImportResult:
        """Import; being cancelled is asked for between articles, and leaves the rest to be gone on with."""

    def go_on(self, run_id: str, progress: Sink, cancelled: Cancelled) -> ImportResult:
        """Do what is left of an import, and read what failed again."""

    def take_back(self, run_id: str) -> int | None:
        """Take out again what an import brought; return how many articles, None where one was decided on."""

    def runs(self) -> list[Run]:
        """Return every import, the latest first."""

    def page(self, run_id: str, showing: Showing, after: str = "") -> list[Came]:
        """Return the results of an import after a path, a page of them."""

    def tally(self, run_id: str) -> Mapping[Showing, int]:
        """Return how many results each part has."""

    def brought(self, run_id: str, one: Came) -> Brought | None:
        """Return how an article was read and how it differs from another; None for a result without one."""

    def file(self, run_id: str, one: Came) -> Path | None:
        """Return the file from which a result came, if it is still there."""

    def read_again(
        self,
        run_id: str,
        one: Came,
        encoding: str | None,
        columns: Mapping[str, str],
        progress: Sink,
        cancelled: Cancelled,
    ) -> tuple[Refusal, ...]:
        """Read an article, with the rows of its table, as the curator says; return what could not be."""

    def alike(self, article_id: str) -> list[ArticleLine]:
        """Return the other articles that tell the same story, or are other versions of the page."""

    def fresh(self, folders: Sequence[Path]) -> list[Path]:
        """Return the files below these folders that no import has read as they are now."""
