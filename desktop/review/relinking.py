"""Citations that speak of another person than was decided: accepted anew, of that one."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from db.acts import Accepted, Attributed, Named, Outcome
from db.records import Citation, Name
from db.store import Unit
from db.values import Mint
from desktop.review.meant import Meant
from desktop.review.moving import Moved


def relinked(unit: Unit, citation_ids: Iterable[str], person_id: str, mint: Mint) -> list[Outcome]:
    """Return the decisions that these citations are of this person; an attribute's has the decision's id.

    Each goes to a tenure of that person in the same post; the person is called what the evidence says.
    """
    wanted = set(citation_ids)
    citations = unit.directory.get(Citation, wanted)
    cited = {one.decision_id: one for one in citations.values()}
    moving = _Relinking(unit, person_id, Moved(unit, mint))
    for made in unit.decisions.made.by_id(cited.keys() | (wanted - citations.keys())):
        if isinstance(made.outcome, Attributed):
            moving.attribute(made.outcome)
        elif isinstance(made.outcome, Accepted) and made.id in cited:
            moving.cite(cited[made.id], made.outcome)
    return [*moving.outcomes, *moving.moved.amended()]


@dataclass(slots=True)
class _Relinking:
    unit: Unit
    person_id: str
    moved: Moved
    outcomes: list[Outcome] = field(default_factory=list)

    def attribute(self, said: Attributed) -> None:
        """Say an attribute of this person."""
        self._name(said.claim.person)
        who = Meant(self.unit).person(self.person_id, said.claim.person)
        self.outcomes.append(replace(said, person_id=who))

    def cite(self, citation: Citation, said: Accepted) -> None:
        """Accept a claim anew, of this person."""
        self._name(said.claim.person)
        post = self.unit.directory.posts([said.post_id]).get(said.post_id)
        who = Meant(self.unit).person(self.person_id, said.claim.person, post)
        known = self._tenure(said, who)
        self.outcomes.append(self.moved.anew(citation, said, who, said.post_id, known))

    def _tenure(self, said: Accepted, who: str) -> str | None:
        posts = self.unit.directory.posts([said.post_id])
        held = self.unit.directory.tenures_of([who])
        same = (one for one in held if said.post_id in posts and one.post_id == posts[said.post_id].id)
        return Meant(self.unit).tenure(next(same, None), who, said.claim)

    def _name(self, name: str) -> None:
        known = self.unit.directory.persons([self.person_id])[self.person_id]
        named = Named(self.person_id, Name(name))
        if name not in {known.name, *(one.text for one in known.names)} and named not in self.outcomes:
            self.outcomes.append(named)
