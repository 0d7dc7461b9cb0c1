"""Entities that were ever judged to be the same, or not to be: they are folded together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from db.acts import Judged, Removed
from db.made import Made


@dataclass(slots=True)
class Families:
    """The families found so far; whoever was ever judged with one of a family belongs to it."""

    made: Made
    _known: dict[str, set[str]] = field(default_factory=dict)
    _removed: set[str] = field(default_factory=set)

    def grow(self, ids: Iterable[str]) -> None:
        """Find the families of these entities too."""
        waiting = set(ids) - self._known.keys()
        while waiting:
            self._known |= {key: {key} for key in waiting}
            said = [made.outcome for made in self.made.ever_of_kinds(waiting, ("judged", "removed"))]
            self._removed |= {one.entity_id for one in said if isinstance(one, Removed)}
            judged = [one for one in said if isinstance(one, Judged)]
            waiting = {key for one in judged for key in (one.kept_id, one.other_id)} - self._known.keys()
            for one in judged:
                self._join(one.kept_id, one.other_id)

    def _join(self, one: str, other: str) -> None:
        both = self._known.get(one, {one}) | self._known.get(other, {other})
        for key in both & self._known.keys():
            self._known[key] = both

    def of(self, ids: Iterable[str]) -> set[str]:
        """Return all members of the families of these entities."""
        return {member for key in ids for member in self._known.get(key, {key})}

    def is_moving(self, entity_id: str) -> bool:
        """Tell whether the entity may go by another's id, or was ever removed."""
        return len(self._known.get(entity_id, ())) > 1 or entity_id in self._removed
