"""What accepted claims say: citations of tenures, and attributes of persons."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from db.acts import Accepted, Attributed, Dated, Decision, Outcome, Rejected, Unsure
from db.folded import holding_of
from db.records import Attribute, Citation
from db.values import PartialDate
from db.values import fold as folded_text

Dates = Mapping[str, PartialDate | None]


def dates(outcomes: Iterable[Outcome]) -> Dates:
    """Return the dates that the curator gave to articles; the last one of each holds."""
    return {one.article_id: one.published for one in outcomes if isinstance(one, Dated)}


def settled(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the decision that holds on each claim, by its key: the last one, in their order."""
    last: dict[str, Decision] = {}
    for made in decisions:
        if isinstance(made.outcome, Accepted | Attributed | Rejected | Unsure):
            last.pop(made.outcome.claim_key, None)
            last[made.outcome.claim_key] = made
    return last


def citation(made: Decision, accepted: Accepted, dated: Dates) -> Citation:
    """Return the citation that accepting a claim gives its tenure."""
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
        as_of=_as_of(accepted, dated),
        start=claim.start,
        end=claim.end,
        evidence=claim.evidence,
        place=claim.place,
        term=claim.term,
        outlet=accepted.outlet,
    )


def attributes(
    last: Iterable[Decision], dated: Dates, canonical: Callable[[str], str], gone: frozenset[str]
) -> Mapping[str, tuple[Attribute, ...]]:
    """Return what is said of each person, by canonical id: each value once, by its first source.

    Of persons who are the same, what is said of the one by whose id they go comes first.
    """
    found: defaultdict[str, dict[tuple[str, str], Attribute]] = defaultdict(dict)
    of_persons = ((made.id, made.outcome) for made in last if isinstance(made.outcome, Attributed))
    here = [one for one in of_persons if one[1].claim.attribute and one[1].person_id not in gone]
    here.sort(key=lambda one: (one[1].person_id != canonical(one[1].person_id), one[1].person_id))
    for decision_id, said in here:
        key = (str(said.claim.attribute), folded_text(said.claim.title))
        found[canonical(said.person_id)].setdefault(key, _attribute(decision_id, said, dated))
    return {person_id: tuple(values.values()) for person_id, values in found.items()}


def _attribute(decision_id: str, said: Attributed, dated: Dates) -> Attribute:
    claim = said.claim
    if claim.attribute is None:
        raise ValueError(f"says nothing of a person: {said.claim_key}")
    return Attribute(
        claim.attribute, claim.title, _as_of(said, dated), said.article_id, claim.evidence, decision_id
    )


def _as_of(said: Accepted | Attributed, dated: Dates) -> PartialDate | None:
    """Return the day for which the source vouches: its article's date where that is its own."""
    claim = said.claim
    return dated.get(said.article_id, claim.as_of) if claim.dated_by_article else claim.as_of


def by_holding(citations: Sequence[Citation]) -> Mapping[str, list[Citation]]:
    """Return the citations by the tenure's id as decided."""
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for one in citations:
        found[holding_of(one)].append(one)
    return found
