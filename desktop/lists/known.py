"""Bodies and roles that the lexicons know by their Vietnamese names, found from these names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from db.values import fold
from desktop.matching import Body, body_of, role_of
from resources import lexicon


class Known(NamedTuple):
    """What a Vietnamese name means: the wording that ``body_of`` understands, and the place."""

    name: str
    area: str | None


@lru_cache(16384)
def key(name: str) -> str:
    """Return what wordings of one Vietnamese body share: no word for its place's kind, no homeland."""
    bodies = lexicon("lists")["bodies"]
    plain = re.sub(r"(?i)\b(?:tỉnh|thành phố)\s+(?![uủ][ỷyỳ]\b)", "", name)
    numbers: dict[str, str] = bodies["numerals"]
    words = [numbers.get(word, word) for word in re.findall(r"[^\W_]+", plain)]
    folded = " ".join(fold(word) for word in words if word.casefold() not in bodies["loose"])
    folded = folded.replace("quoc hoi viet nam ", "quoc hoi ")
    for home in _homes():
        shorter = folded.removesuffix(f" {home}")
        if shorter != folded and shorter.split()[-2:] != ["chu", "tich"]:
            folded = shorter
            break
    return re.sub(r"\btrung uong dang\b", "trung uong", folded)


@cache
def _homes() -> tuple[str, ...]:
    return tuple(map(fold, lexicon("lists")["offices"]["home"]))


def known_body(name: str) -> Known | None:
    """Return the body of the lexicon that is called so in Vietnamese."""
    return _bodies().get(_same().get(key(name), key(name)))


@cache
def _same() -> dict[str, str]:
    return {key(other): key(name) for other, name in lexicon("lists")["bodies"]["same"].items()}


@cache
def _bodies() -> dict[str, Known]:
    """Return every body that goes by a Vietnamese name, found by naming all and reading the names back."""
    found: dict[str, Known] = {}
    for body in _all_bodies():
        if body.vietnamese:
            found.setdefault(key(body.vietnamese), Known(body.name, body.area))
    return found


def _all_bodies() -> Iterator[Body]:
    kinds: list[dict[str, Any]] = lexicon("bodies")["kind"]
    fields: list[str] = list(lexicon("bodies")["fields"])
    areas = sorted({row["name"] for row in lexicon("areas")["area"]})
    yield from (body_of(kind["central"], "Vietnam") for kind in kinds if "central" in kind)
    yield from (body_of(f"Ministry of {field}", "Vietnam") for field in fields)
    for area in areas:
        for kind in kinds:
            if "name" in kind and "vietnamese" in kind:
                yield body_of(kind["name"].replace("{place}", "").strip(), area)
        yield from (body_of(f"Department of {field}", area) for field in fields)


@lru_cache(8192)
def known_role(title: str, branch: str, kind: str) -> str | None:
    """Return the role of the lexicon that is called so in Vietnamese in such a body."""
    return _roles(branch, kind).get(fold(title))


@cache
def _roles(branch: str, kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in lexicon("roles")["role"]:
        deputy = row.get("deputy")
        for name in (row["name"], *((deputy, f"Standing {deputy}") if deputy else ())):
            role = role_of(name, branch, kind)
            if role.vietnamese:
                found.setdefault(fold(role.vietnamese), role.name)
    return found
