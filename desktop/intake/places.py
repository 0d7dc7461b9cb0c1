"""Outlets and provinces, as the word lists know them."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from db.values import fold
from resources import lexicon

_CAPITAL: Final = "Hà Nội"
_STREET = (
    r"(?! (?:Communist|Young|Youth Union|Thought|Mausoleum|National Academy|Trail"
    r"|Street|Road|Avenue|Campaign|Victory|Battle|Square|Museum))"
)
_BEFORE_A_PLACE: Final = frozenset(
    "The In From At Of And To For With Former New Old On Both As When While Since Under Vietnam's Vietnam "
    "Northern Southern Central Greater Across Around Outside Near Hosted Visiting".split(),
)
_GOVERNED = re.compile(r"(?:'s)?(?: [Cc]ity)?(?: [Pp]rovinc(?:e|ial)| [Cc]ity\b|'s (?:[Pp]arty|[Pp]eople))")
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
_UNKNOWN = re.compile(
    r"\b(?P<name>[A-Z]\w+ [A-Z]\w+)(?:'s)? (?P<kind>[Cc]ity|[Pp]rovinc(?:e|ial))(?:'s)? (?:Party|People's) C",
)
_PROVINCE = re.compile(r"\b[Pp]rovinc(?:e|ial)\b")
_UNIT = re.compile(
    r"\b(?P<name>[A-Z]\w+(?: (?:[A-Z]\w+|\d)){0,4}?) "
    r"(?P<kind>[Ww]ard|[Cc]ommune|[Ss]pecial [Zz]one|[Dd]istrict)\b"
)
_OF_UNITS = re.compile(r"\b(?:[A-Z]\w+ ){1,4}(?:[Ww]ards?|[Cc]ommunes?)\b")
_UNIT_KINDS = {"wards": "ward", "communes": "commune", "special_zones": "special zone"}
_GOVERNED_WEIGHT = 3
_CLEAR_PART = 0.6
"""How much of all mentions of provinces one province needs to be what the article is about."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A paper, agency or portal, with the province it is the paper of."""

    name: str
    area: str | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    codes: dict[str, Outlet]
    hosts: dict[str, Outlet]
    areas: dict[str, str]
    pattern: re.Pattern[str]
    gone: re.Pattern[str]


def known_code(word: str) -> bool:
    """Whether an outlet is known to sign its datelines so."""
    return fold(word) in _known().codes


def known_place(words: str) -> bool:
    """Whether the words are the name of a province or of its city."""
    return fold(words) in _known().areas


def outlet_of_code(word: str) -> Outlet | None:
    """Return the outlet that signs its datelines so."""
    return _known().codes.get(fold(word))


def outlet_of_address(address: str) -> Outlet | None:
    """Return the outlet at a host or below it: "en.example.vn" belongs to "example.vn"."""
    labels = _host(address).split(".")
    hosts = _known().hosts
    return next((hosts[host] for i in range(len(labels)) if (host := ".".join(labels[i:])) in hosts), None)


def area_of_address(address: str) -> str | None:
    """Return the province whose name a host carries, as laichau.gov.vn does."""
    areas = {key.replace(" ", ""): area for key, area in _known().areas.items()}
    labels = _host(address).split(".")
    return next((areas[label] for label in labels if label in areas), None)


def area_of_place(words: str) -> str | None:
    """Return the province of a dateline's place; a story filed from the capital may be about any."""
    area = _known().areas.get(fold(words))
    return None if area == _CAPITAL else area


def clear_area(text: str) -> str | None:
    """Return the province that a text is clearly about: governed there, and by far the most frequent."""
    weights: Counter[str] = Counter()
    gone = {_known().areas[fold(match[1])] for match in _known().gone.finditer(_plain(text))}
    for area, governed in (mentions := [one for one in _mentions(text) if one[0] not in gone]):
        weights[area] += _GOVERNED_WEIGHT if governed else 1
    first, weight = next(iter(weights.most_common(1)), ("", 0))
    return first if (first, True) in mentions and weight >= _CLEAR_PART * weights.total() else None


def only_area(title: str) -> str | None:
    """Return the province that a headline names, if it names one only."""
    areas = {area for area, _ in _mentions(_OF_UNITS.sub("", title))}
    return areas.pop() if len(areas) == 1 else None


def names_area(text: str, area: str) -> bool:
    """Whether a text names this province at all."""
    return any(found == area for found, _ in _mentions(text))


def governs_another(text: str, area: str) -> bool:
    """Whether a text never tells who governs this province, but who governs one that no list knows.

    A city alone is another one's only where the text speaks of no province.
    """
    plain, known = _plain(text), _known().areas
    others = {
        match["kind"].lower()[:4] for match in _UNKNOWN.finditer(plain) if fold(match["name"]) not in known
    }
    governs = any(one == area and governed for one, governed in _mentions(text))
    return not governs and bool("prov" in others or (others and not _PROVINCE.search(plain)))


def area_of_units(text: str) -> str | None:
    """Return the province of the wards, communes and districts that a text names, if all are of one.

    A name that several provinces have says nothing, and one unit alone may be anywhere.
    """
    units = ((match["name"].split(), match["kind"].lower()) for match in _UNIT.finditer(_plain(text)))
    found = {unit: _units()[unit] for words, kind in units if (unit := _unit(words, kind))}
    areas = {*found.values(), *(area for area, _ in _mentions(text))}
    return areas.pop() if len(areas) == 1 and len(found) > 1 else None


def _unit(words: list[str], kind: str) -> tuple[str, str] | None:
    """Return the unit that the words end with, the longest first, if one province only has it."""
    ends = ((fold(" ".join(words[at:])), kind) for at in range(len(words)))
    return next((unit for unit in ends if unit in _units()), None)


@cache
def _units() -> dict[tuple[str, str], str]:
    """Return the units that are of one province only."""
    owners: dict[tuple[str, str], set[str]] = {}
    for area, units in lexicon("communes").items():
        for table, kind in _UNIT_KINDS.items():
            for name in units.get(table, ()):
                owners.setdefault((fold(name), kind), set()).add(area)
    for row in _rows("areas", "area"):
        for name in row.get("districts", ()):
            owners.setdefault((fold(name), "district"), set()).add(row["name"])
    return {unit: areas.pop() for unit, areas in owners.items() if len(areas) == 1}


@lru_cache(4)
def _mentions(text: str) -> list[tuple[str, bool]]:
    """Return the provinces that a text names, and whether as a province or only as a place."""
    known, plain = _known(), _plain(text)
    return [
        (known.areas[fold(match[0])], _GOVERNED.match(plain, match.end()) is not None)
        for match in known.pattern.finditer(plain)
        if not _within_a_name(plain[max(0, match.start() - 20) : match.start()])
    ]


def _within_a_name(before: str) -> bool:
    """Whether the words before make a place the end of a person's name, as in "Nguyễn Hòa Bình"."""
    word = re.search(r"([A-Z][\w']*) $", before)
    return (
        word is not None
        and word[1] not in _BEFORE_A_PLACE
        and not before[: word.start()].endswith((". ", "\n"))
    )


@lru_cache(4)
def _plain(text: str) -> str:
    """Return the text without marks, as long as before."""
    table = {ord(c): unicodedata.normalize("NFD", c)[0] for c in set(text) if ord(c) > 127}
    return text.translate(table | {ord("đ"): "d", ord("Đ"): "D", ord("’"): "'"})


def _host(address: str) -> str:
    match = _HOST.search(address)
    return match[1].lower() if match else ""


@cache
def _known() -> _Known:
    outlets = _rows("outlets", "outlet")
    areas: dict[str, str] = {}
    for row in _rows("areas", "area"):
        for name in (row["name"], *row.get("aliases", ()), *row.get("cities", ())):
            areas.setdefault(name, row["name"])
    names = sorted(
        {_plain(name) for name in areas if " " in name or areas[name] == name}, key=len, reverse=True
    )
    pattern = rf"\b(?=[A-Z])(?:{_any(names)})\b{_STREET}"
    return _Known(
        codes=_by(outlets, "datelines"),
        hosts=_by(outlets, "hosts"),
        areas={fold(name): area for name, area in areas.items()},
        pattern=re.compile(pattern),
        gone=re.compile(rf"\b(?:old|former) ({_any(_gone(names))}) [Pp]rovinc"),
    )


def _any(names: list[str]) -> str:
    return "|".join(map(re.escape, names)) or "(?!)"


def _gone(names: list[str]) -> list[str]:
    """Return the names that no province of today has."""
    today = {_plain(row["name"]) for row in _rows("areas", "area") if "valid_to" not in row}
    return [name for name in names if name not in today]


def _by(outlets: list[dict[str, Any]], field: str) -> dict[str, Outlet]:
    return {
        fold(key): Outlet(row["name"], row.get("area"))
        for row in outlets
        for key in (*row.get(field, ()), row["name"])
    }


def _rows(name: str, table: str) -> list[dict[str, Any]]:
    try:
        rows: list[dict[str, Any]] = lexicon(name)[table]
    except (FileNotFoundError, KeyError):
        return []
    return rows
