"""The curve of confidence, fitted to outcomes made up by a known one; the weights that the program has."""

from math import exp
from random import Random

import pytest

import resources
from desktop.extraction.confidence import BASE
from desktop.extraction.signs import ANOTHER, CONSTRUCTIONS, SIGNS
from tests.corpus.gold import FOLDER
from tests.corpus.logistic import Curve, fitted
from tests.corpus.samples import Sample, samples_of
from tests.corpus.scale import UNTUNED, unseen


def _made_up(size: int, base: float, *, slope: float = 1.5) -> tuple[list[dict[str, float]], list[bool]]:
    chance = Random(size)  # noqa: S311 - to be repeated
    cases = [{"told": chance.uniform(0, 4), "idle": float(chance.random() < 0.5)} for _ in range(size)]
    right = [chance.random() < 1 / (1 + exp(-(slope * signs["told"] + base))) for signs in cases]
    return cases, right


def test_the_curve_that_made_the_outcomes_is_found_again() -> None:
    cases, right = _made_up(20_000, -2.0)
    curve = fitted(cases, right, [False] * len(cases))
    assert curve.base == pytest.approx(-2.0, abs=0.1)
    assert curve.weights["told"] == pytest.approx(1.5, abs=0.1)
    assert curve.weights["idle"] == pytest.approx(0, abs=0.1)


def test_what_stands_apart_teaches_weights_and_no_base() -> None:
    few, some_right = _made_up(3_000, -2.0)
    many, most_right = _made_up(20_000, 0.5)
    apart = [False] * len(few) + [True] * len(many)
    curve = fitted([*few, *many], [*some_right, *most_right], apart)
    assert curve.base == pytest.approx(-2.0, abs=0.2)
    assert curve.weights["told"] == pytest.approx(1.5, abs=0.15)


def test_a_sign_weighs_what_is_expected_of_it_where_few_cases_show_it() -> None:
    cases, right = _made_up(2_000, -2.0)
    cases[0]["rare"] = 1.0
    curve = fitted(cases, right, [False] * len(cases), {"rare": -3.0})
    assert curve.weights["rare"] == pytest.approx(-3.0, abs=0.5)


def test_certain_outcomes_leave_the_curve_finite() -> None:
    curve = fitted([{"told": 1.0}] * 50, [True] * 50, [False] * 50)
    assert 0.9 < curve.of({"told": 1.0}) <= 1
    assert abs(curve.base) + abs(curve.weights["told"]) < 100


def test_a_curve_adds_up_what_a_case_shows() -> None:
    curve = Curve(0.0, {"told": 2.0, "idle": -1.0})
    assert curve.of({}) == 0.5
    assert curve.of({"told": 1.0, "idle": 2.0, "never heard of": 9.0}) == 0.5


def test_each_claim_of_the_untuned_set_is_judged_once_by_a_curve_that_has_not_seen_it() -> None:
    samples = [
        Sample(name, f"{name}-{at % 20}", {"told": float(at % 3)}, right=at % 3 > 0)
        for name in (UNTUNED, "world")
        for at in range(100)
    ]
    outcomes = list(unseen(samples))
    assert len(outcomes) == 100
    assert all((confidence > 0.5) is right for confidence, right in outcomes)


def test_claims_show_the_signs_that_the_table_knows() -> None:
    samples = list(samples_of(FOLDER / "world2"))
    assert {one.right for one in samples} == {True, False}
    assert {"name, title", "no body", "current in a reshuffle"} <= set().union(
        *(one.signs for one in samples)
    )


def test_the_program_weighs_only_signs_that_it_looks_for() -> None:
    known = {*SIGNS, *CONSTRUCTIONS, ANOTHER, BASE}
    weights = resources.lexicon("confidence")["weights"]
    ways = {name for name in weights.keys() - known if name.startswith("body ")}
    assert weights.keys() - known == ways
