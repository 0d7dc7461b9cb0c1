"""The scale of confidence, fitted to outcomes made up by a known curve."""

from math import exp
from random import Random

import pytest

from tests.corpus.scale import fitted, logit


def test_the_curve_that_made_the_outcomes_is_found_again() -> None:
    chance = Random(7)  # noqa: S311 - to be repeated
    xs = [chance.uniform(-2, 4) for _ in range(20_000)]
    own = [(x, chance.random() < 1 / (1 + exp(-(1.5 * x - 0.5)))) for x in xs]
    slope, shift = fitted(own)
    assert slope == pytest.approx(1.5, abs=0.1)
    assert shift == pytest.approx(-0.5, abs=0.1)


def test_certain_outcomes_leave_the_curve_finite() -> None:
    slope, shift = fitted([(logit(0.9), True)] * 50)
    assert abs(slope) < 100
    assert abs(shift) < 100
