"""What bodies and areas are part of, what they became, and what lies within an area."""

from db.records import Area, Organization
from db.store import Unit
from db.values import fold
from desktop.browse.pages import AreaPage, Named
from desktop.browse.tree import WITHOUT_AREA

Around = tuple[tuple[str, Named], ...]


def around_organization(unit: Unit, body: Organization) -> Around:
    """Return what a body is part of, where, and what it became, by that word."""
    bodies = unit.directory.organizations(one for one in (body.parent_id, body.successor_id) if one)
    areas = unit.directory.get(Area, [body.area_id] if body.area_id else [])
    found = []
    for word, key in (("parent", body.parent_id), ("successor", body.successor_id)):
        if key in bodies:
            found.append((word, Named("organization", bodies[key].id, bodies[key].name)))
    found[1:1] = [("area", Named("area", area.id, area.name)) for area in areas.values()]
    return tuple(found)


def area_page(unit: Unit, area_id: str) -> AreaPage:
    """Return an area; the lines of the tree for bodies of no area are areas without a record."""
    if area_id in WITHOUT_AREA:
        raise KeyError(area_id)
    area = unit.directory.get(Area, [area_id])[area_id]
    bodies = [one for one in unit.directory.all(Organization) if one.area_id == area.id]
    within = [one for one in unit.directory.all(Area) if one.parent_id == area.id]
    known = unit.directory.get(Area, [one for one in (area.parent_id, area.successor_id) if one])
    around = [
        (word, Named("area", known[key].id, known[key].name))
        for word, key in (("parent", area.parent_id), ("successor", area.successor_id))
        if key in known
    ]
    return AreaPage(
        area,
        tuple(sorted(bodies, key=lambda one: (one.rank, fold(one.name), one.id))),
        tuple(sorted(within, key=lambda one: (fold(one.name), one.id))),
        tuple(around),
        tuple(unit.directory.notes([area.id])),
    )
