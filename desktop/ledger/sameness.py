"""Who is the same as whom: judgements in force, and the one id by which the same go."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.acts import Judged, Outcome
from db.folded import Alias
from db.rules import Judgement


@dataclass(frozen=True, slots=True)
class Sameness:
    """The judgements in force, the last on each pair, and whom each entity goes by."""

    judgements: tuple[Judgement, ...] = ()
    aliases: tuple[Alias, ...] = ()
    _kept: Mapping[str, str] = field(default_factory=dict)

    def of(self, entity_id: str) -> str:
        """Return the id by which the entity goes."""
        return self._kept.get(entity_id, entity_id)


def sameness(outcomes: Iterable[Outcome], here: Collection[str], gone: Collection[str]) -> Sameness:
    """Return what the judgements among these outcomes, in their order, come to.

    ``here`` are the entities that were minted and not removed, ``gone`` those that were removed:
    what is the same goes by an entity that is here, where there is one.
    """
    last: dict[frozenset[str], Judgement] = {}
    for one in outcomes:
        if isinstance(one, Judged) and one.kept_id != one.other_id:
            pair = frozenset((one.kept_id, one.other_id))
            last[pair] = Judgement(one.kind, one.kept_id, one.other_id, one.same)
    judgements = tuple(sorted(last.values(), key=lambda one: (one.kept_id, one.other_id)))
    others = {one.other_id for one in judgements if one.same}
    kept: dict[str, str] = {}
    for cluster in clusters((one.kept_id, one.other_id) for one in judgements if one.same):
        canonical = _canonical(cluster, others, here, gone)
        kept |= dict.fromkeys(cluster, canonical)
    aliases = (Alias(one, to) for one, to in sorted(kept.items()) if one != to and one not in gone)
    return Sameness(judgements, tuple(aliases), kept)


def clusters(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Return what hangs together by these pairs."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    found: list[set[str]] = []
    seen: set[str] = set()
    for start in near:
        if start not in seen:
            found.append(_reached(start, near))
            seen |= found[-1]
    return found


def _reached(start: str, near: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        fresh = near[waiting.pop()] - reached
        reached |= fresh
        waiting += fresh
    return reached


def _canonical(cluster: set[str], others: set[str], here: Collection[str], gone: Collection[str]) -> str:
    """Return the one whom no other was kept for; the oldest, where judgements leave it open."""
    fitting: Sequence[Iterable[str]] = (
        (one for one in cluster if one in here and one not in others),
        (one for one in cluster if one in here),
        (one for one in cluster if one not in gone and one not in others),
        (one for one in cluster if one not in gone),
        cluster,
    )
    return next(found for choice in fitting if (found := min(choice, default="")))
