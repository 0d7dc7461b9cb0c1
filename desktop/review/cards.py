"""An article's claims as cards: one per person, each with what it would be in the directory."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from db.records import Candidate, StoredClaim
from db.values import AttributeKind, fold
from desktop.matching import NEWCOMER, OUT_OF_SCOPE, Lookup, Match, Remembered, favour, match
from desktop.review.view import Card, CardClaim

Outlets = Mapping[str, str | None]


def cards_among(
    claims: Sequence[StoredClaim],
    outlets: Outlets,
    known: Lookup,
    chosen: Mapping[str, str | None],
) -> tuple[Card, ...]:
    """Return the cards of claims of any articles, each claim with its date; ``outlets`` is by article id."""
    known = Remembered(known)
    cards = (card_of(group, outlets, known, chosen) for group in by_person(claims).values())
    return tuple(card for card in cards if card.claims)


def by_person(claims: Iterable[StoredClaim]) -> dict[str, list[StoredClaim]]:
    """Return the claims on each person, by their folded name."""
    found: dict[str, list[StoredClaim]] = {}
    for stored in claims:
        found.setdefault(fold(stored.claim.person), []).append(stored)
    return found


def card_of(
    group: Sequence[StoredClaim], outlets: Outlets, known: Lookup, chosen: Mapping[str, str | None]
) -> Card:
    """Return the card of claims on one person; one without claims is not to be shown."""
    name = group[0].claim.person
    decided = next((one.person_id for one in group if one.decision == "accepted" and one.person_id), None)
    said = (chosen[name] or NEWCOMER) if name in chosen else decided

    def matched(one: StoredClaim, whom: str | None) -> Match:
        outlet = outlets.get(one.article_id)
        return match(one.claim, outlet, known, chosen=whom, article_id=one.article_id)

    matches = [matched(one, said) for one in group]
    candidates = _united(matches)
    births = _births(candidates, known) if candidates else {}
    against = {one.person_id for one in candidates if favour(one) < 0}
    meant = (one.person_id for one in matches if one.person_id and one.person_id not in against)
    person_id = said or next(meant, None)
    if said == NEWCOMER:
        return _made(name, group, matches, candidates, None, births, undecided=False)
    if person_id is not None:
        matches = [
            found if found.person_id == person_id else matched(one, person_id)
            for one, found in zip(group, matches, strict=True)
        ]
    elif candidates:
        matches = [
            one if one.standing == OUT_OF_SCOPE else replace(one, standing="namesake") for one in matches
        ]
    open_question = bool(candidates) and not person_id
    return _made(name, group, matches, candidates, person_id, births, undecided=open_question)


def _births(candidates: Sequence[Candidate], known: Lookup) -> dict[str, str]:
    """Return the years of birth that are known of candidates, by their ids."""
    persons = known.persons(one.person_id for one in candidates)
    return {
        key: said.value[: len("1968")]
        for key, person in persons.items()
        for said in person.attributes
        if said.kind is AttributeKind.BIRTH
    }


def _united(matches: Sequence[Match]) -> tuple[Candidate, ...]:
    """Return every candidate once, with all reasons found, the best first."""
    found: dict[str, Candidate] = {}
    for candidate in (one for each in matches for one in each.candidates):
        before = found.get(candidate.person_id, candidate)
        reasons = tuple(dict.fromkeys((*before.reasons, *candidate.reasons)))
        found[candidate.person_id] = replace(candidate, reasons=reasons)
    return tuple(sorted(found.values(), key=lambda one: (-favour(one), one.person_id)))


def _made(
    name: str,
    group: Sequence[StoredClaim],
    matches: Sequence[Match],
    candidates: tuple[Candidate, ...],
    person_id: str | None,
    births: Mapping[str, str],
    *,
    undecided: bool,
) -> Card:
    both = zip(group, matches, strict=True)
    shown = (each for each in both if each[0].decision or each[1].standing != OUT_OF_SCOPE)
    claims = _each_fact_once([_claim(stored, found) for stored, found in shown])
    return Card(name, candidates, person_id, undecided, claims, births)


def told_once(cards: Sequence[Card], stories: Mapping[str, str]) -> tuple[Card, ...]:
    """Return the cards with what copies of one story say as one line; ``stories`` is by article id."""
    counted = Counter(stories.values())
    several = {key: story for key, story in stories.items() if counted[story] > 1}
    if not several:
        return tuple(cards)
    return tuple(replace(card, claims=_each_fact_once(card.claims, several)) for card in cards)


def _each_fact_once(
    claims: Sequence[CardClaim], stories: Mapping[str, str] = MappingProxyType({})
) -> tuple[CardClaim, ...]:
    """Return one line for each fact of an article, or of a story, with its further mentions.

    A story that is printed again on another day says the same as it did on the first.
    """
    lines: dict[tuple[object, ...], CardClaim] = {}
    for one in claims:
        said, story = one.claim, stories.get(one.article_id)
        words = fold(said.title) if said.attribute or not one.organization else fold(one.role)
        event = (said.event, said.relation, said.capacity, said.attribute, said.start, said.end)
        day = None if story else said.as_of
        fact = (story or one.article_id, one.decision, words, fold(one.organization), event, day)
        first = lines.get(fact)
        lines[fact] = replace(first, also=(*first.also, one, *one.also)) if first else one
    return tuple(lines.values())


def _claim(stored: StoredClaim, found: Match) -> CardClaim:
    return CardClaim(
        id=stored.id,
        key=stored.key,
        article_id=stored.article_id,
        claim=stored.claim,
        decision=stored.decision,
        standing=found.standing,
        role=found.role.name,
        organization=found.body.name,
        organization_known=found.organization is not None,
        organization_id=found.organization.id if found.organization else None,
        post_known=found.post is not None,
        vietnamese=found.role.vietnamese,
        displaced=tuple(person.name for person in found.displaced),
    )
