"""Fit the curve of confidence: `python -m tests.corpus.scale` prints the weights for confidence.toml.

How much is right is learnt from the set on which nobody tunes the grammar; what tells right from wrong, from
all sets that are not set aside. The figures printed first are of articles that each curve had not seen.
"""

import random
import sys
from collections.abc import Iterator, Sequence

from tests.corpus.gold import FOLDER
from tests.corpus.logistic import Curve, fitted
from tests.corpus.reliability import Outcome, calibrate
from tests.corpus.samples import Sample, samples_of
from tests.corpus.seal import is_sealed
from tests.corpus.table import reliability

UNTUNED = "calibration2"
FOLDS = 10
SEED = 20251130
EXPECTED = {"teaser": -3.0}
"""What signs weigh that hardly any article of ours shows: a teaser tells of another article."""
LEAST = 0.05
"""What weighs less is left out."""


def all_samples() -> list[Sample]:
    """Return the claims of every set that is not set aside."""
    folders = sorted(gold.parent for gold in FOLDER.glob("*/gold.jsonl"))
    return [one for folder in folders if not is_sealed(folder) for one in samples_of(folder)]


def curve_of(samples: Sequence[Sample]) -> Curve:
    """Return the curve for articles on which the grammar was not tuned."""
    apart = [one.set != UNTUNED for one in samples]
    return fitted([one.signs for one in samples], [one.right for one in samples], apart, EXPECTED)


def unseen(samples: Sequence[Sample]) -> Iterator[Outcome]:
    """Yield what curves say of the untuned set's articles that they were not fitted to."""
    articles = sorted({one.article for one in samples if one.set == UNTUNED})
    random.Random(SEED).shuffle(articles)  # noqa: S311 - to be repeated
    for fold in range(FOLDS):
        left_out = {*articles[fold::FOLDS]}
        curve = curve_of([one for one in samples if one.article not in left_out])
        yield from ((curve.of(one.signs), one.right) for one in samples if one.article in left_out)


def _weights(curve: Curve) -> Iterator[str]:
    yield "[weights]"
    yield f"base = {curve.base:.2f}"
    kept = {name: weight for name, weight in curve.weights.items() if abs(weight) >= LEAST}
    yield from (f'"{name}" = {weight:.2f}' for name, weight in kept.items())


def main() -> None:
    """Print how reliable such curves are, then the weights."""
    samples = all_samples()
    sys.stdout.writelines(f"# {line}\n" for line in reliability(calibrate(list(unseen(samples)))))
    sys.stdout.writelines(f"{line}\n" for line in _weights(curve_of(samples)))


if __name__ == "__main__":
    main()
