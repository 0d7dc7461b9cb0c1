"""How soon the directory answers at its stated size: candidates, pages, search, acts and the whole fold."""

import os
import sqlite3
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from db.records import Organization, Person, StoredClaim
from db.store import Store
from db.values import EntityKind
from desktop.browse import Browse
from desktop.matching import match
from desktop.review.edits import Curation
from desktop.review.queue import Review
from tests.benchmarks.frame import Bench
from tests.large import fill
from tests.newsroom import open_store

KEPT = Path("build/benchmarks")
"""Where made-up directories stay from run to run: one of the stated size takes minutes to make."""

SHARE = "INCUMBENT_SHARE"
"""Names the part of the stated size that is made; all of it where it is not set."""

STATED = 100_000
ROUNDS = 100
MERGES = 20
COMMON = "Nguyễn Văn Hùng"
AS_OF = date(2020, 1, 1)


def bench_directory(bench: Bench) -> None:
    """Time what a curator waits for, with 100,000 persons and 1,000,000 claims."""
    share = float(os.environ.get(SHARE, "1"))
    at = "" if share >= 1 else f"@{int(STATED * share)}_persons"
    store = _kept(share)
    _measure_reading(bench, store, at)
    _measure_acts(bench, store, at)
    _measure_merging(bench, store, at)
    started = perf_counter()
    store.rebuild()
    bench.record(f"directory.rebuild_s{at}", perf_counter() - started, "s", "with both digests")
    store.close()
    bench.record(
        f"directory.bytes_per_claim{at}", _bytes_per_claim(store.path), "bytes", "without free pages"
    )


def _bytes_per_claim(path: Path) -> float:
    connection = sqlite3.connect(path)
    (claims,) = connection.execute("SELECT count(*) FROM claim").fetchone()
    pages, free, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    connection.close()
    return (pages - free) * size / int(claims)


def _kept(share: float) -> Store:
    """Open the directory of this size, made first where it is not there yet, or not wholly."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{int(STATED * share)}-persons.incumbent"
    if not path.exists():
        made = path.with_suffix(".making")
        made.unlink(missing_ok=True)
        store = open_store(made)
        fill(store, share)
        store.close()
        made.rename(path)
    return open_store(path)


def _measure_reading(bench: Bench, store: Store, at: str) -> None:
    waiting = cycle(_waiting(store))
    bench.measure(f"directory.candidates{at}", lambda: _match(store, next(waiting)), rounds=ROUNDS)
    browse = Browse(store)
    with store.read() as unit:
        named = unit.directory.named(Organization, "National Assembly")
        bodies = [one.organization_id for one in unit.directory.posts_in(one.id for one in named)]
    bench.measure(f"directory.as_of{at}", lambda: browse.organization(bodies[0], AS_OF))
    bench.measure(f"directory.search{at}", lambda: browse.search("nguyen van"))


def _waiting(store: Store) -> list[StoredClaim]:
    """Return claims that wait, those first of whose persons there are the most namesakes."""
    with store.read() as unit:
        lines = unit.articles.lines(limit=ROUNDS)
        claims = [one for line in lines for one in unit.claims.of_article(line.id) if not one.decision]
        count = {one.id: len(unit.directory.named_persons(one.claim.person)) for one in claims}
    return sorted(claims, key=lambda one: -count[one.id])[:ROUNDS]


def _match(store: Store, waiting: StoredClaim) -> object:
    with store.read() as unit:
        return match(waiting.claim, None, unit.directory)


def _measure_acts(bench: Bench, store: Store, at: str) -> None:
    review = Review(store, "curator", "benchmark")
    review.next_article()
    bench.measure(f"directory.accept{at}", lambda: _accept(review), rounds=ROUNDS, between=review.prepare)
    bench.measure(f"directory.undo{at}", review.undo, rounds=ROUNDS, between=review.prepare)


def _accept(review: Review) -> None:
    card = review.view.focused
    if card and card.undecided:
        review.choose(card.candidates[0].person_id)
    review.accept()


def _measure_merging(bench: Bench, store: Store, at: str) -> None:
    curation = Curation(store, "curator", "benchmark")
    review = Review(store, "curator", "benchmark")
    with store.read() as unit:
        found = unit.directory.named(Person, COMMON)
        found = found if len(found) > 1 else list(unit.directory.all(Person))
    times = []
    for kept, other in islice(zip(found[::2], found[1::2], strict=False), MERGES):
        started = perf_counter()
        curation.merge(EntityKind.PERSON, kept.id, other.id)
        times.append((perf_counter() - started) * 1000)
        review.undo()
    bench.record(f"directory.merge{at}", times, "ms")
