"""Citations that speak of another person than was decided: accepted anew, of that one."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from db.acts import Accepted, Attributed, Named, Outcome
from db.records import Citation, Name
from db.store import Unit
from db.values import Mint
from desktop.review.meant import Meant


def relinked(unit: Unit, citation_ids: Iterable[str], person_id: str, mint: Mint) -> list[Outcome]:
    """Return the decisions that these citations are of this person; an attribute's has the decision's id.

    Each goes to a tenure of that person in the same post; the person is called what the evidence says.
    """
    wanted = set(citation_ids)
    citations = unit.directory.get(Citation, wanted)
    decided = {one.decision_id for one in citations.values()} | (wanted - citations.keys())
    moving = _Moving(unit, person_id, mint)
    for made in unit.decisions.made.by_id(decided):
        if isinstance(made.outcome, Accepted | Attributed):
            moving.add(made.outcome)
    return moving.outcomes


@dataclass(slots=True)
class _Moving:
    unit: Unit
    person_id: str
    mint: Mint
    outcomes: list[Outcome] = field(default_factory=list)
    _tenures: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, said: Accepted | Attributed) -> None:
        self._name(said.claim.person)
        if isinstance(said, Attributed):
            who = Meant(self.unit).person(self.person_id, said.claim.person)
            self.outcomes.append(replace(said, person_id=who))
            return
        post = self.unit.directory.posts([said.post_id]).get(said.post_id)
        who = Meant(self.unit).person(self.person_id, said.claim.person, post)
        tenure_id = self._tenures.setdefault((who, said.post_id), self._tenure(said, who))
        self.outcomes.append(replace(said, person_id=who, tenure_id=tenure_id, citation_id=self.mint()))

    def _tenure(self, said: Accepted, who: str) -> str:
        posts = self.unit.directory.posts([said.post_id])
        held = self.unit.directory.tenures_of([who])
        same = (one for one in held if said.post_id in posts and one.post_id == posts[said.post_id].id)
        return Meant(self.unit).tenure(next(same, None), who, said.claim) or self.mint()

    def _name(self, name: str) -> None:
        known = self.unit.directory.persons([self.person_id])[self.person_id]
        named = Named(self.person_id, Name(name))
        if name not in {known.name, *(one.text for one in known.names)} and named not in self.outcomes:
            self.outcomes.append(named)
