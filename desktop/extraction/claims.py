"""The step "claims": holdings that say the same joined, each with its evidence, confidence and reasons."""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from db.records import Claim, Evidence
from db.values import Part, Relation, fold
from desktop.extraction.attributes import Holding, article_of
from desktop.extraction.confidence import judge
from desktop.extraction.tokens import Words

_SAME = {
    "permanent": "standing",
    "vice": "deputy",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "organization": "organisation",
    "organizing": "organisation",
    "organising": "organisation",
    "board": "committee",
    "commission": "committee",
    "mobilization": "mobilisation",
    "province": "provincial",
    "defense": "defence",
    "ministry": "minister",
}
_NOISE = {"the", "of", "for", "and", "in", "at", "to", "s", "a", "on", "provincial", "party", "government"}
_REMEMBERED = 60
_STRENGTH = {Relation.CURRENT: 0, Relation.FORMER: 1, Relation.INCOMING: 2, Relation.OUTGOING: 3}


def claims_of(doc: Doc) -> list[Claim]:
    """Return the claims of a Doc that has passed all steps, in the order of the text."""
    kept: list[Holding] = []
    of_person: dict[str, list[Holding]] = {}
    for holding in doc._.holdings:
        known = of_person.setdefault(holding.mention.person, [])
        other = next((one for one in known[-_REMEMBERED:] if _same(one, holding)), None)
        if other is None:
            kept.append(holding)
            known.append(holding)
        else:
            _join(other, holding)
    places = {
        person: place for place, person in enumerate(dict.fromkeys(one.mention.person for one in kept), 1)
    }
    return [_claim(doc, one, places[one.mention.person]) for one in kept]


def _words_of(text: str | None) -> set[str]:
    return set(_folded_words(text or ""))


@lru_cache(maxsize=4096)
def _folded_words(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "s", fold(text)))
    return frozenset(_SAME.get(word, word) for word in words) - _NOISE


def _title_words(holding: Holding) -> set[str]:
    return _words_of(holding.title) - {"state"}


def _same(one: Holding, other: Holding) -> bool:
    """Tell whether two holdings say the same of one person, in more or fewer words."""
    if one.mention.person != other.mention.person:
        return False
    first, second = _title_words(one), _title_words(other)
    if first != second and (first ^ second) - {"standing"}:
        return False
    if one.organization is None or other.organization is None:
        return True
    body, rival = _words_of(one.organization), _words_of(other.organization)
    if ("standing" in body) != ("standing" in rival):
        return False
    return body <= rival or rival <= body


def _join(kept: Holding, other: Holding) -> None:
    """Add what a repeated holding says more: a fuller title or body, a stronger relation."""
    if len(_title_words(other)) > len(_title_words(kept)):
        kept.title = other.title
    if len(_words_of(other.organization)) > len(_words_of(kept.organization)):
        kept.organization, kept.area = other.organization, other.area
    if _STRENGTH[other.relation] > _STRENGTH[kept.relation]:
        kept.relation, kept.event = other.relation, other.event
        kept.stretch, kept.first, kept.end, kept.office, kept.mention = (
            other.stretch,
            other.first,
            other.end,
            other.office,
            other.mention,
        )


def _claim(doc: Doc, holding: Holding, place: int) -> Claim:
    head = article_of(doc).head
    confidence, reasons = judge(holding)
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
        confidence=confidence,
        evidence=tuple(_evidence(doc._.words, holding)),
        reasons=reasons,
        place=place,
        dated_by_article=current,
    )


def _evidence(words: Words, holding: Holding) -> Iterator[Evidence]:
    office, mention = holding.office, holding.mention
    yield _quote(words, Part.PASSAGE, holding.first, holding.end)
    yield _quote(words, Part.PERSON, mention.start, mention.end)
    yield _quote(words, Part.TITLE, office.title.start, office.title.end)
    if office.body:
        yield _quote(words, Part.ORGANIZATION, office.body.start, office.body.end)


def _quote(words: Words, part: Part, first: int, end: int) -> Evidence:
    start, stop = words.start[first], words.end(end - 1)
    return Evidence(part, start, stop, words.text[start:stop])
