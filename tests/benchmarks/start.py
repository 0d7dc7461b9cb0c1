"""How soon the program answers at all."""

import subprocess
import sys

from tests.benchmarks.frame import Bench


def bench_start(bench: Bench) -> None:
    """Time a whole process that only explains itself: the floor under every verb of the command line."""
    command = [sys.executable, "-m", "desktop", "--help"]
    bench.measure(
        "start.explain", lambda: subprocess.run(command, check=True, capture_output=True), rounds=10
    )
