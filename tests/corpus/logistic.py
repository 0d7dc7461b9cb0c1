"""A logistic curve over many signs, fitted by Newton's method and kept small by a ridge (Hosmer 1989)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Signs = Mapping[str, float]

ROUNDS = 60
RIDGE = 2.0
_FREE = 1e-4
_STILL = 1e-8


@dataclass(frozen=True)
class Curve:
    """What each sign weighs, and what weighs in every case."""

    base: float
    weights: dict[str, float]

    def of(self, signs: Signs) -> float:
        """Return the probability for a case that shows these signs."""
        odds = self.base + sum(self.weights.get(name, 0.0) * value for name, value in signs.items())
        return float(1 / (1 + np.exp(-odds)))


def fitted(
    cases: Sequence[Signs], right: Sequence[bool], apart: Sequence[bool], expected: Signs | None = None
) -> Curve:
    """Return the curve that tells right cases from wrong ones.

    Cases that stand apart teach what signs weigh, but have a base of their own, which is not returned.
    What a sign is expected to weigh, else nothing, it weighs as long as few cases say otherwise.
    """
    names = sorted({name for signs in cases for name in signs})
    shown = [
        [signs.get(name, 0.0) for name in names] + [float(aside), 1.0]
        for signs, aside in zip(cases, apart, strict=True)
    ]
    ridge = np.full(len(names) + 2, RIDGE)
    ridge[-2:] = _FREE
    start = np.array([(expected or {}).get(name, 0.0) for name in [*names, "", ""]])
    weights = _newton(np.array(shown), np.array(right, dtype=np.float64), ridge, start)
    return Curve(float(weights[-1]), dict(zip(names, weights[:-2].tolist(), strict=True)))


def _newton(shown: Numbers, right: Numbers, ridge: Numbers, start: Numbers) -> Numbers:
    weights = start
    for _ in range(ROUNDS):
        said = 1 / (1 + np.exp(-(shown @ weights)))
        slope = shown.T @ (said - right) + ridge * (weights - start)
        bend = (shown.T * (said * (1 - said))) @ shown + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < _STILL:
            break
    return weights
