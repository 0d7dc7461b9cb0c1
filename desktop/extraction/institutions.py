"""The step "institutions".

Bodies that the text names anywhere, abbreviations that it glosses, places that it names.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

import resources
from db.values import fold
from desktop.extraction.bodies import read_body
from desktop.extraction.communes import province_of
from desktop.extraction.glosses import note_gloss
from desktop.extraction.joints import BODY_WORD, SYLLABLES_TOO
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import REGION, Can, Place, vocabulary

_REMEMBERED, _PARTICIPLE = 60, 6
_BEGINS = Can.CAPITAL | Can.NUMBER | Can.INSTITUTION
# What stands after "Ho Chi Minh" where it is the man's name.
_NAMED_AFTER = frozenset({"communist", "young", "thought", "mausoleum", "trail", "campaign"})
_ABROAD = re.compile(
    r"\b(?P<place>[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,3})(?: [Pp]rovince)?"
    r" ?[(,] ?(?:the )?(?P<nation>[A-Z]\w{1,20})"
)
_DEPARTMENT_OF = re.compile(r"Department of .+ of (?P<place>[A-Z]\w+(?: [A-Z]\w+){0,3})$")
_INNER = re.compile(r"(?: of the |['’]s )(?P<inner>[A-Z].*)$")
_LEVELS = {
    "province": "province",
    "provincial": "province",
    "city": "city",
    "municipal": "city",
    "district": "district",
    "commune": "commune",
    "ward": "ward",
    "town": "town",
    "township": "town",
    "village": "village",
    "state": "state",
    "county": "county",
    "regency": "regency",
    "prefecture": "prefecture",
    "prefectural": "prefecture",
    "municipality": "city",
    "region": "region",
    "zone": "zone",
    "government": "state",
    "gubernatorial": "province",
    "hamlet": "village",
    "oblast": "region",
    "regional": "region",
    "governorate": "governorate",
    "voivodeship": "province",
    "upazila": "upazila",
    "aimag": "province",
}


_FORMER_LEVELS = {"districts": "district", "towns": "town", "cities": "city"}


@dataclass(frozen=True, slots=True)
class Named:
    """A body or place named in full at a word; ``kinds`` are its institution words or its level."""

    at: int
    end: int
    text: str
    kinds: tuple[str, ...]
    governed: bool = False


@dataclass(slots=True)
class Landscape:
    """What an article names: bodies, places by level, and abbreviations."""

    bodies: list[Named] = field(default_factory=list)
    places: list[Named] = field(default_factory=list)
    glosses: dict[str, str] = field(default_factory=dict)
    firm: str = ""


@Language.component(
    "incumbent_institutions",
    assigns=["doc._.landscape"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.titles"],
)
def institutions(doc: Doc) -> Doc:
    """Put the landscape on the Doc."""
    words: Words = doc._.words
    barrier = bytearray(len(words) + 1)
    for mention in doc._.mentions:
        barrier[mention.first] = barrier[mention.start] = 1
        if mention.firm or mention.end - mention.start > 1:
            barrier[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for title in doc._.titles:
        barrier[title.end - 1] = 1
    found = Landscape()
    for stretch in doc._.stretches:
        after_place = after_body = stretch.start
        for at in range(stretch.start, stretch.end):
            if at >= after_place and words.can[at] & Can.CAPITAL:
                after_place = _places(words, at, stretch.end, found)
            if at >= after_body and not barrier[at] and words.can[at] & _BEGINS and _begins(words, at):
                after_body = _read(words, at, stretch.end, barrier, found)
    doc._.landscape = found
    return doc


def _begins(words: Words, at: int) -> bool:
    """Tell whether a body can begin with this word: "Party Committee", "7th Division", "board of"."""
    if words.can[at] & Can.CAPITAL:
        return True
    if words.can[at] & Can.NUMBER:
        return words.key[at][-2:] in {"st", "nd", "rd", "th"}
    return words.key[at] == "board" and words.key[at + 1 : at + 2] == ["of"]


def _read(words: Words, at: int, limit: int, barrier: bytearray, found: Landscape) -> int:
    flags = words.can[at]
    ordinal = bool(flags & Can.NUMBER)
    if not flags & (BODY_WORD | Can.NATION) and not _institution_near(words, at + ordinal, limit):
        return at
    body = read_body(words, at, limit, barrier)
    if body is None:
        return at
    kinds = tuple(
        words.key[step] for step in range(body.start, body.end) if words.can[step] & Can.INSTITUTION
    )
    if kinds and body.end - body.start > 1:
        found.bodies.append(Named(at, body.end, body.text, kinds))
        inner = _INNER.search(body.text)
        if inner and " " in inner["inner"]:
            found.bodies.append(
                Named(
                    at,
                    body.end,
                    inner["inner"],
                    tuple(kind for kind in kinds if kind in fold(inner["inner"])),
                )
            )
    note_gloss(words, body.start, body.end, limit, found.glosses)
    return body.end if kinds else at


def _places(words: Words, at: int, limit: int, found: Landscape) -> int:
    """Note the place that starts at this capitalised word, if any, and return where it ends."""
    place = vocabulary().places.longest(words.key, at)
    if place and place[1].kind in {"province", "city"}:
        if words.key[place[0] : place[0] + 1] and words.key[place[0]] in _NAMED_AFTER:
            return place[0]
        level = _LEVELS.get(words.key[place[0]]) if place[0] < limit else None
        kinds = (level or place[1].kind,)
        found.places.append(Named(at, place[0], place[1].name, kinds, governed=level is not None))
        return place[0]
    if place and place[1].kind == REGION:
        level = _LEVELS.get(words.key[place[0]]) if place[0] < limit else None
        usual = resources.lexicon("countries")["levels"].get(place[1].country, "province")
        found.places.append(Named(at, place[0], words.between(at, place[0]), (level or usual,)))
        return place[0]
    if place and place[1].kind in _FORMER_LEVELS and words.key[place[0] : place[0] + 1] == ["'s"]:
        found.places.append(Named(at, place[0], place[1].name, (_FORMER_LEVELS[place[1].kind],)))
        return place[0]
    return _place(words, at, limit, found)


def _institution_near(words: Words, at: int, limit: int) -> bool:
    for step in range(at, min(at + 7, limit)):
        if words.can[step] & Can.INSTITUTION:
            return True
        if not words.can[step] & (Can.CAPITAL | BODY_WORD) and words.key[step] not in {"'s", "-", "and", "&"}:
            return False
    return False


def _place(words: Words, at: int, limit: int, found: Landscape) -> int:
    """Note a place that the lexicons need not know, by the level after or before its name.

    As in "Xuân Lạc commune".
    """
    end = at
    while (
        end < min(limit, at + 5)
        and words.can[end] & Can.CAPITAL
        and not words.can[end] & (BODY_WORD | Can.HEAD)
        and (end == at or words.gap[end] == 1)
    ):
        end += 1
    if end == at or end >= limit or words.gap[end] > 1:
        return end
    level = _LEVELS.get(words.key[end]) or _apposed_level(words, end, limit) or _level_before(words, at)
    if words.key[end : end + 2] == ["special", "zone"]:
        level = "special zone"
    while end > at and _is_before_place(words, at):
        at += 1
    if level and end > at and words.key[at] != "resident":
        found.places.append(Named(at, end, " ".join(words.between(at, end).split()), (level,)))
    return end


def _level_before(words: Words, at: int) -> str | None:
    """Return the level told before a place: "hamlet Kinh Đứng", "the village of An Ninh"."""
    step = at - 1 - (words.key[max(0, at - 1)] == "of")
    if step < 0 or not words.word[step].islower():
        return None
    level = _LEVELS.get(words.key[step])
    return level if level in {"commune", "ward", "district", "village"} else None


def _apposed_level(words: Words, at: int, limit: int) -> str | None:
    """Return the level of a place told beside its name: "Sín Lù, a border commune"."""
    if words.key[at : at + 2] not in ([",", "a"], [",", "an"]):
        return None
    levels = (_LEVELS.get(words.key[step]) for step in range(at + 2, min(at + 5, limit)))
    return next((level for level in levels if level in {"commune", "ward", "district", "town"}), None)


def _is_before_place(words: Words, at: int) -> bool:
    """Tell whether a capitalised small word or rank only stands before a place: "In Xuân Lạc commune"."""
    if words.key[at].endswith("ing") and len(words.key[at]) > _PARTICIPLE and words.can[at + 1] & Can.CAPITAL:
        return True
    if not words.can[at] & (Can.FUNCTION | Can.RANK) or words.can[at] & Can.SURNAME:
        return False
    inside = at > 0 and words.gap[at] == 1 and (words.key[at - 1].isalpha() or words.key[at - 1] == ",")
    return not (inside and words.can[at] & Can.SYLLABLE and words.key[at] in SYLLABLES_TOO)


def last_before(named: list[Named], at: int) -> list[Named]:
    """Return what was named before a word, the nearest first, no more than a reader would remember."""
    end = bisect_left(named, at, key=lambda one: one.at)
    return named[max(0, end - _REMEMBERED) : end][::-1]


def main_place(found: Landscape, given: str | None, foreign: Place | None, *, text: str = "") -> Place | None:
    """Return the article's own province or city: the given, else the most named, else a foreign one.

    In the text of an article at home in Vietnam it may be one that no list knows.
    """
    if given and not (text and _said(found).get(given, 0) == 0 and _own_place(found)):
        match = vocabulary().places.longest(_keys(given), 0)
        return match[1] if match else Place(given, "province")
    home = (_governed_place(found, text) or _own_place(found)) if text else None
    return home or _known_place(found) or foreign or (_of_communes(found) if text else None)


def _governed_place(found: Landscape, text: str) -> Place | None:
    """Return the province or city named as such, when none that the lists know is: the most named."""
    kinds: dict[str, str] = {}
    foreign = {match["place"] for match in _ABROAD.finditer(text) if is_nation(match["nation"])}
    for one in found.places:
        if one.kinds[0] in {"province", "city"}:
            known = vocabulary().places.longest(_keys(one.text), 0)
            if known and known[1].kind in {"province", "city"}:
                if one.governed:
                    return None
                continue
            if one.text in foreign:
                continue
            if kinds.get(one.text) != "province":
                kinds[one.text] = one.kinds[0]
    for body in found.bodies:
        match = _DEPARTMENT_OF.search(body.text)
        if match and not vocabulary().can.get(fold(match["place"].split()[0]), 0) & (BODY_WORD | Can.NATION):
            kinds.setdefault(match["place"], "province")
    provinces = [name for name, kind in kinds.items() if kind == "province"] or list(kinds)
    name = max(provinces[:_REMEMBERED], key=text.count, default=None)
    return Place(name, kinds[name]) if name else None


def is_nation(word: str) -> bool:
    """Tell whether a word is of a country other than Vietnam."""
    return bool(vocabulary().can.get(fold(word), 0) & Can.NATION) and not fold(word).startswith("viet")


def _said(found: Landscape) -> dict[str, int]:
    """Return how often the text names each province and city with its level or an institution after it."""
    counts: dict[str, int] = {}
    for one in found.places:
        if one.kinds[0] in {"province", "city"}:
            counts[one.text] = counts.get(one.text, 0) + 1
    return counts


def _own_place(found: Landscape) -> Place | None:
    """Return a province or city of Vietnam's kind that no lexicon knows but the text names more than any."""
    if not any(kind == "party" for one in found.bodies for kind in one.kinds):
        return None
    counts: dict[tuple[str, str], int] = {}
    for one in found.places:
        if one.kinds[0] in {"province", "city"} and not _is_known(one.text):
            counts[one.text, one.kinds[0]] = counts.get((one.text, one.kinds[0]), 0) + 1
    best = max(counts, key=lambda entry: counts[entry], default=None)
    return Place(*best) if best and counts[best] > 1 else None


def _keys(name: str) -> list[str]:
    """Return a name's words as a text has them: "Bà Rịa - Vũng Tàu"."""
    return fold(name).replace("-", " - ").split()


def _is_known(name: str) -> bool:
    """Tell whether a whole name is a province's, a city's or a country's in the lexicons."""
    words = _keys(name)
    match = vocabulary().places.longest(words, 0)
    return match is not None and match[0] == len(words) and match[1].kind not in _FORMER_LEVELS


def _of_communes(found: Landscape) -> Place | None:
    """Return the province of the wards and communes that the text names."""
    small = [
        (one.text, one.kinds[0])
        for one in found.places
        if one.kinds[0] in {"ward", "commune", "special zone"}
    ]
    province = province_of(small) if small else ""
    match = vocabulary().places.longest(_keys(province), 0) if province else None
    return match[1] if match else None


def _known_place(found: Landscape) -> Place | None:
    counts: dict[str, int] = {}
    for one in found.places:
        known = vocabulary().places.longest(_keys(one.text), 0)
        if known and known[1].kind in {"province", "city"}:
            counts[one.text] = counts.get(one.text, 0) + 1
    best = max(counts, key=lambda name: counts[name], default=None)
    if best is None or counts[best] < 2 or sum(count == counts[best] for count in counts.values()) > 1:
        return None
    match = vocabulary().places.longest(_keys(best), 0)
    return match[1] if match else None
