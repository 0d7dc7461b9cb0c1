"""How soon the directory answers: an act, its undoing, a page, a search, and the fold of everything."""

from datetime import date
from itertools import islice

from db.records import Organization
from db.store import Store
from desktop.browse import Browse
from desktop.review.queue import Review
from tests.benchmarks.frame import Bench
from tests.confirmed import Bulk
from tests.newsroom import open_store
from tests.synthetic import articles, fill

CONFIRMED = 2_000
WAITING = 200
STATED = 100_000
"""The number of articles at which the design states its figures."""

AS_OF = date(2026, 1, 1)


def bench_directory(bench: Bench) -> None:
    """Time what a curator waits for, in a directory of which a tenth waits for decisions."""
    store = _filled(bench)
    size = CONFIRMED + WAITING
    at = "" if size >= STATED else f"@{size}_articles"
    review = Review(store, "curator", "benchmark")
    review.next_article()
    bench.measure(f"directory.accept{at}", lambda: _accept(review), rounds=100)
    bench.measure(f"directory.undo{at}", review.undo, rounds=50)
    _measure_pages(bench, store, at)
    bench.measure(f"directory.rebuild{at}", store.rebuild, rounds=3)
    bench.record(f"directory.file{at}", store.path.stat().st_size / 1e6, "MB")
    store.close()


def _filled(bench: Bench) -> Store:
    store = open_store(bench.folder / "officials.incumbent")
    made = articles(1, CONFIRMED + WAITING)
    known = list(islice(made, CONFIRMED))
    Bulk().confirm(store, fill(store, known), known)
    fill(store, made)
    return store


def _accept(review: Review) -> None:
    card = review.view.focused
    if card and card.undecided:
        review.choose(card.candidates[0].person_id)
    review.accept()


def _measure_pages(bench: Bench, store: Store, at: str) -> None:
    browse = Browse(store)
    with store.read() as unit:
        busiest = max(unit.directory.all(Organization), key=lambda one: one.name.startswith("Điện Biên"))
    bench.measure(f"directory.as_of{at}", lambda: browse.organization(busiest.id, AS_OF))
    bench.measure(f"directory.search_common_surname{at}", lambda: browse.search("nguyen"))
    bench.measure(f"directory.search{at}", lambda: browse.search("tran quoc cuong"))
    bench.measure(f"review.queue{at}", Review(store, "curator", "benchmark").articles)
