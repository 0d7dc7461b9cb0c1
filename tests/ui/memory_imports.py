"""Imports without a directory: one run that is kept, with results as a test says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from db.came import Came, Fate, Run, Showing
from db.records import ArticleLine, Head, Reason, Refusal
from db.values import PartialDate
from desktop.requests import Brought, ImportResult, Progress, Side, Wording

NOON = datetime(2025, 11, 28, 12, 0, tzinfo=UTC)
PAGE = 200
UNSURE = Reason("encoding unsure", (("encoding", "tcvn3"), ("others", "vni, windows-1252")))
CAME = (
    Came("1.txt", "1.txt", Fate.IMPORTED, "a-1", claims=3),
    Came("2.txt", "2.txt", Fate.COPY, "a-2", "a-1", claims=3),
    Came("old.txt", "old.txt", Fate.IMPORTED, "a-3", claims=0),
    Came("photo.txt", "photo.txt", Fate.FAILED, reason=Reason("binary", (("byte", "0"),))),
    Came("week.csv!1", "week.csv", Fate.IMPORTED, "a-4", claims=1),
)
SIDES = (
    Wording(Side.BOTH, "asked the districts to"),
    Wording(Side.FORMER, "finish the repair"),
    Wording(Side.LATTER, "complete the work <b>now</b>"),
)


@dataclass
class MemoryImports:
    """One import after the other, each with the same results."""

    asked: list[Path]
    trouble: Callable[[], Exception | None] = lambda: None
    encodings: Sequence[str] = ("utf-8", "tcvn3", "vni", "windows-1252")
    kept: list[Run] = field(default_factory=list)
    came: Sequence[Came] = CAME
    decided: bool = False
    stops: bool = False
    new_files: list[Path] = field(default_factory=list)
    read: list[tuple[str, str | None, Mapping[str, str]]] = field(default_factory=list)
    others: list[ArticleLine] = field(default_factory=list)

    def count(
        self, places: Sequence[Path], counted: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> int:
        counted(1000)
        return 5

    def start(
        self, places: Sequence[Path], progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> ImportResult:
        self.asked.extend(places)
        if (trouble := self.trouble()) is not None:
            raise trouble
        progress(Progress(1, 2, "one.txt"))
        if cancelled():
            return ImportResult(0, 0, 0)
        until = None if self.stops else NOON
        counts = {Fate.IMPORTED: 3, Fate.COPY: 1, Fate.FAILED: 1}
        self.kept.insert(0, Run(f"r-{len(self.kept)}", NOON, tuple(map(str, places)), 5, until, 5, counts))
        failed = tuple(Refusal(one.path, one.reason) for one in self.came if one.reason)
        run_id = self.kept[0].id
        return ImportResult(12, 3, 41, failed, run_id, copies=1, stopped=self.stops)

    def go_on(
        self, run_id: str, progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> ImportResult:
        self.kept = [replace(run, until=NOON) for run in self.kept]
        return ImportResult(2, 0, 1, run_id=run_id)

    def take_back(self, run_id: str) -> int | None:
        if self.decided:
            return None
        self.kept = [replace(run, undone=True) for run in self.kept]
        self.came = ()
        return 4

    def runs(self) -> list[Run]:
        return list(self.kept)

    def page(self, run_id: str, showing: Showing, after: str = "") -> list[Came]:
        return [one for one in self.came if one.path > after and _is_in(one, showing)][:PAGE]

    def tally(self, run_id: str) -> Mapping[Showing, int]:
        return {part: sum(_is_in(one, part) for one in self.came) for part in Showing}

    def brought(self, run_id: str, one: Came) -> Brought | None:
        if one.article_id is None:
            return None
        head = Head("Roads <img src=x> reviewed", "Báo Điện Biên Phủ", published=PartialDate("2025-11-28"))
        head = replace(head, language="vi", remarks=(UNSURE,) if one.path == "old.txt" else ())
        of = Head("Roads reviewed", "Báo Lai Châu") if one.of_id else None
        difference = SIDES if one.of_id else ()
        if one.file == "week.csv":
            columns = {"text": "Body", "title": "", "date": "Day"}
            return Brought(head, "utf-8", headings=("Body", "Day", "Name"), columns=columns, rows=7)
        return Brought(head, "tcvn3" if one.path == "old.txt" else "utf-8", of, difference)

    def file(self, run_id: str, one: Came) -> Path | None:
        return None

    def read_again(
        self,
        run_id: str,
        one: Came,
        encoding: str | None,
        columns: Mapping[str, str],
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> tuple[Refusal, ...]:
        self.read.append((one.path, encoding, columns))
        return ()

    def alike(self, article_id: str) -> list[ArticleLine]:
        return self.others

    def fresh(self, folders: Sequence[Path]) -> list[Path]:
        return self.new_files


def _is_in(one: Came, showing: Showing) -> bool:
    match showing:
        case Showing.ALL:
            return True
        case Showing.NOTHING:
            return one.claims == 0
        case Showing.UNSURE:
            return one.path == "old.txt"
        case _:
            return one.fate.value == showing.value
