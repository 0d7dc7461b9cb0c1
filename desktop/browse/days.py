"""Days of the file worth asking about: congresses, elections, mergers and renamings."""

from datetime import date, timedelta

from db.records import Area, Organization
from db.store import Unit
from desktop.browse.pages import NamedDay

MOST = 40
BEFORE_MANDATE, MANDATE, BEGAN, ENDED = "before the congress", "congress", "began", "ended"


def named_days(unit: Unit, organization_id: str | None) -> list[NamedDay]:
    """Return the days before each congress of the body shown, then all of the file, the latest first."""
    bodies = {one.id: one for one in unit.directory.all(Organization)}
    mandates = unit.directory.mandates(bodies)
    own = [
        NamedDay(BEFORE_MANDATE, one.day.earliest - timedelta(1), bodies[one.organization_id].name)
        for one in reversed(mandates)
        if one.organization_id == organization_id and one.day.earliest > date.min
    ]
    of_file = [
        NamedDay(MANDATE, one.day.latest, bodies[one.organization_id].name)
        for one in mandates
        if one.organization_id in bodies
    ]
    of_file += _validity([*bodies.values(), *unit.directory.all(Area)])
    of_file.sort(key=lambda one: (one.day, one.code, one.name), reverse=True)
    return [*own, *_each_once(of_file)][:MOST]


def _validity(entities: list[Organization | Area]) -> list[NamedDay]:
    began = [NamedDay(BEGAN, one.valid_from.earliest, one.name) for one in entities if one.valid_from]
    ended = [NamedDay(ENDED, one.valid_to.latest, one.name) for one in entities if one.valid_to]
    return [one for one in (*began, *ended) if one.day not in (date.min, date.max)]


def _each_once(days: list[NamedDay]) -> list[NamedDay]:
    """Return one line for all that happened on a day, named by the first."""
    by_day: dict[date, NamedDay] = {}
    for one in days:
        by_day.setdefault(one.day, one)
    return list(by_day.values())
