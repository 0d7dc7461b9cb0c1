"""Foreign guests in an article of Vietnam, and hosts told by "where": a governor's place, a firm."""

import re

from db.values import fold
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import Named, last_before
from desktop.extraction.locality import Localities
from desktop.extraction.vocabulary import REGION, SETTLEMENT, Can, vocabulary

_GOVERNS = {
    "governor": ("province", "state", "region", "prefecture", "county"),
    "mayor": ("city", "town"),
    "prefect": ("prefecture", "province", "region"),
    "premier": ("province", "state"),
}
_FIRST, _CLAUSE, _LONGEST = 60, 16, 7
_THERE = frozenset({"there", "here"})
_INSIDE = re.compile(r"(?i)(?:trade|labou?r|youth|women['’]s) union|party (?:committee|cell|organi[sz]ation)")
_FIRM = re.compile(r"(?i)viet ?nam$")


def of_guest(holding: Holding, here: Localities) -> str | None:
    """Return the foreign place that a governor or mayor with a foreign name is of."""
    levels = _GOVERNS.get(holding.office.title.head.split()[-1])
    if levels is None or _is_vietnamese(holding, here):
        return None
    places = [*last_before(here.landscape.places, holding.end), *here.landscape.places[:_FIRST]]
    foreign = (one for one in places if one.kinds[0] in levels and _is_foreign(one))
    return next((one.text for one in foreign), None)


def _is_vietnamese(holding: Holding, here: Localities) -> bool:
    flags = here.words.can[holding.mention.start : holding.mention.end]
    return all(one & Can.SYLLABLE for one in flags)


def _is_foreign(place: Named) -> bool:
    """Tell whether a place is not of Vietnam, and no country's adjective."""
    words = fold(place.text).split()
    if vocabulary().can.get(words[0], 0) & Can.NATION:
        return False
    known = vocabulary().places.longest(words, 0)
    return known is None or known[1].kind in {REGION, SETTLEMENT}


def of_clause(holding: Holding, here: Localities) -> str | None:
    """Return the body or firm before ", where": "called at Hill Vietnam, where director Roe spoke"."""
    words, start = here.words, max(holding.stretch.start, holding.office.start - _CLAUSE)
    at = next((at for at in range(holding.office.start - 1, start, -1) if words.key[at] == "where"), 0)
    if not at or ";" in words.key[at : holding.office.start]:
        return None
    end = at - (words.key[at - 1] == ",")
    there = words.key[end - 1] in _THERE
    end -= there
    named = next((one for one in last_before(here.landscape.bodies, end) if one.end == end), None)
    if named is not None:
        seat = next((one.text for one in last_before(here.landscape.places, named.at)), "") if there else ""
        return f"{named.text} in {seat}" if seat else here.resolved(named.text, holding)
    return _firm(here, end)


def in_firm(body: str, holding: Holding, here: Localities) -> str:
    """Return a bare union or cell as that of the firm that the clause is about."""
    firm = of_clause(holding, here) if _INSIDE.fullmatch(body) else None
    return f"{firm} {body}" if firm else body


def _firm(here: Localities, end: int) -> str | None:
    """Return the firm whose name ends with the country's: "Hill Vietnam"."""
    words, first = here.words, end
    while (
        first > 0 and end - first < _LONGEST and words.can[first - 1] & Can.CAPITAL and words.gap[first] < 2
    ):
        first -= 1
    name = words.between(first, end) if first < end else ""
    return (
        name if _FIRM.search(fold(name)) and end - first > 1 and not fold(name).startswith("viet") else None
    )
