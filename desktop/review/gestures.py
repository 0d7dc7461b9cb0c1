"""What the curator's keys come to, in whichever mode: outcomes of accepting claims of any articles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from db.acts import Act, Outcome, Rejected, Undone, Unsure
from db.records import Claim, Reason, StoredClaim
from db.rules import Note
from db.store import Unit
from db.values import Mint
from desktop.matching import Lookup
from desktop.review.acts import Accepting, corrected
from desktop.review.recording import Recording, refresh
from desktop.review.view import Card, CardClaim, Correction, parted

Pair = tuple[StoredClaim, Claim]


@dataclass(frozen=True, slots=True)
class Target:
    """What a key acts on: the claims of the focused card that wait, or the one focused claim."""

    card: Card
    claims: tuple[CardClaim, ...]


def obstacle(target: Target) -> Reason | None:
    """Return why the target cannot be accepted as it stands: whom or which body it means is not said."""
    if target.card.undecided:
        return Reason("choose the person", (("person", target.card.person),))
    posts = [one for one in target.claims if one.claim.attribute is None]
    bare = without_body(posts)
    if bare and len(bare) == len(posts):
        return Reason("choose the body", (("title", bare[0].claim.title),))
    return None


def without_body(claims: Sequence[CardClaim]) -> list[CardClaim]:
    """Return the claims on a post of which no body and no place is said."""
    posts = (one for one in claims if one.claim.attribute is None)
    return [one for one in posts if not one.claim.organization and not one.claim.area]


def corrected_along(target: Target, claim: Claim, correction: Correction) -> tuple[Target, dict[str, Claim]]:
    """Return what a correction of the first claim decides on, and each of these claims as corrected.

    Further mentions are corrected alike, each with its own evidence; what is said of the person goes
    along with their last open post in the article, under the corrected name.
    """
    one = target.claims[0]
    same, rest = parted(one, target.claims[1:])
    here = tuple(other for other in rest if other.article_id == one.article_id)
    described = claim.attribute is None and all(other.claim.attribute for other in here)
    along = here if described else ()
    again = replace(correction, evidence=None)
    said = {one.id: claim}
    said |= {other.id: replace(other.claim, person=claim.person) for other in along}
    said |= {other.id: corrected(other.claim, again) for other in same}
    return Target(target.card, (one, *same, *along)), said


def accepting(
    unit: Unit,
    claims: Mapping[str, Claim],
    mint: Mint,
    person_id: str | None,
    known: Lookup | None = None,
) -> tuple[list[Outcome], str | None]:
    """Return the outcomes of accepting claims, by id, on one person, and that person's id.

    What is new is minted once for all articles, which are taken in the order of the claims. ``known`` is
    the directory, if more of it is remembered than this act asks.
    """
    stored = unit.claims.by_ids(claims)
    by_article: dict[str, list[Pair]] = {}
    for key, claim in claims.items():
        by_article.setdefault(stored[key].article_id, []).append((stored[key], claim))
    act: Accepting | None = None
    for article_id, pairs in by_article.items():
        article = unit.articles.get(article_id)
        if act is None:
            act = Accepting(unit, article, mint, person_id, known)
        act.article = article
        act.add(pairs)
    return (act.outcomes, act.person_id) if act else ([], person_id)


def deciding(
    unit: Unit, kind: type[Rejected] | type[Unsure], claims: Sequence[CardClaim]
) -> list[Rejected | Unsure]:
    """Return the outcomes of rejecting claims, or of putting them aside."""
    stored = unit.claims.by_ids(one.id for one in claims)
    return [kind(one.key, one.article_id, one.claim) for one in stored.values()]


def looking_up(unit: Unit, claims: Sequence[CardClaim], question: str) -> list[Unsure]:
    """Return the outcomes of putting claims aside with a question."""
    stored = unit.claims.by_ids(one.id for one in claims)
    return [Unsure(one.key, one.article_id, one.claim, question) for one in stored.values()]


def made_by_hand(unit: Unit, article_id: str, claim: Claim, mint: Mint) -> str | None:
    """Put a claim that the curator marked in an article among its open ones; return its id.

    None where the same was decided on there before. Raises ValueError where a quote is not in its place.
    """
    article = unit.articles.get(article_id)
    waits = [one.claim for one in unit.claims.of_article(article_id) if not one.decision]
    unit.claims.replace_open(article, [*waits, claim], mint)
    fresh = [one for one in unit.claims.of_article(article_id) if not one.decision]
    refresh(unit, fresh)
    key = claim.key(article.reading_sha256)
    return next((one.id for one in fresh if one.key == key), None)


def notes_on(unit: Unit, cards: Iterable[Card]) -> tuple[Note, ...]:
    """Return the curator's notes on the claims of cards."""
    keys = {each.key for card in cards for one in card.claims for each in (one, *one.also)}
    return tuple(unit.directory.notes_on_claims(keys)) if keys else ()


def taken_back(unit: Unit, recording: Recording) -> Act | None:
    """Take back the last act that counts, by an added one; return it with its decisions."""
    last = unit.decisions.last_in_force()
    if last is None:
        return None
    act = unit.decisions.with_decisions(last)
    recording.record(unit, "undo", [Undone(act.id)], [made.outcome for made in act.decisions])
    return act
