"""Citations that go to another tenure, with what else was decided on the tenure that they leave."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from db.acts import Accepted, Concluded, Noted, Outcome, Preferred
from db.folded import holding_of
from db.records import Citation
from db.store import Unit
from db.values import Mint


@dataclass(slots=True)
class Moved:
    """Accepts claims anew under other tenures; each pair of a person and a post has one."""

    unit: Unit
    mint: Mint
    _tenures: dict[tuple[str, str], str] = field(default_factory=dict)
    _gone: dict[str, dict[str, Accepted]] = field(default_factory=dict)
    """What goes from each tenure as decided: by the old citation's id, the claim accepted anew."""

    def anew(
        self, citation: Citation, said: Accepted, person_id: str, post_id: str, known: str | None
    ) -> Accepted:
        """Return a claim accepted anew, of this person in this post; ``known`` is their tenure in it."""
        tenure_id = self._tenures.setdefault((person_id, post_id), known or self.mint())
        made = replace(
            said, person_id=person_id, post_id=post_id, tenure_id=tenure_id, citation_id=self.mint()
        )
        self._gone.setdefault(holding_of(citation), {})[citation.id] = made
        return made

    def amended(self) -> Iterator[Outcome]:
        """Yield what was decided on tenures that are left empty, for those to which all of them went.

        Ends that were inferred, dates that were preferred and private notes go along.
        """
        for left, gone in self._gone.items():
            to = {one.tenure_id for one in gone.values()}
            if len(to) == 1 and gone.keys() == self._cited(left):
                yield from self._along(left, gone)

    def _cited(self, holding_id: str) -> set[str]:
        whole = {one.tenure_id for one in self.unit.directory.holdings([holding_id])}
        cited = self.unit.directory.citations_for(whole)
        return {one.id for one in cited if holding_of(one) == holding_id}

    def _along(self, left: str, gone: dict[str, Accepted]) -> Iterator[Outcome]:
        now = next(iter(gone.values()))
        for one in self.unit.directory.amendments([left]):
            match one.said:
                case Concluded() as end:
                    yield replace(end, tenure_id=now.tenure_id, person_id=now.person_id, post_id=now.post_id)
                case Preferred() as choice if choice.citation_id in gone:
                    chosen = gone[choice.citation_id].citation_id
                    yield replace(choice, tenure_id=now.tenure_id, citation_id=chosen)
        for note in self.unit.directory.notes([left]):
            if note.subject_id == left:
                yield Noted(note.id, now.tenure_id, note.text)
