"""One gesture, one act: recorded, and what waits in the queue refreshed in the same transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from db.acts import (
    Accepted,
    Author,
    Changed,
    Concluded,
    Dated,
    Declined,
    Edited,
    Judged,
    Mandated,
    Minted,
    Outcome,
    Removed,
)
from db.records import Area, Organization, Person, Post, StoredClaim
from db.store import Unit
from db.values import EntityKind, Mint, fold
from db.waiting import Shared, Stand
from desktop.matching import rulings_of, standings, told_apart
from desktop.review.ruling import bearing, restated

Clock = Callable[[], datetime]
Called = set[str]

AT_ONCE = 8
"""So many claims are seen again in an act's own transaction; the others after it, and any card looks anew."""


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
        """Add the act, and refresh the standing of the open claims that share its persons or posts.

        ``concerning`` are outcomes of acts that it takes back or puts back.
        """
        said = [*outcomes, *concerning]
        rules = rulings_of(unit.directory) if bearing(said) else None
        before = called(unit, said)
        changed = unit.decisions.record(gesture, outcomes, self.author, self.mint, self.clock())
        shared = _shared(unit, said, before | called(unit, said))
        refresh(unit, unit.claims.stir(shared, AT_ONCE))
        if rules is not None:
            refresh(unit, [one.stored for one in restated(unit, rules, rulings_of(unit.directory))])
        return changed


def refresh(unit: Unit, claims: Sequence[StoredClaim]) -> None:
    """Store what these open claims would be in the directory as it stands."""
    articles = unit.articles.by_ids({stored.article_id for stored in claims})
    outlets = {key: one.outlet for key, one in articles.items()}
    dated = [replace(one, claim=one.claim.dated(articles[one.article_id].published)) for one in claims]
    without = {key for key, one in articles.items() if one.published is None}
    now = standings(dated, outlets, unit.directory, unit.decisions.dated(without))
    stood = unit.claims.queue.stood(one.id for one in claims)
    was = {
        Stand(one.id, one.standing, one.person_id, one.post_id, *stood[one.id])
        for one in claims
        if one.id in stood
    }
    unit.claims.set_standings(one for one in now if one not in was)


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
        case Concluded():
            return (outcome.person_id,)
    return ()


def _shared(unit: Unit, outcomes: Sequence[Outcome], names: Called) -> Mapping[Shared, Set[str]]:
    """Return what those open claims share that may be something else in the directory now."""
    claims = [one.claim for one in outcomes if hasattr(one, "claim")]
    persons = names | {fold(claim.person) for claim in claims}
    posts = {one for outcome in outcomes for one in _posts_of(outcome)}
    bodies_renewed = [one.organization_id for one in outcomes if isinstance(one, Mandated)]
    posts |= {one.id for one in unit.directory.posts_in(bodies_renewed)} if bodies_renewed else set()
    fresh = any(isinstance(one, Minted) and not isinstance(one.entity, Person) for one in outcomes)
    bodies = names | {fold(claim.organization) for claim in claims if claim.organization and fresh}
    return {
        Shared.ARTICLE: _articles(outcomes),
        Shared.PERSON: persons,
        Shared.POST: posts,
        Shared.BODY: bodies,
    }


def _articles(outcomes: Sequence[Outcome]) -> set[str]:
    """Return the articles that got a date or lost one, or of which it was said whom they do not mean."""
    said = (told_apart(one.proposal_key) for one in outcomes if isinstance(one, Declined))
    return {one.article_id for one in outcomes if isinstance(one, Dated)} | {pair[1] for pair in said if pair}


def _posts_of(outcome: Outcome) -> tuple[str, ...]:
    """Return the posts of which a decision says who holds them, or what they are."""
    match outcome:
        case Accepted() | Concluded():
            return (outcome.post_id,)
        case Edited(Post() as post):
            return (post.id,)
        case Removed():
            return (outcome.entity_id,)
        case Judged(EntityKind.POST):
            return outcome.kept_id, outcome.other_id
    return ()
