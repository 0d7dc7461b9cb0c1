"""Where an article of another country is at home: its country, its region and its town."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

import resources
from db.values import ZoneKind
from desktop.extraction.attributes import Mention, Stretch
from desktop.extraction.holdings import SILENT
from desktop.extraction.institutions import Landscape, Named
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import REGION, SETTLEMENT, Can, Place, vocabulary

REGIONAL = frozenset({"province", "state", "region", "prefecture", "county", "governorate", "regency"})
# Where a bare "Party Committee" is a province's as in Vietnam.
PARTY_STATES = frozenset({"", "China", "Laos", "Cuba", "North Korea"})
_HOME = "Vietnam"
_OF_VIETNAM = re.compile(
    r"(?i)party (?:\w+ )?committee|people['’]?s['’]? (?:committee|council)|fatherland front"
)
_IN_DATELINE = 3
_AT_HOME = 2
_DATELINE = 12
# After these a settlement's name is part of another: "St. Elizabeth"; in brackets it is a residence.
_NO_SETTLEMENT = frozenset({"(", "st", "saint", "fort", "port", "mount"})
_LETTERS = 5
_LEVELS: dict[str, str] = resources.lexicon("countries")["levels"]


@dataclass(slots=True)
class Grounds:
    """What an article takes for known: its country, region with its level, and town; empty if in doubt."""

    country: str = ""
    region: str = ""
    level: str = "province"
    town: str = ""
    towns: list[Named] = field(default_factory=list)
    abroad: bool = False
    named: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Tally:
    """How often an article names each country and region."""

    countries: Counter[str] = field(default_factory=Counter)
    regions: Counter[tuple[str, str]] = field(default_factory=Counter)
    towns: list[Named] = field(default_factory=list)
    dateline: str = ""
    named: Counter[str] = field(default_factory=Counter)


def grounds_of(doc: Doc) -> Grounds:
    """Return where an article is at home; of one at home in Vietnam the country alone."""
    words: Words = doc._.words
    inside = bytearray(len(words) + 1)
    tally = _Tally()
    for mention in doc._.mentions:
        if mention.person and not mention.pronoun:
            inside[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            if _is_vietnamese(words, mention):
                tally.countries[_HOME] += 1
    for stretch in doc._.stretches:
        if stretch.zone not in SILENT or stretch.zone is ZoneKind.DATELINE:
            _count(words, stretch, inside, tally)
    grounds = _grounds(tally, doc._.landscape)
    grounds.abroad = grounds.country not in {"", _HOME} or _is_elsewhere(doc, grounds)
    return grounds


def _is_elsewhere(doc: Doc, grounds: Grounds) -> bool:
    """Tell whether an article that names no country has nothing of Vietnam either: no name, no Party."""
    words: Words = doc._.words
    names = [one for one in doc._.mentions if one.person and not one.pronoun and one.end - one.start > 1]
    if grounds.country or not names:
        return False
    syllables = sum(
        bool(words.can[one.start] & Can.SURNAME)
        and all(flags & Can.SYLLABLE for flags in words.can[one.start : one.end])
        for one in names
    )
    party = any(_OF_VIETNAM.search(one.text) for one in doc._.landscape.bodies)
    return not party and syllables * 4 < len(names)


def _is_vietnamese(words: Words, mention: Mention) -> bool:
    """Tell whether a name is Vietnamese beyond doubt: a family name, three syllables or marks."""
    flags = words.can[mention.start : mention.end]
    if not flags[0] & Can.SURNAME or not all(one & Can.SYLLABLE for one in flags):
        return False
    return len(flags) > 2 or not mention.name.isascii()


def _count(words: Words, stretch: Stretch, inside: bytearray, tally: _Tally) -> None:
    weight = _IN_DATELINE if stretch.zone is ZoneKind.DATELINE or _opens_as_dateline(words, stretch) else 1
    if stretch.zone is ZoneKind.DATELINE and not tally.dateline:
        tally.dateline = _first_run(words, stretch)
    for at, end, place in _places(words, stretch, inside):
        if place.kind in {"province", "city", REGION}:
            tally.named[place.name] += 1
        if place.kind in {"province", "city"}:
            tally.countries[_HOME] += weight
        elif place.kind == "country":
            tally.countries[place.country] += weight
        elif place.kind == REGION:
            tally.countries[place.country] += _AT_HOME * weight
            if weight == 1:
                tally.regions[words.between(at, end), place.country] += 1
        elif place.kind == SETTLEMENT and words.key[at - 1] not in _NO_SETTLEMENT:
            tally.countries[place.country] += weight
            tally.towns.append(Named(at, end, words.between(at, end), (place.country,)))


def _opens_as_dateline(words: Words, stretch: Stretch) -> bool:
    """Tell whether a line is a dateline that nothing marks as one: "BAKU, October 9, AZERTAC"."""
    at = stretch.start
    short = stretch.end - at < _DATELINE and words.word[at].isupper() and len(words.word[at]) > 2
    return short and any(words.can[step] & Can.CALENDAR for step in range(at + 1, stretch.end))


def _places(words: Words, stretch: Stretch, inside: bytearray) -> Iterator[tuple[int, int, Place]]:
    at = stretch.start
    while at < stretch.end:
        match = None
        if words.can[at] & Can.CAPITAL and not inside[at]:
            match = vocabulary().places.longest(words.key, at)
        if match and match[0] <= stretch.end and not _is_abbreviation(words, at, match[0], stretch):
            yield at, match[0], match[1]
            at = match[0]
        else:
            at += 1


def _is_abbreviation(words: Words, at: int, end: int, stretch: Stretch) -> bool:
    """Tell whether a place's name is rather an agency's letters: "the News Agency of Nigeria (NAN)"."""
    short = end - at == 1 and words.can[at] & Can.ACRONYM and len(words.word[at]) < _LETTERS
    return bool(short) and stretch.zone is not ZoneKind.DATELINE and not words.can[at] & Can.NATION


def _first_run(words: Words, stretch: Stretch) -> str:
    end = stretch.start
    while end < stretch.end and words.can[end] & Can.CAPITAL and not words.can[end] & Can.CALENDAR:
        end += 1
    text = words.between(stretch.start, end)
    return " ".join(word.capitalize() if word.isupper() else word for word in text.split())


def _grounds(tally: _Tally, landscape: Landscape) -> Grounds:
    country = max(tally.countries, key=lambda name: tally.countries[name], default="")
    if country == _HOME:
        return Grounds(_HOME, named=tally.named)
    level = _LEVELS.get(country, "province")
    counts: Counter[str] = Counter()
    for (name, owner), count in tally.regions.items():
        if owner == country:
            counts[name] += count
    levels: dict[str, str] = {}
    for one in landscape.places:
        if one.kinds[0] in REGIONAL:
            levels.setdefault(one.text, one.kinds[0])
            known = vocabulary().places.longest(one.text.lower().split(), 0)
            if known is None or known[1].country in {country, ""}:
                counts[one.text] += _AT_HOME
    region = max(counts, key=lambda name: counts[name], default="")
    town = tally.dateline or (tally.towns[0].text if tally.towns else "")
    return Grounds(country, region, levels.get(region, level), town, tally.towns, named=tally.named)
