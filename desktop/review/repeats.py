"""Re-confirmations: what only repeats what the directory says, as a list by body and as one act."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from db.acts import Accepted, Attributed, Author, Changed, Outcome
from db.records import ArticleLine, Organization, Person, Post, Tenure
from db.store import Store, Unit
from db.values import Mint, PartialDate, fold, new_id
from db.waiting import Waiting, Worth
from desktop.matching import Match, matched
from desktop.review.meant import Meant
from desktop.review.previews import Change
from desktop.review.recording import Clock, Recording, now
from desktop.review.trying import try_out

MOST = 5000
"""So many claims are in one list, and go in one act."""


@dataclass(frozen=True, slots=True)
class RepeatLine:
    """A tenure that articles repeat: by how many claims, and when it was last seen before and after."""

    person: str
    role: str
    claim_ids: tuple[str, ...]
    article_ids: tuple[str, ...]
    seen: PartialDate | None
    seen_now: PartialDate | None


@dataclass(frozen=True, slots=True)
class RepeatBody:
    """A body with the tenures in it that are repeated, by rank; the first one has no body: of persons."""

    organization_id: str
    organization: str
    lines: tuple[RepeatLine, ...]


@dataclass(frozen=True, slots=True)
class Confirming:
    """What confirming would do: citations added, last-seen dates moved, and everything else it changes."""

    citations: int = 0
    moved: int = 0
    others: tuple[Change, ...] = ()


class Repeats:
    """Lists, previews and accepts re-confirmations. Raises StoreTrouble where the file cannot be used."""

    def __init__(self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now):
        """Act on this store under the curator's name."""
        self._store = store
        self._mint = mint
        self._recording = Recording(Author(curator, store.replica, program), mint, clock)

    def bodies(self) -> tuple[RepeatBody, ...]:
        """Return what only repeats what the directory says, by body and rank."""
        with self._store.read() as unit:
            return _bodies(unit, unit.claims.queue.plain_repeats(MOST))

    def count(self, most: int = MOST) -> int:
        """Return how many claims only repeat what the directory says, up to so many."""
        with self._store.read() as unit:
            return unit.claims.queue.count_repeats(most)

    def preview(self, claim_ids: Collection[str]) -> Confirming:
        """Say what confirming these would do, found by doing it and taking it back."""
        made: list[Outcome] = []

        def build(unit: Unit) -> Sequence[Outcome]:
            made.extend(confirming(unit, claim_ids, self._mint))
            return made

        changes = try_out(self._store, self._recording, build).changes
        kinds = Counter(map(_kind, changes))
        others = tuple(one for one in changes if _kind(one) == "other")
        return Confirming(len(made), kinds["moved"], others)

    def accept(self, claim_ids: Collection[str]) -> Changed | None:
        """Confirm these in one act; None where none of them is a plain repeat any more."""
        with self._store.write() as unit:
            outcomes = confirming(unit, claim_ids, self._mint)
            return self._recording.record(unit, "confirm", outcomes) if outcomes else None


def confirming(unit: Unit, claim_ids: Collection[str], mint: Mint) -> list[Outcome]:
    """Return the outcomes of accepting, of these claims, those that are plain repeats as things stand."""
    lines = [one for one in unit.claims.queue.by_ids(claim_ids) if not one.stored.decision]
    sources = unit.articles.by_ids({one.article_id for one in lines})
    readings = unit.articles.readings(sources)
    meant = Meant(unit)
    return [
        _outcome(one, found, (readings[one.article_id], sources[one.article_id].outlet), meant, mint)
        for one, found in _still_plain(unit, lines, sources)
    ]


def _still_plain(
    unit: Unit, lines: Iterable[Waiting], sources: dict[str, ArticleLine]
) -> list[tuple[Waiting, Match]]:
    dated = [_dated(one, sources) for one in lines]
    outlets = {key: one.outlet for key, one in sources.items()}
    undatable = {key for key, one in sources.items() if one.published is None}
    found = matched([one.stored for one in dated], outlets, unit.directory, undatable)
    both = zip(dated, found, strict=True)
    return [(one, means) for one, (means, stand) in both if stand.worth is Worth.REPEAT]


def _dated(line: Waiting, sources: dict[str, ArticleLine]) -> Waiting:
    stored = line.stored
    claim = stored.claim.dated(sources[line.article_id].published)
    return replace(line, stored=replace(stored, claim=claim))


def _outcome(
    line: Waiting, found: Match, source: tuple[str, str | None], meant: Meant, mint: Mint
) -> Outcome:
    stored, claim = line.stored, line.stored.claim
    person_id = found.person_id or ""
    reading_id, outlet = source
    said = (stored.key, line.article_id, reading_id, claim)
    if found.post is None or found.tenure is None:
        return Attributed(*said, meant.person(person_id, claim.person))
    person_id = meant.person(person_id, claim.person, found.post)
    return Accepted(
        *said,
        person_id=person_id,
        post_id=meant.post(found.post, claim.organization),
        tenure_id=meant.tenure(found.tenure, person_id, claim) or found.tenure.id,
        citation_id=mint(),
        outlet=outlet,
    )


def _kind(change: Change) -> str:
    """Return what a change is: a date of last seen moved, citations alone, or anything else."""
    before, after = change.before, change.after
    match before, after:
        case Tenure(), Tenure():
            if _but_seen(before) != _but_seen(after):
                return "other"
            return "moved" if before.last_seen != after.last_seen else "citation"
        case Person(), Person():
            return "citation" if replace(before, attributes=()) == replace(after, attributes=()) else "other"
    return "other"


def _but_seen(tenure: Tenure) -> Tenure:
    """Return a tenure without how often and when last it was seen, and so until when it lasted at least."""
    lasted = tenure.end_earliest if tenure.ended else None
    return replace(tenure, citations=0, last_seen=None, end_earliest=lasted)


def _bodies(unit: Unit, lines: Sequence[Waiting]) -> tuple[RepeatBody, ...]:
    held = [one for one in lines if one.stored.person_id]
    persons = unit.directory.persons({one.stored.person_id or "" for one in held})
    posts = unit.directory.posts({one.stored.post_id for one in held if one.stored.post_id})
    bodies = unit.directory.organizations({one.organization_id for one in posts.values()})
    seen = _last_seen(unit, persons)
    groups: dict[tuple[str, str], list[Waiting]] = {}
    for one in held:
        groups.setdefault((one.stored.post_id or "", one.stored.person_id or ""), []).append(one)
    by_body: dict[str, list[tuple[int, RepeatLine]]] = {}
    for (post_id, person_id), group in groups.items():
        post, person = posts.get(post_id), persons.get(person_id)
        if person is not None:
            line = _line(person, post, group, seen.get((person_id, post_id)))
            by_body.setdefault(post.organization_id if post else "", []).append(
                (post.rank if post else 0, line)
            )
    order = sorted(by_body, key=lambda key: _place(bodies.get(key)))
    return tuple(_body(key, bodies.get(key), by_body[key]) for key in order)


def _place(body: Organization | None) -> tuple[int, str, str]:
    return (body.rank, fold(body.name), body.id) if body else (0, "", "")


def _body(key: str, body: Organization | None, ranked: list[tuple[int, RepeatLine]]) -> RepeatBody:
    ranked.sort(key=lambda one: (one[0], fold(one[1].person)))
    return RepeatBody(key, body.name if body else "", tuple(line for _, line in ranked))


def _last_seen(unit: Unit, persons: Iterable[str]) -> dict[tuple[str, str], PartialDate | None]:
    return {(one.person_id, one.post_id): one.last_seen for one in unit.directory.tenures_of(persons)}


def _line(
    person: Person, post: Post | None, group: Sequence[Waiting], seen: PartialDate | None
) -> RepeatLine:
    days = [one.day for one in group if one.day]
    newest = PartialDate(max(days)) if days else None
    return RepeatLine(
        person=person.name,
        role=post.role if post else group[0].stored.claim.title,
        claim_ids=tuple(one.stored.id for one in group),
        article_ids=tuple(dict.fromkeys(one.article_id for one in group)),
        seen=seen,
        seen_now=max((one for one in (seen, newest) if one), default=None) if post else None,
    )
