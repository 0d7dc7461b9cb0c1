"""Whom a claim may mean and what it would be in the directory as it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.records import Candidate, Claim, Organization, Person, Post, Reason, StoredClaim, Tenure
from db.rules import Rule
from db.values import AttributeKind, Event, Relation, fold
from desktop.matching.bodies import Body
from desktop.matching.lookup import Lookup, Remembered
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


@dataclass(frozen=True, slots=True)
class _Holding:
    tenure: Tenure
    post: Post
    organization: Organization


def match(claim: Claim, outlet: str | None, known: Lookup, *, chosen: str | None = None) -> Match:
    """Return what the claim would be; ``chosen`` is whom the curator means, if said: an id or NEWCOMER."""
    if claim.attribute is not None:
        return _of_person(claim, known, chosen)
    meaning = rulings_of(known).meaning(claim, outlet)
    body, role = meaning.body, meaning.role
    organization = _organization(meaning, outlet, known)
    post = known.post_of(organization.id, role.name) if organization else None
    candidates = _candidates(claim, body, post, known)
    person_id = None if chosen == NEWCOMER else chosen or _preselected(candidates)
    held = _holdings(person_id, known)
    tenure = _tenure(held, post)
    if (
        tenure is None
        and organization is not None
        and (narrower := _narrower(held, organization, body, role))
        and not _is_before(claim, narrower.tenure)
    ):
        tenure, post = narrower.tenure, narrower.post
    displaced = () if claim.relation in _GONE else _displaced(post, person_id, known)
    undecided = bool(candidates) and person_id is None and chosen != NEWCOMER
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
        candidates=candidates,
        person_id=person_id,
        undecided=undecided,
        displaced=displaced,
    )


def _of_person(claim: Claim, known: Lookup, chosen: str | None) -> Match:
    """Return what a claim on the person would be: it needs no body and no post."""
    candidates = _candidates(claim, Body(""), None, known)
    person_id = None if chosen == NEWCOMER else chosen or _preselected(candidates)
    undecided = bool(candidates) and person_id is None and chosen != NEWCOMER
    person = known.persons([person_id]).get(person_id) if person_id else None
    standing = "repeat" if person and _has(person, claim) else "attribute"
    return Match(
        standing="namesake" if undecided else standing,
        body=Body(""),
        role=Role(claim.title, UNKNOWN_RANK, 0),
        organization=None,
        post=None,
        tenure=None,
        candidates=candidates,
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


def _candidates(claim: Claim, body: Body, post: Post | None, known: Lookup) -> tuple[Candidate, ...]:
    persons = known.named_persons(claim.person)
    found = [_candidate(person, claim, body, post, known) for person in persons]
    return tuple(sorted(found, key=lambda one: (-favour(one), one.person_id)))


def favour(candidate: Candidate) -> int:
    """Return how much speaks for a candidate; below nothing where the year of birth speaks against."""
    against = any(reason.code == "other birth year" for reason in candidate.reasons)
    return -1 if against else len(candidate.reasons)


def _candidate(person: Person, claim: Claim, body: Body, post: Post | None, known: Lookup) -> Candidate:
    held = _holdings(person.id, known)
    reasons = [Reason("same name" if claim.person in _names(person) else "same letters")]
    if post is not None and any(one.post.id == post.id for one in held):
        reasons.append(Reason("same post"))
    if any(fold(one.organization.name) == fold(body.name) for one in held):
        reasons.append(Reason("same body"))
    if body.area and any(_is_of(one.organization, body.area) for one in held):
        reasons.append(Reason("same area", (("area", body.area),)))
    reasons += _birth_reasons(person, claim)
    words = tuple(f"{one.post.role}, {one.organization.name}" for one in held)
    return Candidate(person.id, person.name, tuple(reasons), words)


def _birth_reasons(person: Person, claim: Claim) -> list[Reason]:
    """Compare the years of birth, the best key to a person, where both are known."""
    years = {_year(one.value) for one in person.attributes if one.kind is AttributeKind.BIRTH}
    if claim.attribute is not AttributeKind.BIRTH or not years:
        return []
    return [Reason("same birth year" if _year(claim.title) in years else "other birth year")]


def _year(day: str) -> str:
    return day[: len("1968")]


def _names(person: Person) -> set[str]:
    return {person.name, *(name.text for name in person.names)}


def _is_of(organization: Organization, area: str) -> bool:
    return fold(area) in fold(organization.name)


def _preselected(candidates: tuple[Candidate, ...]) -> str | None:
    """Return the one with whom more than the name agrees, and more than with any other."""
    if not candidates or favour(candidates[0]) < 2:
        return None
    if len(candidates) > 1 and favour(candidates[1]) == favour(candidates[0]):
        return None
    return candidates[0].person_id


def _holdings(person_id: str | None, known: Lookup) -> list[_Holding]:
    tenures = known.tenures_of([person_id]) if person_id else []
    posts = known.posts(tenure.post_id for tenure in tenures)
    bodies = known.organizations(post.organization_id for post in posts.values())
    return [
        _Holding(tenure, post, bodies[post.organization_id])
        for tenure in tenures
        if (post := posts.get(tenure.post_id)) and post.organization_id in bodies
    ]


def _tenure(held: list[_Holding], post: Post | None) -> Tenure | None:
    return next((one.tenure for one in held if post and one.post.id == post.id), None)


def _narrower(held: list[_Holding], organization: Organization, body: Body, role: Role) -> _Holding | None:
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


def _wider(held: list[_Holding], organization: Organization, role: Role) -> Tenure | None:
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


def standings(
    claims: Iterable[StoredClaim], outlets: Mapping[str, str | None], known: Lookup
) -> list[tuple[str, str, str | None, str | None]]:
    """Return (claim id, standing, person id, post id) for each claim; ``outlets`` is by article id."""
    rows, remembered = [], Remembered(known)
    for stored in claims:
        found = match(stored.claim, outlets.get(stored.article_id), remembered)
        post_id = found.post.id if found.post else None
        rows.append((stored.id, found.standing, found.person_id, post_id))
    return rows
