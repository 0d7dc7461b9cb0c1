"""The directory as it would be without some sources: what they alone say is neither told nor shows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from db.acts import Concluded
from db.folded import Amendment, Holding, holding_of
from db.records import Citation, Person, Tenure
from db.rules import Rule
from db.values import Event
from desktop.ledger.outlets import ranks_of, trust_of
from desktop.ledger.said import by_holding
from desktop.ledger.uniting import Facts, unite


@dataclass(frozen=True, slots=True)
class Withheld:
    """Persons, tenures and citations without what the sources withheld say."""

    persons: tuple[Person, ...]
    tenures: tuple[Tenure, ...]
    citations: tuple[Citation, ...]


def concerned(citations: Iterable[Citation], tenures: Iterable[Tenure], hidden: Collection[str]) -> set[str]:
    """Return the ids of the tenures of persons of whom these articles say something."""
    held = {one.id: one.person_id for one in tenures}
    persons = {held[one.tenure_id] for one in citations if one.article_id in hidden}
    return {key for key, person_id in held.items() if person_id in persons}


def without_sources(
    persons: Iterable[Person],
    tenures: Sequence[Tenure],
    citations: Sequence[Citation],
    hidden: Collection[str],
    holdings: Iterable[Holding],
    amendments: Iterable[Amendment],
    rules: Iterable[Rule],
) -> Withheld:
    """Return these rows as they would be had nothing been accepted from the hidden articles.

    ``holdings`` and ``amendments`` are those of the tenures ``concerned``: these are made anew of what is
    left, with their own dates; the others stay as they are. An end that was inferred from what is hidden
    is hidden too.
    """
    made_anew = concerned(citations, tenures, hidden)
    known = {one.id: one for one in tenures if one.id in made_anew}
    here = [one for one in citations if one.article_id not in hidden]
    cited = by_holding([one for one in here if one.tenure_id in made_anew])
    gone = {one.id for one in citations if one.article_id in hidden}
    facts = Facts(cited, _kept(amendments, gone), _died(here, known), trust_of(here, ranks_of(rules)))
    left = [
        Holding(one.id, known[one.tenure_id].person_id, known[one.tenure_id].post_id)
        for one in holdings
        if one.id in cited and one.tenure_id in known
    ]
    united = unite(left, _itself, facts)
    part_of = {key: one.id for one in united for key in one.holding_ids}
    return Withheld(
        persons=tuple(_without(one, hidden) for one in persons),
        tenures=(*(one for one in tenures if one.id not in known), *map(facts.tenure, united)),
        citations=tuple(replace(one, tenure_id=part_of.get(holding_of(one), one.tenure_id)) for one in here),
    )


def _itself(entity_id: str) -> str:
    return entity_id


def _kept(amendments: Iterable[Amendment], gone: AbstractSet[str]) -> Mapping[str, list[Amendment]]:
    found: defaultdict[str, list[Amendment]] = defaultdict(list)
    for one in amendments:
        if not (isinstance(one.said, Concluded) and not gone.isdisjoint(one.said.resting_on)):
            found[one.said.tenure_id].append(one)
    return found


def _died(citations: Iterable[Citation], known: Mapping[str, Tenure]) -> Mapping[str, list[Citation]]:
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for one in citations:
        if one.event is Event.DIED and one.tenure_id in known:
            found[known[one.tenure_id].person_id].append(one)
    return found


def _without(person: Person, hidden: Collection[str]) -> Person:
    left = tuple(one for one in person.attributes if one.article_id not in hidden)
    return person if left == person.attributes else replace(person, attributes=left)
