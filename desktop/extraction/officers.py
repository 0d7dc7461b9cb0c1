"""Titles inside the names of bodies: "Prosecutors Office", "Association of City Mayors", "Joint Chiefs"."""

from desktop.extraction.joints import Reader
from desktop.extraction.tokens import Words
from desktop.extraction.uses import in_delegation, sends_delegation
from desktop.extraction.vocabulary import Can

_OF_OFFICERS = frozenset("office forum association council conference court union league".split())


def names_officers(reader: Reader, at: int, start: int) -> bool:
    """Tell whether the word of a title here belongs to the body that is read."""
    words, flags = reader.words, reader.words.can[at]
    if words.key[at] in {"joint", "chiefs"} and "joint" in words.key[max(0, at - 1) : at + 1]:
        return words.key[at] == "chiefs" or words.key[at + 1 : at + 2] == ["chiefs"]
    if not flags & Can.HEAD or reader.barrier[at]:
        return False
    if _names_body(words, at, reader.limit):
        return True
    if not flags & Can.PLURAL or at == start:
        return False
    return reader.linked or _follows_level(words, at) or _owns(words, at, reader.limit)


def _names_body(words: Words, at: int, limit: int) -> bool:
    """Tell whether a title tells the kind of body after it: "Representative Council"."""
    if at + 1 >= limit or words.gap[at + 1] != 1:
        return False
    both = words.can[at] & words.can[at + 1] & Can.CAPITAL
    return bool(both and words.can[at + 1] & Can.INSTITUTION)


def _follows_level(words: Words, at: int) -> bool:
    """Tell whether officers are those of a level, after "of": "Association of City Mayors"."""
    both = words.can[at] & words.can[at - 1] & Can.CAPITAL
    return bool(both and words.can[at - 1] & (Can.LEVEL | Can.FIELD)) and words.key[at - 2] == "of"


def _owns(words: Words, at: int, limit: int) -> bool:
    """Tell whether officers have an office or a delegation: "Prosecutors Office", "deputies delegation"."""
    if sends_delegation(words, at + 1, limit) or in_delegation(words, at):
        return True
    step = at + 1
    while step < limit and words.word[step] in {"'", "’"}:
        step += 1
    owned = step < limit and words.gap[step] < 2 and words.key[step] in _OF_OFFICERS
    return bool(owned and words.can[at] & Can.CAPITAL)
