"""Bodies of the government and of the houses of which an article from abroad speaks."""

from db.values import fold
from desktop.extraction.attributes import Holding
from desktop.extraction.governments import (
    COUNTY,
    NATION,
    REGION,
    WITH_FIELD,
    government,
    has_regional_governments,
    has_regional_ministers,
)
from desktop.extraction.locality import Localities, has_place
from desktop.extraction.placed import HOUSE_MEMBERS, HOUSES

_OF_HOUSES = frozenset({"speaker", "deputy speaker", "first deputy speaker"})
_OF_SEANAD = frozenset({"cathaoirleach", "leas-chathaoirleach"})
_AIDES = frozenset(
    {"chief of staff", "senior secretary", "policy chief", "deputy chief of staff"}
    | {"spokesperson", "spokesman", "spokeswoman", "senior adviser", "senior advisor"}
)
# Councils that no speaker presides over.
_NO_HOUSES = ("constitutional", "security", "state", "bank", "privy", "supreme", "student", "appointment")
_LOCAL = frozenset("assembly council sejm senate duma knesset rada riksdag bundestag".split())
_SPOKEN_IN = ("parliament", "mp", "mps", "parliamentary", "house")
_MEMBERS = frozenset({"td", "mp", "member of parliament"})
# Of the state inside a federation where the article is about one.
_OPPOSITION = frozenset({"opposition leader", "leader of the opposition", "leader of opposition"})
_OF_EITHER = frozenset(
    {"attorney general", "attorney-general", "solicitor general", "solicitor-general", "auditor general"}
    | {"auditor-general", "ombudsman"}
)


def of_house(holding: Holding, here: Localities) -> str:
    """Return the house of a country's parliament where a member or its speaker sits."""
    head = holding.office.title.head
    if "council" in here.words.key[holding.stretch.start : holding.stretch.end]:
        return HOUSES.get(here.grounds.country, "") if head in HOUSE_MEMBERS else ""
    house = HOUSES.get(here.grounds.country, "")
    if head in HOUSE_MEMBERS:
        return house
    if head in _OF_SEANAD and here.counts["seanad"] > here.counts["council"]:
        return "Seanad"
    told = bool(house) and here.counts[fold(house).split()[-1]] > 0
    nation = here.level == NATION and head in _OF_HOUSES | _MEMBERS
    if told and nation:
        return house
    speaks = nation and head in _OF_HOUSES and any(here.counts[word] for word in _SPOKEN_IN)
    return "Parliament" if speaks and not _has_local_house(here) else ""


def _has_local_house(here: Localities) -> bool:
    """Tell whether an article speaks of a house with a name of its own or of a council of a place."""
    others = sum(here.levels[word, "council"] for word in _NO_HOUSES)
    local = here.counts["council"] > others
    return local or any(here.counts[word] for word in _LOCAL if word != "council")


def of_presidency(holding: Holding, here: Localities) -> str:
    """Return the office of a president of which the article speaks, for one of its staff."""
    told = here.levels["presidential", "office"] and here.level == NATION
    return "Presidential Office" if told and holding.office.title.head in _AIDES else ""


def of_region(holding: Holding, here: Localities) -> str | None:
    """Return the region or its assembly for an office that a country has and a state inside it as well."""
    head = holding.office.title.head
    if here.level != REGION or not has_regional_ministers(here.grounds.country):
        return None
    if head in _OPPOSITION:
        return _of_assembly(holding, here)
    return of_government(holding, here) if head in _OF_EITHER else None


def _of_assembly(holding: Holding, here: Localities) -> str | None:
    """Return the assembly of the region where the leader of its opposition sits."""
    place = government(holding, REGION, here.jurisdictions)
    level = here.grounds.level if here.grounds.level in {"state", "regional"} else "provincial"
    return (
        f"{place.printed()} {level.title()} Assembly" if place is not None else here.grounds.country or None
    )


def of_government(holding: Holding, here: Localities) -> str | None:
    """Return the region, the county or the country whose government a title is of."""
    place = government(holding, here.level, here.jurisdictions)
    return place.titled() if place is not None else here.grounds.country or None


def of_field(holding: Holding, here: Localities) -> str | None:
    """Return the place whose government a director of a field of work is of: "emergency services"."""
    official = here.level == COUNTY or (holding.organization or "")[:1].isupper()
    of_nation = here.level == COUNTY and "secretary" in holding.office.title.head
    if holding.office.title.head not in WITH_FIELD or not official or of_nation:
        return None
    place = government(holding, here.level, here.jurisdictions)
    return place.titled() if place is not None else None


def ministry_in_full(ministry: str, holding: Holding, here: Localities) -> str:
    """Return a ministry as that of the state inside a federation, if the article speaks of one."""
    federal = not has_regional_governments(here.grounds.country) or ministry.startswith("Ministry of Federal")
    if here.level != REGION or federal or has_place(ministry):
        return ministry
    place = government(holding, here.level, here.jurisdictions)
    return f"{place.printed()} {ministry}" if place is not None else ministry
