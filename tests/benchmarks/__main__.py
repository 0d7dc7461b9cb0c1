"""Run the benchmarks: `python -m tests.benchmarks [NAME]`; see the package's own page for how to add one."""

import os
import sys
from pathlib import Path

from tests.benchmarks.frame import Measurement, as_row, choose, find_benchmarks, run, write_figures

FIGURES = Path("build/bench.json")
HEAD = f"{'':<60} {'median':>12} {'95th pct':>12} unit     note"


def main(only: str = "") -> int:
    """Run all benchmarks, or those of one name: print a table, write the figures; fail if there is none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    chosen = choose(find_benchmarks(), only)
    if not chosen:
        sys.stderr.write(f"There is no benchmark named {only}.\n")
        return 2
    sys.stdout.write(f"{HEAD}\n")
    measurements: list[Measurement] = []
    for benchmark in chosen.values():
        measured = run(benchmark)
        sys.stdout.writelines(f"{as_row(measurement)}\n" for measurement in measured)
        sys.stdout.flush()
        measurements += measured
        # After each one: what was measured outlives a later benchmark that fails.
        write_figures(measurements, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
