"""What a card says in words; pure."""

from collections.abc import Sequence
from dataclasses import replace

from db.records import Claim, Reason
from db.values import AttributeKind, Capacity, Event, PartialDate, Relation
from desktop.review.view import Card, CardClaim, View
from desktop.ui.attributes import in_short, shown
from desktop.ui.dates import latest_part, printed
from resources.words import label, say, sentence

WEIGHT = ("namesake", "new holder", "new person", "new post", "attribute", "weaker title", "past", "repeat")
ATTENTION = {"namesake", "new holder"}
MOST_POSTS = 2
QUIET = {"repeat", "weaker title", "past"}


def card_state(card: Card) -> tuple[str, str]:
    """Return what is most worth knowing of a card, and the role in which it is set."""
    if not card.open:
        return _decided(card)
    found = [one.standing for one in card.claims if not one.decision]
    known = [standing for standing in WEIGHT if standing in found]
    standing = known[0] if known else found[0]
    if standing == "new holder" and found.count(standing) > 1:
        return say("takes {count} seats", count=found.count(standing)), "attention"
    role = "attention" if standing in ATTENTION else "explain" if standing in QUIET else "accent"
    return label("standing", standing), role


def known_words(card: Card) -> str:
    """Return what is known of whom a card means: born when, in which posts; and of a namesake elsewhere."""
    here = {f"{one.role}, {one.organization}" for one in card.claims}
    meant = next((one for one in card.candidates if one.person_id == card.chosen), None)
    parts = []
    if meant is not None:
        year = card.births.get(meant.person_id)
        parts += [say("born {year}", year=year)] if year else []
        parts += [post for post in meant.posts if post not in here][:MOST_POSTS]
    elif card.candidates and not card.undecided:
        parts.append(say("new here"))
    if not card.undecided:
        others = [one for one in card.candidates if one.person_id != card.chosen]
        parts += [say("namesake: {post}", post=one.posts[0]) for one in others[:1] if one.posts]
    return " · ".join(parts)


def _decided(card: Card) -> tuple[str, str]:
    decisions = {one.decision for one in card.claims}
    if len(decisions) == 1:
        decision = decisions.pop()
        return f"✓ {label('decision', decision)}" if decision == "accepted" else label(
            "decision", decision
        ), ("good" if decision == "accepted" else "explain")
    return say("✓ decided"), "explain"


def when(one: CardClaim) -> str:
    """Return from when a claim vouches for the post, never more than its source says."""
    claim = one.claim
    words = []
    if claim.capacity is not Capacity.FULL:
        words.append(label("capacity", claim.capacity))
    if claim.start is not None:
        words.append(say("since {date}", date=printed(claim.start)))
    elif claim.as_of is None:
        words.append(label("event", claim.event) if claim.event is not Event.SIGHTED else say("undated"))
    elif claim.event is not Event.SIGHTED:
        words.append(f"{label('event', claim.event)} {printed(claim.as_of)}")
    elif claim.relation is Relation.FORMER:
        words.append(say("left by {date}", date=latest_part(claim.as_of)))
    else:
        words.append(say("in post by {date}", date=latest_part(claim.as_of)))
    if claim.end is not None:
        words.append(say("until {date}", date=printed(claim.end)))
    return ", ".join(words)


def claimed(claim: Claim) -> tuple[AttributeKind, str]:
    """Return the attribute that a claim on a person speaks of, and its value in words."""
    if claim.attribute is None:
        raise ValueError(f"a claim on a post: {claim.title}")
    return claim.attribute, shown(claim.attribute, claim.title)


def described(claims: Sequence[CardClaim]) -> str:
    """Return what claims say of the person, on one line."""
    said = (one.claim for one in claims)
    return in_short((one.attribute, one.title) for one in said if one.attribute is not None)


def because(claims: Sequence[CardClaim]) -> str:
    """Return why the claims were read so, each reason once."""
    reasons = dict.fromkeys(reason for one in claims for reason in one.claim.reasons)
    return " ".join(sentence(reason) for reason in reasons)


def told(message: Reason) -> str:
    """Return what a gesture did, its dates printed as everywhere else."""
    return sentence(replace(message, values=tuple(map(_dated, message.values))))


def _dated(value: tuple[str, str]) -> tuple[str, str]:
    name, text = value
    return (name, printed(PartialDate(text))) if name == "date" and text else value


def accept_words(view: View) -> str:
    """Return what the accepting key does now."""
    card = view.focused
    if card is None or view.claim is not None:
        return say("Accept this")
    match card.open or card.unsure:
        case 0 | 1:
            return say("Accept")
        case 2:
            return say("Accept both")
        case many:
            return say("Accept all {count}", count=many)


def counted(view: View) -> str:
    """Return how many persons and claims an article has."""
    persons, claims = len(view.cards), sum(len(card.claims) for card in view.cards)
    first = say("1 person") if persons == 1 else say("{count} persons", count=persons)
    second = say("1 claim") if claims == 1 else say("{count} claims", count=claims)
    return f"{first} · {second}"
