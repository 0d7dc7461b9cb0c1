"""Fit the scale of confidence: `python -m tests.corpus.scale` prints what belongs into confidence.toml.

A logistic curve of two parameters over the grammar's own confidence (Platt 1999), by Newton's method.
"""

import sys
from collections.abc import Sequence
from math import exp, log

from resources import lexicon
from tests.corpus.gold import FOLDER
from tests.corpus.reliability import Outcome
from tests.corpus.sets import score_set

ROUNDS = 50
RIDGE = 1e-3
"""Keeps the curve finite where everything is right."""


def logit(probability: float) -> float:
    """Return the log odds of a probability, kept off 0 and 1."""
    inside = min(max(probability, 1e-3), 1 - 1e-3)
    return log(inside / (1 - inside))


def fitted(own: Sequence[Outcome]) -> tuple[float, float]:
    """Return slope and shift of the curve that fits (own log odds, right) best."""
    slope, shift = 1.0, 0.0
    for _ in range(ROUNDS):
        odds = [(x, 1 / (1 + exp(-(slope * x + shift))), right) for x, right in own]
        down = [sum((p - y) * x for x, p, y in odds) + RIDGE * (slope - 1), sum(p - y for x, p, y in odds)]
        xx = sum(p * (1 - p) * x * x for x, p, _ in odds) + RIDGE
        x1 = sum(p * (1 - p) * x for x, p, _ in odds)
        one = sum(p * (1 - p) for _, p, _ in odds) + RIDGE
        whole = xx * one - x1 * x1
        slope -= (one * down[0] - x1 * down[1]) / whole
        shift -= (xx * down[1] - x1 * down[0]) / whole
    return slope, shift


def main() -> None:
    """Fit to the set kept for it, taking today's scale off first."""
    today = lexicon("confidence")
    judged = [one for score in score_set(FOLDER / "calibration") for one in score.judged]
    own = [((logit(one.confidence) - today["shift"]) / today["slope"], one.right) for one in judged]
    slope, shift = fitted(own)
    sys.stdout.write(f"slope = {slope:.3f}\nshift = {shift:.3f}\n")


if __name__ == "__main__":
    main()
