"""What a curator waits for at the window itself: real widgets, real keys, painted off-screen."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from db.records import Claim
from tests.benchmarks.directory import SHARE
from tests.benchmarks.frame import Bench
from tests.benchmarks.queue import STATED, waiting
from tests.newsroom import Saying, keep, open_store, written
from tests.synthetic import GIVEN, MIDDLES, SURNAMES, articles, fill

STARTS, BESIDE, BEFORE = 3, 10_000, 300
MEGABYTE, MANY, SOME = 1_000_000, 1_000, 200
Told = dict[str, Any]


def bench_reviewing(bench: Bench) -> None:
    """Time a start, decisions, large articles, and decisions beside an import."""
    size = int(STATED * float(os.environ.get(SHARE, "1")))
    at = "" if size >= STATED else f"@{size}_claims"
    path = bench.folder / "waiting.incumbent"
    shutil.copy(waiting(size), path)
    starts = [_start(path) for _ in range(STARTS)]
    bench.record(f"review.start_ms{at}", min(starts), "ms", f"best of {STARTS}; at most 1,000")
    _measure_decisions(bench, path, at)
    _measure_opening(bench)
    longest_frame(bench, "review.longest_frame_while_importing_ms")


def _sit(*asked: str | Path) -> Iterator[Told]:
    """Start a sitting in a process of its own; yield what it tells."""
    command = [sys.executable, "-m", "tests.benchmarks.sitting", *map(str, asked)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # where it is installed it is compiled once
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        yield from map(json.loads, process.stdout or ())
    if process.returncode:
        raise RuntimeError(f"a sitting ended with {process.returncode}")


def _start(path: Path) -> float:
    started = perf_counter()
    told = _sit(path, "nothing")
    next(told)
    found = (perf_counter() - started) * 1000
    list(told)
    return found


def _measure_decisions(bench: Bench, path: Path, at: str) -> None:
    names = {"articles": "review.next_card", "cards": "review.next_card_by_worth"}
    for told in _sit(path, "review"):
        if "mode" in told:
            pairs = list(zip(told["whole"], told["commit"], strict=True))
            rest = [whole - commit for whole, commit in pairs]
            note = "from the key to the end of painting, without the commit; 95 % at most 16"
            bench.record(f"{names[told['mode']]}{at}", rest, "ms", note)
            busy = [one for one in told["busy"] if one]
            bench.record(
                f"{names[told['mode']]}.processor{at}", busy, "ms", "time on a processor, commit and all"
            )
        if told.get("mode") == "articles":
            bench.record(f"review.commit{at}", told["commit"], "ms", "begin to end on the disk")
            note = "acts before: bodies enter that thousands of claims name"
            bench.record(f"review.commit_at_first{at}", told["first"], "ms", note)
        if "peak" in told:
            bench.record(f"review.peak_mb{at}", told["peak"], "MB", "the window's process; at most 300")


def _measure_opening(bench: Bench) -> None:
    for name, large, most in (
        ("review.open_1mb_ms", _article(SOME, MEGABYTE // SOME), 1_000),
        ("review.open_3000_highlights_ms", _article(MANY, 0), 300),
    ):
        path = bench.folder / f"{name}.incumbent"
        store = open_store(path)
        with store.write() as unit:
            keep(unit, *written("small.txt", [_saying(0)], "2025-01-06"))
            article_id = keep(unit, *large)
        store.close()
        times = next(told["opened"] for told in list(_sit(path, "look", article_id)) if "opened" in told)
        bench.record(name, min(times), "ms", f"best of {len(times)}; at most {most:,}")


def longest_frame(bench: Bench, name: str) -> None:
    """Review while a folder is imported; record under the name the longest time without a frame."""
    count = int(BESIDE * float(os.environ.get(SHARE, "1")))
    at = "" if count >= BESIDE else f"@{count}_articles"
    folder = bench.folder / "articles"
    folder.mkdir()
    for number, (file, _claims, _truth) in enumerate(islice(articles(7, count), count)):
        (folder / f"{number}.txt").write_text(file.text, "utf-8")
    path = bench.folder / "beside.incumbent"
    store = open_store(path)
    fill(store, articles(8, BEFORE))
    store.close()
    told = next(one for one in list(_sit(path, "import", folder)) if "frames" in one)
    note = f"{told['presses']} keys beside it; at most 100"
    bench.record(f"{name}{at}", max(told["frames"]), "ms", note)


def _saying(number: int) -> Saying:
    given = (SURNAMES[number % 10], MIDDLES[number // 10 % 10], MIDDLES[number // 100 % 10])
    return Saying(" ".join((*given, GIVEN[number % len(GIVEN)])), "Deputy Secretary")


def _article(count: int, beside: int) -> tuple[Any, list[Claim]]:
    """Return an article of so many sentences with claims, and so many letters of others between them."""
    file, claims = written("large.txt", [_saying(number) for number in range(count)], "2025-01-06")
    head, *sentences = file.text.split("\n\n")
    between = ("Nothing else is said here of anybody. " * (beside // 38))[:beside]
    text = "\n\n".join([head, *(f"{sentence} {between}" for sentence in sentences)])
    moved = [
        replace(claim, evidence=tuple(_moved(piece, place * (len(between) + 1)) for piece in claim.evidence))
        for place, claim in enumerate(claims)
    ]
    zones = (file.zones[0], replace(file.zones[1], end=len(text)))
    return replace(file, text=text, content=text.encode(), zones=zones), moved


def _moved(piece: Any, by: int) -> Any:
    return replace(piece, start=piece.start + by, end=piece.end + by)
