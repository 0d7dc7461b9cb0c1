"""What reviewing costs the curator: keys for each new fact, and cards for each article."""

import os
from itertools import islice
from pathlib import Path

from tests.benchmarks.frame import Bench
from tests.newsroom import open_store
from tests.review.sampling import Sampled
from tests.review.weekly import Weekly
from tests.sources import ROOT
from tests.weeks import World

WEEK, WEEKS = 100, 5
SAMPLES = "INCUMBENT_SAMPLES"
"""Names a folder of articles and a gold file, as a list of paths; the program's own samples without it."""


def bench_curating(bench: Bench) -> None:
    """Count what a scripted curator presses for real articles, and sees of five hundred made-up ones."""
    samples = Sampled(open_store(bench.folder / "samples.incumbent"))
    own = f"{ROOT / 'seeds' / 'articles'}{os.pathsep}{ROOT / 'seeds' / 'gold.jsonl'}"
    folder, gold = map(Path, os.environ.get(SAMPLES, own).split(os.pathsep))
    samples.read(folder, gold)
    count = samples.work()
    note = f"{count.new} facts; at most 1.2"
    bench.record("review.keys_per_new_fact", count.keys / count.new, "keys", note)
    world = World.of(7)
    curator = Weekly(open_store(bench.folder / "weeks.incumbent"))
    reports = world.reports(WEEK * WEEKS)
    for _ in range(WEEKS):
        curator.receive(islice(reports, WEEK))
        count = curator.work()
    right = "equal to" if curator.lines() == world.lines() else "NOT"
    note = f"the directory is {right} the truth; at most 0.3"
    bench.record("review.cards_per_article_after_400", count.cards / WEEK, "cards", note)
