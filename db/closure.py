"""What an act touches: the rows to be folded anew, and all that these rest on.

A row rests on the decisions on its own id, on the judgements of whom it is the same as, and a tenure
on all that was decided of one person in one post. Citations that stay are taken as folded before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, func, select

from db import models
from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Dated,
    Decision,
    Declined,
    Edited,
    Judged,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
    Removed,
    Ruled,
)
from db.codec import claim_key, decode
from db.directory import Directory
from db.family import Families
from db.folded import Folded, Holding, holding_of
from db.made import Made
from db.prepared import ask_each
from db.records import Citation
from db.reopen import uses
from db.rows import Touched
from db.rules import Rule
from db.values import RuleKind

KINDS = ("person", "area", "organization", "post")
EXISTENCE = ("judged", "removed", *(f"{verb} {kind}" for verb in ("minted", "edited") for kind in KINDS))
CITING = ("accepted", "attributed")
_RANKS = select(models.rule.c.content).where(models.rule.c.kind == RuleKind.OUTLET_RANK)
# Asked only where the rank of an outlet changes: looking through every tenure is soon done.
_DISPUTED = select(models.tenure.c.id).where(func.instr(models.tenure.c.content, '"disputed":[]') == 0)


@dataclass(frozen=True, slots=True)
class Closure:
    """What is to be folded, with what was folded before, and which rows come of it.

    ``around`` are the persons and posts whose tenures are folded.
    """

    decisions: tuple[Decision, ...]
    before: Folded
    touched: Touched
    around: frozenset[str]


def closure(connection: Connection, reach: Sequence[Outcome]) -> Closure:
    """Return what is touched by outcomes that came into force now, or went out of it."""
    return _Reach(Made(connection), Directory(connection), list(reach)).close()


@dataclass(slots=True)
class _Reach:
    """Grows from outcomes to all that they touch."""

    made: Made
    directory: Directory
    outcomes: list[Outcome]
    keys: set[str] = field(default_factory=set)
    holdings: dict[str, Holding] = field(default_factory=dict)
    involved: set[str] = field(default_factory=set)
    decisions: dict[str, Decision] = field(default_factory=dict)
    citations: dict[str, list[Citation]] = field(default_factory=dict)

    def close(self) -> Closure:
        """Return the closure."""
        self._reach_claims()
        families = Families(self.made)
        entities = {entity_id for one in self.outcomes for entity_id in _entities_of(one)}
        self._hold(self.directory.holdings(self._decided_on()))
        self._reach_disputed()
        self._reach_former()
        accepted = [one for one in (*self.outcomes, *self._taken()) if isinstance(one, Accepted)]
        self.involved |= {key for one in accepted for key in (one.person_id, one.post_id)}
        families.grow(entities | self.involved)
        moved = self._moved(families)
        entities = families.of(entities) | moved | self._speaking_of(moved, families)
        self._reach_siblings(families, accepted)
        own = frozenset(self._decided_on() | self.holdings.keys())
        before = self._before(own)
        self._take(self.made.of_subjects(entities | self._laid_down()))
        named = self._named_in_records() - entities
        families.grow(named)
        involved = families.of(self.involved | named) - entities
        self._take(self.made.of_kinds(involved, (*EXISTENCE, "accepted")))
        self._take(self.made.on_claims(self.keys))
        self._reach_later_decisions(before)
        self._reach_dates()
        before = replace(before, holdings=(*before.holdings, *self._held_elsewhere(own)))
        decisions = tuple(self.decisions[key] for key in sorted(self.decisions))
        around = frozenset(families.of(self.involved))
        return Closure(decisions, before, self._touched(frozenset(entities), own), around)

    def _take(self, decisions: Iterable[Decision]) -> None:
        self.decisions |= {made.id: made for made in decisions}

    def _hold(self, holdings: Iterable[Holding]) -> None:
        for one in holdings:
            self.holdings[one.id] = one
            self.involved |= {one.person_id, one.post_id}

    def _reach_claims(self) -> None:
        """Reach what else was ever decided on the same claims, and on those of articles dated anew."""
        articles = {one.article_id for one in self.outcomes if isinstance(one, Dated)}
        citing = self.made.ever_of_kinds(articles, CITING) if articles else []
        said = (*self.outcomes, *(made.outcome for made in citing))
        self.keys = {key for one in said if (key := claim_key(one))}
        if self.keys:
            self.outcomes += [made.outcome for made in self.made.ever_on_claims(self.keys)]

    def _decided_on(self) -> set[str]:
        return {one.tenure_id for one in self.outcomes if isinstance(one, Accepted | Concluded | Preferred)}

    def _moved(self, families: Families) -> set[str]:
        """Return the entities that may go by another id now, or be gone or back."""
        existence = (one for one in self.outcomes if isinstance(one, Minted | Edited | Removed | Judged))
        changed = {entity_id for one in existence for entity_id in _entities_of(one)}
        return families.of({one for one in changed if families.is_moving(one)})

    def _speaking_of(self, moved: set[str], families: Families) -> set[str]:
        speaking = self.directory.speaking_of(moved) if moved else set()
        families.grow(speaking)
        return families.of(speaking)

    def _reach_siblings(self, families: Families, accepted: Sequence[Accepted]) -> None:
        """Reach all that was decided of a person in a post that are touched, and all that death ends."""
        existence = (one for one in self.outcomes if isinstance(one, Minted | Edited | Removed | Judged))
        changed = {entity_id for one in existence for entity_id in _entities_of(one)}
        ended = {one.person_id for one in accepted if one.ends_all}
        wide = families.of({one for one in changed if families.is_moving(one)} | ended)
        if wide:
            self._hold(self.directory.decided_of(wide))
            families.grow(self.involved)
        held: list[Holding | Accepted] = [*self.holdings.values(), *accepted]
        persons, posts = {one.person_id for one in held}, {one.post_id for one in held}
        if persons:
            self._hold(self.directory.decided_between(families.of(persons), families.of(posts)))

    def _named_in_records(self) -> set[str]:
        """Return the ids of which the records of touched entities speak: their rows show whom these go by."""
        return {key for one in self._taken() if isinstance(one, Minted | Edited) for key in uses(one)}

    def _reach_disputed(self) -> None:
        """Reach what a changed rank of outlets may decide: the tenures of which sources disagree."""
        said = [one.rule for one in self.outcomes if isinstance(one, Ruled)]
        if not said:
            return
        ranks = {one.id for one in self._ranks()}
        if any(one.kind is RuleKind.OUTLET_RANK or one.id in ranks for one in said):
            disputed = self.directory.connection.execute(_DISPUTED).scalars().all()
            self._hold(self.directory.parts_of(disputed))

    def _ranks(self) -> tuple[Rule, ...]:
        return tuple(decode(one, Rule) for one in ask_each(self.directory.connection, _RANKS))

    def _ranks_that_stay(self) -> tuple[Rule, ...]:
        changed = {one.rule.id for one in self.outcomes if isinstance(one, Ruled)}
        return tuple(one for one in self._ranks() if one.id not in changed)

    def _cite(self, tenure_ids: set[str]) -> None:
        """Find the citations of these tenures as they were folded."""
        fresh = tenure_ids - self.citations.keys()
        if fresh:
            self.citations |= {key: [] for key in fresh}
            for one in self.directory.bare_citations_for(fresh):
                self.citations[one.tenure_id].append(one)

    def _renewed(self) -> set[str]:
        return {one.tenure_id for one in self.outcomes if isinstance(one, Accepted)}

    def _staying(self) -> list[Citation]:
        return [one for each in self.citations.values() for one in each if one.claim_key not in self.keys]

    def _reach_former(self) -> None:
        """Take of tenures that lose or gain a claim what else says of whom and of which post they are."""
        renewed = self._renewed()
        former = [one for one in self.holdings.values() if one.id in renewed]
        self._cite({one.tenure_id for one in former if one.tenure_id})
        if last := _last_of(self._staying(), renewed):
            self._take(self.made.by_id(last))
        self._take_hidden({one.id for one in former if not one.tenure_id})

    def _take_hidden(self, holding_ids: set[str]) -> None:
        """Take what was accepted of who, or of which post, was removed: it was not folded into rows."""
        if holding_ids:
            self._take(self.made.of_kinds(holding_ids, ("accepted",)))

    def _before(self, own: frozenset[str]) -> Folded:
        """Return what stays as it was folded of the tenures decided on; take what does not."""
        self._cite({one.tenure_id for one in self.holdings.values() if one.tenure_id})
        renewed = self._renewed()
        hidden = {one.id for one in self.holdings.values() if not one.tenure_id}
        self._take_hidden(hidden - renewed)
        amended = {one.tenure_id for one in self.outcomes if isinstance(one, Concluded | Preferred)}
        if amended:
            self._take(self.made.of_kinds(amended, ("concluded", "preferred")))
        return Folded(
            citations=tuple(self._staying()),
            holdings=tuple(one for key, one in self.holdings.items() if key not in renewed | hidden),
            amendments=tuple(self.directory.amendments(own - amended)),
            rules=self._ranks_that_stay() if own else (),
        )

    def _taken(self) -> list[Outcome]:
        return [made.outcome for made in self.decisions.values()]

    def _held_elsewhere(self, own: frozenset[str]) -> list[Holding]:
        """Return the tenures as decided that are not touched, of which a death is taken that ends others."""
        elsewhere = {one.tenure_id for one in self._taken() if isinstance(one, Accepted)} - own
        return self.directory.holdings(elsewhere) if elsewhere else []

    def _laid_down(self) -> set[str]:
        return {key for one in self.outcomes if (key := _laid_down_by(one))}

    def _reach_later_decisions(self, before: Folded) -> None:
        """Take what else was decided on the claims of the decisions taken: the last one holds."""
        holding = (one.claim_key for one in before.citations if one.decision_id in self.decisions)
        settled = self.keys | set(holding)
        waiting = {key for made in self.decisions.values() if (key := claim_key(made.outcome))} - settled
        if waiting:
            self._take(self.made.on_claims(waiting))

    def _reach_dates(self) -> None:
        articles = {one.article_id for one in self._taken() if isinstance(one, Accepted | Attributed)}
        if articles:
            self._take(self.made.of_kinds(articles, ("dated",)))

    def _touched(self, entities: frozenset[str], own: frozenset[str]) -> Touched:
        return Touched(
            entities=entities,
            tenures=own | {one.tenure_id for one in self.holdings.values() if one.tenure_id},
            holdings=own,
            notes=frozenset(one.note_id for one in self.outcomes if isinstance(one, Noted)),
            rules=frozenset(one.rule.id for one in self.outcomes if isinstance(one, Ruled)),
            proposals=frozenset(one.proposal_key for one in self.outcomes if isinstance(one, Declined)),
        )


def _entities_of(outcome: Outcome) -> tuple[str, ...]:
    """Return the ids of the entities whose own rows a decision changes."""
    match outcome:
        case Minted() | Edited():
            return (outcome.entity.id,)
        case Named() | Removed():
            return (outcome.entity_id,)
        case Judged():
            return outcome.kept_id, outcome.other_id
        case Attributed():
            return (outcome.person_id,)
        case Mandated():
            return (outcome.organization_id,)
    return ()


def _laid_down_by(outcome: Outcome) -> str | None:
    match outcome:
        case Noted():
            return outcome.note_id
        case Ruled():
            return outcome.rule.id
        case Declined():
            return outcome.proposal_key
    return None


def _last_of(cited: Iterable[Citation], holding_ids: set[str]) -> set[str]:
    """Return the last decision on each of these tenures as decided that stays as it was."""
    last: dict[str, str] = {}
    for one in cited:
        if (own := holding_of(one)) in holding_ids:
            last[own] = max(last.get(own, ""), one.decision_id)
    return set(last.values())
