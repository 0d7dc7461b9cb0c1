"""An adoption as it would be: the outcomes of one act, and what is at odds."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from db.acts import Accepted, Attributed, Minted, Named, Noted, Outcome
from db.listed import KeptRow
from db.records import Name, Person, Reason, Tenure
from db.store import Unit
from db.values import AttributeKind, Mint
from desktop.adoption.identity import Identity, identify
from desktop.adoption.posts import Posts
from desktop.adoption.records import AdoptionPreview, Conflict, Made
from desktop.adoption.seats import Placed, seat_conflicts
from desktop.lists import RowRefused, RowSaid, Someone, Table, people_in
from desktop.matching import NEWCOMER

Chosen = Mapping[int, str]
"""Whom the curator means where the list leaves it open, by a person's first row: an id or NEWCOMER."""


@dataclass(slots=True)
class Plan:
    """Grows by one person of the list after the other."""

    unit: Unit
    mint: Mint
    posts: Posts
    kept: Mapping[str, KeptRow]
    adopted: Mapping[str, str]
    outlet: str
    outcomes: list[Outcome] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    waiting: list[RowSaid] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)

    def add(self, someone: Someone, chosen: str | None) -> None:
        """Plan to adopt what the list says of somebody, unless it is open whom it means."""
        fresh = [row for row in someone.rows if self._key_of(row) not in self.adopted]
        self.counted["known"] += len(someone.rows) - len(fresh)
        if not fresh:
            return
        identity = self._identity(someone, chosen)
        numbers = tuple(row.number for row in fresh)
        if identity.candidates:
            said = Reason("namesake in directory", (("name", someone.names[0]),))
            self.conflicts.append(Conflict(said, numbers, identity.candidates))
            self.waiting += fresh
            return
        if someone.namesakes and chosen is None:
            said = Reason("namesakes in list", (("name", someone.names[0]),))
            self.conflicts.append(Conflict(said, numbers))
        person = identity.person or self._mint_person(someone)
        self.counted["known_persons"] += identity.person is not None
        self._name(person, someone.names)
        self._accept(person, fresh, is_new=identity.person is None)

    def _key_of(self, row: RowSaid) -> str:
        return self.kept[row.text].article_id

    def _identity(self, someone: Someone, chosen: str | None) -> Identity:
        """Return who it is: as chosen, as adopted before, or as the directory tells."""
        before = {self.adopted[key] for row in someone.rows if (key := self._key_of(row)) in self.adopted}
        known = self.unit.directory.persons({*before, *([chosen] if chosen else [])})
        if chosen == NEWCOMER:
            return Identity(None)
        if chosen in known:
            return Identity(known[chosen])
        if len(before) == 1 and known:
            return Identity(next(iter(known.values())))
        return identify(someone, self.unit, self.posts)

    def _mint_person(self, someone: Someone) -> Person:
        name = someone.names[0]
        person = Person(self.mint(), name, (Name(name),))
        self.outcomes.append(Minted(person))
        self.counted["persons"] += 1
        return person

    def _name(self, person: Person, names: Iterable[str]) -> None:
        known = {person.name, *(name.text for name in person.names)}
        self.outcomes += [Named(person.id, Name(name)) for name in names if name not in known]

    def _accept(self, person: Person, rows: Iterable[RowSaid], *, is_new: bool) -> None:
        tenures = [] if is_new else self.unit.directory.tenures_of([person.id])
        births = {one.value for one in person.attributes if one.kind is AttributeKind.BIRTH}
        for row in rows:
            placed = Placed(row, person.id, self.posts.post(row.office))
            self.placed.append(placed)
            self._cite(placed, tenures)
            if row.births and row.births.title not in births:
                births.add(row.births.title)
                said = (row.births.key(self.kept[row.text].reading_sha256), *self._source(row), row.births)
                self.outcomes.append(Attributed(*said, person.id))
                self.counted["births"] += 1

    def _source(self, row: RowSaid) -> tuple[str, str]:
        kept = self.kept[row.text]
        return kept.article_id, kept.reading_id

    def _cite(self, placed: Placed, tenures: list[Tenure]) -> None:
        """Accept a row's claim: of a tenure known before that it fits, else of one of its own."""
        row = placed.row
        known = next((one for one in tenures if one.post_id == placed.post.id and _fits(row, one)), None)
        if known:
            tenures.remove(known)
        tenure_id = known.id if known else self.mint()
        self.counted["known_tenures" if known else "tenures"] += 1
        key = row.claim.key(self.kept[row.text].reading_sha256)
        said = (key, *self._source(row), row.claim, placed.person_id, placed.post.id)
        self.outcomes.append(Accepted(*said, tenure_id, self.mint(), outlet=self.outlet))
        self.counted["claims"] += 1
        if row.note:
            self.outcomes.append(Noted(self.mint(), tenure_id, row.note))
            self.counted["notes"] += 1


def _fits(row: RowSaid, tenure: Tenure) -> bool:
    """Whether a row may speak of a tenure: neither is sure to be over before the other begins."""
    claim = row.claim
    over = claim.end is not None and tenure.start_earliest and claim.end.latest < tenure.start_earliest
    later = claim.start is not None and tenure.end_latest and tenure.end_latest < claim.start.earliest
    return not over and not later


def make_plan(
    unit: Unit,
    mint: Mint,
    table: Table,
    rows: Iterable[RowSaid],
    kept: Mapping[str, KeptRow],
    chosen: Chosen,
) -> Plan:
    """Plan the adoption of a list's rows; ``kept`` are their sources by text."""
    articles = [one.article_id for one in kept.values() if one.article_id]
    made = (one.outcome for one in unit.decisions.made.of_kinds(articles, ("accepted",)))
    adopted = {one.article_id: one.person_id for one in made if isinstance(one, Accepted)}
    elsewhere = f"{PurePath(table.name).stem}: no body named"
    plan = Plan(unit, mint, Posts(unit, mint, elsewhere), kept, adopted, table.name)
    for someone in people_in(rows):
        plan.add(someone, chosen.get(someone.rows[0].number))
    plan.outcomes[:0] = plan.posts.outcomes
    seats = {
        one.post.id for one in plan.placed if one.post.seats == 1 and one.post.id not in plan.posts.minted
    }
    plan.conflicts += seat_conflicts(plan.placed, unit.directory.tenures_in(seats))
    return plan


def preview_of(plan: Plan, rows: list[RowSaid], refused: list[RowRefused]) -> AdoptionPreview:
    """Return what a plan comes to."""
    minted = [one.entity for one in plan.posts.outcomes if isinstance(one, Minted)]
    counted = {name: plan.counted[name] for name in Made.__dataclass_fields__}
    counted["posts"] = len(plan.posts.minted)
    counted["organizations"] = sum(type(one).__name__ == "Organization" for one in minted)
    labels = Counter(row.office.role for row in rows if row.office.organization is None)
    return AdoptionPreview(
        rows=len(rows) + len(refused),
        known=plan.counted["known"],
        made=Made(**counted),
        refused=tuple(refused),
        conflicts=tuple(plan.conflicts),
        labels=dict(labels.most_common()),
    )
