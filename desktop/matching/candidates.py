"""Whom a mention may mean, and why: reasons as codes, weighed against each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from db.records import Candidate, Claim, Organization, Person, Post, Reason, Tenure
from db.values import AttributeKind, Relation, fold
from desktop.matching.apart import not_meant
from desktop.matching.bodies import Body
from desktop.matching.holdings import Holding, holdings
from desktop.matching.lookup import Lookup
from desktop.matching.names import (
    INITIALS,
    LETTERS,
    ORDER,
    OTHER_MARKS,
    SAME,
    SHORT,
    likeness,
    orders,
    parts,
)

POST, BODY, AREA, BIRTH = "same post", "same body", "same area", "same birth year"
THEN, LEFT, GENDER, SHARED = "in post then", "left before", "same gender", "shared name"
OTHER_BIRTH, OTHER_GENDER = "other birth year", "other gender"

NAMES: Mapping[str, int] = MappingProxyType(
    {SAME: 10, LETTERS: 6, ORDER: 5, INITIALS: 3, SHORT: 2, OTHER_MARKS: 0}
)
BESIDES: Mapping[str, int] = MappingProxyType(
    {POST: 12, BODY: 8, AREA: 4, BIRTH: 16, GENDER: 1, THEN: 2, LEFT: -6}
)
AGAINST = frozenset({OTHER_BIRTH, OTHER_GENDER, OTHER_MARKS})

NEEDED: Mapping[str, int] = MappingProxyType({SAME: 4, LETTERS: 8, ORDER: 8, INITIALS: 12, SHORT: 12})
"""What must agree besides the name before anybody is preselected: a post, a body or an area weighs that."""

NEEDED_OF_SHARED = 8
"""The area alone says nothing of a name that several have."""

MARGIN = 4
"""Who is preselected must be ahead of everybody else by so much."""

COMMON = 3
"""So many persons of one name make it a common one."""

MOST = 12
"""So many are shown; the likeliest are among them."""

TOO_MANY = 2_000
"""What so many persons are called tells nobody from the others, and is not looked for."""

STAYS = 5
"""Years after which somebody last seen in a post is not counted as being in it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim says that tells persons of one name apart, and in which article."""

    claim: Claim
    body: Body
    organization: Organization | None = None
    post: Post | None = None
    article_id: str = ""


def candidates(said: Said, known: Lookup) -> tuple[Candidate, ...]:
    """Return whom the claim may mean, the likeliest first."""
    persons = _without_told_apart(_persons(said, known), said.article_id, known)
    held = holdings((one.id for one in persons), known)
    rated = [(one, _reasons(one, said, held[one.id], len(persons))) for one in persons]
    found = [
        Candidate(one.id, one.name, tuple(reasons), _words(held[one.id]))
        for one, reasons in rated
        if _may_be(reasons)
    ]
    return tuple(sorted(found, key=lambda one: (-favour(one), one.person_id))[:MOST])


def favour(candidate: Candidate) -> int:
    """Return how much speaks for a candidate; below nothing where something speaks against."""
    codes = {reason.code for reason in candidate.reasons}
    if codes & AGAINST:
        return -1
    return max((NAMES.get(code, 0) for code in codes), default=0) + _besides(codes)


def preselected(found: Sequence[Candidate]) -> str | None:
    """Return the one with whom enough agrees besides the name, and clearly more than with any other."""
    if not found or favour(found[0]) < 0:
        return None
    best, *others = found
    codes = {reason.code for reason in best.reasons}
    needed = min((NEEDED[code] for code in codes & NEEDED.keys()), default=NEEDED_OF_SHARED)
    needed = max(needed, NEEDED_OF_SHARED) if SHARED in codes else needed
    if codes & {INITIALS, SHORT} and POST not in codes:
        return None
    if _besides(codes) < needed or any(favour(best) - favour(one) < MARGIN for one in others):
        return None
    return best.person_id


def _besides(codes: Iterable[str]) -> int:
    return sum(BESIDES.get(code, 0) for code in codes)


def _may_be(reasons: Iterable[Reason]) -> bool:
    """Whether this is somebody of the name, or one of whom the name's part is said in their own body."""
    codes = {reason.code for reason in reasons}
    return not codes & {INITIALS, SHORT} or bool(codes & {POST, BODY})


def _persons(said: Said, known: Lookup) -> list[Person]:
    """Return who is called so: exactly, else in another order, else in part."""
    name = said.claim.person
    found = known.named_persons(name)
    if not found:
        turned = orders(fold(name).split())
        found = [one for words in turned for one in known.named_persons(" ".join(words))]
    if not found and (words := list(parts(name))):
        found = known.persons_called(words, TOO_MANY)
    return list({one.id: one for one in found if likeness(name, _names(one))}.values())


def _without_told_apart(persons: list[Person], article_id: str, known: Lookup) -> list[Person]:
    """Leave out whom the article does not mean, as the curator said."""
    if not persons or not article_id:
        return persons
    declined = known.declined(not_meant(one.id, article_id) for one in persons)
    return [one for one in persons if not_meant(one.id, article_id) not in declined]


def _names(person: Person) -> list[str]:
    return [person.name, *(name.text for name in person.names)]


def _reasons(person: Person, said: Said, held: Sequence[Holding], count: int) -> list[Reason]:
    reasons = [Reason(likeness(said.claim.person, _names(person)))]
    reasons += _of_posts(said, held)
    reasons += _of_birth(person, said.claim)
    reasons += _of_gender(person, said.claim)
    if count >= COMMON:
        reasons.append(Reason(SHARED, (("count", str(count)),)))
    return reasons


def _of_posts(said: Said, held: Sequence[Holding]) -> list[Reason]:
    reasons = []
    same = [one.tenure for one in held if said.post and one.post.id == said.post.id]
    if same:
        reasons += [Reason(POST), *_of_days(said.claim, same)]
    if any(_is_body(one.organization, said) for one in held):
        reasons.append(Reason(BODY))
    area = fold(said.body.area or "")
    if area and any(area in fold(one.organization.name) for one in held):
        reasons.append(Reason(AREA, (("area", said.body.area or ""),)))
    return reasons


def _is_body(organization: Organization, said: Said) -> bool:
    if said.organization is not None:
        return organization.id == said.organization.id
    return bool(said.body.name) and fold(organization.name) == fold(said.body.name)


def _of_days(claim: Claim, tenures: Sequence[Tenure]) -> list[Reason]:
    """Compare the claim's day with when the post was held, where both are known."""
    day = claim.as_of
    if day is None or claim.relation is not Relation.CURRENT:
        return []
    if any(_covers(one, day.latest.isoformat(), day.earliest.year) for one in tenures):
        return [Reason(THEN)]
    left = [one.end_latest for one in tenures if one.ended and one.end_latest]
    if len(left) == len(tenures) and max(left) < day.earliest:
        return [Reason(LEFT, (("day", max(left).isoformat()),))]
    return []


def _covers(tenure: Tenure, day: str, year: int) -> bool:
    seen = tenure.first_seen
    if seen is None or seen.earliest.isoformat() > day or (tenure.ended and not tenure.end_latest):
        return False
    if tenure.end_latest is not None:
        return day <= tenure.end_latest.isoformat()
    return tenure.last_seen is not None and year - tenure.last_seen.latest.year <= STAYS


def _of_birth(person: Person, claim: Claim) -> list[Reason]:
    """Compare the years of birth, the best key to a person, where both are known."""
    years = {_year(one.value) for one in person.attributes if one.kind is AttributeKind.BIRTH}
    if claim.attribute is not AttributeKind.BIRTH or not years:
        return []
    return [Reason(BIRTH if _year(claim.title) in years else OTHER_BIRTH)]


def _year(day: str) -> str:
    return day[: len("1968")]


def _of_gender(person: Person, claim: Claim) -> list[Reason]:
    known = {fold(one.value) for one in person.attributes if one.kind is AttributeKind.GENDER}
    if claim.attribute is not AttributeKind.GENDER or not known:
        return []
    return [Reason(GENDER if fold(claim.title) in known else OTHER_GENDER)]


def _words(held: Iterable[Holding]) -> tuple[str, ...]:
    latest = sorted(held, key=lambda one: _last(one.tenure), reverse=True)
    return tuple(dict.fromkeys(f"{one.post.role}, {one.organization.name}" for one in latest))


def _last(tenure: Tenure) -> str:
    return tenure.last_seen.latest.isoformat() if tenure.last_seen else ""
