"""Whose government an article from abroad speaks of, and the titles that are of that government.

"The Commissioner for Education" is a state's in the paper of a state and the country's in a capital's paper.
"""

from collections import Counter

import resources
from db.values import fold
from desktop.extraction.attributes import Holding
from desktop.extraction.jurisdictions import Jurisdiction, Jurisdictions
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

NATION, REGION, COUNTY = "nation", "region", "county"
_WORDS = {level: words.split() for level, words in resources.lexicon("words_places")["governments"].items()}
_HEADS, WITH_FIELD = (
    frozenset(head.strip() for head in resources.lexicon("seats")["governments"][name].split(";"))
    for name in ("heads", "with_field")
)
_FEDERATIONS: dict[str, str] = resources.lexicon("countries")["federations"]
_STATES_INSIDE = frozenset(_FEDERATIONS["countries"].split("; "))
_LED_BY_CHANCELLORS = frozenset(_FEDERATIONS["led_by_chancellors"].split("; "))
_HEADLINE, _LEAST = 3, 3
_OWN, _SEEN = 3, 6


def level_of(counts: Counter[str], places: Jurisdictions) -> str:
    """Return whose government an article speaks of: a nation's, or a region's or county's that it names."""
    said = {level: sum(map(counts.__getitem__, words)) for level, words in _WORDS.items()}
    for place in places.likeliest:
        governs = ("r" in place.governs or "r" in place.rungs) and bool(place.headline)
        said[REGION] += _HEADLINE * governs
        if "r" in place.rungs:
            said[REGION] += _OWN * sum(_is_government(places.words, place, at) for at in place.at[:_SEEN])
    level = max(said, key=lambda one: said[one])
    if level == COUNTY and not any("county" in place.kinds for place in places.likeliest):
        level = REGION
    return level if said[level] >= _LEAST or level == NATION else NATION


def _is_government(words: Words, place: Jurisdiction, at: int) -> bool:
    """Tell whether a place stands before its government: "the Arden government", "Arden's cabinet"."""
    end = at + len(place.name.replace("-", " - ").split())
    end += words.key[end : end + 1] == ["'s"]
    return words.key[end : end + 1] == ["government"]


def government(holding: Holding, level: str, places: Jurisdictions) -> Jurisdiction | None:
    """Return the region or county whose government the article speaks of around a title."""
    if level == COUNTY:
        return places.choose("dr", holding, "county")
    return places.choose("r", holding) if level == REGION else None


def is_of_government(holding: Holding, country: str) -> bool:
    """Tell whether a title without a body is of the government that the article speaks of."""
    head = holding.office.title.head
    if head == "prime minister":
        return country in _LED_BY_CHANCELLORS
    return head in _HEADS or (head in WITH_FIELD and has_field(holding))


def has_field(holding: Holding) -> bool:
    """Tell whether a title tells its field of work: "Commissioner for Education"."""
    *_, last = fold(holding.title).split() or [""]
    return last != holding.office.title.head.split()[-1] and bool(vocabulary().can.get(last, 0) & Can.FIELD)


def has_regional_ministers(country: str) -> bool:
    """Tell whether the regions of a country have ministers of their own."""
    return country in _STATES_INSIDE


def has_regional_governments(country: str) -> bool:
    """Tell whether the ministries of the whole are called federal, so that the others are a region's."""
    return country in _LED_BY_CHANCELLORS
