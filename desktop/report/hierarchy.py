"""The order of print: central bodies first, then areas by name; parents before children, by rank."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from db.records import Area, Organization
from db.values import fold

CENTRAL = "central"
ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Placed:
    """An organization in its place: the group it is printed in and how deep below its group's top."""

    organization: Organization
    group: str
    depth: int


Order = Callable[[Organization], tuple[object, ...]]
Below = dict[str | None, list[Organization]]


def within(organizations: Sequence[Organization], root_id: str) -> tuple[Organization, ...]:
    """Return the organization of that id and all below it; none if it is not there."""
    below: Below = _below(organizations)
    chosen: dict[str, Organization] = {o.id: o for o in organizations if o.id == root_id}
    open_ids = list(chosen)
    while open_ids:
        for child in below.get(open_ids.pop(), []):
            if child.id not in chosen:
                chosen[child.id] = child
                open_ids.append(child.id)
    return tuple(chosen.values())


def arranged(atlas: "Atlas", organizations: Sequence[Organization]) -> tuple[Placed, ...]:
    """Return the organizations in the order of print, those of a province and its communes together."""
    return _arranged(atlas, organizations, atlas.group)


def arranged_by_area(atlas: "Atlas", organizations: Sequence[Organization]) -> tuple[Placed, ...]:
    """Return the organizations area by area, each area after the one in which it lies."""
    return _arranged(atlas, organizations, atlas.own_group)


def _arranged(
    atlas: "Atlas", organizations: Sequence[Organization], group_of: Callable[[Organization], str]
) -> tuple[Placed, ...]:
    groups: dict[str, list[Organization]] = {}
    for organization in organizations:
        groups.setdefault(group_of(organization), []).append(organization)
    return tuple(
        Placed(organization, group, depth)
        for group in sorted(groups, key=atlas.place)
        for organization, depth in _parents_first(groups[group], atlas.order)
    )


class Atlas:
    """Which area each organization belongs to, and how areas lie in each other."""

    def __init__(self, areas: Sequence[Area], organizations: Sequence[Organization]) -> None:
        self._areas = {area.id: area for area in areas}
        self._organizations = {organization.id: organization for organization in organizations}

    def area_of(self, organization: Organization) -> Area | None:
        """Return the organization's area, or that of the nearest body above it that has one."""
        seen: set[str] = set()
        above: Organization | None = organization
        while above is not None and above.id not in seen:
            if above.area_id in self._areas:
                return self._areas[above.area_id]
            seen.add(above.id)
            above = self._organizations.get(above.parent_id or "")
        return None

    def lies_in(self, organization: Organization, areas: AbstractSet[str]) -> bool:
        """Tell whether the organization's area is one of these or lies in one."""
        area = self.area_of(organization)
        return area is not None and not areas.isdisjoint(one.id for one in self._lineage(area))

    def own_group(self, organization: Organization) -> str:
        """Return the id of the organization's own area, ``central``, or ``elsewhere``."""
        area = self.area_of(organization)
        if area is None or area.kind == "country":
            return self.group(organization)
        return area.id

    def around(self, group: str) -> tuple[str, ...]:
        """Return the names of the areas around one, outwards, without the country."""
        if group not in self._areas:
            return ()
        return tuple(one.name for one in self._lineage(self._areas[group])[1:])

    def group(self, organization: Organization) -> str:
        """Return the id of the widest area below the country, ``central``, or ``elsewhere``."""
        area = self.area_of(organization)
        if area is None:
            return CENTRAL if organization.level in (CENTRAL, "national") else ELSEWHERE
        top = self._lineage(area)[-1]
        return CENTRAL if top.kind == "country" else top.id

    def name(self, group: str) -> str:
        """Return the name of a group that is an area, else nothing."""
        return self._areas[group].name if group in self._areas else ""

    def place(self, group: str) -> tuple[object, ...]:
        """Return what groups are sorted by: an area comes after the one around it."""
        names = (*reversed(self.around(group)), self.name(group))
        return ({CENTRAL: 0, ELSEWHERE: 2}.get(group, 1), tuple(map(fold, names)), group)

    def order(self, organization: Organization) -> tuple[object, ...]:
        """Return what organizations beside each other are sorted by: wider areas first, then rank."""
        area = self.area_of(organization)
        depth = len(self._lineage(area)) if area else 0
        where = fold(area.name) if area and depth > 1 else ""
        return (depth, where, organization.rank, fold(organization.name), organization.id)

    def _lineage(self, area: Area) -> list[Area]:
        """Return the area and those around it, outwards, without the country unless it is one itself."""
        line = [area]
        while (outer := self._areas.get(line[-1].parent_id or "")) and outer not in line:
            if outer.kind == "country":
                break
            line.append(outer)
        return line


def _below(organizations: Sequence[Organization]) -> Below:
    below: Below = {}
    for organization in organizations:
        below.setdefault(organization.parent_id, []).append(organization)
    return below


def _parents_first(group: Sequence[Organization], order: Order) -> Iterator[tuple[Organization, int]]:
    """Yield each with its depth; a ring of parents, which should not be, is entered at its first."""
    ids = {organization.id for organization in group}
    below = _below(group)
    tops = sorted((o for o in group if o.parent_id not in ids), key=order)
    seen: set[str] = set()
    for top in (*tops, *sorted(group, key=order)):
        stack = [(top, 0)]
        while stack:
            organization, depth = stack.pop()
            if organization.id in seen:
                continue
            seen.add(organization.id)
            yield organization, depth
            children = sorted(below.get(organization.id, []), key=order, reverse=True)
            stack.extend((child, depth + 1) for child in children)
