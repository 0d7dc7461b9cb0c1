"""The fold: decisions in force, in their order, to the rows of the directory that they speak of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from db.acts import (
    Concluded,
    Decision,
    Declined,
    Mandated,
    Noted,
    Outcome,
    Preferred,
    Ruled,
)
from db.folded import Amendment, Folded, Holding, Refused, holding_of
from db.records import Area, Citation, Organization, Person, Post
from db.rules import Mandate, Note, Rule
from db.values import Event
from desktop.ledger.entities import Entities, Entity, entities
from desktop.ledger.outlets import ranks_of, trust_of
from desktop.ledger.said import Dates, Settled, Settling, attributes, by_holding, dated, dates
from desktop.ledger.sameness import Sameness, sameness
from desktop.ledger.uniting import Facts, unite

Kind = TypeVar("Kind", bound=Entity)
NOTHING = Folded()


def fold(decisions: Iterable[Decision], before: Folded = NOTHING) -> Folded:
    """Return what the decisions come to. Reads nothing else: no claim row, no lexicon, no clock.

    They are gone through once, and of accepted claims only the citations are kept: there may be millions.
    ``before`` holds citations, holdings, amendments and ranks of outlets that come of decisions not
    given here, so that one more claim on a tenure needs no other one folded anew.
    """
    settling = Settling()
    rest = [made for made in decisions if not settling.take(made)]
    settled = settling.settled()
    outcomes = [made.outcome for made in rest]
    known = entities(outcomes)
    same = sameness(outcomes, known.own, known.gone)
    days = dates(outcomes)
    folded = _tenures(rest, settled, days, before, known, same)
    said = attributes(settled.attributed.values(), days, same.of, known.gone)
    here = [_with_attributes(one, said) for one in known.united(same)]
    return replace(
        folded,
        persons=_of_kind(here, Person),
        areas=_of_kind(here, Area),
        organizations=_of_kind(here, Organization),
        posts=_of_kind(here, Post),
        aliases=same.aliases,
        references=known.references(),
        judgements=same.judgements,
        mandates=_mandates(rest, known, same),
        notes=_notes(outcomes),
        rules=_rules(outcomes),
        declined=_declined(outcomes),
    )


def _of_kind(here: Iterable[Entity], kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(one for one in here if isinstance(one, kind))


def _with_attributes(entity: Entity, said: Mapping[str, tuple[object, ...]]) -> Entity:
    if not isinstance(entity, Person):
        return entity
    return replace(entity, attributes=said.get(entity.id, ()))  # type: ignore[arg-type]


def _citations(settled: Settled, days: Dates, before: Folded) -> list[Citation]:
    kept = [one for one in before.citations if one.claim_key not in settled.keys]
    made = [dated(one, days) for one in settled.cited.values()]
    return sorted((*kept, *made), key=lambda one: one.id)


def _tenures(
    decisions: Sequence[Decision],
    settled: Settled,
    days: Dates,
    before: Folded,
    known: Entities,
    same: Sameness,
) -> Folded:
    """Return the tenures that these citations support, and of which decided ones each is made."""
    citations = _citations(settled, days, before)
    cited = by_holding(citations)
    holdings = [one for one in _holdings(settled, before) if one.id in cited]
    here = [one for one in holdings if not {one.person_id, one.post_id} & known.gone]
    amendments = _amendments(decisions, before)
    alive = [one for one in holdings if one.person_id not in known.gone]
    ranks = ranks_of((*before.rules, *_rules(made.outcome for made in decisions)))
    facts = Facts(cited, _by_tenure(amendments), _died(alive, cited, same), trust_of(citations, ranks))
    united = unite(here, same.of, facts)
    part_of = {key: one.id for one in united for key in one.holding_ids}
    return Folded(
        tenures=tuple(sorted(map(facts.tenure, united), key=lambda one: one.id)),
        citations=tuple(_moved(one, part_of) for one in citations if holding_of(one) in part_of),
        holdings=tuple(replace(one, tenure_id=part_of.get(one.id, "")) for one in holdings),
        amendments=tuple(amendments),
    )


def _moved(one: Citation, part_of: Mapping[str, str]) -> Citation:
    """Return the citation under the tenure that its own is part of now."""
    own = holding_of(one)
    tenure_id = part_of[own]
    own_id = "" if own == tenure_id else own
    if (one.tenure_id, one.own_id) == (tenure_id, own_id):
        return one
    return replace(one, tenure_id=tenure_id, own_id=own_id)


def _holdings(settled: Settled, before: Folded) -> list[Holding]:
    """Return each tenure as decided, of the person and post that its last accepted claim names.

    Of one that is known from before only some claims may be given here.
    """
    found = {}
    for one in settled.cited.values():
        tenure_id = one.citation.tenure_id
        found[tenure_id] = Holding(tenure_id, one.person_id, one.post_id)
    found |= {one.id: one for one in before.holdings}
    return [found[key] for key in sorted(found)]


def _amendments(decisions: Iterable[Decision], before: Folded) -> list[Amendment]:
    last = {one.slot: one for one in before.amendments}
    for made in decisions:
        if isinstance(made.outcome, Concluded | Preferred):
            one = Amendment(made.id, made.outcome)
            last[one.slot] = one
    return [last[slot] for slot in sorted(last)]


def _by_tenure(amendments: Iterable[Amendment]) -> Mapping[str, list[Amendment]]:
    found: defaultdict[str, list[Amendment]] = defaultdict(list)
    for one in amendments:
        found[one.said.tenure_id].append(one)
    return found


def _died(
    holdings: Iterable[Holding], cited: Mapping[str, Sequence[Citation]], same: Sameness
) -> Mapping[str, list[Citation]]:
    """Return the citations for a death, which ends all, by the canonical person's id."""
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for one in holdings:
        found[same.of(one.person_id)] += [each for each in cited[one.id] if each.event is Event.DIED]
    return {key: sorted(each, key=lambda one: one.id) for key, each in found.items() if each}


def _mandates(decisions: Iterable[Decision], known: Entities, same: Sameness) -> tuple[Mandate, ...]:
    """Return the days on which mandates ended, of the bodies that are there."""
    made = ((one.id, one.outcome) for one in decisions if isinstance(one.outcome, Mandated))
    return tuple(
        Mandate(same.of(one.organization_id), one.day, one.article_id, decision_id)
        for decision_id, one in made
        if one.organization_id not in known.gone
    )


def _notes(outcomes: Iterable[Outcome]) -> tuple[Note, ...]:
    last = {one.note_id: one for one in outcomes if isinstance(one, Noted)}
    return tuple(Note(one.note_id, one.subject_id, one.text) for one in last.values() if one.text.strip())


def _rules(outcomes: Iterable[Outcome]) -> tuple[Rule, ...]:
    last = {one.rule.id: one.rule for one in outcomes if isinstance(one, Ruled)}
    return tuple(one for one in last.values() if one.values)


def _declined(outcomes: Iterable[Outcome]) -> tuple[Refused, ...]:
    last = {one.proposal_key: one.why for one in outcomes if isinstance(one, Declined)}
    return tuple(Refused(key, why) for key, why in last.items())
