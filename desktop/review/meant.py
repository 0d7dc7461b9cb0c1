"""Whom evidence names among those who are the same: decisions keep that id, so that a split is exact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.records import Claim, Organization, Person, Post, Tenure
from db.store import Unit
from db.values import fold
from desktop.ledger import begins_again


@dataclass(frozen=True, slots=True)
class Meant:
    """Tells the members of united persons, posts and tenures apart by what a claim says."""

    unit: Unit

    def person(self, person_id: str, name: str, post: Post | None = None) -> str:
        """Return the one whom this name names; of several, who held the post before, else the kept one."""
        members = self._members(person_id)
        if len(members) == 1:
            return members[0]
        records = self.unit.decisions.apart(members).persons
        called = sorted(_called(records, name), key=members.index)
        held = self.unit.directory.decided_between(called, self._members(post.id)) if post else []
        holders = {one.person_id for one in held}
        return next(iter((*(one for one in called if one in holders), *called)), members[0])

    def post(self, post: Post, organization: str | None) -> str:
        """Return the post in the body that the claim names, where bodies that are the same have it."""
        members = self._members(post.id)
        if len(members) == 1:
            return members[0]
        bodies = {one.id: one.organization_id for one in self.unit.decisions.apart(members).posts}
        records = self.unit.decisions.apart(bodies.values()).organizations
        called = _called(records, organization or "")
        return next((one for one in members if bodies.get(one) in called), members[0])

    def tenure(self, known: Tenure | None, person_id: str, claim: Claim) -> str | None:
        """Return the person's own part of a tenure, unless the claim says that they came back to it."""
        if known is None:
            return None
        known = self._current(known, claim)
        if begins_again(known, claim.event, claim.start or claim.as_of):
            return None
        parts = self.unit.directory.parts_of([known.id])
        return next((one.id for one in parts if one.person_id == person_id), None)

    def _current(self, known: Tenure, claim: Claim) -> Tenure:
        """Return, of several tenures of one person in one post, that of the claim's day, else the last."""
        tenures = self.unit.directory.tenures_of([known.person_id])
        same = [one for one in tenures if one.post_id == known.post_id]
        day = claim.start or claim.as_of
        if len(same) < 2:
            return known
        begun = [one for one in same if day is None or _begins(one) <= day.latest.isoformat()]
        return max(begun or same, key=_begins)

    def _members(self, entity_id: str) -> Sequence[str]:
        """Return the ids of all who are the same, the one by which they go first."""
        kept = self.unit.directory.canonical([entity_id]).get(entity_id, entity_id)
        return [kept, *self.unit.directory.members([kept])]


def _begins(tenure: Tenure) -> str:
    days = (tenure.start_earliest, tenure.first_seen.earliest if tenure.first_seen else None)
    return min((day.isoformat() for day in days if day), default="")


def _called(records: Iterable[Person | Organization], name: str) -> list[str]:
    """Return who is called exactly so, else those whose name has the same letters."""
    names = {one.id: [one.name, *(each.text for each in one.names)] for one in records}
    exact = [key for key, texts in names.items() if name in texts]
    return exact or [key for key, texts in names.items() if fold(name) in map(fold, texts)]
