"""Whom a list means by a name: somebody in the directory, somebody new, or the curator's to say."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Candidate, Person, Reason
from db.store import Unit
from db.values import AttributeKind
from desktop.adoption.posts import Posts
from desktop.lists import Someone


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody in a list is: a known person, or None for somebody new; undecided with candidates."""

    person: Person | None
    candidates: tuple[Candidate, ...] = ()


def identify(someone: Someone, unit: Unit, posts: Posts) -> Identity:
    """Return who it is; nothing links on the name alone, and another year of birth is another person."""
    directory = unit.directory
    named = {one.id: one for name in someone.names for one in directory.named_persons(name)}
    possible = [one for one in named.values() if not _is_other(one, someone)]
    if not possible:
        return Identity(None)
    known = [posts.known(row.office) for row in someone.rows]
    bodies = {body for body, _ in known if body}
    held = {post for _, post in known if post}
    candidates = [_candidate(one, someone, unit, bodies, held) for one in possible]
    agreeing = [one for one in candidates if len(one.reasons) > 1]
    if len(agreeing) == 1:
        return Identity(named[agreeing[0].person_id])
    return Identity(None, tuple(sorted(candidates, key=lambda one: (-len(one.reasons), one.person_id))))


def _years(person: Person) -> set[str]:
    return {one.value[: len("1968")] for one in person.attributes if one.kind is AttributeKind.BIRTH}


def _is_other(person: Person, someone: Someone) -> bool:
    years = _years(person)
    return bool(years and someone.birth and someone.birth.text[: len("1968")] not in years)


def _candidate(
    person: Person, someone: Someone, unit: Unit, bodies: Iterable[str], held: Iterable[str]
) -> Candidate:
    tenures = unit.directory.tenures_of([person.id])
    posts = unit.directory.posts(tenure.post_id for tenure in tenures)
    organizations = unit.directory.organizations(post.organization_id for post in posts.values())
    reasons = [Reason("same name")]
    if someone.birth and _years(person):
        reasons.append(Reason("same birth year"))
    if posts.keys() & {*held}:
        reasons.append(Reason("same post"))
    if organizations.keys() & {*bodies}:
        reasons.append(Reason("same body"))
    words = (f"{one.role}, {organizations[one.organization_id].name}" for one in posts.values())
    return Candidate(person.id, person.name, tuple(reasons), tuple(words))
