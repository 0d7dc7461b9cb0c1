"""How a benchmark is found, run and reported."""

import importlib
import json
import pkgutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PREFIX = "bench_"


@dataclass(frozen=True)
class Measurement:
    """What was measured: one value, or many of the same thing, in one unit."""

    name: str
    values: tuple[float, ...]
    unit: str
    note: str = ""

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """The 95th percentile by nearest rank: a value that did occur, the worst one of fewer than twenty."""
        rank = -(-95 * len(self.values) // 100)
        return sorted(self.values)[rank - 1]


@dataclass
class Bench:
    """What a benchmark is given: a folder of its own, and where its measurements go."""

    folder: Path
    measurements: list[Measurement] = field(default_factory=list)

    def record(self, name: str, values: float | Sequence[float], unit: str, note: str = "") -> None:
        """Keep one value, or several of the same thing."""
        many = tuple(values) if isinstance(values, Sequence) else (values,)
        self.measurements.append(Measurement(name, many, unit, note))

    def measure(
        self,
        name: str,
        call: Callable[[], object],
        *,
        rounds: int = 20,
        note: str = "",
        between: Callable[[], object] = lambda: None,
    ) -> None:
        """Time a call in milliseconds, after one round that warms up and does not count.

        ``between`` is done before each, outside of the time: what the window does while nobody acts.
        """
        call()
        times = []
        for _ in range(rounds):
            between()
            times.append(_milliseconds(call))
        self.record(name, times, "ms", note)


Benchmark = Callable[[Bench], None]


def _milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def peak_mb(process: int | None = None) -> float:
    """Return the most memory that this process, or that of an id, had, in MB; 0 where nobody tells.

    On Linux what getrusage tells begins with the peak of the process that started this one.
    """
    status = Path(f"/proc/{process or 'self'}/status")
    if status.is_file():
        lines = status.read_text().splitlines()
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)
    try:
        import resource
    except ImportError:
        return 0.0
    if process is not None:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def find_benchmarks(package: str = "tests.benchmarks") -> dict[str, Benchmark]:
    """Return the benchmarks of a package's modules, by name and sorted by it."""
    folder = importlib.import_module(package).__path__
    modules = (importlib.import_module(f"{package}.{module.name}") for module in pkgutil.iter_modules(folder))
    return dict(sorted(found for module in modules for found in _benchmarks_in(module)))


def _benchmarks_in(module: Any) -> Iterator[tuple[str, Benchmark]]:
    for name, value in vars(module).items():
        if name.startswith(PREFIX) and value.__module__ == module.__name__:
            yield name.removeprefix(PREFIX), value


def choose(benchmarks: dict[str, Benchmark], only: str) -> dict[str, Benchmark]:
    """Return the benchmark of that name, or else those whose names begin so; an empty name means all."""
    if only in benchmarks:
        return {only: benchmarks[only]}
    return {name: benchmark for name, benchmark in benchmarks.items() if name.startswith(only)}


def run(benchmark: Benchmark) -> list[Measurement]:
    """Run one benchmark in a folder of its own and return what it measured."""
    with tempfile.TemporaryDirectory(prefix="incumbent-bench-", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder))
        benchmark(bench)
    return bench.measurements


def as_row(measurement: Measurement) -> str:
    """Return one line of the table: name, median, 95th percentile, unit and note."""
    p95 = f"{measurement.p95:,.2f}" if len(measurement.values) > 1 else ""
    values = f"{measurement.median:>12,.2f} {p95:>12} {measurement.unit:<8}"
    return f"{measurement.name:<60} {values} {measurement.note}".rstrip()


def as_figures(measurement: Measurement) -> list[dict[str, str | float]]:
    """Return the entries for build/bench.json: one for a single value, else median and 95th percentile."""
    values = {measurement.name: measurement.median}
    if len(measurement.values) > 1:
        values = {
            f"{measurement.name}.median_{measurement.unit}": measurement.median,
            f"{measurement.name}.p95_{measurement.unit}": measurement.p95,
        }
    return [
        {"name": name, "value": value, "unit": measurement.unit, "note": measurement.note}
        for name, value in values.items()
    ]


def write_figures(measurements: list[Measurement], file: Path) -> None:
    """Write the figures as a JSON list, making the folder if need be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    figures = [figure for measurement in measurements for figure in as_figures(measurement)]
    file.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", "utf-8")
