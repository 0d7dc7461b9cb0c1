"""Edits, removals and choices by hand as outcomes."""

from collections.abc import Iterable
from dataclasses import replace

from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Edited,
    Judged,
    Minted,
    Named,
    Outcome,
    Preferred,
    Rejected,
    Removed,
)
from db.folded import holding_of
from db.records import Area, Citation, Name, Organization, Person, Post, Tenure
from db.store import Unit
from db.values import EntityKind, Mint
from desktop.matching import CONFIRMED

Entity = Person | Area | Organization | Post


def edited(unit: Unit, entity: Entity) -> Edited:
    """Return the decision that an entity is as given; names that came with a merge stay with their own."""
    members = unit.directory.members([entity.id])
    if members:
        entity = replace(entity, names=_own_names(unit, entity, members))
    return Edited(replace(entity, attributes=()) if isinstance(entity, Person) else entity)


def _own_names(unit: Unit, entity: Entity, members: Iterable[str]) -> tuple[Name, ...]:
    apart = unit.decisions.apart([entity.id, *members])
    each: list[Entity] = [*apart.persons, *apart.areas, *apart.organizations, *apart.posts]
    own = {name.text for one in each if one.id == entity.id for name in one.names}
    theirs = {name.text for one in each if one.id != entity.id for name in one.names}
    theirs |= {one.role if isinstance(one, Post) else one.name for one in each if one.id != entity.id}
    return tuple(name for name in entity.names if name.text in own or name.text not in theirs)


def removed(unit: Unit, entity_ids: Iterable[str]) -> list[Outcome]:
    """Return the decisions that take entities away, with all who are the same; of bodies, their posts."""
    wanted = set(entity_ids)
    wanted |= {post.id for post in unit.directory.posts_in(wanted)}
    kept = wanted | set(unit.directory.canonical(wanted).values())
    return [Removed(one) for one in sorted(kept | unit.directory.members(kept).keys())]


def withdrawn(unit: Unit, citation_ids: Iterable[str]) -> list[Outcome]:
    """Return the decisions that reject the claims of citations; an attribute's has its decision's id."""
    wanted = set(citation_ids)
    citations = unit.directory.get(Citation, wanted)
    decided = {one.decision_id for one in citations.values()} | (wanted - citations.keys())
    made = unit.decisions.made.by_id(sorted(decided))
    said = [one.outcome for one in made if isinstance(one.outcome, Accepted | Attributed)]
    return [Rejected(one.claim_key, one.article_id, one.claim) for one in said]


def chosen(unit: Unit, bound: str, citation_id: str, why: str) -> Preferred:
    """Return the choice of a citation's date, kept with the tenure of whom its evidence names."""
    citation = unit.directory.get(Citation, [citation_id])[citation_id]
    return Preferred(holding_of(citation), bound, citation_id, why)


def confirmed(unit: Unit, person_ids: Iterable[str]) -> list[Outcome]:
    """Return the decisions that these persons' names are written so in Vietnamese."""
    persons = {one.id: one for one in unit.directory.persons(person_ids).values()}
    return [Named(key, Name(one.name, CONFIRMED)) for key, one in sorted(persons.items())]


def own_part(unit: Unit, end: Concluded) -> Concluded:
    """Return the conclusion on the part of a united tenure that was seen last."""
    cited = [one for one in unit.directory.citations_for([end.tenure_id]) if one.as_of]
    last = max(cited, key=lambda one: (one.as_of, one.id), default=None)
    return replace(end, tenure_id=holding_of(last)) if last else end


def parted(unit: Unit, tenure_id: str, mint: Mint) -> list[Outcome]:
    """Return the decisions that somebody else of the same name, new here, had this tenure."""
    tenure = unit.directory.get(Tenure, [tenure_id])[tenure_id]
    cited = unit.directory.citations_for([tenure.id])
    made = unit.decisions.made.by_id(one.decision_id for one in cited)
    said = [one.outcome for one in made if isinstance(one.outcome, Accepted)]
    if not said:
        return []
    name = said[-1].claim.person
    other, held = Person(mint(), name, (Name(name),)), mint()
    moved = [replace(one, person_id=other.id, tenure_id=held, citation_id=mint()) for one in said]
    return [Minted(other), *moved, Judged(EntityKind.PERSON, tenure.person_id, other.id, same=False)]
