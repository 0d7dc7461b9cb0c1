"""The places of the lexicons: Vietnam's areas, countries, and their first divisions."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from db.values import fold
from resources import lexicon

PARTS = {
    "urban_districts": "urban district", "cities": "city", "towns": "town", "districts": "district",
    "wards": "ward", "communes": "commune", "special_zones": "special zone",
}  # fmt: skip


LEVELS = {
    "urban district": "district", "district": "district", "town": "district", "city": "city",
    "ward": "ward", "commune": "commune", "special zone": "commune",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """A place of Vietnam: its name with diacritics, what it is, and its province unless it is one.

    ``city`` tells that it is, or became, a city under the centre.
    """

    name: str
    kind: str
    province: str | None = None
    city: bool = False


@lru_cache(maxsize=8192)
def known_area(name: str) -> Known | None:
    """Return Vietnam's province of this name, or else its one district, commune or ward so called."""
    found = _divisions().get(fold(name), ())
    return _provinces().get(fold(name)) or (found[0] if len(found) == 1 else None)


@lru_cache(maxsize=8192)
def known_division(name: str, level: str, province: str | None) -> Known | None:
    """Return the one division of this name and level (of this province, if it is known)."""
    found = [
        each
        for each in _divisions().get(fold(name), ())
        if LEVELS[each.kind] == level and (province is None or each.province == province)
    ]
    return found[0] if len({each.province for each in found}) == 1 else None


@lru_cache(maxsize=8192)
def country_of(name: str) -> str | None:
    """Return the country that a country's name or adjective means."""
    return _countries().get(fold(name).strip(",."))


@lru_cache(maxsize=8192)
def country_around(name: str) -> str | None:
    """Return the country that is meant or whose first division has this name."""
    return country_of(name) or _first_divisions().get(fold(name))


@cache
def names_by_length() -> tuple[int, ...]:
    """Return how many words the names of Vietnam's provinces have, the most first."""
    return tuple(sorted({len(name.split()) for name in _provinces()}, reverse=True))


@cache
def _provinces() -> dict[str, Known]:
    """Return Vietnam's provinces and cities under the centre by folded names, the present ones first."""
    found: dict[str, Known] = {}
    for area in reversed(lexicon("areas")["area"]):
        for name in (area["name"], *area.get("aliases", ())):
            found.setdefault(fold(name), Known(area["name"], area["kind"], city=_is_city(area)))
    return found


def _is_city(area: dict[str, Any]) -> bool:
    return area["kind"] == "city" or "city_from" in area


@cache
def _divisions() -> dict[str, tuple[Known, ...]]:
    """Return the divisions of Vietnam's provinces by folded names, the higher ones first."""
    found: dict[str, tuple[Known, ...]] = {}
    areas = [(area["name"], area) for area in lexicon("areas")["area"]]
    for province, table in [*areas, *lexicon("communes").items()]:
        for part, kind in PARTS.items():
            for name in table.get(part, ()):
                found[fold(name)] = (*found.get(fold(name), ()), Known(name, kind, province))
    return found


@cache
def _countries() -> dict[str, str]:
    """Return countries by the folded names and adjectives that mean them; a country's own names win."""
    found: dict[str, str] = {}
    for country in lexicon("countries")["country"]:
        for name in (country["name"], *country.get("aliases", ()), *country["adjectives"]):
            found.setdefault(fold(name), country["name"])
    return found


@cache
def _first_divisions() -> dict[str, str]:
    """Return countries by the folded names of their first divisions."""
    table: dict[str, list[str]] = lexicon("countries")["divisions"]
    return {fold(name): country for country, names in reversed(table.items()) for name in names}
