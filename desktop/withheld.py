"""Names, persons and bodies of which only withheld sources know: they leave the program with these alone."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from db.acts import Accepted, Attributed
from db.records import Area, Citation, Claim, Name, Organization, Person, Post, Tenure
from db.store import Unit

Called = Mapping[str, set[str]]
"""Names by the id of who is called so."""


@dataclass(frozen=True, slots=True)
class Said:
    """What sources call persons and bodies: those that may be told, and those withheld."""

    here: Called
    hidden: Called

    def gone(self, entity_id: str) -> set[str]:
        """Return the names that only withheld sources use."""
        return self.hidden.get(entity_id, set()) - self.here.get(entity_id, set())


def said_of(
    unit: Unit,
    persons: Iterable[Person],
    tenures: Iterable[Tenure],
    posts: Iterable[Post],
    citations: Sequence[Citation],
    hidden: Collection[str],
) -> Said:
    """Return what the persons and bodies of whom withheld sources speak are called, and by which.

    What these persons and bodies are called elsewhere is read from the claims that were accepted.
    """
    held, bodies = {one.id: one for one in tenures}, {one.id: one.organization_id for one in posts}
    about = {one.id: _about(held.get(one.tenure_id), bodies) for one in citations}
    concerned = {key for one in citations if one.article_id in hidden for key in about[one.id]}
    lives = [(one.id, said) for one in persons for said in one.attributes]
    concerned |= {key for key, said in lives if said.article_id in hidden}
    of_claims = {
        one.decision_id: about[one.id] for one in citations if not concerned.isdisjoint(about[one.id])
    }
    of_claims |= {said.decision_id: (key, "") for key, said in lives if key in concerned}
    here, withheld = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for made in unit.decisions.made.by_id(of_claims):
        if isinstance(made.outcome, Accepted | Attributed):
            names = withheld if made.outcome.article_id in hidden else here
            _call(names, of_claims[made.id], made.outcome.claim)
    return Said(here, withheld)


def _about(tenure: Tenure | None, bodies: Mapping[str, str]) -> tuple[str, str]:
    """Return the person and the body of which a citation speaks."""
    return (tenure.person_id, bodies.get(tenure.post_id, "")) if tenure else ("", "")


def _call(names: defaultdict[str, set[str]], about: tuple[str, str], claim: Claim) -> None:
    person_id, organization_id = about
    names[person_id].add(claim.person)
    if organization_id and claim.organization:
        names[organization_id].add(claim.organization)


def renamed(person: Person, said: Said) -> Person:
    """Return a person under the names that may be told, the one with the most diacritics preferred."""
    gone = said.gone(person.id)
    if not gone:
        return person
    names = tuple(one for one in person.names if one.text not in gone)
    if person.name not in gone:
        return replace(person, names=names)
    known = {*(one.text for one in names), *said.here.get(person.id, ())}
    best = max(sorted(known), key=lambda text: sum(not each.isascii() for each in text), default="")
    return replace(person, name=best, names=names or ((Name(best),) if best else ()))


def without_names(body: Organization, said: Said) -> Organization:
    """Return a body without the wordings that only withheld sources use; its own name is the program's."""
    gone = said.gone(body.id) - {body.name}
    return replace(body, names=tuple(one for one in body.names if one.text not in gone)) if gone else body


def still_there(
    organizations: Sequence[Organization], before: Iterable[Post], after: Iterable[Post]
) -> tuple[Organization, ...]:
    """Return the bodies without those whose posts are all withheld, and what stands above them alone."""
    lost = {one.organization_id for one in before} - {one.organization_id for one in after}
    here = {one.id: one for one in organizations}
    todo = list(lost)
    used = {one.organization_id for one in after}
    while todo:
        key = todo.pop()
        above = {one.parent_id for one in here.values()}
        if key in here and key not in used and key not in above:
            parent = here.pop(key).parent_id
            todo += [parent] if parent else []
    return tuple(here.values())


def areas_there(
    areas: Sequence[Area], before: Iterable[Organization], after: Iterable[Organization]
) -> tuple[Area, ...]:
    """Return the areas without those in which only bodies lie that are withheld."""
    gone = {one.area_id for one in before} - {one.area_id for one in after}
    gone -= {one.parent_id for one in areas}
    return tuple(one for one in areas if one.id not in gone)
