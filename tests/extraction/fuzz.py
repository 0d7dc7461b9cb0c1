"""Extraction on texts that nobody would write: `python -m tests.extraction.fuzz MINUTES`."""

import sys
import time
from itertools import count

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.extraction.anytext import TEXTS, must_hold

AT_ONCE = 500


def main(minutes: str) -> None:
    """Try text after text; the first that breaks the law is made small, shown and raised."""
    end, started = time.monotonic() + float(minutes) * 60, int(time.time())
    for number in count(1):
        attempt = settings(
            max_examples=AT_ONCE,
            deadline=None,
            database=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )(given(TEXTS)(must_hold))
        seed(started + number)(attempt)()
        if time.monotonic() > end:
            break
    sys.stdout.write(f"{number * AT_ONCE} texts tried, seeds {started + 1} to {started + number}; all held\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
