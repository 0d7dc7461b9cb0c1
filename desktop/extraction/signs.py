"""Signs by which right claims are told from wrong ones: a table of named functions, each of one case.

A sign is a number, mostly 0 or 1. What each weighs stands in the lexicon "confidence".
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from db.values import Event, ZoneKind, fold
from desktop.extraction.cases import Case
from desktop.extraction.sameness import words_of
from desktop.extraction.signs_of_bodies import BODY_SIGNS
from desktop.extraction.signs_of_times import TIME_SIGNS
from desktop.extraction.vocabulary import Can, vocabulary

_COMMON = (
    Can.INSTITUTION
    | Can.FIELD
    | Can.LEVEL
    | Can.HEAD
    | Can.FUNCTION
    | Can.MODIFIER
    | Can.NATION
    | Can.CALENDAR
    | Can.EVENT
    | Can.RANK
    | Can.HONORIFIC
)
_ONE_SEAT = frozenset("governor mayor minister premier president secretary chairman chairwoman".split()) | {
    "prime minister",
    "chief minister",
    "general director",
    "general secretary",
}
CONSTRUCTIONS = frozenset(
    {
        "title before name",
        "name, title",
        "name as title",
        "name, event, title",
        "title, name",
        "name is title",
        "title is name",
        "respectively",
        "heading, name",
        "heading, names",
        "career",
    }
)
"""Signs of their own; the others are one."""
ANOTHER = "another construction"
_LONG, _FAR, _MANY = 40, 6, 4


def _gap(case: Case) -> int:
    """Return how many words stand between the title with its body and the name."""
    office, mention = case.holding.office, case.holding.mention
    if office.start >= mention.end:
        return office.start - mention.end
    return max(0, mention.first - office.end)


def _names_a_thing(case: Case) -> bool:
    """Tell whether a name holds a word that is no name elsewhere."""
    known = (vocabulary().can.get(fold(word), 0) for word in case.person)
    return any(flags & _COMMON and not flags & (Can.SURNAME | Can.PARTICLE) for flags in known)


def _names_a_place(case: Case) -> bool:
    keys = [fold(word) for word in case.person]
    return vocabulary().places.longest(keys, 0) is not None


def _is_cut(case: Case) -> bool:
    """Tell whether a capitalised word stands right beside the name that is no part of it."""
    mention, office, words = case.holding.mention, case.holding.office, case.around.words
    first, end = mention.first, mention.end
    before = first > 0 and words.gap[first] == 1 and office.end != first and words.can[first - 1]
    after = end < len(words) and words.gap[end] == 1 and office.start != end and words.can[end]
    return any(flags & Can.CAPITAL and not flags & Can.HEAD for flags in (before, after))


def _is_vietnamese(case: Case) -> bool:
    flags = vocabulary().can.get(fold(case.person[0]), 0) if case.person else 0
    return bool(flags & Can.SURNAME)


def _length(case: Case) -> int:
    return case.holding.stretch.end - case.holding.stretch.start


def _rivals(case: Case) -> int:
    """Return how many others have the very post now, where it has one seat."""
    title = fold(case.holding.title)
    if title not in _ONE_SEAT:
        return 0
    body = " ".join(sorted(words_of(case.holding.organization)))
    return len(case.around.holders[title, body]) - 1


def _in_zone(zone: ZoneKind) -> Callable[[Case], float]:
    return lambda case: case.holding.stretch.zone is zone


SIGNS: Mapping[str, Callable[[Case], float]] = MappingProxyType(
    {
        **BODY_SIGNS,
        "name of one word": lambda case: len(case.person) == 1,
        "name of many words": lambda case: len(case.person) > _MANY,
        "name with a common word": _names_a_thing,
        "name with a place": _names_a_place,
        "name with marks": lambda case: not case.holding.mention.person.isascii(),
        "Vietnamese family name": _is_vietnamese,
        "name without address": lambda case: not case.holding.mention.addressed,
        "loose name": lambda case: not case.holding.mention.firm,
        "named once": lambda case: case.around.named[case.holding.mention.person] < 2,
        "named often": lambda case: min(case.around.meant[case.holding.mention.person], 5) / 5,
        "capital beside the name": _is_cut,
        "meant by a pronoun": lambda case: case.holding.mention.pronoun,
        "said again": lambda case: min(case.holding.said - 1, 2),
        "title in small letters": lambda case: case.holding.office.title.lower,
        "title of several": lambda case: case.holding.office.title.plural,
        "title by a verb": lambda case: case.holding.office.title.verb,
        "title of several words": lambda case: " " in case.head,
        "title with modifiers": lambda case: len(case.holding.title.split()) > len(case.head.split()),
        "long title": lambda case: len(case.holding.title.split()) > _MANY,
        "words before the title": lambda case: bool(case.holding.office.title.before),
        "owner before the title": lambda case: bool(case.holding.office.title.owner),
        "member": lambda case: case.head.endswith("member") or case.head in {"delegate", "deputy"},
        "far from the name": lambda case: _gap(case) > _FAR,
        "right beside the name": lambda case: _gap(case) < 2,
        "long sentence": lambda case: _length(case) > _LONG,
        "short line": lambda case: _length(case) < 2 * _FAR,
        "many titles in the sentence": lambda case: (
            min(case.around.titled[case.holding.stretch.start], 6) / 6
        ),
        "many persons in the sentence": lambda case: (
            min(case.around.people[case.holding.stretch.start], 6) / 6
        ),
        "headline": _in_zone(ZoneKind.HEADLINE),
        "teaser": _in_zone(ZoneKind.TEASER),
        "caption": _in_zone(ZoneKind.CAPTION),
        "event": lambda case: case.holding.event is not Event.SIGHTED,
        "explicit": lambda case: case.holding.explicit,
        **TIME_SIGNS,
        "guest": lambda case: not case.around.abroad and not _is_vietnamese(case),
        "abroad": lambda case: case.around.abroad,
        "country unknown": lambda case: not case.around.country,
        "place unknown": lambda case: not case.around.region,
        "others in the one seat": lambda case: min(_rivals(case), 2),
        "posts of the person": lambda case: min(case.around.posts[case.holding.mention.person], 4) / 4,
        "few claims in the article": lambda case: case.around.size < _MANY,
    }
)


def signs_of(case: Case) -> dict[str, float]:
    """Return the signs that a case shows, those that it does not left out."""
    shown = {name: float(value) for name, sign in SIGNS.items() if (value := sign(case))}
    construction = case.holding.construction
    shown[construction if construction in CONSTRUCTIONS else ANOTHER] = 1.0
    if case.holding.way:
        shown[f"body {case.holding.way}"] = 1.0
    return shown
