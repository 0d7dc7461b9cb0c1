"""Runs of capitalised words that can be one name, of any origin."""

from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

VOCABULARY = Can.HEAD | Can.INSTITUTION | Can.LEVEL | Can.FIELD | Can.NATION | Can.CALENDAR | Can.FUNCTION
_ENDINGS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FOREIGN = 8
_AFTER_HYPHEN = frozenset({"elect", "designate", "general", "in"})
_BEFORE_DAYS = frozenset({"on", "last", "this", "next", "since", "until", "by", "in"})
_APOSTROPHES = frozenset({"'", "’"})


def run_end(words: Words, at: int, limit: int, *, lenient: bool = False) -> int:
    """Return where a run of capitalised words that can be one name ends."""
    end, parts = at, 0
    while end < limit and parts < _FOREIGN and not (end > at and words.gap[end] == 2):
        if words.can[end] & Can.CAPITAL:
            if not _goes_on(words, end, at, limit, lenient=lenient and not parts):
                break
            parts += 1
            end += 1
            continue
        joined = _joined(words, end, at, limit, parts)
        if joined == end:
            break
        end = joined
    while end > at and not _can_end(words, end - 1):
        end -= 1
    return end


def _goes_on(words: Words, at: int, first: int, limit: int, *, lenient: bool) -> bool:
    """Tell whether a capitalised word can be of the name."""
    flags = words.can[at]
    surname = at > first and words.key[at] == "sen" and words.key[at - 1] != "state"
    hyphened = at > first + 1 and words.word[at - 1] == "-" and not words.gap[at]
    if (
        (hyphened and words.key[at] not in _AFTER_HYPHEN)
        or (at > first and words.key[at] in _ENDINGS)
        or surname
        or is_initial(words, at, limit)
    ):
        return True
    if at > first and flags & Can.LETTERS and words.word[at].isupper():
        return False
    return (
        not flags & (VOCABULARY | Can.RANK)
        or lenient
        or _inside(words, at, first)
        or _before_name(words, at, limit)
    )


def _joined(words: Words, at: int, first: int, limit: int, parts: int) -> int:
    """Return where a name goes on after a hyphen, a particle, "s/o" or a nickname, or the same place."""
    word, gap = words.word[at], words.gap
    if word == "-" and at > first and gap[at] == 0 and at + 1 < limit and gap[at + 1] == 0:
        return at + (2 if words.word[at + 1].islower() else 1)
    if words.can[at] & Can.PARTICLE and at + 1 < limit:
        if words.can[at + 1] & (Can.CAPITAL | Can.PARTICLE):
            return at + 1
        if (
            words.word[at + 1] == "-"
            and at + 2 < limit
            and words.can[at + 2] & Can.CAPITAL
            and not gap[at + 2]
        ):
            return at + 2
    if word in _APOSTROPHES and parts and gap[at] == 0 and at + 1 < limit and len(words.word[at - 1]) < 4:
        return at + 1 if words.can[at + 1] & Can.CAPITAL and not words.can[at + 1] & VOCABULARY else at
    if word in {"s", "d", "a"} and at + 3 < limit and words.word[at + 1] == "/" and gap[at + 2] == 0:
        return at + 3
    if word in {'"', "“", "‘", "'"} and parts:
        return _nickname(words, at, limit) or at
    return at


def is_initial(words: Words, at: int, limit: int) -> bool:
    """Tell whether a single letter that is a word too begins a name: "A T M Golam", "I Gede Harta"."""
    if words.word[at] not in {"A", "I"} or at + 1 >= limit or words.gap[at + 1] != 1:
        return False
    following = words.can[at + 1]
    if words.word[at] == "A" and len(words.word[at + 1]) > 1:
        return False
    return bool(following & Can.CAPITAL) and not following & (VOCABULARY | Can.EVENT)


def _before_name(words: Words, at: int, limit: int) -> bool:
    """Tell whether a month or a small word is a given name here: "Jan van der Berg", "Park Do-hyun"."""
    if at + 1 >= limit or words.gap[at + 1] == 2:
        return False
    flags, following = words.can[at], words.can[at + 1]
    if words.word[at + 1] == "-" and words.gap[at + 1] == 0:
        return bool(flags & Can.FUNCTION) and not flags & (Can.HEAD | Can.INSTITUTION | Can.LEVEL | Can.FIELD)
    if not flags & Can.CALENDAR or flags & (Can.FUNCTION | Can.HEAD):
        return False
    if at and words.key[at - 1] in _BEFORE_DAYS:
        return False
    return bool(following & (Can.CAPITAL | Can.PARTICLE)) and not following & VOCABULARY


def _can_end(words: Words, at: int) -> bool:
    """Tell whether a word can be a name's last: no particle and no mark, but what a hyphen joins."""
    if words.can[at] & Can.PUNCTUATION:
        return words.word[at] in {'"', "”", "’", "'"}
    return bool(words.can[at] & Can.CAPITAL) or (at > 0 and words.word[at - 1] == "-" and words.gap[at] == 0)


def _inside(words: Words, at: int, first: int) -> bool:
    """Tell whether a word of the vocabulary stands inside a name: a family name after given names."""
    flags = words.can[at]
    if at == first or not flags & (Can.SYLLABLE | Can.SURNAME) or flags & (Can.HEAD | Can.INSTITUTION):
        return False
    return not flags & (Can.CALENDAR | Can.FUNCTION) or not words.word[at].isascii()


def _nickname(words: Words, at: int, limit: int) -> int:
    for end in range(at + 2, min(at + 4, limit)):
        if words.word[end] in {'"', "”", "’", "'"}:
            return end + 1 if end + 1 < limit and words.can[end + 1] & Can.CAPITAL else 0
    return 0
