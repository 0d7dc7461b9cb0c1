"""A set of articles scored as a whole."""

from datetime import UTC, datetime
from pathlib import Path

from tests.corpus.figures import figures
from tests.corpus.gold import found_in, gold_of
from tests.corpus.scorer import Score, score_all
from tests.corpus.seal import is_sealed, record, revision_of, verify
from tests.sources import ROOT


def score_set(folder: Path) -> list[Score]:
    """Score a set; one that is sealed is verified first and its scoring logged. Raise SealBroken."""
    sealed = is_sealed(folder)
    if sealed:
        verify(folder)
    scores = score_all(gold_of(folder), found_in(folder))
    if sealed:
        record(folder, datetime.now(UTC).date(), revision_of(ROOT), figures(scores))
    return scores
