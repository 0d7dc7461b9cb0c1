"""The frame of the benchmarks: what is found, how values become figures."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.frame import (
    Bench,
    Benchmark,
    Measurement,
    as_figures,
    as_row,
    choose,
    find_benchmarks,
    run,
    write_figures,
)


def _nothing(bench: Bench) -> None:
    bench.record("nothing", 0, "")


def test_benchmarks_are_found_by_their_functions_names() -> None:
    assert "start" in find_benchmarks()


def test_a_whole_name_is_chosen_before_names_that_begin_with_it() -> None:
    benchmarks: dict[str, Benchmark] = dict.fromkeys(("search", "search_persons", "start"), _nothing)
    assert list(choose(benchmarks, "search")) == ["search"]
    assert list(choose(benchmarks, "sea")) == ["search", "search_persons"]
    assert list(choose(benchmarks, "")) == list(benchmarks)


def test_a_benchmark_gets_a_folder_that_is_gone_afterwards() -> None:
    seen: list[Path] = []

    def benchmark(bench: Bench) -> None:
        seen.append(bench.folder)
        assert bench.folder.is_dir()
        bench.record("rows", 7, "rows")

    assert run(benchmark) == [Measurement("rows", (7,), "rows")]
    assert not seen[0].exists()


def test_the_warming_round_is_not_counted() -> None:
    calls: list[int] = []
    bench = Bench(Path())
    bench.measure("nothing", lambda: calls.append(1), rounds=3)
    assert (len(calls), len(bench.measurements[0].values)) == (4, 3)


@given(st.lists(st.floats(0, 1e9), min_size=1).map(tuple))
def test_at_least_95_of_100_values_lie_at_or_below_the_percentile(values: tuple[float, ...]) -> None:
    p95 = Measurement("x", values, "ms").p95
    assert p95 in values
    assert sum(value <= p95 for value in values) >= 0.95 * len(values)


@pytest.mark.parametrize(
    ("values", "names"), [((1.0,), ["open"]), ((1.0, 3.0), ["open.median_ms", "open.p95_ms"])]
)
def test_many_values_become_two_figures_and_one_stays_one(
    values: tuple[float, ...], names: list[str], tmp_path: Path
) -> None:
    measurement = Measurement("open", values, "ms", "cold")
    file = tmp_path / "build" / "bench.json"
    write_figures([measurement], file)
    figures = json.loads(file.read_text("utf-8"))
    assert figures == as_figures(measurement)
    assert [figure["name"] for figure in figures] == names
    assert as_row(measurement).startswith("open ")
