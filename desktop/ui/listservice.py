"""Bringing existing lists in, as the window sees it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from db.listed import Arrival
from desktop.adoption import AdoptionPreview, AdoptionResult, Chosen, Mapping, OpenedList, Shape, Table


class ListsService(Protocol):
    """Reads, previews and adopts; raises UnreadableList for a file that is no list or no mapping."""

    def open(self, path: Path) -> OpenedList:
        """Read a list and guess its columns."""

    def shapes(self, table: Table, mapping: Mapping) -> list[Shape]:
        """Return in which shapes its dates are written, and as what each is read."""

    def load(self, path: Path, table: Table) -> Mapping:
        """Return the mapping that a file holds, if it fits the list."""

    def save(self, path: Path, mapping: Mapping) -> None:
        """Write a mapping to a file."""

    def preview(self, table: Table, mapping: Mapping, chosen: Chosen) -> AdoptionPreview:
        """Return what adopting would make; changes nothing."""

    def keep(
        self,
        table: Table,
        mapping: Mapping,
        told: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> bool:
        """Keep the rows as sources, which adopts nothing yet; return False where that was cancelled."""

    def adopt(self, table: Table, mapping: Mapping, chosen: Chosen) -> AdoptionResult:
        """Adopt the kept rows in one act."""

    def arrivals(self) -> list[Arrival]:
        """Return what was imported and adopted before, the latest first."""
