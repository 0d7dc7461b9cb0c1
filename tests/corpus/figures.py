"""From counts to figures, and how far they would move with other articles of the kind."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.corpus.scorer import Score

RESAMPLED = 1_000
SEED = 20251130
Counts = Counter[str]
Rule = Callable[[Counts], float]


@dataclass(frozen=True)
class Figure:
    """A value with the interval in which 95 of 100 resamplings of the articles lie."""

    value: float
    low: float
    high: float


def ratio(part: float, whole: float) -> float:
    """Return the part of the whole; 0 of nothing."""
    return part / whole if whole else 0.0


def f1(right: str = "right", found: str = "found", gold: str = "gold") -> Rule:
    """Return the rule for the F1 of counts by these names."""
    return lambda counts: ratio(2 * counts[right], counts[found] + counts[gold])


RULES: dict[str, Rule] = {
    "F1": f1(),
    "precision": lambda counts: ratio(counts["right"], counts["found"]),
    "recall": lambda counts: ratio(counts["right"], counts["gold"]),
    "status accuracy": lambda counts: ratio(counts["status"], counts["right"]),
    "F1 of person and title": f1("lenient"),
    "F1 of persons": f1("persons_right", "persons_found", "persons_gold"),
}


def total(scores: Sequence[Score]) -> Counts:
    """Return the counts of all articles together."""
    counts: Counts = Counter()
    for score in scores:
        counts.update(score.counts)
    return counts


def figures(scores: Sequence[Score]) -> dict[str, Figure]:
    """Return each figure with its bootstrap interval; articles are resampled, as facts of one go together."""
    chance = random.Random(SEED)  # noqa: S311
    drawn = [total(chance.choices(scores, k=len(scores))) for _ in range(RESAMPLED)] if scores else []
    return {name: _figure(rule, total(scores), drawn) for name, rule in RULES.items()}


def _figure(rule: Rule, counts: Counts, drawn: Sequence[Counts]) -> Figure:
    values = sorted(map(rule, drawn)) or [0.0]
    tail = len(values) * 25 // 1000
    return Figure(rule(counts), values[tail], values[-1 - tail])
