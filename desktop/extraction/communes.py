"""The province of an article that names none, by its wards and communes; read when first asked."""

from functools import cache

import resources
from db.values import fold

_LEVELS = {"wards": "ward", "communes": "commune", "special_zones": "special zone"}


@cache
def _provinces() -> dict[tuple[str, str], str]:
    """Return for each ward or commune whose name is of one province that province."""
    found: dict[tuple[str, str], str] = {}
    for province, kinds in resources.lexicon("communes").items():
        for kind, names in kinds.items():
            for name in names:
                key = (fold(name), _LEVELS.get(kind, kind))
                found[key] = "" if key in found else province
    return found


def province_of(places: list[tuple[str, str]]) -> str:
    """Return the one province of which all the named wards and communes are that tell it, else nothing."""
    known = _provinces()
    told = {place: province for place in places if (province := known.get((fold(place[0]), place[1])))}
    return next(iter(told.values())) if len(told) > 1 and len(set(told.values())) == 1 else ""
