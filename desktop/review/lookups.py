"""What waits to be looked up: the curator's question, where the claim stands, words to search for."""

from collections.abc import Iterable

from db.acts import Unsure
from db.records import ArticleLine, StoredClaim
from db.store import Unit
from desktop.matching import match, search_words
from desktop.review.laneview import LookUp


def look_ups(unit: Unit) -> tuple[LookUp, ...]:
    """Return every claim that was put aside with a question, the oldest first."""
    return found_for(unit, unit.claims.queue.looked_up())


def found_for(unit: Unit, claim_ids: Iterable[str]) -> tuple[LookUp, ...]:
    """Return these claims with what helps to look them up, and the last question on each."""
    claims = unit.claims.by_ids(claim_ids)
    sources = unit.articles.by_ids({one.article_id for one in claims.values()})
    asked = _questions(unit, claims)
    found = (_look_up(unit, claims[key], sources, asked) for key in sorted(claims))
    return tuple(found)


def _questions(unit: Unit, claims: dict[str, StoredClaim]) -> dict[str, str]:
    """Return the last question on each of these claims, by their keys."""
    made = unit.decisions.made.on_claims({one.key for one in claims.values()})
    said = (one.outcome for one in made)
    return {one.claim_key: one.question for one in said if isinstance(one, Unsure) and one.question}


def _look_up(
    unit: Unit, stored: StoredClaim, sources: dict[str, ArticleLine], asked: dict[str, str]
) -> LookUp:
    claim, source = stored.claim, sources[stored.article_id]
    found = match(claim, source.outlet, unit.directory)
    return LookUp(
        claim_id=stored.id,
        article_id=stored.article_id,
        person=claim.person,
        title=claim.title,
        organization=claim.organization,
        question=asked.get(stored.key, ""),
        url=source.url,
        words=search_words(claim, found),
    )
