"""One gesture, one act: recorded, and what waits in the queue refreshed in the same transaction."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from db.acts import Author, Changed, Edited, Judged, Outcome, Removed
from db.records import Area, Organization, Person, StoredClaim
from db.store import Unit
from db.values import Mint, fold
from desktop.matching import standings

Clock = Callable[[], datetime]
Called = set[str]


def now() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Recording:
    """Records acts of one curator."""

    author: Author
    mint: Mint
    clock: Clock

    def record(
        self, unit: Unit, gesture: str, outcomes: Sequence[Outcome], concerning: Sequence[Outcome] = ()
    ) -> Changed:
        """Add the act, and refresh the standing of the open claims that share its persons or bodies.

        ``concerning`` are outcomes of acts that it takes back or puts back.
        """
        said = [*outcomes, *concerning]
        before = called(unit, said)
        changed = unit.decisions.record(gesture, outcomes, self.author, self.mint, self.clock())
        refresh(unit, _sharing(unit, said, before | called(unit, said)))
        return changed


def refresh(unit: Unit, claims: Sequence[StoredClaim]) -> None:
    """Store what these open claims would be in the directory as it stands."""
    lines = unit.articles.by_ids({stored.article_id for stored in claims})
    outlets = {article_id: line.outlet for article_id, line in lines.items()}
    unit.claims.set_standings(standings(claims, outlets, unit.directory))


def called(unit: Unit, outcomes: Iterable[Outcome]) -> Called:
    """Return the folded names under which the entities that these decisions change are known now."""
    ids = {entity_id for one in outcomes for entity_id in _changed_by(one)}
    if not ids:
        return set()
    found = unit.directory
    entities: list[Person | Organization | Area] = [
        *found.get(Person, ids).values(),
        *found.get(Organization, ids).values(),
        *found.get(Area, ids).values(),
    ]
    return {fold(text) for one in entities for text in (one.name, *(name.text for name in one.names))}


def _changed_by(outcome: Outcome) -> tuple[str, ...]:
    match outcome:
        case Judged():
            return outcome.kept_id, outcome.other_id
        case Removed():
            return (outcome.entity_id,)
        case Edited():
            return (outcome.entity.id,)
    return ()


def _sharing(unit: Unit, outcomes: Iterable[Outcome], names: Called) -> list[StoredClaim]:
    claims = [one.claim for one in outcomes if hasattr(one, "claim")]
    persons = sorted(names | {fold(claim.person) for claim in claims})
    bodies = sorted(names | {fold(claim.organization) for claim in claims if claim.organization})
    return unit.claims.open_sharing(persons, bodies) if persons or bodies else []
