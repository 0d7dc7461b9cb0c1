"""What accepting would do to the directory, found by doing it and taking it back: seats, and what ends."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.acts import Accepted, Concluded, Outcome
from db.computed import Proposal
from db.records import Citation, Post, Tenure
from db.store import Store, Unit
from db.values import PartialDate
from desktop.browse import around
from desktop.ledger import OF_ONE_PERSON, Rows, concluded, evidenced, proposals
from desktop.review.editing import own_part
from desktop.review.recording import Recording

Building = Callable[[Unit], tuple[Sequence[Outcome], str | None]]
"""Makes the outcomes of accepting, and says on whom."""


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody in a post, as the tenure stands."""

    person: str
    tenure: Tenure


@dataclass(frozen=True, slots=True)
class Seat:
    """A post with who is in it before and after."""

    role: str
    before: tuple[Held, ...]
    after: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class BodyTable:
    """The posts of a body in which something would change, in the order of their ranks."""

    organization: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """Somebody's tenure that would seem to have ended, if what is in front is so; ``end`` is within days."""

    tenure_id: str
    person: str
    role: str
    organization: str
    end: PartialDate | None
    code: str


@dataclass(frozen=True, slots=True)
class Foresight:
    """What accepting these claims would change: small tables of bodies, and the ends that follow."""

    claim_ids: frozenset[str] = frozenset()
    bodies: tuple[BodyTable, ...] = ()
    endings: tuple[Ending, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreseen:
    """An act that was tried out: its outcomes, on whom, and the conclusion that would end each tenure."""

    outcomes: Sequence[Outcome]
    person_id: str | None
    ends: Mapping[str, Concluded]
    bodies: tuple[BodyTable, ...]
    endings: tuple[Ending, ...]

    def agreed(self, tenure_ids: Iterable[str]) -> list[Outcome]:
        """Return the act's outcomes with the ends that were agreed to, in the order of the tenures."""
        return [*self.outcomes, *(self.ends[key] for key in sorted(tenure_ids) if key in self.ends)]

    def sight(self, claim_ids: Iterable[str]) -> Foresight:
        """Return what is shown of it."""
        return Foresight(frozenset(claim_ids), self.bodies, self.endings)


def foreseen(store: Store, recording: Recording, build: Building) -> Foreseen:
    """Return what an act of accepting would change. Raises StoreTrouble where the file is read-only."""
    with store.trial() as unit:
        outcomes, person_id = build(unit)
        said = [one for one in outcomes if isinstance(one, Accepted)]
        persons = _canonical(unit, {one.person_id for one in said})
        posts = {one.post_id for one in said}
        before = around(unit, persons, posts)
        names = _names(unit, before)
        unit.decisions.record("try", outcomes, recording.author, recording.mint, recording.clock())
        after = around(unit, persons, _canonical(unit, posts))
        found = _following(unit, before, after, persons)
        names |= _names(unit, after)
        ends = {one.tenure_id: own_part(unit, concluded(one)) for one in found}
    shown = {one.post_id for one in found} | {
        one.post_id for one in after.tenures if one.person_id in persons
    }
    tables = tuple(_tables(before, after, names, shown))
    return Foreseen(outcomes, person_id, ends, tables, tuple(_ending(one, after, names) for one in found))


def _canonical(unit: Unit, ids: set[str]) -> set[str]:
    known = unit.directory.canonical(ids)
    return {known.get(one, one) for one in ids}


def _names(unit: Unit, rows: Rows) -> dict[str, str]:
    persons = unit.directory.persons({one.person_id for one in rows.tenures})
    return {key: one.name for key, one in persons.items()}


def _following(unit: Unit, before: Rows, after: Rows, persons: set[str]) -> list[Proposal]:
    """Return the ends that are suggested only afterwards, each with what it rests on."""
    known = {one.key for one in proposals(before)}
    # Of others who sat in the same seats not every post was looked at.
    found = [
        one
        for one in proposals(after)
        if one.key not in known
        and not one.batch
        and (one.code not in OF_ONE_PERSON or one.person_id in persons)
    ]
    concerned = {key for one in found for key in (one.tenure_id, one.against) if key}
    cited: dict[str, list[Citation]] = {}
    for citation in unit.directory.citations_for(concerned):
        cited.setdefault(citation.tenure_id, []).append(citation)
    return [evidenced(one, cited) for one in found]


def _ending(one: Proposal, rows: Rows, names: Mapping[str, str]) -> Ending:
    post = rows.posts[one.post_id]
    body = rows.organizations[post.organization_id]
    return Ending(one.tenure_id, names[one.person_id], post.role, body.name, one.end, one.code)


def _tables(before: Rows, after: Rows, names: Mapping[str, str], shown: set[str]) -> Iterable[BodyTable]:
    """Return the posts in which something changes, by body; without those who had left before."""
    same = set(before.tenures) & set(after.tenures)
    over = {one for one in same if one.ended}
    seats: dict[str, list[tuple[Post, Seat]]] = {}
    for post in sorted((after.posts[key] for key in shown), key=lambda one: (one.rank, one.role)):
        was, now = ([one for one in rows.tenures if one.post_id == post.id] for rows in (before, after))
        if set(was) != set(now):
            seat = Seat(post.role, _held(was, over, names), _held(now, over, names))
            seats.setdefault(post.organization_id, []).append((post, seat))
    for body in sorted((after.organizations[key] for key in seats), key=lambda one: (one.rank, one.name)):
        yield BodyTable(body.name, tuple(seat for _post, seat in seats[body.id]))


def _held(tenures: Iterable[Tenure], over: set[Tenure], names: Mapping[str, str]) -> tuple[Held, ...]:
    return tuple(Held(names[one.person_id], one) for one in sorted(tenures, key=_seen) if one not in over)


def _seen(tenure: Tenure) -> tuple[str, str]:
    return (tenure.last_seen.latest.isoformat() if tenure.last_seen else "", tenure.id)
