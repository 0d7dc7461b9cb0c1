"""What can be decided on a question besides agreeing, each way with the words that name it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from db.records import Citation, Organization, Person, Post, Tenure
from db.values import PartialDate, fold
from desktop.ledger import (
    AFTER_END,
    DATES,
    EXCLUDING,
    ORDER,
    SEAT,
    SUCCESSION,
    TWO_PLACES,
    is_end,
)
from desktop.review.asked import Kind, Way
from desktop.review.worth import Asked

MOST = 9
"""So many ways have a key: the digits."""
BOTH = 2
ENDING = frozenset({SEAT, ORDER, EXCLUDING})
OF_TWO = frozenset({SEAT, ORDER, SUCCESSION})


@dataclass(frozen=True, slots=True)
class Concerned:
    """The rows of a question: tenures in their order, whose, where, and what was cited for them."""

    tenures: Sequence[Tenure]
    persons: Mapping[str, Person]
    posts: Mapping[str, Post]
    bodies: Mapping[str, Organization]
    citations: Mapping[str, Sequence[Citation]]
    sources: Mapping[str, str]
    today: date

    def words(self, tenure: Tenure) -> tuple[tuple[str, str], ...]:
        """Return a tenure's person, role, and post in its body, as words of a reason."""
        person, post = self.persons.get(tenure.person_id), self.posts.get(tenure.post_id)
        role, body = (post.role, self.bodies.get(post.organization_id)) if post else ("", None)
        words = f"{role}, {body.name}" if body else role
        return ("person", person.name if person else ""), ("role", role), ("post", words)


def ways(one: Asked, rows: Concerned) -> tuple[Way, ...]:
    """Return the ways out of a question, in the order of their keys."""
    if one.kind in (Kind.BATCH, Kind.ROSTER):
        return ()
    found = list(_of_conflict(one, rows)) if one.kind is Kind.CONFLICT else list(_of_proposal(one, rows))
    found += _withdrawals(one, rows)
    return tuple(found[:MOST])


def _of_proposal(one: Asked, rows: Concerned) -> Iterator[Way]:
    (proposal,) = one.proposals
    held = next((each for each in rows.tenures if each.id == proposal.tenure_id), None)
    if held is not None:
        yield Way("end", rows.words(held), held.id, asks_day=True, bounds=proposal.end)
    if one.code in OF_TWO:
        yield from _merging(rows)


def _of_conflict(one: Asked, rows: Concerned) -> Iterator[Way]:
    for held in rows.tenures:
        if one.code in ENDING and not held.ended:
            yield Way("end", rows.words(held), held.id, asks_day=True, bounds=_since_first(held, rows))
        elif one.code == TWO_PLACES:
            yield Way("part", rows.words(held), held.id)
    if one.code in OF_TWO:
        yield from _merging(rows)
    if one.code == DATES:
        yield from _preferring(rows)
    yield from _changing_posts(one, rows)


def _changing_posts(one: Asked, rows: Concerned) -> Iterator[Way]:
    """Offer that the posts themselves are not as the program takes them to be."""
    post = rows.posts.get(rows.tenures[0].post_id)
    if one.code == SEAT and post is not None:
        yield Way("more seats", (("role", post.role), ("seats", str(post.seats + 1))), post.id)
    if one.code == EXCLUDING:
        ids = tuple(dict.fromkeys(each.post_id for each in rows.tenures))
        yield Way("holds both", rows.words(rows.tenures[0]), ids[0], ids[1:])


def _since_first(held: Tenure, rows: Concerned) -> PartialDate | None:
    first = held.first_seen.earliest if held.first_seen else held.start_earliest
    if first is None or first > rows.today:
        return None
    return PartialDate(f"{first.isoformat()}/{rows.today.isoformat()}")


def _merging(rows: Concerned) -> Iterator[Way]:
    """Offer that two persons of like names are one: they go by the name that was seen more often.

    One key merges here, so two whom nobody could take for one are merged on their own page, if at all.
    """
    ids = tuple(dict.fromkeys(one.person_id for one in rows.tenures))
    if len(ids) != 2 or not _are_alike(*(rows.persons[key] for key in ids if key in rows.persons)):
        return
    often = {key: sum(one.citations for one in rows.tenures if one.person_id == key) for key in ids}
    kept, other = sorted(ids, key=lambda key: (-often[key], key))
    names = [rows.persons[key].name if key in rows.persons else "" for key in (kept, other)]
    yield Way("merge", (("person", names[0]), ("other", names[1])), kept, (other,))


def _are_alike(*persons: Person) -> bool:
    """Whether two words of any of their names are the same, or the only one that a name has."""
    called = [{frozenset(fold(text).split()) for text in (one.name, *_others(one))} for one in persons]
    pairs = product(*called) if len(called) == BOTH else ()
    return any(len(one & other) >= min(BOTH, len(one), len(other)) for one, other in pairs)


def _others(person: Person) -> tuple[str, ...]:
    return tuple(name.text for name in person.names)


def _preferring(rows: Concerned) -> Iterator[Way]:
    (held,) = rows.tenures
    for bound in held.disputed:
        for cited in rows.citations.get(held.id, ()):
            day = _said(cited, bound)
            if day is not None:
                source = rows.sources.get(cited.id, "")
                values = (("bound", bound), ("day", day.text), ("source", source))
                yield Way("prefer", values, cited.id, (bound,))


def _said(cited: Citation, bound: str) -> PartialDate | None:
    """Return the day that a citation gives for a bound; a mere sighting gives none."""
    if bound == "end":
        return cited.end or (cited.as_of if is_end(cited) else None)
    return cited.start or (cited.as_of if cited.event != "sighted" and not is_end(cited) else None)


def _withdrawals(one: Asked, rows: Concerned) -> Iterator[Way]:
    for cited, held in relied_on(one, rows):
        day = (("day", cited.as_of.text),) if cited.as_of else ()
        values = (*rows.words(held), ("source", rows.sources.get(cited.id, "")), *day)
        yield Way("withdraw", values, cited.id)


def relied_on(one: Asked, rows: Concerned) -> list[tuple[Citation, Tenure]]:
    """Return the citations without which the question would not be put, with their tenures."""
    named = {key for each in one.proposals for key in each.resting_on}
    found = []
    for held in rows.tenures:
        cited = [each for each in rows.citations.get(held.id, ()) if each.as_of or each.end or each.start]
        if named:
            found += [(each, held) for each in cited if each.id in named]
        elif one.code == AFTER_END and cited:
            ends = [each for each in cited if is_end(each)]
            found += [(each, held) for each in (*ends, *_latest(cited)) if (each, held) not in found]
        else:
            found += [(each, held) for each in _latest(cited)]
    return found


def _latest(cited: Sequence[Citation]) -> list[Citation]:
    dated = [each for each in cited if each.as_of and not is_end(each)]
    return [max(dated, key=lambda each: (each.as_of, each.id))] if dated else []
