"""Tenures as decided, united where they are one person's in one post without a break."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.acts import Concluded, Preferred
from db.folded import Amendment, Holding
from db.records import Citation, Tenure
from desktop.ledger.tenures import tenure_of


@dataclass(frozen=True, slots=True)
class United:
    """Tenures as decided that are one: it goes by the oldest one's id."""

    person_id: str
    post_id: str
    holding_ids: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the tenure."""
        return self.holding_ids[0]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of tenures as decided, by their id, and of persons' deaths, by canonical id.

    ``trust`` is the rank of each citation's outlet, where it has one.
    """

    citations: Mapping[str, Sequence[Citation]]
    amendments: Mapping[str, Sequence[Amendment]]
    died: Mapping[str, Sequence[Citation]]
    trust: Mapping[str, int] = field(default_factory=dict)

    def tenure(self, one: United) -> Tenure:
        """Return the tenure that all of this supports."""
        cited = [citation for key in one.holding_ids for citation in self.citations[key]]
        said = [amendment.said for key in one.holding_ids for amendment in self.amendments.get(key, ())]
        preferred = {each.bound: each.citation_id for each in reversed(said) if isinstance(each, Preferred)}
        return tenure_of(
            one.id,
            one.person_id,
            one.post_id,
            sorted(cited, key=lambda citation: citation.id),
            self.died.get(one.person_id, ()),
            [each for each in said if isinstance(each, Concluded)],
            preferred,
            self.trust,
        )


def unite(holdings: Iterable[Holding], canonical: Callable[[str], str], facts: Facts) -> list[United]:
    """Return which of these tenures are one: a break needs an established end and somebody seen later."""
    pairs: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one in holdings:
        pairs[canonical(one.person_id), canonical(one.post_id)].append(one.id)
    return [
        United(person_id, post_id, chain)
        for (person_id, post_id), ids in sorted(pairs.items())
        for chain in _chains(sorted(ids), facts)
    ]


def _chains(ids: Sequence[str], facts: Facts) -> list[tuple[str, ...]]:
    """Cut what one person decided on in one post where it was left and begun again."""
    if len(ids) == 1:
        return [tuple(ids)]
    alone = [_alone(key, facts) for key in ids]
    alone.sort(key=lambda one: (_begins(one) or date.min, one.id))
    chains: list[list[Tenure]] = []
    for one in alone:
        if chains and not _is_broken(chains[-1], one):
            chains[-1].append(one)
        else:
            chains.append([one])
    return [tuple(sorted(one.id for one in chain)) for chain in chains]


def _alone(holding_id: str, facts: Facts) -> Tenure:
    """Return a tenure as if it were united with none; a death ends, and breaks nothing.

    Nor do ranks of outlets break or join: they choose a date, and touch no other tenure.
    """
    return Facts(facts.citations, facts.amendments, {}).tenure(United("", "", (holding_id,)))


def _begins(tenure: Tenure) -> date | None:
    """Return the first day for which a source says that the person began or was seen."""
    seen = tenure.first_seen.earliest if tenure.first_seen else None
    start = tenure.start_earliest if tenure.started else None
    return min((day for day in (seen, start) if day), default=None)


def _is_broken(chain: Sequence[Tenure], later: Tenure) -> bool:
    """Whether an established end stands between these and a later start or sighting."""
    ends = [one.end_latest for one in chain if one.ended and one.end_latest]
    begins = _begins(later)
    if not ends or begins is None:
        return False
    return begins > max(ends) or (later.started and begins == max(ends))
