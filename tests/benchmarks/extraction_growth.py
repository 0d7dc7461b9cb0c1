"""Whether reading takes as long again for as much text again, whatever the text is."""

import time

from db.records import ArticleText, Head
from desktop.extraction import extract
from tests.benchmarks.frame import Bench

FIRST, LAST = 64_000, 1_024_000
HOPELESS = 5.0
"""What takes so many times as long for twice the text is not read further."""

MONOTONOUS = {
    "nested_titles": "Secretary of the ",
    "one_word": "a",
    "brackets": "([{",
    "emoji": "😀👩‍👩‍👧 ",
    "right_to_left": "وزير الخارجية محمد بن سلمان، ",
    "commas": ",",
    "names": "Lê Văn Thử, Bùi Thị Ví, ",
    "lines": "\n",
    "capitals": "Alpha ",
    "officials": "Lê Văn Thử, Secretary of the provincial Party Committee; ",
    "given_names": "Thử spoke. He thanked Director Ví. ",
    "appointments": "Ann Roe replaces Tom Poe as Minister of Health and ",
}


def bench_extraction_growth(bench: Bench) -> None:
    """Double monotonous texts from 64 kB to 1 MB; record how many times as long the next takes at worst."""
    worst = {name: max(_doublings(unit)) for name, unit in MONOTONOUS.items()}
    for name, times in worst.items():
        bench.record(f"extraction.doubling_{name}", times, "times")
    name = max(worst, key=lambda one: worst[one])
    bench.record("extraction.worst_doubling", worst[name], "times", f"{name}; at most 2.3")


def _doublings(unit: str) -> list[float]:
    """Return how many times as long each doubling takes as the one before."""
    size, before, ratios = FIRST, _best_of_two(unit, FIRST), list[float]()
    while size < LAST and HOPELESS not in ratios:
        size *= 2
        seconds = _best_of_two(unit, size)
        ratios.append(min(seconds / before, HOPELESS))
        before = seconds
    return ratios


def _best_of_two(unit: str, size: int) -> float:
    article = ArticleText("long", (unit * (size // len(unit.encode()) + 1)), (), Head(title=""))
    return min(_seconds(article), _seconds(article))


def _seconds(article: ArticleText) -> float:
    # The processor's time: what else the machine does meanwhile is not counted.
    started = time.process_time()
    extract(article)
    return time.process_time() - started
