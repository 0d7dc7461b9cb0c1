"""How a day goes: what was decided, and how long a decision took; from the moments that acts keep."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import median

IDLE_SECONDS = 120.0
"""A longer time between two acts counts as this: somebody was away, or read on."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many acts there were, and the median of the seconds from one to the next, where there are two."""

    acts: int = 0
    seconds: float | None = None


def pace_of(moments: Sequence[datetime]) -> Pace:
    """Return the pace of acts made at these moments, in whatever order."""
    between = [
        min((later - earlier).total_seconds(), IDLE_SECONDS) for earlier, later in pairwise(sorted(moments))
    ]
    return Pace(len(moments), median(between) if between else None)
