"""What accepted claims say: citations of tenures, and attributes of persons."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from sys import intern

from db.acts import Accepted, Attributed, Dated, Decision, Outcome, Rejected, Unsure
from db.folded import holding_of
from db.records import Attribute, Citation
from db.values import PartialDate
from db.values import fold as folded_text
from desktop.ledger.terms import term_in

Dates = Mapping[str, PartialDate | None]


def dates(outcomes: Iterable[Outcome]) -> Dates:
    """Return the dates that the curator gave to articles; the last one of each holds."""
    return {one.article_id: one.published for one in outcomes if isinstance(one, Dated)}


@dataclass(frozen=True, slots=True)
class Cited:
    """An accepted claim: its citation, undated where only the article dates it, and whose it is."""

    citation: Citation
    person_id: str
    post_id: str
    by_article: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The decision that holds on each claim, by its key, in the order of decisions."""

    cited: Mapping[str, Cited]
    attributed: Mapping[str, Decision]
    keys: Set[str]
    """Of all claims on which something was decided."""


class Settling:
    """Goes through decisions one by one and keeps of each claim what the last one says.

    Of accepted claims, of which there may be millions, only their citations are kept.
    """

    def __init__(self) -> None:
        """Start with nothing decided."""
        self._last: dict[str, Cited | Decision | None] = {}

    def take(self, made: Decision) -> bool:
        """Take a decision, if it is on a claim; return whether it is."""
        outcome = made.outcome
        if not isinstance(outcome, Accepted | Attributed | Rejected | Unsure):
            return False
        key = outcome.claim_key
        self._last.pop(key, None)
        match outcome:
            case Accepted():
                self._last[key] = _cited(made, outcome)
            case Attributed():
                self._last[key] = made
            case _:
                self._last[key] = None
        return True

    def settled(self) -> Settled:
        """Return what holds."""
        last = self._last.items()
        return Settled(
            {key: one for key, one in last if isinstance(one, Cited)},
            {key: one for key, one in last if isinstance(one, Decision)},
            self._last.keys(),
        )


def _cited(made: Decision, said: Accepted) -> Cited:
    person_id, post_id = intern(said.person_id), intern(said.post_id)
    return Cited(citation(made, said), person_id, post_id, said.claim.dated_by_article)


def citation(made: Decision, accepted: Accepted) -> Citation:
    """Return the citation that accepting a claim gives its tenure, without its evidence.

    It is as of the day that the claim says: the article's own may be another by now.
    """
    claim = accepted.claim
    return Citation(
        id=accepted.citation_id,
        tenure_id=intern(accepted.tenure_id),
        decision_id=made.id,
        claim_key=accepted.claim_key,
        article_id=intern(accepted.article_id),
        event=claim.event,
        capacity=claim.capacity,
        relation=claim.relation,
        as_of=claim.as_of,
        start=claim.start,
        end=claim.end,
        evidence=(),
        place=claim.place,
        term=claim.term or term_in(claim.evidence),
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


def dated(one: Cited, days: Dates) -> Citation:
    """Return the citation as of the day that the curator gave its article, where only that dates it."""
    cited = one.citation
    if not one.by_article or cited.article_id not in days:
        return cited
    return replace(cited, as_of=days[cited.article_id])


def _as_of(said: Attributed, dated: Dates) -> PartialDate | None:
    """Return the day for which the source vouches: its article's date where that is its own."""
    claim = said.claim
    return dated.get(said.article_id, claim.as_of) if claim.dated_by_article else claim.as_of


def by_holding(citations: Sequence[Citation]) -> Mapping[str, list[Citation]]:
    """Return the citations by the tenure's id as decided."""
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for one in citations:
        found[holding_of(one)].append(one)
    return found
