"""What stands to the left of a title's head: modifiers, marks of time, the words of a body or place."""

from dataclasses import dataclass, field

from db.values import Capacity, Relation
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

BEFORE = Can.INSTITUTION | Can.LEVEL | Can.FIELD | Can.NATION
_MARKS = Can.FORMER | Can.INCOMING | Can.OUTGOING | Can.PRESENT
_CAPACITIES = {
    "acting": Capacity.ACTING,
    "interim": Capacity.ACTING,
    "caretaker": Capacity.ACTING,
    "provisional": Capacity.ACTING,
    "honorary": Capacity.HONORARY,
    "alternate": Capacity.ALTERNATE,
    "designate": Capacity.DESIGNATE,
}
_COUNTS = frozenset({"two", "three", "four", "five", "six"})
_LONGEST_NAME = 5
_OF_OFFICERS = frozenset("house chamber board council association federation union assembly".split())
_VERBS_TOO = frozenset({"fire", "head", "land", "power", "export", "register", "film", "audit", "survey"})
_POSSESSIVES = {"its", "his", "her", "their", "whose"}


@dataclass(slots=True)
class Left:
    """What stands to the left of a title's head, read from the head outwards."""

    first: int
    modifiers: list[str] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    relation: Relation | None = None
    capacity: Capacity = Capacity.FULL
    owner: str = ""


def takes(words: Words, left: Left, free: int) -> bool:
    """Take the next word to the left, and tell whether it is of the title."""
    step = left.first - 1
    key, flags = words.key[step], words.can[step]
    if key == ")" and step - 3 >= free and _is_gloss(words, step) and not _is_named(words, left):
        left.first -= 2
        return True
    if key == "-" and words.gap[step] == 0 and words.gap[left.first] == 0 and not left.before:
        return True
    if flags & _MARKS and not (flags & Can.CAPITAL and left.before and flags & Can.PRESENT):
        left.relation = left.relation or _relation(flags)
    elif _modifies(words, step, left.before):
        left.modifiers.insert(0, words.word[step])
        left.capacity = _CAPACITIES.get(key, left.capacity)
    elif _is_opening(words, step, left) and _belongs_before(words, step, left.first, free):
        left.before.insert(0, step)
    elif key in _POSSESSIVES and not left.owner:
        left.owner = key
    else:
        return key in _COUNTS and step > free and words.key[step - 1] in _POSSESSIVES
    return True


def _is_named(words: Words, left: Left) -> bool:
    """Tell whether the words read so far have a body or place of their own: "Lake City Councillor"."""
    return any(words.can[step] & Can.CAPITAL for step in left.before)


def _is_gloss(words: Words, step: int) -> bool:
    """Tell whether a bracket closes the abbreviation of a body: "Roads Authority (RA) director"."""
    short = words.word[step - 1]
    return (
        words.key[step - 2] == "("
        and len(short) > 1
        and sum(letter.isupper() for letter in short) > 1
        and bool(words.can[step - 3] & BEFORE or words.can[step - 3] & Can.CAPITAL)
    )


def _modifies(words: Words, step: int, before: list[int]) -> bool:
    if not words.can[step] & Can.MODIFIER or words.key[step] in {"under", "full", "charge"}:
        return False
    return not _is_field_use(words, step, before)


def is_object(words: Words, before: list[int], free: int) -> bool:
    """Tell whether the words before a title are the person who gets it.

    As in "appointed Ann Roe deputy governor".
    """
    if len(before) < 2 or before[0] - 1 < free or words.can[before[-1] + 1] & Can.CAPITAL:
        return False
    unknown = all(
        words.can[step] & (Can.CAPITAL | Can.PUNCTUATION) and not words.can[step] & BEFORE for step in before
    )
    return unknown and bool(words.can[before[0] - 1] & Can.EVENT)


def _is_field_use(words: Words, step: int, before: list[int]) -> bool:
    """Tell whether a modifier is part of a body's name: "Standing Committee Chairman"."""
    return (
        bool(before)
        and before[0] == step + 1
        and words.key[step] in {"standing", "general", "executive", "joint", "permanent"}
        and bool(words.can[before[0]] & Can.INSTITUTION)
    )


def _relation(flags: int) -> Relation:
    if flags & Can.FORMER:
        return Relation.FORMER
    if flags & Can.INCOMING:
        return Relation.INCOMING
    return Relation.OUTGOING if flags & Can.OUTGOING else Relation.CURRENT


def _is_opening(words: Words, step: int, left: Left) -> bool:
    """Tell whether a word can open a body: no verb, "voted to fire County Manager Roe", no "of" alone."""
    if words.key[step] == "of" and not left.before:
        return False
    lower = words.key[step] in _VERBS_TOO and words.word[step].islower()
    return not (lower and words.key[step - 1] in {"to", "will"})


def _belongs_before(words: Words, step: int, first: int, free: int) -> bool:
    """Tell whether a word before the title names its body or place."""
    flags, key = words.can[step], words.key[step]
    if key == "'s":
        return step > free and not _ends_with_holder(words, step, free)
    if key in {"and", "&"}:
        left, right = words.can[step - 1], words.can[first]
        return (
            step - 1 >= free
            and bool(left & Can.FIELD and right & (Can.FIELD | Can.INSTITUTION))
            and not right & Can.HEAD
        )
    if key == "-" and words.gap[step] == 0:
        return step > free
    if key == "of":
        return step - 1 >= free and bool(
            words.can[step - 1] & Can.INSTITUTION and words.can[step - 1] & Can.CAPITAL
        )
    if (
        flags & Can.CAPITAL
        and (flags & Can.FUNCTION or flags & Can.HONORIFIC)
        and _in_place(words, step, free)
    ):
        return True
    if flags & Can.PLURAL and step > free + 1 and words.key[step - 1] == "of":
        return bool(flags & Can.CAPITAL) and words.key[step - 2] in _OF_OFFICERS
    if flags & BEFORE:
        return not flags & (Can.FUNCTION | Can.CALENDAR) or bool(
            flags & Can.CAPITAL
            and words.gap[step] == 1
            and not flags & Can.CALENDAR
            and flags & (Can.NATION | Can.FIELD)
        )
    if flags & Can.NUMBER:
        return (step > free and bool(words.can[step - 1] & (Can.INSTITUTION | Can.LEVEL))) or words.word[
            step - 1
        ] == "-"
    if key == "may" and flags & Can.CAPITAL and _begins_place(words, first):
        return True
    barred = (
        Can.FUNCTION
        | Can.CALENDAR
        | Can.HEAD
        | Can.EVENT
        | (Can.RANK | Can.HONORIFIC if words.word[step].isascii() else Can.EVENT)
    )
    return bool(flags & Can.CAPITAL) and not flags & barred


def _ends_with_holder(words: Words, at: int, free: int) -> bool:
    """Tell whether what owns the rest is a person with a title: "President Ann Roe's press secretary"."""
    first = at
    while (
        first > free and words.can[first - 1] & Can.CAPITAL and not words.can[first - 1] & (BEFORE | Can.HEAD)
    ):
        first -= 1
    return 0 < first >= free and 0 < at - first < _LONGEST_NAME and bool(words.can[first - 1] & Can.HEAD)


def _begins_place(words: Words, first: int) -> bool:
    """Tell whether an unknown capitalised word follows, so that a month's name begins a place: "May Hill"."""
    return bool(words.can[first] & Can.CAPITAL) and not words.can[first] & (BEFORE | Can.HEAD | Can.MODIFIER)


def _in_place(words: Words, at: int, free: int) -> bool:
    """Tell whether a word is of a known place's name: "Hai Phong", "Dong Nai"."""
    for first in range(at, max(free, at - 3) - 1, -1):
        place = vocabulary().places.longest(words.key, first)
        if place and place[0] > at:
            return True
    return False


def trim(words: Words, first: int, at: int) -> int:
    """Return where a title begins without joints left over at its beginning."""
    while first < at and words.key[first] in {"'s", "-", "and", "&"}:
        first += 1
    return first
