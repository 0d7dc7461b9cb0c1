"""Offices that are of a country, a region or a town whichever sentence names them, outside Vietnam."""

from collections.abc import Sequence

import resources
from desktop.extraction.attributes import Holding
from desktop.extraction.grounds import REGIONAL
from desktop.extraction.institutions import last_before
from desktop.extraction.locality import Localities

_SEATS = resources.lexicon("titles")["seats"]
OF_COUNTRIES, OF_REGIONS, OF_TOWNS = (
    frozenset(_SEATS[name].split("; ")) for name in ("countries", "regions", "towns")
)
GOVERNING = OF_COUNTRIES | OF_REGIONS | OF_TOWNS
HOUSE_MEMBERS = frozenset({"rep", "representative", "congressman", "congresswoman", "legislator", "lawmaker"})
HOUSES: dict[str, str] = resources.lexicon("countries")["houses"]


def placed(holding: Holding, near: Sequence[Holding], here: Localities) -> str | None:
    """Return the place of somebody who governs one, as the article takes it for known."""
    grounds, head = here.grounds, holding.office.title.head
    if not grounds.country or grounds.country == "Vietnam":
        return None
    if head in OF_TOWNS:
        return _town(holding, near, here)
    if head in OF_REGIONS and (grounds.region or holding.office.title.owner):
        return _of_sentence(holding, here) or grounds.region or None
    if head in OF_COUNTRIES and not (head == "president" and not is_head_of_state(holding)):
        return grounds.country
    return None


def is_head_of_state(holding: Holding) -> bool:
    """Tell whether a president stands as a head of state does: "President Ann Roe"."""
    title = holding.office.title
    if (
        title.plural
        or title.text.removeprefix("Acting ").removeprefix("State ") != "President"
        or title.lower
        or title.owner
    ):
        return False
    before = holding.construction == "title before name"
    return before or (holding.construction == "title, name" and holding.mention.addressed)


def _of_sentence(holding: Holding, here: Localities) -> str | None:
    """Return the region that "its Governor" or "the province's Governor" points back to."""
    if (
        not holding.office.title.owner
        and "'s" not in here.words.key[max(0, holding.office.start - 2) : holding.office.title.end]
    ):
        return None
    for one in last_before(here.landscape.places, holding.office.start):
        if one.at < holding.stretch.start:
            break
        if one.kinds[0] in REGIONAL:
            return one.text
    return None


def _town(holding: Holding, near: Sequence[Holding], here: Localities) -> str | None:
    """Return a mayor's town: the one that the sentence names before, another mayor's, the dateline's."""
    for one in last_before(here.grounds.towns, holding.first):
        if one.at < holding.stretch.start:
            break
        if here.words.key[one.at - 1] == "in" and one.at > 0:
            return one.text
    same = [one for one in near if one.office.title.head in OF_TOWNS and one.organization]
    before = [one for one in same if one.first < holding.first]
    other = (before or same)[-1 if before else 0 : None][:1]
    return (other[0].organization if other else None) or here.grounds.town or None
