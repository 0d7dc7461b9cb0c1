"""How fast folders of articles come in, extraction and all, beside a bare loop over the same files.

`python -m tests.benchmarks.intake FOLDER FILE.incumbent` imports one folder and tells.
"""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from multiprocessing import active_children
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from desktop.importing import import_places
from desktop.requests import Progress
from desktop.version import PROGRAM
from desktop.workers import Workers
from tests.benchmarks.directory import SHARE
from tests.benchmarks.frame import Bench, peak_mb
from tests.benchmarks.reviewing import longest_frame
from tests.corpus.gold import FOLDER
from tests.intake.copying import alike, reprints, stories
from tests.intake.test_copies import figures
from tests.newsroom import open_store

STATED, SMALL, LARGE = 10_000, 1_000, 100_000
SETS = ("vietnam", "vietnam2", "vietnam3", "world", "world2", "world3")
AT_ONCE = 1_000
"""Files in one transaction of the bare loop, and articles between two looks at the processes."""
AGAIN = 0.1
"""So many articles are stories that were printed before."""

WORKS = (
    *("repair of the road", "new water pipe", "clearing of the canal", "market hall", "harvest of the rice"),
    *("planting of trees", "school kitchen", "bus line to the town", "festival of the valley", "power line"),
)
MANNERS = (
    "less than had been foreseen when the work was planned two years ago",
    "which people who live near it called a great help before the rains",
    "although heavy rain in the first week had put much of it under water",
    "and further work of that kind is to follow in the villages up the river",
)


def bench_intake(bench: Bench) -> None:
    """Import folders of files of two sizes in processes of their own; the bare loop beside the larger."""
    share = float(os.environ.get(SHARE, "1"))
    count, large = int(STATED * share), int(LARGE * share)
    at = "" if share >= 1 else f"@{count}_articles"
    folder = write_folder(bench.folder / "stated", count)
    bare = _bare_loop(folder, bench.folder / "bare.sqlite")
    told = _apart(folder, bench.folder / "stated.incumbent")
    rate = told["articles"] / told["seconds"]
    note = (
        f"{told['claims']} claims; {told['processor']:.0f} s on processors, {os.cpu_count()} of them;"
        f" above 244; load {told['load']:.1f}"
    )
    bench.record(f"intake.articles_per_s{at}", rate, "per s", note)
    note = f"reading, hashing and inserting alone: {count / bare:.0f} per s"
    bench.record(f"intake.part_of_bare_loop{at}", bare / told["seconds"], "of its speed", note)
    bench.record(f"intake.peak_mb{at}", max(told["peaks"]), "MB", f"of each process: {told['peaks']}")
    few = _apart(write_folder(bench.folder / "small", SMALL), bench.folder / "small.incumbent")
    many = _apart(write_folder(bench.folder / "large", large), bench.folder / "large.incumbent")
    at = "" if large >= LARGE else f"@{large}_articles"
    note = f"at most {1.2 * large / SMALL:g}; on processors {many['processor'] / few['processor']:.1f}"
    bench.record(f"intake.growth_1000_to_100000{at}", many["seconds"] / few["seconds"], "times", note)


def bench_intake_frame(bench: Bench) -> None:
    """Review beside an import."""
    longest_frame(bench, "intake.longest_frame_ms")


def bench_intake_copies(bench: Bench) -> None:
    """Find stories printed again among ones merely alike."""
    precision, recall = figures([*reprints(stories()), *alike()])
    bench.record("intake.near_copy_precision", precision, "", "at least 0.99")
    bench.record("intake.near_copy_recall", recall, "", "at least 0.95")


def write_folder(folder: Path, count: int) -> Path:
    """Write so many articles as text files, the same ones each time."""
    for number, text in enumerate(islice(_articles(), count)):
        path = folder / f"{number // AT_ONCE:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def _articles() -> Iterator[str]:
    """Yield articles of paragraphs of our corpora, some of them printed before under another heading."""
    chance = Random(20261122)  # noqa: S311 - to be repeated
    told = [one.read_text("utf-8") for name in SETS for one in sorted((FOLDER / name).glob("*.txt"))]
    parts = [[part for part in text.split("\n") if part.strip()] for text in told]
    pool = [part for one in parts for part in one[1:]]
    before: list[str] = []
    for number in range(10 * LARGE):
        if before and chance.random() < AGAIN:
            _, _, rest_of_it = before[chance.randrange(len(before))].partition("\n")
            yield f"Update {number}\n{rest_of_it}"
            continue
        head, *rest = chance.choice(parts)
        plain = [_plain(chance) for _ in range(chance.randint(2, 5))]
        body = [*rest[:1], *chance.sample(pool, chance.randint(1, 3)), *plain]
        text = "\n\n".join([f"{head} {number}", *body]) + "\n"
        before = [*before[-99:], text]
        yield text


def _plain(chance: Random) -> str:
    """Return a paragraph of whatever else stands in papers."""
    return " ".join(
        f"The {chance.choice(WORKS)} took {chance.randint(2, 90)} days and cost {chance.randint(2, 900)}"
        f" million, {chance.choice(MANNERS)}."
        for _ in range(2)
    )


def _bare_loop(folder: Path, file: Path) -> float:
    """Return the seconds that it takes to read, hash and insert the files."""
    started = perf_counter()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE kept (sha256 TEXT, path TEXT, content BLOB)")
    for number, path in enumerate(sorted(folder.rglob("*.txt"))):
        content = path.read_bytes()
        row = (hashlib.sha256(content).hexdigest(), str(path), content)
        connection.execute("INSERT INTO kept VALUES (?, ?, ?)", row)
        if number % AT_ONCE == 0:
            connection.commit()
    connection.commit()
    connection.close()
    return perf_counter() - started


def _apart(folder: Path, file: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", __name__, str(folder), str(file)]
    told: dict[str, Any] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )
    return told


def main(folder: str, file: str) -> None:
    """Import a folder and tell how long it took, on the clock and on processors, and how much memory."""
    store, workers = open_store(Path(file)), Workers(os.cpu_count() or 1)
    peaks: dict[int, float] = {}

    def look(step: Progress) -> None:
        if step.done % AT_ONCE == 0:
            peaks.update({one.pid: peak_mb(one.pid) for one in active_children() if one.pid})

    started = perf_counter()
    result = import_places(store, workers, [Path(folder)], PROGRAM, look, lambda: False)
    seconds = perf_counter() - started
    look(Progress(0, 0, ""))
    workers.close()
    store.close()
    used = os.times()
    told = {
        "articles": result.imported,
        "claims": result.claims,
        "seconds": seconds,
        "processor": used.user + used.system + used.children_user + used.children_system,
        "own": used.user + used.system,
        "load": os.getloadavg()[0],
        "peaks": [round(peak_mb()), *map(round, peaks.values())],
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
