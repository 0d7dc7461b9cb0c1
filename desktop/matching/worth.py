"""How much a claim is worth to a curator, and what keeps a repeat from going with the others."""

from collections.abc import Sequence
from datetime import timedelta

from db.records import Claim, Person, StoredClaim, Tenure
from db.rules import Mandate
from db.values import Event, PartialDate, Relation, digest, fold
from db.waiting import Stand, Worth
from desktop.matching.diacritics import looks_vietnamese
from desktop.matching.match import Match
from desktop.matching.ruled import OUT_OF_SCOPE

DEPARTURES = frozenset(
    {
        Event.TRANSFERRED,
        Event.DISMISSED,
        Event.RESIGNED,
        Event.RETIRED,
        Event.SUSPENDED,
        Event.ARRESTED,
        Event.EXPELLED,
        Event.DIED,
    }
)
ARRIVALS = frozenset(
    {
        Event.ANNOUNCED,
        Event.APPROVED,
        Event.APPOINTED,
        Event.ELECTED,
        Event.TOOK_OFFICE,
        Event.ASSIGNED,
    }
)
LONG = timedelta(days=365)
"""Not seen for so long, a tenure is not confirmed any more, and who is seen again is no plain repeat."""
SURE = 0.5
"""A claim of less confidence is looked at by itself."""
_BODY, _ROLE = 10, 6


def stand_of(
    stored: StoredClaim, found: Match, person: Person | None, mandates: Sequence[Mandate], *, asks_date: bool
) -> Stand:
    """Return what a claim would be and where it waits; ``person`` is whom it is taken to mean."""
    claim = stored.claim
    worth, doubt = worth_of(claim, found, person, mandates)
    if asks_date and claim.as_of is None and claim.dated_by_article and worth is not Worth.OUT:
        worth, doubt = Worth.UNDATED, ""
    return Stand(
        claim_id=stored.id,
        standing=found.standing,
        person_id=found.person_id,
        post_id=found.post.id if found.post else None,
        worth=worth,
        office=_office(claim, found),
        day=claim.as_of.earliest.isoformat() if claim.as_of else "",
        doubt=doubt,
    )


def _office(claim: Claim, found: Match) -> str:
    """Return what is the same for all claims on one post, known or not; bodies together, by rank in each."""
    if claim.attribute is not None:
        return f"person {digest(fold(claim.person))[:_BODY]}"
    body = found.organization.name if found.organization else found.body.name
    rank = found.post.rank if found.post else found.role.rank
    role = found.post.role if found.post else found.role.name
    return f"{digest(fold(body))[:_BODY]} {rank:03} {digest(fold(role))[:_ROLE]}"


def worth_of(
    claim: Claim, found: Match, person: Person | None, mandates: Sequence[Mandate]
) -> tuple[Worth, str]:
    """Return how much a claim is worth, the article's date apart, and the code of a doubt about a repeat."""
    arrives = claim.event in ARRIVALS or claim.relation is Relation.INCOMING
    if found.standing == OUT_OF_SCOPE:
        return Worth.OUT, ""
    if claim.relation is Relation.OUTGOING or claim.event in DEPARTURES:
        return Worth.DEPARTURE, ""
    match found.standing:
        case "new holder":
            return Worth.SEAT, ""
        case "namesake":
            return Worth.HOLDER if arrives else Worth.IDENTITY, ""
        case "new post" | "new person":
            return Worth.HOLDER if arrives or found.post else Worth.PERSON, ""
        case "weaker title":
            return Worth.DOUBTFUL, "weaker title"
        case "repeat":
            return _of_repeat(claim, found, person, mandates)
    return Worth.SHARPER, ""


def _of_repeat(
    claim: Claim, found: Match, person: Person | None, mandates: Sequence[Mandate]
) -> tuple[Worth, str]:
    tenure = found.tenure
    if tenure is not None:
        if _after_end(tenure, claim.as_of):
            return Worth.SEAT, "seen after the end"
        if _says_more(claim, tenure):
            return Worth.SHARPER, ""
        if again := _seen_again(tenure, claim.as_of, mandates):
            return Worth.RESCUE, again
    doubt = next(iter(_doubts(claim, found, person, mandates)), "")
    return (Worth.DOUBTFUL, doubt) if doubt else (Worth.REPEAT, "")


def _after_end(tenure: Tenure, as_of: PartialDate | None) -> bool:
    if not tenure.ended or as_of is None:
        return False
    return tenure.end_latest is None or as_of.earliest > tenure.end_latest


def _says_more(claim: Claim, tenure: Tenure) -> bool:
    """Whether it gives a date of office, or a capacity, that the tenure does not have."""
    begins = claim.start is not None or claim.event in ARRIVALS
    if begins and not tenure.started:
        return True
    return claim.end is not None or claim.capacity is not tenure.capacity


def _seen_again(tenure: Tenure, as_of: PartialDate | None, mandates: Sequence[Mandate]) -> str:
    """Return why the tenure was not confirmed any more before this sighting."""
    if as_of is None:
        return ""
    seen = tenure.last_seen
    if any(
        one.day.latest <= as_of.earliest and (seen is None or seen.earliest <= one.day.latest)
        for one in mandates
    ):
        return "seen since the congress"
    if seen is None or as_of.earliest - seen.latest > LONG:
        return "not seen for long"
    return ""


def _doubts(claim: Claim, found: Match, person: Person | None, mandates: Sequence[Mandate]) -> list[str]:
    """Return what keeps a repeat from going with the others (CURATOR.md 16)."""
    seen = found.tenure.last_seen if found.tenure else None
    as_of, body = claim.as_of, found.organization
    said = {
        "undated": as_of is None,
        "no diacritics": person is not None and _is_loosely_named(claim.person, person),
        "rival": bool(found.displaced),
        "disputed": bool(found.tenure and found.tenure.disputed),
        "ended": bool(found.tenure and found.tenure.ended),
        "older": bool(as_of and seen and as_of < seen),
        "before the congress": bool(as_of) and any(_before(as_of, one.day) for one in mandates),
        "body merged": bool(body and _is_outside(as_of, body.valid_from, body.valid_to)),
        "named again": claim.event in ARRIVALS,
        "unsure reading": claim.confidence < SURE,
    }
    return [code for code, holds in said.items() if holds]


def _is_loosely_named(name: str, person: Person) -> bool:
    """Whether the name is not one of theirs as it stands, or has lost its diacritics."""
    names = {person.name, *(one.text for one in person.names)}
    marked = any(not one.isascii() for one in names)
    return name not in names or (name.isascii() and (marked or looks_vietnamese(name)))


def _before(as_of: PartialDate | None, day: PartialDate) -> bool:
    return as_of is not None and as_of.earliest <= day.latest


def _is_outside(as_of: PartialDate | None, since: PartialDate | None, until: PartialDate | None) -> bool:
    if as_of is None:
        return False
    return bool((since and as_of.earliest < since.latest) or (until and as_of.latest >= until.earliest))
