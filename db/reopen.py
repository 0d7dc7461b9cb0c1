"""What rests on an act: later acts that use what it made, or decide on its claims again."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Decision,
    Edited,
    Judged,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
    Removed,
)
from db.codec import claim_key
from db.directory import Directory
from db.made import Made
from db.records import Area, Organization, Person, Post


def resting_on(connection: Connection, act_id: str) -> set[str]:
    """Return the ids of the later acts in force that cannot stand without this one."""
    found: set[str] = set()
    waiting = [act_id]
    while waiting:
        fresh = _directly(connection, waiting.pop()) - found
        found |= fresh
        waiting += fresh
    return found


def _directly(connection: Connection, act_id: str) -> set[str]:
    made, directory = Made(connection), Directory(connection)
    given = _Given.of(made.of_acts([act_id]))
    if not given:
        return set()
    holdings = {one.id for one in directory.decided_of(given.ids)}
    subjects = given.ids | holdings | directory.speaking_of(given.ids)
    later = [*made.of_subjects(subjects), *made.on_claims(given.keys)]
    return {one.act_id for one in later if one.act_id > act_id and given.carries(one.outcome)}


@dataclass(frozen=True, slots=True)
class _Given:
    """What an act gives to later ones: the ids that it minted, and the claims on which it decided."""

    ids: frozenset[str]
    keys: frozenset[str]

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> "_Given":
        outcomes = [one.outcome for one in decisions]
        minted = {one.entity.id for one in outcomes if isinstance(one, Minted)}
        cited = {one.citation_id for one in outcomes if isinstance(one, Accepted)}
        keys = (claim_key(one) for one in outcomes)
        return cls(frozenset(minted | cited), frozenset(key for key in keys if key))

    def __bool__(self) -> bool:
        return bool(self.ids or self.keys)

    def carries(self, later: Outcome) -> bool:
        """Whether a later decision cannot stand without it."""
        return claim_key(later) in self.keys or not self.ids.isdisjoint(uses(later))


def uses(outcome: Outcome) -> set[str]:
    """Return the ids of entities and citations of which a decision speaks."""
    match outcome:
        case Minted() | Edited():
            return _named_in(outcome.entity)
        case Named() | Removed():
            return {outcome.entity_id}
        case Judged():
            return {outcome.kept_id, outcome.other_id}
        case Accepted():
            return {outcome.person_id, outcome.post_id}
        case Attributed():
            return {outcome.person_id}
        case Concluded():
            return {outcome.person_id, outcome.post_id, *outcome.resting_on}
        case Preferred():
            return {outcome.citation_id}
        case Mandated():
            return {outcome.organization_id}
        case Noted():
            return {outcome.subject_id}
    return set()


def _named_in(entity: Person | Area | Organization | Post) -> set[str]:
    """Return the entity's id and those that its record names."""
    named: tuple[str | None, ...] = ()
    match entity:
        case Area():
            named = (entity.parent_id, entity.successor_id)
        case Organization():
            named = (entity.parent_id, entity.area_id, entity.successor_id)
        case Post():
            named = (entity.organization_id, entity.narrower_than, *entity.carries, *entity.excludes)
    return {entity.id, *(one for one in named if one)}
