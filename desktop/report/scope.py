"""Which bodies and posts an edition is about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from db.records import Area, Name, Organization, Post, Snapshot
from db.values import fold
from desktop.profiles import Scope
from desktop.report.hierarchy import Atlas, within


class NoSuchOrganizationError(LookupError):
    """The edition's scope names an organization or area that the snapshot does not have."""


Chosen = tuple[tuple[Organization, ...], tuple[Post, ...]]


def chosen(snapshot: Snapshot, atlas: Atlas, scope: Scope) -> Chosen:
    """Return the organizations and the posts in scope; raises NoSuchOrganizationError."""
    bodies = _below(snapshot, scope.organizations) if scope.organizations else snapshot.organizations
    if scope.areas:
        areas = _areas(snapshot.areas, scope.areas)
        bodies = tuple(one for one in bodies if atlas.lies_in(one, areas))
    for wanted, kind in ((scope.levels, "level"), (scope.branches, "branch")):
        if wanted:
            bodies = tuple(one for one in bodies if getattr(one, kind) in wanted)
    held = {one.id for one in bodies}
    posts = [post for post in snapshot.posts if post.organization_id in held]
    if scope.posts:
        posts = [post for post in posts if any(_is_called(post.role, post, one) for one in scope.posts)]
    if scope.words.strip():
        posts = list(filter(_having(snapshot, atlas, scope.words), posts))
    return bodies, tuple(posts)


def narrowed(snapshot: Snapshot, scope: Scope) -> Snapshot:
    """Return what of a snapshot is in scope, with what lies above; raises NoSuchOrganizationError."""
    if not scope:
        return snapshot
    bodies, posts = chosen(snapshot, Atlas(snapshot.areas, snapshot.organizations), scope)
    held = {one.id for one in posts}
    tenures = tuple(one for one in snapshot.tenures if one.post_id in held)
    told, persons = {one.id for one in tenures}, {one.person_id for one in tenures}
    parents = {one.id: one.parent_id for one in snapshot.organizations}
    meant = {one.organization_id for one in posts}
    if not (scope.posts or scope.words.strip()):
        meant |= {one.id for one in bodies}
    used = _with_those_above(parents, meant)
    organizations = tuple(one for one in snapshot.organizations if one.id in used)
    around = {one.id: one.parent_id for one in snapshot.areas}
    areas = _with_those_above(around, {one.area_id for one in organizations})
    return replace(
        snapshot,
        areas=tuple(one for one in snapshot.areas if one.id in areas),
        organizations=organizations,
        posts=posts,
        persons=tuple(one for one in snapshot.persons if one.id in persons),
        tenures=tenures,
        citations=tuple(one for one in snapshot.citations if one.tenure_id in told),
    )


def _with_those_above(above: Mapping[str, str | None], ids: Iterable[str | None]) -> set[str]:
    """Return these and, step by step, what each lies in."""
    found: set[str] = set()
    for each in ids:
        one = each
        while one is not None and one not in found:
            found.add(one)
            one = above.get(one)
    return found


def _below(snapshot: Snapshot, wanted: Sequence[str]) -> tuple[Organization, ...]:
    found: dict[str, Organization] = {}
    for name in wanted:
        roots = [one for one in snapshot.organizations if _is_called(one.name, one, name)]
        if not roots:
            raise NoSuchOrganizationError(name)
        found |= {one.id: one for root in roots for one in within(snapshot.organizations, root.id)}
    return tuple(found.values())


def _areas(areas: Sequence[Area], wanted: Sequence[str]) -> frozenset[str]:
    found = {one.id for name in wanted for one in areas if _is_called(one.name, one, name)}
    if not found:
        raise NoSuchOrganizationError(", ".join(wanted))
    return frozenset(found)


def _is_called(name: str, entity: Area | Organization | Post, wanted: str) -> bool:
    """Whether an entity goes by this id or by one of its names, case and marks folded."""
    if entity.id == wanted:
        return True
    return fold(wanted) in {fold(one) for one in (name, *_texts(entity.names))}


def _texts(names: Iterable[Name]) -> Iterable[str]:
    return (one.text for one in names)


def _having(snapshot: Snapshot, atlas: Atlas, words: str) -> Callable[[Post], bool]:
    """Return whether a post, its body, its area or who ever held it has all of these words."""
    wanted = fold(words).split()
    persons = {one.id: one for one in snapshot.persons}
    bodies = {one.id: one for one in snapshot.organizations}
    said: dict[str, list[str]] = {}
    for tenure in snapshot.tenures:
        said.setdefault(tenure.post_id, []).append(persons[tenure.person_id].name)

    def has(post: Post) -> bool:
        body = bodies[post.organization_id]
        area = atlas.area_of(body)
        texts = (post.role, body.name, area.name if area else "", *_texts((*post.names, *body.names)))
        there = fold(" ".join((*texts, *said.get(post.id, ())))).split()
        return all(any(each.startswith(one) for each in there) for one in wanted)

    return has
