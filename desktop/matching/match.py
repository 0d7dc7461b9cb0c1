"""Whom a claim may mean and what it would be in the directory as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.records import Candidate, Claim, Organization, Person, Post, Tenure
from db.rules import Rule
from db.values import Event, Relation, fold
from desktop.matching.bodies import Body
from desktop.matching.candidates import Said, candidates, preselected
from desktop.matching.holdings import Holding, held_by
from desktop.matching.lookup import Lookup
from desktop.matching.roles import UNKNOWN_RANK, Role, role_of
from desktop.matching.ruled import KINDS, OUT_OF_SCOPE, Meaning, Rulings, named_in, rulings


@dataclass(frozen=True, slots=True)
class Match:
    """What a claim would be. ``person_id`` is preselected only where more than the name agrees.

    ``standing`` is one of: repeat, weaker title, new post, new holder, new person, namesake, past,
    attribute (something new of a person), out of scope.
    ``undecided`` tells that somebody of this name is known and nothing else decides.
    ``displaced`` are the persons in the post's only seat today.
    """

    standing: str
    body: Body
    role: Role
    organization: Organization | None
    post: Post | None
    tenure: Tenure | None
    candidates: tuple[Candidate, ...]
    person_id: str | None
    undecided: bool
    displaced: tuple[Person, ...]


NEWCOMER = "a new person"
"""Stands for the id of somebody whom the directory does not know, whatever the name says."""
_GONE = frozenset({Relation.FORMER, Relation.OUTGOING})
_PUT_IN = frozenset({Event.TOOK_OFFICE, Event.ELECTED, Event.APPOINTED, Event.ASSIGNED})


def match(
    claim: Claim, outlet: str | None, known: Lookup, *, chosen: str | None = None, article_id: str = ""
) -> Match:
    """Return what the claim would be; ``chosen`` is whom the curator means, if said: an id or NEWCOMER.

    Who was said not to be meant in the article is no candidate.
    """
    if claim.attribute is not None:
        return _of_person(claim, known, chosen, article_id)
    meaning = rulings_of(known).meaning(claim, outlet)
    body, role = meaning.body, meaning.role
    organization = _organization(meaning, outlet, known)
    post = known.post_of(organization.id, role.name) if organization else None
    found = candidates(Said(claim, body, organization, post, article_id), known)
    person_id = None if chosen == NEWCOMER else chosen or preselected(found)
    held = held_by(person_id, known)
    tenure = _tenure(held, post, claim)
    if (
        tenure is None
        and organization is not None
        and (narrower := _narrower(held, organization, body, role))
        and not _is_before(claim, narrower.tenure)
    ):
        tenure, post = narrower.tenure, narrower.post
    displaced = () if claim.relation in _GONE else _displaced(post, person_id, known)
    undecided = bool(found) and person_id is None and chosen != NEWCOMER
    standing = "namesake" if undecided else _standing(claim, role, person_id, post, tenure, displaced)
    standing = OUT_OF_SCOPE if meaning.out_of_scope else standing
    if tenure is None and organization is not None and claim.event is Event.SIGHTED:
        tenure = _wider(held, organization, role)
        tenure = None if tenure and _moved_up(tenure, claim, post, person_id, known) else tenure
    return Match(
        standing=standing,
        body=body,
        role=role,
        organization=organization,
        post=post,
        tenure=tenure,
        candidates=found,
        person_id=person_id,
        undecided=undecided,
        displaced=displaced,
    )


def _of_person(claim: Claim, known: Lookup, chosen: str | None, article_id: str) -> Match:
    """Return what a claim on the person would be: it needs no body and no post."""
    found = candidates(Said(claim, Body(""), article_id=article_id), known)
    person_id = None if chosen == NEWCOMER else chosen or preselected(found)
    undecided = bool(found) and person_id is None and chosen != NEWCOMER
    person = known.persons([person_id]).get(person_id) if person_id else None
    standing = "repeat" if person and _has(person, claim) else "attribute"
    return Match(
        standing="namesake" if undecided else standing,
        body=Body(""),
        role=Role(claim.title, UNKNOWN_RANK, 0),
        organization=None,
        post=None,
        tenure=None,
        candidates=found,
        person_id=person_id,
        undecided=undecided,
        displaced=(),
    )


def _has(person: Person, claim: Claim) -> bool:
    same = (one.value for one in person.attributes if one.kind == claim.attribute)
    return fold(claim.title) in map(fold, same)


def rulings_of(known: Lookup, rules: Sequence[Rule] | None = None) -> Rulings:
    """Return the directory's rules, or others in their place, as they bear on claims."""
    laid_down = known.rules(*KINDS) if rules is None else rules
    return rulings(laid_down, known.organizations(named_in(laid_down))) if laid_down else Rulings()


def _organization(meaning: Meaning, outlet: str | None, known: Lookup) -> Organization | None:
    """Return the known body of this name at its level; the first one minted where several are."""
    if meaning.organization_id:
        return known.organizations([meaning.organization_id]).get(meaning.organization_id)
    same = known.named_organizations(meaning.body.name)
    here = (one for one in same if one.level == meaning.body.level)
    return next((one for one in here if _is_called(one, meaning.body.name, outlet)), None)


def _is_called(organization: Organization, name: str, outlet: str | None) -> bool:
    """Whether a body is called so by all, or in this outlet: what another one calls it says nothing."""
    names: dict[str | None, list[str]] = {None: [organization.name]}
    for one in organization.names:
        names.setdefault(one.outlet, []).append(one.text)
    return any(fold(name) == fold(text) for text in (*names[None], *names.get(outlet, ())))


def _tenure(held: list[Holding], post: Post | None, claim: Claim) -> Tenure | None:
    """Return the person's tenure in the post on the claim's day; none where they come back to it then."""
    day = claim.start or claim.as_of
    same = sorted((one.tenure for one in held if post and one.post.id == post.id), key=_begins)
    begun = [one for one in same if day is None or _begins(one) <= day.latest]
    tenure = next(iter((*begun[::-1], *same)), None)
    over = tenure.end_latest if tenure and tenure.ended else None
    comes_back = claim.event in _PUT_IN and over is not None and day is not None and day.earliest >= over
    return None if comes_back else tenure


def _begins(tenure: Tenure) -> date:
    days = (tenure.start_earliest, tenure.first_seen.earliest if tenure.first_seen else None)
    return min((day for day in days if day), default=date.min)


def _narrower(held: list[Holding], organization: Organization, body: Body, role: Role) -> Holding | None:
    """Return what the person holds under a narrower title: the plain one corroborates it."""
    same = (one for one in held if one.organization.id == organization.id)
    return next(
        (one for one in same if role_of(one.post.role, body.branch, body.kind).narrower == role.name), None
    )


def _is_before(claim: Claim, tenure: Tenure) -> bool:
    """Whether the plain title is older than the narrower one: they may have moved up in between."""
    if claim.as_of is None or tenure.first_seen is None:
        return False
    return claim.as_of.latest < tenure.first_seen.earliest


def _wider(held: list[Holding], organization: Organization, role: Role) -> Tenure | None:
    """Return what the person was seen in under the plain title: the same tenure, named more exactly."""
    same = (one for one in held if one.organization.id == organization.id and not one.tenure.ended)
    return next((one.tenure for one in same if one.post.role == role.narrower), None)


def _moved_up(plain: Tenure, claim: Claim, post: Post | None, person_id: str | None, known: Lookup) -> bool:
    """Whether somebody else had the narrower post's seat before: then they took it since, from them."""
    if post is None or plain.first_seen is None or claim.as_of is None:
        return False
    others = (one for one in known.tenures_in([post.id]) if one.person_id != person_id)
    seen = (one.first_seen for one in others)
    return any(day.earliest <= claim.as_of.latest for day in seen if day)


def _displaced(post: Post | None, person_id: str | None, known: Lookup) -> tuple[Person, ...]:
    if post is None or post.seats != 1:
        return ()
    others = [one for one in known.tenures_in([post.id]) if not one.ended and one.person_id != person_id]
    found = known.persons(one.person_id for one in others)
    return tuple(found[key] for key in sorted(found))


def _standing(
    claim: Claim,
    role: Role,
    person_id: str | None,
    post: Post | None,
    tenure: Tenure | None,
    displaced: tuple[Person, ...],
) -> str:
    if claim.relation is Relation.FORMER:
        return "past"
    if tenure is not None and post is not None:
        return "repeat" if fold(post.role) == fold(role.name) else "weaker title"
    if displaced:
        return "new holder"
    return "new person" if person_id is None else "new post"
