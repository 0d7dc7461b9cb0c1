"""Existing lists as the window brings them in: read, previewed, adopted; and what came in before."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.acts import Author
from db.listed import Arrival
from db.store import Store
from desktop.adoption.adopt import adopt_kept, keep_rows, preview
from desktop.adoption.mappings import read_mapping, write_mapping
from desktop.adoption.plan import Chosen
from desktop.adoption.records import AdoptionPreview, AdoptionResult
from desktop.lists import Mapping, Shape, Table, UnreadableList, date_shapes, guess_mapping, read_table


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list as it was read, and what its columns seem to be."""

    table: Table
    mapping: Mapping


class Lists:
    """The verbs of bringing a list in. They raise UnreadableList and StoreTrouble, each with its sentence."""

    def __init__(self, store: Store, curator: str, program: str, before: Callable[[], None]) -> None:
        """Adopt into this store; ``before`` is done before the first row is written: a backup."""
        self._store = store
        self._author = Author(curator, store.replica, program)
        self._before = before

    def open(self, path: Path) -> OpenedList:
        """Read a list and guess its columns."""
        table = read_table(path)
        return OpenedList(table, guess_mapping(table))

    def shapes(self, table: Table, mapping: Mapping) -> list[Shape]:
        """Return in which shapes its dates are written, and as what each is read."""
        return date_shapes(table, mapping)

    def load(self, path: Path, table: Table) -> Mapping:
        """Return the mapping that a file holds, if it fits the list."""
        mapping = read_mapping(path)
        if missing := mapping.missing(table):
            raise UnreadableList("no such column", column=missing[0])
        return mapping

    def save(self, path: Path, mapping: Mapping) -> None:
        """Write a mapping to a file."""
        write_mapping(path, mapping)

    def preview(self, table: Table, mapping: Mapping, chosen: Chosen) -> AdoptionPreview:
        """Return what adopting would make; changes nothing."""
        return preview(self._store, table, mapping, chosen)

    def keep(
        self,
        table: Table,
        mapping: Mapping,
        told: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> bool:
        """Keep the rows as sources, which adopts nothing yet; return False where that was cancelled."""
        self._before()
        return keep_rows(self._store, table, mapping, told, cancelled)

    def adopt(self, table: Table, mapping: Mapping, chosen: Chosen) -> AdoptionResult:
        """Adopt the kept rows in one act."""
        return adopt_kept(self._store, table, mapping, self._author, chosen)

    def arrivals(self) -> list[Arrival]:
        """Return what was imported and adopted before, the latest first."""
        with self._store.read() as unit:
            return unit.sources.arrivals()
