"""Merging and splitting as judgements: outcomes that carry all that rebuilding needs."""

from collections.abc import Iterable, Mapping

from db.acts import Judged, Outcome
from db.records import Area, Organization, Person, Post, Reason
from db.store import Unit
from db.values import AttributeKind, EntityKind, fold

RECORDS: Mapping[EntityKind, type[Person | Area | Organization | Post]] = {
    EntityKind.PERSON: Person,
    EntityKind.AREA: Area,
    EntityKind.ORGANIZATION: Organization,
    EntityKind.POST: Post,
}


def merging(unit: Unit, kind: EntityKind, kept_id: str, other_ids: Iterable[str]) -> list[Outcome]:
    """Return the judgements that make these one; of bodies, posts of one role are one as well."""
    kept_id = _goes_by(unit, kept_id)
    others = dict.fromkeys(_goes_by(unit, one) for one in other_ids)
    others.pop(kept_id, None)
    made: list[Outcome] = [Judged(kind, kept_id, one, same=True) for one in others]
    if kind is EntityKind.ORGANIZATION:
        made += _merging_posts(unit, kept_id, others)
    return made


def _merging_posts(unit: Unit, kept_id: str, other_ids: Iterable[str]) -> list[Judged]:
    by_role: dict[str, Post] = {}
    made = []
    for post in (*unit.directory.posts_in([kept_id]), *unit.directory.posts_in(other_ids)):
        kept = by_role.setdefault(fold(post.role), post)
        if kept.id != post.id:
            made.append(Judged(EntityKind.POST, kept.id, post.id, same=True))
    return made


def telling_apart(unit: Unit, kind: EntityKind, kept_id: str, other_ids: Iterable[str]) -> list[Outcome]:
    """Return the judgements that these are not the same as the one kept, with who is the same as they.

    Each edge that leads from one of these to the kept one is cut, so what was united with it before
    stays with it. Of bodies, their posts are told apart too.
    """
    made: list[Outcome] = []
    for other_id in dict.fromkeys(other_ids):
        edges = _edges(unit, other_id)
        side = _reached(other_id, edges, without=kept_id)
        cut = [pair for pair in edges if _crosses(pair, side)]
        cut = cut or [(kept_id, other_id)]
        made += [Judged(kind, kept, other, same=False) for kept, other in cut]
        if kind is EntityKind.ORGANIZATION:
            made += _apart_posts(unit, side)
    return made


def _goes_by(unit: Unit, entity_id: str) -> str:
    return unit.directory.canonical([entity_id]).get(entity_id, entity_id)


def _edges(unit: Unit, entity_id: str) -> list[tuple[str, str]]:
    kept = _goes_by(unit, entity_id)
    members = {kept, *unit.directory.members([kept])}
    return [(one.kept_id, one.other_id) for one in unit.directory.judgements(members) if one.same]


def _crosses(pair: tuple[str, str], side: set[str]) -> bool:
    return (pair[0] in side) is not (pair[1] in side)


def _reached(start: str, edges: Iterable[tuple[str, str]], *, without: str) -> set[str]:
    """Return who hangs together with the start alone: not over the one kept, nor over whom it kept."""
    pairs = list(edges)
    near = {start}
    waiting = [start]
    while waiting:
        one = waiting.pop()
        below = {other for kept, other in pairs if kept == one and other != without}
        waiting += below - near
        near |= below
    return near


def _apart_posts(unit: Unit, bodies: set[str]) -> list[Judged]:
    """Tell the posts of these bodies apart from those of other ones with which they are the same."""
    theirs = {one.id for one in unit.decisions.apart(unit.directory.speaking_of(bodies)).posts}
    judged = [one for one in unit.directory.judgements(theirs) if one.same]
    both = unit.decisions.apart({key for one in judged for key in (one.kept_id, one.other_id)}).posts
    inside = {one.id for one in both if one.organization_id in bodies}
    return [
        Judged(EntityKind.POST, one.kept_id, one.other_id, same=False)
        for one in judged
        if _crosses((one.kept_id, one.other_id), inside)
    ]


def against(unit: Unit, kind: EntityKind, kept_id: str, other_id: str) -> tuple[Reason, ...]:
    """Return what speaks against that two are the same: what was judged, and what is said of them."""
    known = unit.directory.get(RECORDS[kind], [kept_id, other_id])  # type: ignore[type-var]
    both = {known[kept_id].id, known[other_id].id}
    found = [Reason("same already")] if len(both) == 1 else []
    judged = unit.directory.judgements(both | unit.directory.members(both).keys())
    if any(not one.same for one in judged if {one.kept_id, one.other_id} <= _all(unit, both)):
        found.append(Reason("judged not the same"))
    return (*found, *_differences(known[kept_id], known[other_id]))


def _all(unit: Unit, ids: set[str]) -> set[str]:
    return ids | unit.directory.members(ids).keys()


def _differences(one: object, other: object) -> list[Reason]:
    fields: tuple[str, ...] = ("kind",)
    match one, other:
        case Person(), Person():
            years = [_birth_years(one), _birth_years(other)]
            apart = all(years) and years[0].isdisjoint(years[1])
            return [Reason("other birth year")] if apart else []
        case Organization(), Organization():
            fields = ("branch", "level", "area_id")
        case Post(), Post():
            fields = ("seats", "organization_id")
    apart_in = (name for name in fields if getattr(one, name) != getattr(other, name))
    return [Reason("other field", (("field", name),)) for name in apart_in]


def _birth_years(person: Person) -> set[str]:
    births = (one.value for one in person.attributes if one.kind is AttributeKind.BIRTH)
    return {day[: len("1968")] for day in births}
