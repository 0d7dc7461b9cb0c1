"""Persons, areas, organizations and posts: as minted, edited and named, and united where the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.acts import Edited, Minted, Named, Outcome, Removed
from db.folded import Reference
from db.records import Area, Name, Organization, Person, Post
from db.values import fold as folded_text
from desktop.ledger.sameness import Sameness

Entity = Person | Area | Organization | Post
Canonical = Callable[[str], str]


@dataclass(slots=True)
class _Own:
    """What decisions say of one entity, apart from whom it is the same as."""

    entity: Entity | None = None
    edited: bool = False
    gone: bool = False
    names: list[Name] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entities:
    """Every entity's own record as decided, by id, and which were removed."""

    own: Mapping[str, Entity]
    edited: frozenset[str]
    gone: frozenset[str]

    def references(self) -> tuple[Reference, ...]:
        """Return which entities the records speak of, by the ids decided on."""
        found = {Reference(one.id, to) for one in self.own.values() for to in _spoken_of(one)}
        return tuple(sorted(found, key=lambda one: (one.id, one.to_id)))

    def united(self, same: Sameness) -> list[Entity]:
        """Return the entities of the directory: what is the same is one, with all names."""
        members: defaultdict[str, list[Entity]] = defaultdict(list)
        for key in sorted(self.own):
            members[same.of(key)].append(self.own[key])

        def canonical(entity_id: str) -> str:
            kept = same.of(entity_id)
            return "" if kept in self.gone else kept

        return [_pointed(self._united(key, members[key]), canonical) for key in sorted(members)]

    def _united(self, canonical: str, members: Sequence[Entity]) -> Entity:
        kept = next((one for one in members if one.id == canonical), members[0])
        others = [one for one in members if one.id != kept.id and type(one) is type(kept)]
        if not others:
            return kept
        names = (name for one in others for name in (Name(_called(one)), *one.names))
        known = {_called(kept), *(name.text for name in kept.names)}
        first = dict.fromkeys(name for name in names if name.text not in known)
        return with_names(kept, tuple(first), keep_name=kept.id in self.edited)


def entities(outcomes: Iterable[Outcome]) -> Entities:
    """Return what the outcomes, in their order, say of each entity by itself."""
    found: defaultdict[str, _Own] = defaultdict(_Own)
    for one in outcomes:
        match one:
            case Minted(entity):
                own = found[entity.id]
                own.entity, own.gone = entity, False
            case Edited(entity):
                found[entity.id] = _Own(entity, edited=True)
            case Named(entity_id, name):
                found[entity_id].names.append(name)
            case Removed(entity_id):
                found[entity_id].gone = True
    return Entities(
        own={
            key: with_names(own.entity, own.names, keep_name=own.edited)
            for key, own in found.items()
            if own.entity is not None and not own.gone
        },
        edited=frozenset(key for key, own in found.items() if own.edited),
        gone=frozenset(key for key, own in found.items() if own.gone),
    )


def with_names(entity: Entity, more: Sequence[Name], *, keep_name: bool) -> Entity:
    """Return the entity with further names, each once; of a person's, one with diacritics is preferred.

    ``keep_name`` tells that the curator chose the preferred name: only further ones can better it.
    """
    if not more:
        return entity
    names = tuple(dict.fromkeys((*entity.names, *more)))
    if not isinstance(entity, Person):
        return replace(entity, names=names)
    better = (name.text for name in (more if keep_name else names) if _marks(name.text) > _marks(entity.name))
    same = (text for text in better if folded_text(text) == folded_text(entity.name))
    return replace(entity, names=names, name=next(same, entity.name))


def _marks(text: str) -> int:
    return sum(not character.isascii() for character in text)


def _called(entity: Entity) -> str:
    return entity.role if isinstance(entity, Post) else entity.name


def _spoken_of(entity: Entity) -> list[str]:
    match entity:
        case Area():
            named = (entity.parent_id, entity.successor_id)
            return [one for one in named if one]
        case Organization():
            return [one for one in (entity.parent_id, entity.area_id, entity.successor_id) if one]
        case Post():
            wider = [entity.narrower_than] if entity.narrower_than else []
            return [entity.organization_id, *wider, *entity.carries, *entity.excludes]
    return []


def _pointed(entity: Entity, canonical: Canonical) -> Entity:
    """Return the entity with every id that it speaks of as that entity goes by now, never itself."""

    def one(entity_id: str | None) -> str | None:
        found = canonical(entity_id) if entity_id else None
        return None if found == entity.id else found or None

    def each(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(found for entity_id in ids if (found := one(entity_id))))

    match entity:
        case Area():
            parent, successor = one(entity.parent_id), one(entity.successor_id)
            return replace(entity, parent_id=parent, successor_id=successor)
        case Organization():
            area, successor = one(entity.area_id), one(entity.successor_id)
            return replace(entity, parent_id=one(entity.parent_id), area_id=area, successor_id=successor)
        case Post():
            body = canonical(entity.organization_id) or entity.organization_id
            wider = one(entity.narrower_than)
            carries, excludes = each(entity.carries), each(entity.excludes)
            return replace(
                entity, organization_id=body, narrower_than=wider, carries=carries, excludes=excludes
            )
    return entity
