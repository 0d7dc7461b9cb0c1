"""How far a claim is to be trusted, and why: by construction, name, body and zone."""

from functools import lru_cache
from math import exp, log

from db.records import Reason
from db.values import ZoneKind
from desktop.extraction.attributes import Holding
from desktop.extraction.locality import has_place
from resources import lexicon

_BY_CONSTRUCTION = {
    "title before name": 0.95,
    "name, title": 0.95,
    "name as title": 0.93,
    "name, event, title": 0.92,
    "title, name": 0.9,
    "name is title": 0.88,
    "title is name": 0.88,
    "respectively": 0.9,
    "heading, name": 0.85,
    "heading, names": 0.85,
    "career": 0.75,
}
_ELSE, _NO_BODY, _LOOSE_NAME, _ONE_WORD = 0.75, 0.65, 0.9, 0.75
_ZONES = {ZoneKind.TEASER: 0.25, ZoneKind.HEADLINE: 0.85}


def judge(holding: Holding) -> tuple[float, tuple[Reason, ...]]:
    """Return the confidence in a holding, from 0 to 1, and the reasons for it."""
    confidence = _BY_CONSTRUCTION.get(holding.construction, _ELSE)
    reasons = [Reason("construction", (("is", holding.construction),))]
    if holding.organization is None:
        confidence *= _NO_BODY
        reasons.append(Reason("no_body"))
    elif holding.area and not (holding.office.body and has_place(holding.office.body.text)):
        reasons.append(Reason("area_from_article", (("area", holding.area),)))
    if " " not in holding.mention.person:
        confidence *= _ONE_WORD
        reasons.append(Reason("single_name"))
    elif not holding.mention.firm:
        confidence *= _LOOSE_NAME
    if holding.stretch.zone in _ZONES:
        confidence *= _ZONES[holding.stretch.zone]
        reasons.append(Reason(holding.stretch.zone.value))
    return _scaled(confidence), tuple(reasons)


@lru_cache(maxsize=1024)
def _scaled(own: float) -> float:
    """Return a construction's own confidence as a probability, by the curve fitted to other articles."""
    scale = lexicon("confidence")
    inside = min(max(own, 1e-3), 1 - 1e-3)
    odds = scale["slope"] * log(inside / (1 - inside)) + scale["shift"]
    return round(1 / (1 + exp(-odds)), 3)
