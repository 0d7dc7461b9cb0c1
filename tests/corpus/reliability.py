"""Whether confidence means what it says: of the claims at 0.8, eight in ten should be right."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from tests.corpus.figures import ratio

BINS = 10
SURE = 0.9

Outcome = tuple[float, bool]
"""A confidence, and whether the claim was right."""


@dataclass(frozen=True)
class Bin:
    """The claims whose confidence lies in one tenth of the scale."""

    low: float
    high: float
    size: int
    confidence: float
    right: float


@dataclass(frozen=True)
class Calibration:
    """How confidence and truth go together over many claims."""

    bins: tuple[Bin, ...]
    error: float
    brier: float
    skill: float
    sure_precision: float
    sure_share: float


def calibrate(outcomes: Sequence[Outcome]) -> Calibration:
    """Return how reliable confidences are: calibration error over ten equal bins, Brier score and skill.

    The skill is against always saying the base rate (Murphy 1973); 0 where there is nothing to tell apart.
    """
    bins = tuple(_bin(outcomes, at) for at in range(BINS))
    size = len(outcomes)
    base = ratio(sum(right for _, right in outcomes), size)
    brier = ratio(sum((confidence - right) ** 2 for confidence, right in outcomes), size)
    unskilled = base * (1 - base)
    sure = [right for confidence, right in outcomes if confidence >= SURE]
    return Calibration(
        bins,
        error=sum(ratio(one.size, size) * abs(one.confidence - one.right) for one in bins),
        brier=brier,
        skill=1 - brier / unskilled if unskilled else 0.0,
        sure_precision=ratio(sum(sure), len(sure)),
        sure_share=ratio(len(sure), size),
    )


def _bin(outcomes: Sequence[Outcome], at: int) -> Bin:
    inside = [one for one in outcomes if min(int(one[0] * BINS + 1e-9), BINS - 1) == at]
    if not inside:
        return Bin(at / BINS, (at + 1) / BINS, 0, 0.0, 0.0)
    confidence, right = (fmean(values) for values in zip(*inside, strict=True))
    return Bin(at / BINS, (at + 1) / BINS, len(inside), confidence, right)
