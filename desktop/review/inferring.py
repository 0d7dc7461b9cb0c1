"""What the directory suggests and contradicts itself in, kept in memory: an act renews what it touched."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.acts import (
    Accepted,
    Act,
    Attributed,
    Concluded,
    Dated,
    Declined,
    Edited,
    Judged,
    Outcome,
    Preferred,
    Rejected,
    Removed,
    Ruled,
    Undone,
    Unsure,
)
from db.computed import Conflict, Proposal
from db.store import Unit
from desktop.browse import around, everything
from desktop.ledger import (
    EXCLUDING,
    OF_ONE_PERSON,
    ORDER,
    SEAT,
    SUCCESSION,
    TWO_PLACES,
    Rows,
    conflicts,
    proposals,
)

MOST_ACTS = 12
"""After more acts than these, as after a while away, everything is looked at anew."""
FAR = (Edited, Removed, Judged, Ruled)
"""Decisions that reach beyond the rows of one person and post."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What acts touched: persons, posts, and whether a complete list was among it."""

    persons: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()
    rosters: bool = False


@dataclass
class Inferring:
    """Proposals and conflicts by key, without their evidence, up to an act."""

    proposals: dict[str, Proposal] = field(default_factory=dict)
    conflicts: dict[str, Conflict] = field(default_factory=dict)
    rosters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    _last: str | None = None

    def refresh(self, unit: Unit) -> bool:
        """Bring it up to date; return whether looking at what the acts since touched was enough."""
        fresh = self._since(unit)
        touched = None
        if fresh is not None:
            touched = touched_by(unit, (made.outcome for act in fresh for made in act.decisions))
        if touched is None:
            self._look_everywhere(unit)
        elif fresh:
            self._look_around(unit, touched)
        return touched is not None

    def _since(self, unit: Unit) -> list[Act] | None:
        """Return the acts since the last time, one after the other; None where they are too many."""
        known, acts = self._last, list[Act]()
        while len(acts) < MOST_ACTS:
            page = unit.decisions.page(after=acts[-1].id if acts else None, limit=1)
            if not acts:
                self._last = page[0].id if page else ""
            if known is not None and (not page or page[0].id <= known):
                return acts
            if known is None:
                return None
            acts += page
        return None

    def _look_everywhere(self, unit: Unit) -> None:
        rows = everything(unit)
        self.proposals = {one.key: one for one in proposals(rows)}
        self.conflicts = {one.key: one for one in conflicts(rows)}
        self.rosters = unit.claims.in_rosters()
        self._leave_out(unit.directory.declined((*self.proposals, *self.conflicts)))

    def _look_around(self, unit: Unit, touched: Touched) -> None:
        directory = unit.directory
        persons = touched.persons | set(directory.canonical(touched.persons).values())
        rows = around(unit, persons, touched.posts)
        posts = touched.posts | set(directory.canonical(touched.posts).values()) | set(rows.posts)
        held = {one.id for one in rows.tenures}
        for key in [one.key for one in self.proposals.values() if _is_touched(one, persons, posts, held)]:
            del self.proposals[key]
        for key in [one.key for one in self.conflicts.values() if _collides(one, persons, posts, held)]:
            del self.conflicts[key]
        self._take(rows, persons)
        self._leave_out({*directory.declined(self._keys(held)), *touched.declined})
        if touched.rosters:
            self.rosters = unit.claims.in_rosters()

    def _take(self, rows: Rows, persons: frozenset[str]) -> None:
        """Take what these rows give; of others who sat in the same seats not every post is among them."""
        for one in proposals(rows):
            if one.code not in OF_ONE_PERSON or one.person_id in persons:
                self.proposals[one.key] = one
        for other in conflicts(rows):
            if other.code not in (EXCLUDING, TWO_PLACES) or not persons.isdisjoint(other.persons):
                self.conflicts[other.key] = other

    def _keys(self, held: set[str]) -> set[str]:
        found = {one.key for one in self.proposals.values() if one.tenure_id in held}
        return found | {one.key for one in self.conflicts.values() if not held.isdisjoint(one.tenures)}

    def _leave_out(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.proposals.pop(key, None)
            self.conflicts.pop(key, None)


def _is_touched(one: Proposal, persons: frozenset[str], posts: frozenset[str], held: set[str]) -> bool:
    if one.code == SUCCESSION:
        return one.post_id in posts
    return one.person_id in persons or (one.code not in OF_ONE_PERSON and one.tenure_id in held)


def _collides(one: Conflict, persons: frozenset[str], posts: frozenset[str], held: set[str]) -> bool:
    if one.code in (SEAT, ORDER):
        return not posts.isdisjoint(one.posts)
    if not persons.isdisjoint(one.persons):
        return True
    return one.code not in (EXCLUDING, TWO_PLACES) and not held.isdisjoint(one.tenures)


def touched_by(unit: Unit, outcomes: Iterable[Outcome]) -> Touched | None:
    """Return what these decisions touch; None where that is not to be said in persons and posts."""
    every = list(_with_undone(unit, outcomes))
    if any(isinstance(one, FAR) for one in every):
        return None
    said = [one for one in every if isinstance(one, Accepted | Concluded)]
    keys = {one.claim_key for one in every if isinstance(one, Accepted | Attributed | Rejected | Unsure)}
    dated = {one.article_id for one in every if isinstance(one, Dated)}
    made = [*unit.decisions.made.ever_on_claims(keys), *unit.decisions.made.of_kinds(dated, ["accepted"])]
    said += [one.outcome for one in made if isinstance(one.outcome, Accepted)]
    holding = {one.tenure_id for one in every if isinstance(one, Preferred)}
    parts = unit.directory.holdings(holding)
    claims = [one.claim for one in every if isinstance(one, Accepted | Rejected | Unsure)]
    return Touched(
        frozenset({one.person_id for one in said} | {one.person_id for one in parts}),
        frozenset({one.post_id for one in said} | {one.post_id for one in parts}),
        frozenset(one.proposal_key for one in every if isinstance(one, Declined)),
        any(claim.roster for claim in claims),
    )


def _with_undone(unit: Unit, outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
    for one in outcomes:
        yield one
        if isinstance(one, Undone):
            for act in unit.decisions.by_ids([one.act_id]).values():
                taken_back = [made.outcome for made in act.decisions]
                # A question that was declined is put again: what it rests on is not said there.
                yield from (Removed("") if isinstance(each, Declined) else each for each in taken_back)
                yield from _with_undone(unit, (each for each in taken_back if isinstance(each, Undone)))
