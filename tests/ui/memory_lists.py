"""Lists brought in without a directory: read as they are, previewed as a test says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from db.listed import Arrival
from db.records import Candidate, Reason
from desktop.adoption import (
    AdoptionPreview,
    AdoptionResult,
    Chosen,
    Conflict,
    Made,
    Mapping,
    OpenedList,
    RowRefused,
    Shape,
    Table,
    date_shapes,
    guess_mapping,
    read_mapping,
    read_table,
    write_mapping,
)

NOON = datetime(2025, 11, 28, 12, 0, tzinfo=UTC)
LIST = """Name,Office,From,To,Born
Lò Văn Thử,Bí thư Tỉnh ủy Sơn La,2010-10,2015-09-30,1960
Vì Thị Ví,Bí thư Tỉnh ủy Sơn La,2015-09-30,nay,1970
Lê Thành Đô,<img src=x> Chairman,khóa X,2020,
Lê Thành Đô,Bộ trưởng Bộ Y tế,2016,2020,
"""
NAMESAKES = (
    Candidate("person-1", "Lê Thành Đô", (Reason("same name"),), ("Secretary, Điện Biên",)),
    Candidate("person-2", "Lê Thành Đô", (Reason("same name"),), ("Deputy, Lai Châu",)),
)


def conflicts() -> tuple[Conflict, ...]:
    """Return two names that wait, and a seat with two holders."""
    waits = Reason("namesake in directory", (("name", "Lê Thành Đô"),))
    seat = Reason("two in one seat", (("title", "Secretary"), ("organization", "Sơn La")))
    return (
        Conflict(waits, (4,), NAMESAKES),
        Conflict(waits, (5,), NAMESAKES[:1]),
        Conflict(seat, (3, 2)),
    )


@dataclass
class MemoryLists:
    """Reads real files; what adopting them would make is given."""

    refused: tuple[RowRefused, ...] = (RowRefused(4, Reason("no office")),)
    found: tuple[Conflict, ...] = field(default_factory=conflicts)
    trouble: Exception | None = None
    before_rows: Callable[[], object] = lambda: None
    previewed: list[tuple[Mapping, dict[int, str]]] = field(default_factory=list)
    adopted: list[dict[int, str]] = field(default_factory=list)
    before: list[Arrival] = field(default_factory=lambda: [Arrival(NOON, "000.txt", 12)])

    def open(self, path: Path) -> OpenedList:
        table = read_table(path)
        return OpenedList(table, guess_mapping(table))

    def shapes(self, table: Table, mapping: Mapping) -> list[Shape]:
        return date_shapes(table, mapping)

    def load(self, path: Path, table: Table) -> Mapping:
        mapping = read_mapping(path)
        assert not mapping.missing(table)
        return mapping

    def save(self, path: Path, mapping: Mapping) -> None:
        write_mapping(path, mapping)

    def preview(self, table: Table, mapping: Mapping, chosen: Chosen) -> AdoptionPreview:
        self.previewed.append((mapping, dict(chosen)))
        return self._preview(table, chosen)

    def _preview(self, table: Table, chosen: Chosen) -> AdoptionPreview:
        left = tuple(one for one in self.found if not (one.candidates and one.rows[0] in chosen))
        claims = len(table.rows) - sum(len(one.rows) for one in left if one.candidates)
        made = Made(claims=claims, persons=2, organizations=1, posts=1, tenures=claims, births=2)
        return AdoptionPreview(len(table.rows), 0, made, self.refused, left, {"Tổng Tham mưu trưởng": 3})

    def keep(
        self,
        table: Table,
        mapping: Mapping,
        told: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> bool:
        assert not mapping.missing(table)
        self.before_rows()
        told(len(table.rows), len(table.rows))
        return not cancelled()

    def adopt(self, table: Table, mapping: Mapping, chosen: Chosen) -> AdoptionResult:
        assert not mapping.missing(table)
        if self.trouble is not None:
            raise self.trouble
        self.adopted.append(dict(chosen))
        found = self._preview(table, chosen)
        self.before = [Arrival(NOON, table.name, found.made.claims, is_list=True), *self.before]
        return AdoptionResult("act-1", found)

    def arrivals(self) -> list[Arrival]:
        return list(self.before)
