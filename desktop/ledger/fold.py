"""The fold: decisions in force, in their order, to the rows of the directory that they speak of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.acts import Accepted, Attributed, Dated, Decision, Minted, Named, Outcome
from db.records import Area, Attribute, Citation, Folded, Name, Organization, Person, Post, Tenure
from db.values import Event, PartialDate
from db.values import fold as folded_text
from desktop.ledger.tenures import tenure_of

Entity = Person | Area | Organization | Post


def fold(decisions: Sequence[Decision]) -> Folded:
    """Return what the decisions come to. Reads nothing else: no claim row, no lexicon, no clock."""
    outcomes = [made.outcome for made in decisions]
    dates = _dates(outcomes)
    entities = _entities(outcomes)
    attributes = _attributes(decisions, dates)
    citations = _citations(decisions, dates)
    return Folded(
        persons=tuple(
            replace(one, attributes=attributes.get(one.id, ())) for one in entities if isinstance(one, Person)
        ),
        areas=tuple(one for one in entities if isinstance(one, Area)),
        organizations=tuple(one for one in entities if isinstance(one, Organization)),
        posts=tuple(one for one in entities if isinstance(one, Post)),
        tenures=_tenures(outcomes, citations),
        citations=citations,
    )


def _entities(outcomes: Sequence[Outcome]) -> list[Entity]:
    names: defaultdict[str, list[Name]] = defaultdict(list)
    for outcome in outcomes:
        if isinstance(outcome, Named):
            names[outcome.entity_id].append(outcome.name)
    minted = {one.entity.id: one.entity for one in outcomes if isinstance(one, Minted)}
    return [_with_names(minted[key], names[key]) for key in sorted(minted)]


def _with_names(entity: Entity, more: Sequence[Name]) -> Entity:
    """Return the entity with further names, each once; one with diacritics is preferred."""
    if isinstance(entity, Area) or not more:
        return entity
    names = tuple(dict.fromkeys((*entity.names, *more)))
    if not isinstance(entity, Person):
        return replace(entity, names=names)
    better = (name.text for name in names if _marks(name.text) > _marks(entity.name))
    same = (text for text in better if folded_text(text) == folded_text(entity.name))
    return replace(entity, names=names, name=next(same, entity.name))


def _marks(text: str) -> int:
    return sum(not character.isascii() for character in text)


def _dates(outcomes: Sequence[Outcome]) -> Mapping[str, PartialDate | None]:
    """Return the dates that the curator gave to articles; the last one of each holds."""
    return {one.article_id: one.published for one in outcomes if isinstance(one, Dated)}


def _as_of(said: Accepted | Attributed, dates: Mapping[str, PartialDate | None]) -> PartialDate | None:
    """Return the day for which the source vouches: its article's date where that is its own."""
    claim = said.claim
    return dates.get(said.article_id, claim.as_of) if claim.dated_by_article else claim.as_of


def _attributes(
    decisions: Sequence[Decision], dates: Mapping[str, PartialDate | None]
) -> Mapping[str, tuple[Attribute, ...]]:
    """Return what is said of each person, by id: each value once, by its first source."""
    by_key = {
        made.outcome.claim_key: (made.id, made.outcome)
        for made in decisions
        if isinstance(made.outcome, Attributed)
    }
    found: defaultdict[str, dict[tuple[str, str], Attribute]] = defaultdict(dict)
    for decision_id, said in sorted(by_key.values(), key=lambda one: one[0]):
        if kind := said.claim.attribute:
            found[said.person_id].setdefault(
                (kind, folded_text(said.claim.title)),
                Attribute(
                    kind,
                    said.claim.title,
                    _as_of(said, dates),
                    said.article_id,
                    said.claim.evidence,
                    decision_id,
                ),
            )
    return {person_id: tuple(values.values()) for person_id, values in found.items()}


def _citations(
    decisions: Sequence[Decision], dates: Mapping[str, PartialDate | None]
) -> tuple[Citation, ...]:
    """Return a citation for each accepted claim, as of the article's date where that is its own."""
    by_key = {
        made.outcome.claim_key: _citation(made, made.outcome, dates)
        for made in decisions
        if isinstance(made.outcome, Accepted)
    }
    return tuple(sorted(by_key.values(), key=lambda citation: citation.id))


def _citation(made: Decision, accepted: Accepted, dates: Mapping[str, PartialDate | None]) -> Citation:
    claim = accepted.claim
    return Citation(
        id=accepted.citation_id,
        tenure_id=accepted.tenure_id,
        decision_id=made.id,
        claim_key=accepted.claim_key,
        article_id=accepted.article_id,
        event=claim.event,
        capacity=claim.capacity,
        relation=claim.relation,
        as_of=_as_of(accepted, dates),
        start=claim.start,
        end=claim.end,
        evidence=claim.evidence,
        place=claim.place,
    )


def _tenures(outcomes: Sequence[Outcome], citations: Sequence[Citation]) -> tuple[Tenure, ...]:
    cited: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        cited[citation.tenure_id].append(citation)
    held = {one.tenure_id: one for one in outcomes if isinstance(one, Accepted)}
    died: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.event is Event.DIED:
            died[held[citation.tenure_id].person_id].append(citation)
    return tuple(
        tenure_of(key, held[key].person_id, held[key].post_id, cited[key], died[held[key].person_id])
        for key in sorted(cited)
    )
