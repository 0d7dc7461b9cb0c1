"""How an existing list becomes the baseline: how fast, and whether the succession in it comes out as it says.

The list itself is no part of the project: ``INCUMBENT_LIST`` names a CSV file with the columns office,
predecessor and successor.
"""

import csv
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.acts import Author
from db.records import Person, Post, Tenure
from db.store import Store
from db.values import fold
from desktop.adoption import adopt, guess_mapping, preview, read_table
from desktop.adoption.adopt import READER
from desktop.ledger import fold as fold_decisions
from desktop.lists import RowSaid, Table, read_rows
from tests.benchmarks.frame import Bench

LIST = "INCUMBENT_LIST"
SIZES = (2_500, 10_000)
AUTHOR = Author("curator", "benchmark", "test")
NOBODY = ("chuc vu", "duong nhiem", "dau tien", "khong co", "thanh lap", "giai the", "bai bo", "trong", "nay")
"""Words in a cell that name no person: who is in post now, or that the office began or ended."""


def bench_lists(bench: Bench) -> None:
    """Adopt made-up lists of two sizes, then the real one where it is at hand, and compare successions."""
    seconds = [_adopt_made_up(bench, size) for size in SIZES]
    growth = seconds[1] / seconds[0] / (SIZES[1] / SIZES[0])
    bench.record("lists.growth", growth, "times", "seconds per row, four times the rows; 1 is linear")
    named = os.environ.get(LIST)
    if not named or not Path(named).is_file():
        sys.stdout.write(f"{LIST} names no list: the real one was left out.\n")
        return
    _adopt_real(bench, Path(named))


def _adopt_made_up(bench: Bench, size: int) -> float:
    path = bench.folder / f"{size}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(_made_up(size))
    seconds, _ = _adopt(bench, path, f"{size}.incumbent")
    bench.record(f"lists.adopt_{size}_s", seconds, "s")
    return seconds


def _made_up(size: int) -> Iterator[Sequence[object]]:
    """Yield rows of persons with four posts each, in committees of districts."""
    yield "Name", "Born", "Office", "From", "To"
    for number in range(size):
        who, year = number // 4, 1960 + number % 60
        office = f"{('Bí thư', 'Phó Bí thư')[number % 2]} Huyện ủy số {number % 997}"
        yield f"Nguyễn Văn {_syllables(who)}", 1940 + who % 50, office, f"{year}-03-01", f"{year + 1}-02"


def _syllables(number: int) -> str:
    """Return a name of two syllables that no other number below 10,000 has."""
    first, second = "bcdghklmnt", "aeiou"
    digits = [int(digit) for digit in f"{number:05}"]
    return "".join(first[d] + second[d % 5] for d in digits).title()


def _adopt(bench: Bench, path: Path, directory: str) -> tuple[float, Store]:
    store = Store(bench.folder / directory, fold_decisions)
    started = time.perf_counter()
    table = read_table(path)
    adopt(store, table, guess_mapping(table), AUTHOR)
    return time.perf_counter() - started, store


def _adopt_real(bench: Bench, path: Path) -> None:
    table = read_table(path)
    mapping = guess_mapping(table)
    store = Store(bench.folder / "empty.incumbent", fold_decisions)
    started = time.perf_counter()
    found = preview(store, table, mapping)
    bench.record("lists.preview_s", time.perf_counter() - started, "s", f"{found.rows} rows")
    store.close()
    seconds, store = _adopt(bench, path, "real.incumbent")
    bench.record("lists.adopt_s", seconds, "s", f"{found.rows} rows; at most 30 s")
    bench.record("lists.claims", found.made.claims, "rows")
    bench.record("lists.refused", len(found.refused), "rows", "each with its reason")
    bench.record("lists.conflicts", len(found.conflicts), "")
    rows = [row for row in read_rows(table, mapping) if isinstance(row, RowSaid)]
    for neighbour in ("predecessor", "successor"):
        _compare(bench, Succession.of(store, rows), table, neighbour)
    store.close()


@dataclass(frozen=True)
class Succession:
    """The holders of each one-seat post in the order in which they began, as the directory has them."""

    posts: Mapping[str, Post]
    persons: Mapping[str, Person]
    in_order: Mapping[str, Sequence[Tenure]]
    undated: Mapping[str, Sequence[Tenure]]
    tenures: Mapping[int, Tenure]

    @classmethod
    def of(cls, store: Store, rows: Sequence[RowSaid]) -> "Succession":
        """Return the succession in a directory; ``rows`` tell which tenure came of which row."""
        with store.read() as unit:
            posts = {one.id: one for one in unit.directory.all(Post) if one.seats == 1}
            tenures = {one.id: one for one in unit.directory.all(Tenure)}
            kept = unit.sources.kept(READER, [row.text for row in rows])
            cited = {one.article_id: one.tenure_id for one in unit.directory.citations_for(tenures)}
            persons = {one.id: one for one in unit.directory.all(Person)}
        by_row = {row.number: tenures[cited[kept[row.text].article_id]] for row in rows}
        in_order: defaultdict[str, list[Tenure]] = defaultdict(list)
        undated: defaultdict[str, list[Tenure]] = defaultdict(list)
        for one in sorted(tenures.values(), key=lambda one: (_began(one) or date.max, one.id)):
            (in_order if _began(one) else undated)[one.post_id].append(one)
        for some in in_order.values():
            _put_ends_in_order(some)
        return cls(posts, persons, in_order, undated, by_row)

    def beside(self, tenure: Tenure, step: int) -> Tenure | None:
        """Return the tenure of the next other person before (-1) or after (1) this one."""
        others = self.in_order[tenure.post_id]
        at = next(at for at, one in enumerate(others) if one.id == tenure.id) + step
        while 0 <= at < len(others):
            if others[at].person_id != tenure.person_id:
                return others[at]
            at += step
        return None


def _began(tenure: Tenure) -> date | None:
    """Return a day by which holders are put in order: of the start, else of the end."""
    return tenure.start_earliest or tenure.start_latest or tenure.end_latest


def _put_ends_in_order(holders: list[Tenure]) -> None:
    """Put those of whom only the end is known before the first who ended later."""
    for one in [one for one in holders if not (one.start_earliest or one.start_latest)]:
        holders.remove(one)
        ended = one.end_latest or date.max
        later = (at for at, other in enumerate(holders) if (other.end_latest or date.max) >= ended)
        holders.insert(next(later, len(holders)), one)


def _compare(bench: Bench, found: Succession, table: Table, neighbour: str) -> None:
    at = table.column(neighbour)
    names = {fold(person.name) for person in found.persons.values()}
    step = -1 if neighbour == "predecessor" else 1
    counted: Counter[str] = Counter()
    for row in table.rows:
        tenure = found.tenures.get(row.number)
        if tenure and tenure.post_id in found.posts and row.cells[at]:
            counted[_verdict(found, tenure, fold(row.cells[at]), step, names)] += 1
    named = counted.total() - counted["names nobody"]
    comparable = sum(counted[one] for one in ("agrees", "another between", "other order", "the same day"))
    _record(bench, f"lists.{neighbour}", counted, named, comparable)


def _record(bench: Bench, name: str, counted: Counter[str], named: int, comparable: int) -> None:
    agreed = counted["agrees"]
    bench.record(f"{name}.agreement", 100 * agreed / comparable, "%", f"{agreed} of {comparable} comparable")
    bench.record(f"{name}.of_all", 100 * agreed / named, "%", f"{agreed} of {named} that name a person")
    for verdict, count in counted.most_common():
        bench.record(f"{name}.{verdict.replace(' ', '_')}", count, "rows")


def _verdict(found: Succession, tenure: Tenure, cell: str, step: int, names: set[str]) -> str:
    """Return how the list's cell and the directory's order stand to one another."""
    if not any(_names(cell, name) for name in names):
        return "names nobody" if any(word in cell for word in NOBODY) else "not in the list"
    held = found.in_order[tenure.post_id]
    if tenure not in held:
        return "undated"
    beside = found.beside(tenure, step)
    if beside and _names(cell, fold(found.persons[beside.person_id].name)):
        return "agrees"
    meant = [one for one in held if _names(cell, fold(found.persons[one.person_id].name))]
    if not meant:
        others = found.undated.get(tenure.post_id, ())
        known = any(_names(cell, fold(found.persons[one.person_id].name)) for one in others)
        return "the other undated" if known else "not in this post"
    if any(_began(one) == _began(tenure) for one in meant):
        return "the same day"
    right = any((held.index(one) - held.index(tenure)) * step > 0 for one in meant)
    return "another between" if right else "other order"


def _names(cell: str, name: str) -> bool:
    """Whether a cell names somebody, perhaps with a rank before or a remark behind."""
    return f" {name} " in f" {cell.replace('(', ' ').replace(',', ' ')} "
