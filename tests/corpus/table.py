"""What a scoring shows at a terminal."""

from collections.abc import Iterator, Sequence

from tests.corpus.figures import figures, total
from tests.corpus.reliability import Calibration, calibrate
from tests.corpus.scorer import Score

TROUBLES = {
    "bylines": "bylines taken for officials",
    "no_evidence": "claims without evidence",
    "misplaced": "quotes misplaced",
    "unsaid": "claims whose quotes lack the name or the title",
}


def table(scores: Sequence[Score]) -> Iterator[str]:
    """Yield the lines of a scoring: figures with intervals, counts, and the reliability of confidence."""
    counts = total(scores)
    yield f"{len(scores)} articles: {counts['right']} right, {counts['found']} found, {counts['gold']} asked"
    for name, figure in figures(scores).items():
        yield f"{name:<24} {figure.value:.3f}  ({figure.low:.3f} to {figure.high:.3f})"
    for key, words in TROUBLES.items():
        yield f"{words}: {counts[key]}"
    judged = [one for score in scores for one in score.judged]
    yield "confidence that person, title, body and status are right"
    yield from reliability(calibrate([(one.confidence, one.status_right) for one in judged]))
    fact = calibrate([(one.confidence, one.right) for one in judged])
    yield (
        f"whatever the status: calibration error {fact.error:.3f}, Brier skill {fact.skill:.3f},"
        f" precision at 0.9 and above {fact.sure_precision:.3f}"
    )


def reliability(calibration: Calibration) -> Iterator[str]:
    """Yield the reliability table, and the figures that sum it up."""
    yield "   confidence  claims    mean   right"
    for one in calibration.bins:
        if one.size:
            yield f"   {one.low:.1f} to {one.high:.1f}  {one.size:6}   {one.confidence:.3f}   {one.right:.3f}"
    yield f"expected calibration error {calibration.error:.3f}"
    yield f"Brier score {calibration.brier:.3f}, skill against the base rate {calibration.skill:.3f}"
    sure = f"precision {calibration.sure_precision:.3f}, share of the claims {calibration.sure_share:.3f}"
    yield f"at confidence 0.9 and above: {sure}"


def misses(scores: Sequence[Score]) -> Iterator[str]:
    """Yield what was missed and what was wrong, article by article."""
    for score in scores:
        for fact in score.missed:
            parts = (fact.persons[0], fact.titles[0], fact.organizations[0], fact.statuses[0])
            yield f"missed {score.article}: {' | '.join(map(str, parts))}"
        for answer in score.wrong:
            parts = (answer.person, answer.title, answer.organization, answer.status)
            yield f"wrong  {score.article}: {' | '.join(map(str, parts))} | {answer.confidence:.2f}"
