"""Write resources/lexicon/areas.toml and communes.toml anew from Vietnam's list of divisions.

Run it with `vietnam-provinces` (2026.9 or later) installed in an environment of its own; the program
itself needs neither that package nor this script:

    python packaging/areas.py resources/lexicon
"""

import importlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

MERGED_ON = "2025-07-01"
LAST_DAY = "2025-06-30"
RENAMED = {  # what the list of divisions gives under its last name only
    "Huế": ("Thừa Thiên Huế", "2024-12-31", "2025-01-01"),
}
CITY_FROM = {"Đồng Nai": "2026", "Quảng Ninh": "2026", "Bắc Ninh": "2026"}
NAMES = {"Hồ Chí Minh": "Hồ Chí Minh City", "Hoà Bình": "Hòa Bình", "Bà Rịa - Vũng Tàu": "Bà Rịa-Vũng Tàu"}
ALIASES = {
    "Hồ Chí Minh City": [
        "HCMC", "HCM City", "HCM", "TP.HCM", "TP. HCM", "TP HCM", "TPHCM", "Saigon", "Sài Gòn",
        "Thành phố Hồ Chí Minh",
    ],
    "Hà Nội": ["Hanoi"],
    "Hải Phòng": ["Haiphong"],
    "Đà Nẵng": ["Danang"],
    "Cần Thơ": ["Cantho"],
    "Thừa Thiên Huế": ["Thừa Thiên-Huế", "Thừa Thiên - Huế", "Thừa Thiên – Huế", "TT-Huế"],
    "Bà Rịa-Vũng Tàu": ["Bà Rịa - Vũng Tàu", "Bà Rịa – Vũng Tàu", "Bà Rịa Vũng Tàu", "BR-VT", "BRVT"],
    "Bắc Kạn": ["Bắc Cạn"],
    "Đắk Lắk": ["Đắc Lắc", "Daklak", "Daclac", "Darlac"],
    "Đắk Nông": ["Đắc Nông", "Daknong"],
    "Kon Tum": ["Kontum", "Công Tum"],
    "Quảng Ninh": ["Quangninh"],
    "Lào Cai": ["Lao Kay"],
}  # fmt: skip
KINDS = {
    "quận": "urban_districts", "thành phố": "cities", "thị xã": "towns", "huyện": "districts",
    "phường": "wards", "xã": "communes", "đặc khu": "special_zones",
}  # fmt: skip
HEADER = """\
# {what}
# Source of the facts: Vietnam's list of administrative divisions (danhmuchanhchinh.nso.gov.vn), as collected
# by the package vietnam-provinces {version}; resolution 202/2025/QH15 on the mergers of 1 July 2025;
# resolution 175/2024/QH15 on the city of Huế. English forms and abbreviations are common usage.
# Written by packaging/areas.py: change that instead.
"""


def plain(name: str) -> str:
    """Return a division's name without the word for its kind."""
    for kind in ("Thành phố", "Tỉnh", "Thị xã", "Quận", "Huyện", "Phường", "Xã", "Đặc khu"):
        head, rest = name[: len(kind)], name[len(kind) + 1 :]
        if head.casefold() == kind.casefold() and rest:
            return f"{kind} {rest}" if rest.isdigit() else rest
    return name


def english(name: str) -> str:
    """Return the name under which a province is printed."""
    return NAMES.get(plain(name), plain(name))


def line(key: str, value: str | Iterable[str]) -> str:
    """Return one key of a TOML table; texts here need no escape."""
    if isinstance(value, str):
        return f'{key} = "{value}"'
    return f"{key} = [" + ", ".join(f'"{each}"' for each in value) + "]"


def table(head: str, keys: dict[str, str | list[str]]) -> str:
    """Return a TOML table of the keys that have a value."""
    return "\n".join([head, *(line(key, value) for key, value in keys.items() if value)]) + "\n"


def grouped(divisions: Iterable[Any]) -> dict[str, str | list[str]]:
    """Return the names of divisions by kind, each sorted."""
    groups: dict[str, list[str]] = {}
    for each in divisions:
        groups.setdefault(KINDS[each.division_type.value], []).append(plain(each.name))
    return {kind: sorted(groups[kind]) for kind in KINDS.values() if kind in groups}


def kind_of(province: Any) -> str:
    """Return province or city, as it was on 1 July 2025."""
    name = english(province.name)
    return "city" if province.name.startswith("Thành phố") and name not in CITY_FROM else "province"


def before(province: Any, successor: str, districts: dict[str, str | list[str]]) -> Iterator[str]:
    """Yield the records of a province that was merged or renamed."""
    name = english(province.name)
    keys: dict[str, str | list[str]] = {"name": name, "kind": kind_of(province)}
    keys |= {"valid_to": LAST_DAY, "successor": successor, "aliases": ALIASES.get(name, [])}
    yield table("[[area]]", keys | districts)


def renamed(name: str) -> Iterator[str]:
    """Yield the record of the province under its earlier name."""
    old, last, _first = RENAMED[name]
    keys: dict[str, str | list[str]] = {"name": old, "kind": "province", "valid_to": last, "successor": name}
    yield table("[[area]]", keys | {"aliases": ALIASES.get(old, [])})


def after(province: Any, merged: list[str], districts: dict[str, str | list[str]]) -> str:
    """Return the record of a province as it is since 1 July 2025."""
    name = english(province.name)
    first = MERGED_ON if merged else RENAMED.get(name, ("", "", ""))[2]
    keys: dict[str, str | list[str]] = {"name": name, "kind": kind_of(province), "valid_from": first}
    keys |= {"city_from": CITY_FROM.get(name, ""), "merged": merged, "aliases": ALIASES.get(name, [])}
    return table("[[area]]", keys | ({} if merged else districts))


def write_areas(package: Any, legacy: Any, folder: Path) -> None:
    """Write the provinces before and after the mergers with their former districts."""
    successor: dict[str, str] = {}
    merged: dict[str, list[str]] = {}
    for province in package.Province.iter_all():
        sources = [english(source.name) for source in province.get_legacy_sources()]
        if len(sources) > 1:
            merged[english(province.name)] = sources
            successor |= dict.fromkeys(sources, english(province.name))
    districts = {
        english(old.name): grouped(legacy.District.iter_by_province(old.code))
        for old in legacy.Province.iter_all()
    }
    what = "Vietnam's provinces and cities under the centre; districts as they were until 30 June 2025."
    # Where a few communes alone went elsewhere, the list names their province as a source there too.
    merged = {new: [old for old in olds if successor[old] == new] for new, olds in merged.items()}
    tables = [HEADER.format(what=what, version=package.__version__)]
    for old in legacy.Province.iter_all():
        name = english(old.name)
        if name in successor:
            tables += before(old, successor[name], districts[name])
        if name in RENAMED:
            tables += renamed(name)
    for new in package.Province.iter_all():
        name = english(new.name)
        tables.append(after(new, merged.get(name, []), districts.get(name, {})))
    (folder / "areas.toml").write_text("\n".join(tables), encoding="utf-8")


def write_communes(package: Any, folder: Path) -> None:
    """Write the wards, communes and special zones of each province since 1 July 2025."""
    what = "Wards, communes and special zones since 1 July 2025, by province or city."
    tables = [HEADER.format(what=what, version=package.__version__)]
    for province in package.Province.iter_all():
        wards = package.Ward.iter_by_province(province.code)
        tables.append(table(f'["{english(province.name)}"]', grouped(wards)))
    (folder / "communes.toml").write_text("\n".join(tables), encoding="utf-8")


if __name__ == "__main__":
    provinces = importlib.import_module("vietnam_provinces")
    write_areas(provinces, importlib.import_module("vietnam_provinces.legacy"), Path(sys.argv[1]))
    write_communes(provinces, Path(sys.argv[1]))
