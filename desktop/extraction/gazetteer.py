"""Which places an article from abroad names: those of the lexicons, and those that its words tell."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from db.values import ZoneKind, fold
from desktop.extraction.attributes import Office, Stretch
from desktop.extraction.institutions import Landscape, Named
from desktop.extraction.jurisdictions import (
    DISTRICT,
    REGION_RUNG,
    RUNGS,
    SAME_KIND,
    TOWN,
    Jurisdiction,
    Jurisdictions,
    rungs_of_head,
)
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import REGION, SETTLEMENT, Can, vocabulary
from desktop.extraction.wording import clean

_OWN_GOVERNMENT = frozenset("cabinet government legislature premier governor parliament".split())
_MINISTERIAL = frozenset({"minister", "ministry"})
_IN = frozenset({"in", "at", "near", "from", "across", "visited", "to"})
_GOVERNED = frozenset(
    "council police court assembly municipality hospital government legislature parishad panchayat".split()
)
_NO_NAME = Can.HEAD | Can.CALENDAR | Can.FUNCTION | Can.INSTITUTION | Can.NATION | Can.HONORIFIC | Can.FIELD
_BARE = re.compile(rf"(?: (?:{'|'.join(RUNGS)}|local))+$", re.IGNORECASE)
_SIDES = frozenset("north south east west central northern southern eastern western".split())
_NO_PART = frozenset({ZoneKind.FURNITURE, ZoneKind.SOURCE, ZoneKind.TEASER, ZoneKind.BYLINE})
_BODIES = frozenset("council assembly committee board commission panel legislature".split())
_NO_BODY = Can.CAPITAL | Can.FUNCTION | Can.HEAD | Can.EVENT | Can.PUNCTUATION | Can.NUMBER
_LONGEST, _LEAST_OF_NAME, _LONGEST_BODY = 4, 6, 7


def jurisdictions_of(doc: Doc, landscape: Landscape, country: str) -> Jurisdictions:
    """Return the places of an article."""
    words: Words = doc._.words
    before_of = (at - 2 for at in range(2, len(words) - 1) if words.key[at] == "of")
    adjectives = (words.key[at] for at in before_of if _is_adjective(words, at + 1))
    found = Jurisdictions(words, country, adjectives=frozenset(adjectives))
    inside = bytearray(len(words) + 1)
    for mention in doc._.mentions:
        if mention.person and not mention.pronoun and mention.end - mention.start > 1:
            inside[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for one in landscape.places:
        first = bool(vocabulary().can.get(fold(one.text.split()[0]), 0) & (Can.LEVEL | Can.HEAD))
        if not inside[one.at] and not first and not _is_of_name(words, one.at, 0):
            place = found.add(_bare(words, one.at, one.end), RUNGS.get(one.kinds[0], ""))
            if place is not None and words.key[one.end : one.end + 1] == [one.kinds[0]]:
                place.kinds.add(SAME_KIND.get(one.kinds[0], one.kinds[0]))
    for stretch in doc._.stretches:
        if stretch.zone not in _NO_PART:
            _read(words, stretch, inside, found)
    _of_offices(doc._.offices, found)
    _occurrences(words, doc._.stretches, inside, found)
    found.rank()
    landscape.bodies.extend(_small_bodies(words))
    landscape.bodies.sort(key=lambda one: one.at)
    return found


def _small_bodies(words: Words) -> Iterator[Named]:
    """Yield the bodies of a place that are named by their kind alone: "the provincial peace committee"."""
    for at in range(1, len(words) - 1):
        level = words.can[at] & Can.LEVEL and not words.can[at] & Can.CAPITAL
        if not level or words.key[at - 1] not in {"the", "its", "a"}:
            continue
        end = at + 1
        while end < min(at + _LONGEST_BODY, len(words)) and words.key[end] not in _BODIES:
            if words.can[end] & _NO_BODY and words.key[end] != "and":
                break
            end += 1
        if end < len(words) and words.key[end] in _BODIES and words.key[end - 1] != "and":
            name = words.between(at, end + 1).title().replace(" And ", " and ")
            yield Named(at, end + 1, name, (words.key[end],))


def _bare(words: Words, at: int, end: int) -> str:
    while at < end and words.can[at] & Can.FUNCTION and end - at > 1 and words.key[at] in {"a", "an", "the"}:
        at += 1
    return " ".join(words.between(at, end).split())


def _read(words: Words, stretch: Stretch, inside: bytearray, found: Jurisdictions) -> None:
    """Note the places of a sentence: by the lexicons, by a level beside them, by "in"; a dateline's own."""
    at = stretch.start
    dateline = stretch.zone is ZoneKind.DATELINE
    while at < stretch.end:
        if inside[at] or words.word[at].islower() or not _is_capital(words, at):
            at += 1
            continue
        known = vocabulary().places.longest(words.key, at)
        longer = known is not None and _is_longer(words, at, known[0], stretch, inside)
        if known and known[1].kind in {REGION, SETTLEMENT} and known[0] <= stretch.end and not longer:
            rungs = REGION_RUNG if known[1].kind == REGION else TOWN
            place = found.add(words.between(at, known[0]), rungs, 1.5 if dateline else 0.0)
            if place is not None:
                place.country = place.country if place.country == found.country else known[1].country
            at = known[0]
            continue
        end = _run(words, at, stretch.end, inside)
        if end > at and dateline and _continues_dateline(words, at, stretch.start):
            found.add(words.between(at, end), REGION_RUNG)
        elif end > at and not _is_of_name(words, at, stretch.start):
            _unknown(words, at, end, stretch, found)
        at = max(end, at + 1)


def _is_longer(words: Words, at: int, end: int, stretch: Stretch, inside: bytearray) -> bool:
    """Tell whether a known place only begins the name of another: "Hill" of "Hill Arden North district"."""
    whole = _run(words, at, stretch.end, inside)
    return end < whole < stretch.end and words.key[whole] in RUNGS and words.word[end].isalpha()


def _continues_dateline(words: Words, at: int, start: int) -> bool:
    """Tell whether a region follows the town of a dateline: "ARDEN, Hill, Feb. 14", "ARDEN (Hill)"."""
    return at - start > 1 and words.key[at - 1] in {",", "("} and bool(words.can[at - 2] & Can.CAPITAL)


def _is_of_name(words: Words, at: int, start: int) -> bool:
    """Tell whether capitalised words go on with what stands before: "Association of Barangay Captains"."""
    return at > start and bool(words.can[at - 1] & Can.LEVEL) and bool(words.can[at - 1] & Can.CAPITAL)


def _is_capital(words: Words, at: int) -> bool:
    """Tell whether a word is written as a name is: "Hill", "eHill"."""
    return bool(words.can[at] & Can.CAPITAL) or words.word[at][1:2].isupper()


def _run(words: Words, at: int, limit: int, inside: bytearray) -> int:
    end = at
    while end < limit and end - at < _LONGEST and not inside[end] and (end == at or words.gap[end] < 2):
        hyphen = words.word[end] == "-" and end > at and not words.gap[end] and end + 1 < limit
        if hyphen and not words.gap[end + 1]:
            end += 2 if words.can[end + 1] & Can.CAPITAL or end + 2 >= limit else 4
            continue
        side = words.key[end] in _SIDES and words.can[end] & Can.CAPITAL
        side = side or (end == at + 1 and words.key[at] in _SIDES and bool(words.can[end] & Can.NATION))
        if not side and (not _is_capital(words, end) or words.can[end] & _NO_NAME):
            break
        acronym = words.can[end] & Can.ACRONYM and len(words.word[end]) < _LEAST_OF_NAME
        if acronym or (end > at and words.key[end] in RUNGS):
            break
        end += 1
    return min(end, limit)


def _unknown(words: Words, at: int, end: int, stretch: Stretch, found: Jurisdictions) -> None:
    """Note a place that no lexicon knows where its words or its surroundings say that it is one."""
    name = words.between(at, end)
    after = words.key[end] if end < stretch.end else ""
    rungs = _rungs_after(words, end, stretch.end)
    before = words.key[at - 1] if at > stretch.start else ""
    two_before = words.key[at - 2] if at - 1 > stretch.start else ""
    if before == "of" and two_before in RUNGS:
        rungs += RUNGS[two_before]
    if not rungs and _governs_itself(words, end, stretch.end):
        rungs = REGION_RUNG
    if rungs:
        place = found.add(name, rungs)
        if place is not None:
            place.kinds.add("municipality" if after == "local" and TOWN in rungs else _singular(after))
            place.corporate = _corporate(words, at, end, stretch.end) or place.corporate
    elif stretch.zone is ZoneKind.DATELINE and at - stretch.start < 2:
        found.add(name, "", 1.5)
    elif _is_located(words, before, end) or (after in _GOVERNED and at > stretch.start):
        found.add(name)


def _governs_itself(words: Words, end: int, limit: int) -> bool:
    """Tell whether a place has a government of its own: "Acadie's cabinet", "Hill's Interior Ministry"."""
    if end >= limit or words.key[end] not in {"'s", "’s"}:
        return False
    owned = words.key[end + 1 : min(end + 4, limit)]
    return owned[:1] != [] and (owned[0] in _OWN_GOVERNMENT or bool(_MINISTERIAL & set(owned[1:])))


def _corporate(words: Words, at: int, end: int, limit: int) -> str:
    """Return the name of the body that governs a place, where it is written in full."""
    last = end
    while (
        last < min(limit, end + 3) and words.can[last] & (Can.LEVEL | Can.FIELD) and _is_capital(words, last)
    ):
        last += 1
    told = words.key[last - 1] == "municipality" or words.key[last - 2 : last] == ["municipal", "district"]
    return words.between(at, last) if told else ""


def _is_located(words: Words, before: str, end: int) -> bool:
    """Tell whether something is said to be in a place, whose name ends here."""
    after = words.key[end] if end < len(words) else ""
    closed = after in {"", ",", ".", "(", ")", "and"} or not words.can[end] & Can.CAPITAL
    return before in _IN and closed


def _rungs_after(words: Words, at: int, limit: int) -> str:
    """Return what the words after a name say that it is: "X District", "X and Y districts"."""
    if at >= limit:
        return ""
    if words.key[at] == "local" and words.key[at + 1 : at + 2] in (["government"], ["municipality"]):
        return DISTRICT if words.key[at + 1] == "government" else TOWN + DISTRICT
    if words.key[at] in RUNGS:
        return RUNGS[words.key[at]]
    if words.key[at] in {"and", ","} and at + 1 < limit and words.can[at + 1] & Can.CAPITAL:
        for step in range(at + 2, min(at + 8, limit)):
            if words.key[step] in RUNGS and words.key[step].endswith("s"):
                return RUNGS[words.key[step]]
    return ""


def _is_adjective(words: Words, at: int) -> bool:
    """Tell whether a name only says where a place is: "the Amazon state of Acre"."""
    if at + 2 >= len(words) or words.key[at + 1] != "of" or words.key[at] not in RUNGS:
        return False
    return _is_capital(words, at - 1) and _is_capital(words, at + 2)


def _singular(kind: str) -> str:
    kind = {"counties": "county", "cities": "city"}.get(kind, kind.removesuffix("s"))
    return SAME_KIND.get(kind, kind) if kind in RUNGS else ""


def _of_offices(offices: Iterable[Office], found: Jurisdictions) -> None:
    """Note the places that titles name as their own: "Hill collector", "Mayor of Hill"."""
    for office in offices:
        rungs = rungs_of_head(office.title.head)
        if office.title.plural:
            continue
        for text in (office.title.before, office.body.text if office.body and rungs else ""):
            name = _BARE.sub("", clean(text)).rsplit("'s ", 1)[-1].rsplit("’s ", 1)[-1]
            if rungs and name and _is_name(name):
                found.add(name, rungs[0], 0.0, office.title.head)


def _is_name(text: str) -> bool:
    words = text.replace("-", " ").split()
    proper = [word for word in words if word.lower() != word]
    flags = [vocabulary().can.get(fold(word), 0) for word in proper]
    return bool(proper) and not flags[0] & Can.LEVEL and not any(flag & _NO_NAME for flag in flags)


def _occurrences(words: Words, stretches: list[Stretch], inside: bytearray, found: Jurisdictions) -> None:
    """Note wherever the places are named, the longest name where several begin alike."""
    table: dict[str, list[tuple[list[str], Jurisdiction]]] = {}
    for key, place in found.places.items():
        keys = key.replace("-", " - ").split()
        table.setdefault(keys[0], []).append((keys, place))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    for stretch in stretches:
        if stretch.zone in _NO_PART:
            continue
        for at, place in _named(words, stretch, inside, table):
            place.at.append(at)
            if stretch.zone is ZoneKind.HEADLINE:
                place.headline = 2.0
            else:
                place.told = True


def _named(
    words: Words,
    stretch: Stretch,
    inside: bytearray,
    table: dict[str, list[tuple[list[str], Jurisdiction]]],
) -> Iterator[tuple[int, Jurisdiction]]:
    at = stretch.start
    while at < stretch.end:
        end = at + 1
        if not inside[at] and words.key[at] in table and _is_capital(words, at):
            for keys, place in table[words.key[at]]:
                if words.key[at : at + len(keys)] == keys:
                    yield at, place
                    end = at + len(keys)
                    break
        at = end
