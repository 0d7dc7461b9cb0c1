"""Which body a wording means: its canonical name, branch, level, place, parent, order and Vietnamese name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.matching.gazetteer import country_around, country_of
from desktop.matching.kinds import (
    CENTRAL,
    Kind,
    alias_kind,
    branch_by,
    central_kind,
    field_of,
    kinds,
    local_kind,
)
from desktop.matching.places import Place, is_place, place_of
from desktop.matching.wording import bag, plain
from resources import lexicon

UNKNOWN_RANK = 500
PLACE_RANK = 50
MINISTRY_RANK = 42
DEPARTMENT_RANK = 70
GOVERNMENT = "Government of "
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Body:
    """What a wording of a body means, whoever translated it.

    ``kind`` is its key in bodies.toml, empty where it is of none; ``parent`` is the canonical name of
    the body above it; a lower ``rank`` stands first; ``area`` is its place, with diacritics if known.
    """

    name: str
    branch: str = "other"
    level: str = "other"
    area: str | None = None
    parent: str | None = None
    rank: int = UNKNOWN_RANK
    vietnamese: str | None = None
    kind: str = ""


@lru_cache(maxsize=32768)
def body_of(organization: str, area: str | None, outlet: str | None = None) -> Body:
    """Return the body that an organization's wording means in an article of this area and outlet."""
    name = plain(organization)
    if len(name) > LONGEST:
        return Body(name)
    place = place_of(name, plain(area) if area and area.strip() else None)
    found = _of_kind(name, place, outlet) or _of_field(place) or _of_place(name, area, place)
    return found or _below(name, area, outlet) or _unknown(name, place)


def beside(body: Body, kind: str) -> Body:
    """Return the body of another kind at the place of this one: the council beside the committee."""
    row = kinds()[kind]
    local = body.level not in {"central", "other"}
    name = row.name.replace("{place}", _label_of(body)).strip() if row.name and local else row.central
    return body_of(name or row.name.replace("{place}", "").strip(), body.area)


def _label_of(body: Body) -> str:
    """Return how a local body's name begins: its place with the word for its level."""
    place = place_of(body.name, body.area)
    return place.label


def _of_kind(name: str, place: Place, outlet: str | None) -> Body | None:
    """Return the body if its words are those of a kind in the lexicon, in this outlet or in all."""
    words = bag(place.rest)
    alias = alias_kind(words, outlet) if outlet else None
    if alias is not None:
        return _local(alias, place)
    if words & CENTRAL or not place.local or (place.country == "Vietnam" and not place.said and _whole(name)):
        central = central_kind(words)
        whole = place.country == "Vietnam" or (place.said and not place.local)
        if central is not None and (whole or _is_central_alone(words, central)):
            return _central(central, place)
    kind = local_kind(words)
    if kind is None or _elsewhere(kind, place) or _too_bare(kind, words, place):
        return _central_only(words, place)
    return _local(kind, place)


def _elsewhere(kind: Kind, place: Place) -> bool:
    """Whether this may be another country's body, which keeps its own name."""
    return kind.anywhere and (place.country != "Vietnam" or not place.local or place.area is None)


def _too_bare(kind: Kind, words: frozenset[str], place: Place) -> bool:
    """Whether only in Vietnam, and at a place, these words without the Party's name mean a Party body."""
    if kind.branch != "party" or "party" in words:
        return False
    return not place.local or place.area is None or place.country not in {None, "Vietnam"}


def _whole(name: str) -> bool:
    """Whether a name says that it is the whole country's."""
    return re.search(r"(?i)\bvi[eệ]t\s?nam", name) is not None


def _is_central_alone(words: frozenset[str], kind: Kind) -> bool:
    """Whether no local body is called so, or only by leaving out what the central name has in full."""
    full = words == bag(kind.central) and words != bag(kind.name.replace("{place}", ""))
    return full or bool(words & CENTRAL) or local_kind(words) is None


def _central_only(words: frozenset[str], place: Place) -> Body | None:
    """Return a central body that has no local counterpart, whatever place the article is of."""
    kind = central_kind(words)
    if kind is None or kind.name or (place.said and place.local):
        return None
    return _central(kind, place)


def _local(kind: Kind, place: Place) -> Body:
    """Return a body of a province, district, commune or ward."""
    above = kinds()[kind.parent].name if kind.parent else ""
    parent = above.replace("{place}", place.label).strip() or _upper(kind, place)
    return Body(
        name=kind.name.replace("{place}", place.label).strip(),
        branch=kind.branch,
        level=place.level,
        area=place.area,
        parent=parent or None,
        rank=kind.rank,
        vietnamese=_in_vietnamese(kind.vietnamese, place) if place.area not in kind.without else None,
        kind=kind.key,
    )


def _upper(kind: Kind, place: Place) -> str:
    """Return the province's body above a district's or commune's of the same kind."""
    if place.level in {"provincial", "other"} or place.province in {None, place.area}:
        return ""
    if kind.key not in {"party-committee", "peoples-council", "peoples-committee"}:
        return ""
    above = place_of("Party Committee", place.province)
    return kind.name.replace("{place}", above.label)


def _central(kind: Kind, place: Place) -> Body:
    """Return a body of the whole country, named with the country unless that is Vietnam or open."""
    home = place.country in {None, "Vietnam"}
    certain = place.country == "Vietnam" or not kind.anywhere
    above = kinds()[kind.central_parent].central if kind.central_parent else ""
    return Body(
        name=_abroad(kind.central, place),
        branch=kind.branch,
        level="central",
        area=place.country if kind.anywhere or not home else None,
        parent=_abroad(above, place) if above else None,
        rank=kind.rank,
        vietnamese=kind.vietnamese_central if home and certain and kind.vietnamese_central else None,
        kind=kind.key if home and certain else "",
    )


def _abroad(name: str, place: Place) -> str:
    """Return a central body's name with its country, if that is another than Vietnam."""
    if place.country in {None, "Vietnam"}:
        return name
    return f"{name.removeprefix('Vietnam ')} of {place.country}"


def _in_vietnamese(pattern: str, place: Place) -> str | None:
    """Return the Vietnamese name of a local body, if it is one of Vietnam's and its place is known."""
    units: dict[str, str] | None = lexicon("bodies")["units"].get(place.unit)
    if not pattern or units is None or place.area is None or place.country != "Vietnam":
        return None
    area = re.sub(r"^District (?=\d)| City$", "", place.area)
    if area != place.area and "{unit}" not in pattern and place.unit == "city":
        area = f"Thành phố {area}"
    return pattern.format(area=area, **units)


def _of_field(place: Place) -> Body | None:
    """Return a ministry, or the department of a place."""
    words = bag(place.rest)
    if "ministry" in words:
        return _ministry(place, words - {"ministry"})
    field = field_of(words - {"department"}) if "department" in words else None
    if field is None or place.country != "Vietnam" or place.level != "provincial" or place.area is None:
        return None
    return Body(
        name=f"{place.label} Department of {field.name}".strip(),
        branch="government",
        level=place.level,
        area=place.area,
        parent=f"{place.label} People's Committee",
        rank=DEPARTMENT_RANK,
        vietnamese=_in_vietnamese(f"Sở {field.department} {{unit}} {{area}}", place),
        kind="department",
    )


def _ministry(place: Place, words: frozenset[str]) -> Body | None:
    """Return a ministry, named ``Ministry of ...`` in its own words where Vietnam has none of that field."""
    field = field_of(words) if place.country in {None, "Vietnam"} else None
    own = re.fullmatch(r"(?i)ministry (?:of|for) (?:the )?(.+)|(.+?)(?:'s)? ministry", place.rest)
    if (own is None and field is None) or words & {*lexicon("bodies")["dropped"]["bodies"]}:
        return None
    known = field is not None and place.country == "Vietnam"
    named = field.name if field else plain(own[1] or own[2]) if own else ""
    return Body(
        name=_abroad(f"Ministry of {named}", place),
        branch="government",
        level="central",
        area=place.country,
        parent=_abroad("Government", place),
        rank=MINISTRY_RANK,
        vietnamese=f"Bộ {field.vietnamese}" if field and known else None,
        kind="ministry" if known else "",
    )


def _of_place(name: str, area: str | None, place: Place) -> Body | None:
    """Return the government of a place where the wording is that of a place alone."""
    where = re.sub(rf"(?i)^{GOVERNMENT}(?:the )?|(?:'s)? (?:royal |provincial )?government$", "", name)
    governed = where != name
    alone = re.sub(r"(?i)\s+(?:province|prefecture|state)$|^(?:province|state) of ", "", where)
    said = place.said and place.area is not None and not bag(place.rest)
    if (
        not alone
        or bag(alone) & {*lexicon("bodies")["dropped"]["bodies"]}
        or not (governed or said or is_place(alone, area) or is_place(where, area))
    ):
        return None
    country = country_of(alone)
    if country is not None:
        return _central(kinds()["government"], place_of("Government", country))
    own = place_of(alone, area)
    known = own.country if own.said or own.local else country_around(alone)
    return Body(
        name=f"{GOVERNMENT}{alone}",
        branch="government",
        level=own.level if own.level != "other" else "provincial" if known else "other",
        area=own.area or alone,
        rank=PLACE_RANK,
    )


def _below(name: str, area: str | None, outlet: str | None) -> Body | None:
    """Return a part of a body: what stands before a comma, a bracket or ``of the`` that names a body."""
    bodies = {*lexicon("bodies")["dropped"]["bodies"]}
    for pattern in (r"(.+?)\s*\(([^()]+)\)", r"(.+),\s*([^,]+)", r"(.+?) of the (.+)"):
        split = re.fullmatch(pattern, name)
        if split is None or not bag(split[2]) & bodies or not bag(split[1]):
            continue
        return _part(plain(split[1]), body_of(split[2], area, outlet))
    return None


def _part(name: str, above: Body) -> Body:
    """Return a part of a body: a division after a comma, any other with ``of the``."""
    words = bag(name)
    divided = words & {*lexicon("bodies")["dropped"]["divisions"]} or " of the " in name
    own = branch_by(words)
    return Body(
        name=f"{name}, {above.name}" if divided else f"{name} of the {above.name}",
        branch=above.branch if own == "other" else own,
        level=above.level,
        area=above.area,
        parent=above.name,
        rank=above.rank + 1,
    )


def _unknown(name: str, place: Place) -> Body:
    """Return a body by its own name, with the level that its words show."""
    words = bag(place.rest)
    central = bool(words & {"central", "national", "federal", "supreme"}) and not (place.said and place.local)
    level = "central" if central else place.level if place.said else "other"
    return Body(name=name, branch=branch_by(words), level=level, area=place.area if place.said else None)
