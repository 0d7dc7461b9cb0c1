"""Signs in a claim's body: how it was found, what its words are, and whether its kind fits the title."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

import resources
from db.values import fold
from desktop.extraction.cases import Case
from desktop.extraction.sameness import words_of
from desktop.extraction.vocabulary import Can, vocabulary

_KNOWN = Can.INSTITUTION | Can.FIELD | Can.LEVEL | Can.HEAD | Can.FUNCTION | Can.MODIFIER | Can.NATION
_WORD = re.compile(r"[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*")
_BARE = re.compile(
    r"^(?:provincial|province|city|municipal|district|commune|ward|town|state|county|village|local|regional)\b"
    r"|\bof (?:the |that |this )?(?:province|city|district|commune|ward|town|state|county|village|region)$",
    re.IGNORECASE,
)
_LONG = 9
_NEAR = 60
_OPEN = ("al", "ern", "ive", "ary")
_FITTING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        head: frozenset(kinds.split())
        for heads, kinds in resources.lexicon("confidence")["kinds"].items()
        for head in heads.split("; ")
    }
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the words of a body alone show."""

    words: tuple[str, ...]
    keys: frozenset[str]
    unknown: int
    place: bool
    kind: bool
    named: bool
    open: bool
    stammers: bool


@lru_cache(maxsize=4096)
def _look(body: str) -> Look:
    words = tuple(_WORD.findall(body))
    keys = [fold(word) for word in words]
    flags = [vocabulary().can.get(key, 0) for key in keys]
    places = _places(keys)
    unknown = [
        word
        for at, word in enumerate(words)
        if at not in places and word[0].isupper() and not flags[at] & _KNOWN
    ]
    levels = [bool(one & Can.LEVEL) for one in flags]
    return Look(
        words,
        frozenset(keys),
        len(unknown),
        place=bool(words) and len(places) == len(words),
        kind=any(one & Can.INSTITUTION for one in flags),
        named=bool(unknown or places),
        open=_ends_open(body, keys, flags),
        stammers=any(one and other for one, other in pairwise(levels)),
    )


def _places(keys: list[str]) -> set[int]:
    """Return which words of a body are of places that the lexicons know."""
    found, at = set[int](), 0
    while at < len(keys):
        place = vocabulary().places.longest(keys, at)
        end = place[0] if place else at
        found.update(range(at, end))
        at = max(end, at + 1)
    return found


def _ends_open(body: str, keys: list[str], flags: list[int]) -> bool:
    """Tell whether a body ends with a word that another must follow: "Ministry of Foreign", "Provincial"."""
    if not keys or flags[-1] & Can.INSTITUTION:
        return False
    return keys[-1].endswith(_OPEN) or (bool(flags[-1] & Can.FIELD) and " of " not in body)


def _shows(look: Callable[[Look], bool]) -> Callable[[Case], float]:
    return lambda case: bool(case.organization) and look(_look(case.organization))


def _fits(case: Case) -> bool | None:
    """Tell whether the body is of a kind that the title has; None where either is not known."""
    kinds = _FITTING.get(case.head)
    if kinds is None or not case.organization:
        return None
    look = _look(case.organization)
    return ("place" in kinds and not look.kind) or bool(kinds & look.keys)


def _added(case: Case) -> set[str]:
    return words_of(case.organization) - words_of(case.own)


def _added_here(case: Case) -> bool:
    """Tell whether the words by which a body was completed stand near it, in the claim's own sentence."""
    added, one = _added(case) if case.own else set[str](), case.holding
    if not added:
        return False
    first, end = max(one.stretch.start, one.first - _NEAR), min(one.stretch.end, one.first + _NEAR)
    return added <= words_of(case.around.words.between(first, end))


def _of_rare_place(case: Case) -> float:
    """Return how much more often other places are named than the one that the body was completed with."""
    area = case.holding.area
    if not area or not _added(case) or area in case.own:
        return 0
    return 1 - case.around.places[area] / max(case.around.most_named, 1)


def _is_cut(case: Case) -> bool:
    """Tell whether a capitalised word stands right beside the body's words that is no part of them."""
    body, words = case.holding.office.body, case.around.words
    first, end = (body.start, body.end) if body else (case.holding.office.title.start,) * 2
    before = first > 0 and words.gap[first] == 1 and words.can[first - 1]
    after = end < len(words) and words.gap[end] == 1 and end != case.holding.mention.first and words.can[end]
    return any(flags & Can.CAPITAL and not flags & Can.HEAD for flags in (before, after if body else 0))


BODY_SIGNS: Mapping[str, Callable[[Case], float]] = MappingProxyType(
    {
        "no body": lambda case: not case.organization,
        "body as written": lambda case: bool(case.own) and words_of(case.own) == words_of(case.organization),
        "body completed": lambda case: bool(case.own) and words_of(case.own) < words_of(case.organization),
        "body replaced": lambda case: (
            bool(case.own) and not words_of(case.own) <= words_of(case.organization)
        ),
        "body from elsewhere": lambda case: bool(case.organization) and not case.own,
        "body implied by the title": lambda case: (
            not case.own and vocabulary().implied.get(case.head) == case.organization
        ),
        "body shared": lambda case: case.holding.office.body is None and bool(case.own),
        "body is a known place": _shows(lambda look: look.place),
        "body of no kind": _shows(lambda look: not look.kind and not look.place),
        "body names nothing": _shows(lambda look: not look.named),
        "body with unknown words": lambda case: min(_look(case.organization).unknown, 3),
        "body of one word": _shows(lambda look: len(look.words) == 1),
        "long body": _shows(lambda look: len(look.words) > _LONG),
        "body in small letters": lambda case: case.organization[:1].islower(),
        "body begins with a level": lambda case: bool(_BARE.search(case.organization)),
        "body owned": lambda case: bool(re.search(r"(?<!s)['’]s\b", case.organization)),
        "body in parts": lambda case: "," in case.organization,
        "body fits the title": lambda case: _fits(case) is True,
        "body does not fit the title": lambda case: _fits(case) is False,
        "body of this place among many": lambda case: (
            min(len(case.around.places), 6) / 6 if _added(case) else 0
        ),
        "body of a place seldom named": _of_rare_place,
        "body completed from its sentence": _added_here,
        "body completed from the headline": lambda case: (
            bool(_added(case)) and bool(case.own) and _added(case) <= case.around.headline
        ),
        "body ends open": _shows(lambda look: look.open),
        "body with a word twice": _shows(lambda look: look.stammers),
        "capital beside the body": _is_cut,
        "several bodies of the title": lambda case: (
            len(case.around.bodies[case.holding.mention.person, case.head]) > 1
        ),
    }
)
