"""Areas and their organizations as the lines of a tree."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from db.records import Area, Organization
from db.values import fold
from desktop.browse.pages import TreeLine

CENTRAL = "central"
"""The id of the line above the central organizations."""
ELSEWHERE = "elsewhere"
"""The id of the line above the organizations whose area nobody has recorded."""
WITHOUT_AREA = frozenset({CENTRAL, ELSEWHERE})
_PLACES = {CENTRAL: 0, ELSEWHERE: 2}


def tree_lines(
    areas: Sequence[Area],
    organizations: Sequence[Organization],
    posts: Mapping[str, int],
    search: str = "",
) -> list[TreeLine]:
    """Return central bodies, then areas by name, each with its organizations, parents first.

    Bodies of no recorded area come last. With a search only the organizations of which a name has
    it, and what stands above them, stay.
    """
    shown = _matching(organizations, fold(search))
    names = {area.id: area.name for area in areas} | {CENTRAL: "Central", ELSEWHERE: "Area not recorded"}
    widest = _widest(areas)
    by_area: defaultdict[str, list[Organization]] = defaultdict(list)
    for one in shown:
        by_area[widest.get(one.area_id or "", _without_area(one))].append(one)
    order = sorted(by_area, key=lambda key: (_PLACES.get(key, 1), fold(names.get(key, ""))))
    return [line for key in order for line in _area_lines(key, names.get(key, ""), by_area[key], posts)]


def _without_area(organization: Organization) -> str:
    return CENTRAL if organization.level in ("central", "national") else ELSEWHERE


def _widest(areas: Sequence[Area]) -> dict[str, str]:
    """Return, for each area, the widest one around it."""
    above = {area.id: area.parent_id for area in areas}
    widest: dict[str, str] = {}
    for area in areas:
        outer, seen = area.id, {area.id}
        while (around := above.get(outer)) and around not in seen:
            outer = around
            seen.add(outer)
        widest[area.id] = outer
    return widest


def _matching(organizations: Sequence[Organization], words: str) -> list[Organization]:
    known = {one.id: one for one in organizations}
    kept: dict[str, Organization] = {}
    for one in organizations:
        if any(words in fold(name) for name in (one.name, *(other.text for other in one.names))):
            above: Organization | None = one
            while above is not None and above.id not in kept:
                kept[above.id] = above
                above = known.get(above.parent_id or "")
    return list(kept.values())


def _area_lines(
    area_id: str, name: str, organizations: list[Organization], posts: Mapping[str, int]
) -> Iterator[TreeLine]:
    yield TreeLine("area", area_id, name, 0, sum(posts.get(one.id, 0) for one in organizations))
    parents = _parents(organizations)
    below: defaultdict[str | None, list[Organization]] = defaultdict(list)
    for one in sorted(organizations, key=lambda one: (one.rank, fold(one.name), one.id)):
        below[parents.get(one.id)].append(one)
    todo = [(one, 1) for one in reversed(below[None])]
    while todo:
        one, depth = todo.pop()
        yield TreeLine("organization", one.id, one.name, depth, posts.get(one.id, 0))
        todo += [(child, depth + 1) for child in reversed(below[one.id])]


def _parents(organizations: Sequence[Organization]) -> dict[str, str]:
    """Return what each body stands below, among these; of those that lie in each other none stands below."""
    inside = {one.id for one in organizations}
    said = {one.id: one.parent_id for one in organizations if one.parent_id in inside}
    return {key: parent for key, parent in said.items() if parent and key not in _above(key, said)}


def _above(organization_id: str, said: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    outer = said.get(organization_id)
    while outer and outer not in found:
        found.add(outer)
        outer = said.get(outer)
    return found
