"""The step "claims": holdings that say the same joined, each with its evidence, confidence and reasons."""

from collections.abc import Iterable

from spacy.tokens import Doc

from db.records import Claim, Head
from db.values import Relation
from desktop.extraction.attributes import Holding, article_of
from desktop.extraction.box import described
from desktop.extraction.cases import Case, cases_of
from desktop.extraction.confidence import confidence_in, reasons_for
from desktop.extraction.quotes import Quotes
from desktop.extraction.sameness import same_post, title_words, words_of

_REMEMBERED = 60
_STRENGTH = {Relation.CURRENT: 0, Relation.FORMER: 1, Relation.INCOMING: 2, Relation.OUTGOING: 3}


def claims_of(doc: Doc) -> list[Claim]:
    """Return the claims of a Doc that has passed all steps, in the order of the text."""
    cases = cases_of(doc, joined(doc._.holdings))
    places = {person: place for place, person in enumerate(dict.fromkeys(map(_person, cases)), 1)}
    quotes, head = Quotes(doc._.words), article_of(doc).head
    posts = [_claim(quotes, head, case, places[_person(case)]) for case in cases]
    return [*posts, *described(doc, places)]


def joined(holdings: Iterable[Holding]) -> list[Holding]:
    """Return holdings with those that say the same joined into the first of them."""
    kept: list[Holding] = []
    of_person: dict[str, list[Holding]] = {}
    for holding in holdings:
        known = of_person.setdefault(holding.mention.person, [])
        other = next((one for one in known[-_REMEMBERED:] if same_post(one, holding)), None)
        if other is None:
            kept.append(holding)
            known.append(holding)
        else:
            _join(other, holding)
    return kept


def _person(case: Case) -> str:
    return case.holding.mention.person


def _join(kept: Holding, other: Holding) -> None:
    """Add what a repeated holding says more: a fuller title or body, a stronger relation."""
    kept.said += 1
    if len(title_words(other)) > len(title_words(kept)):
        kept.title = other.title
    if len(words_of(other.organization)) > len(words_of(kept.organization)):
        kept.organization, kept.area = other.organization, other.area
        kept.own, kept.way = other.own, other.way
    kept.roster = kept.roster or other.roster
    kept.since, kept.until = kept.since or other.since, kept.until or other.until
    kept.dated = kept.dated or other.dated
    if _STRENGTH[other.relation] > _STRENGTH[kept.relation]:
        kept.relation, kept.event = other.relation, other.event
        kept.as_of, kept.dated_by_article = other.as_of, other.dated_by_article
        kept.stretch, kept.first, kept.end, kept.office, kept.mention = (
            other.stretch,
            other.first,
            other.end,
            other.office,
            other.mention,
        )


def _claim(quotes: Quotes, head: Head, case: Case, place: int) -> Claim:
    holding = case.holding
    current = holding.dated_by_article
    return Claim(
        person=holding.mention.person,
        title=holding.title,
        organization=holding.organization,
        area=holding.area,
        event=holding.event,
        capacity=holding.office.title.capacity,
        relation=holding.relation,
        as_of=head.published if current else holding.as_of,
        start=holding.since,
        end=holding.until,
        confidence=confidence_in(case),
        evidence=tuple(quotes.of(holding)),
        reasons=reasons_for(case),
        place=place,
        dated_by_article=current,
        roster=holding.roster,
    )
