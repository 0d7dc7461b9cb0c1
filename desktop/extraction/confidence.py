"""How far a claim is to be trusted: the probability that a curator accepts it as it stands, and why.

A logistic curve over the signs of the case; the lexicon "confidence" says what each weighs, and where its
weights come from.
"""

from math import exp

import resources
from db.records import Reason
from db.values import ZoneKind
from desktop.extraction.cases import Case
from desktop.extraction.locality import has_place
from desktop.extraction.signs import signs_of

BASE = "base"
"""What weighs in every case."""

_WEIGHTS: dict[str, float] = resources.lexicon("confidence")["weights"]
_TOLD = frozenset({ZoneKind.HEADLINE, ZoneKind.TEASER})


def confidence_in(case: Case) -> float:
    """Return the probability that person, title, body and status of a case are right."""
    shown = sum(_WEIGHTS.get(name, 0.0) * value for name, value in signs_of(case).items())
    return round(1 / (1 + exp(-_WEIGHTS[BASE] - shown)), 3)


def reasons_for(case: Case) -> tuple[Reason, ...]:
    """Return why a case is a claim, as codes: its construction, and what leaves it in doubt."""
    holding = case.holding
    body = holding.office.body
    reasons = [Reason("construction", (("is", holding.construction),))]
    if holding.organization is None:
        reasons.append(Reason("no_body"))
    elif holding.area and not (body and has_place(body.text)):
        reasons.append(Reason("area_from_article", (("area", holding.area),)))
    if len(case.person) == 1:
        reasons.append(Reason("single_name"))
    if holding.stretch.zone in _TOLD:
        reasons.append(Reason(holding.stretch.zone.value))
    return tuple(reasons)
