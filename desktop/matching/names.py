"""How alike two names of persons are: marks, order, initials and short forms. Pure functions."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from db.values import fold

SAME = "same name"
LETTERS = "same letters"
OTHER_MARKS = "other diacritics"
ORDER = "other name order"
INITIALS = "initials"
SHORT = "short form"

FULL = 3
"""A Vietnamese name of fewer words may be a short form of a longer one."""

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""Grave, acute, tilde, hook above, dot below: they belong to a syllable, on whichever vowel they stand."""


def likeness(mention: str, names: Iterable[str]) -> str:
    """Return how a mention is like the names of one person: the code of the best reason, or nothing.

    Where both are written with diacritics these tell: Lê Văn Lương and Lê Văn Lượng are two persons.
    """
    said, known = fold(mention).split(), [text for text in names if text]
    same = [text for text in known if fold(text).split() == said]
    if not same:
        return next((code for text in known if (code := _shape(said, fold(text).split()))), "")
    marked = [text for text in same if is_marked(text)]
    if mention in same or (not is_marked(mention) and not marked):
        return SAME
    if is_marked(mention) and marked:
        return SAME if _spelled(mention) in map(_spelled, marked) else OTHER_MARKS
    return LETTERS


def _shape(said: list[str], known: list[str]) -> str:
    """Return whether these are the same words in another order, with initials, or some of the last ones."""
    if len(said) == len(known) and known in orders(said):
        return ORDER
    words = [word.rstrip(".") for word in said]
    if any(len(word) == 1 for word in words) and len(words) == len(known):
        pairs = zip(words, known, strict=True)
        return INITIALS if all(one == other or one == other[:1] for one, other in pairs) else ""
    return SHORT if len(said) < len(known) and known[-len(said) :] == said else ""


def orders(words: list[str]) -> list[list[str]]:
    """Return the orders in which papers write the same name: the surname first, last, or all reversed."""
    turned = [words[at:] + words[:at] for at in range(1, len(words))]
    return [one for one in (*turned, words[::-1]) if one != words]


def is_marked(name: str) -> bool:
    """Whether a name is written with diacritics; one whose syllables need none tells nothing."""
    return not unicodedata.normalize("NFC", name).isascii()


@lru_cache(maxsize=16384)
def _spelled(name: str) -> tuple[tuple[str, str], ...]:
    """Return each syllable's letters and tone: Hòa and Hoà are one word, spelled by two rules."""
    return tuple(_syllable(word) for word in unicodedata.normalize("NFD", name.casefold()).split())


def _syllable(word: str) -> tuple[str, str]:
    tone = "".join(letter for letter in word if letter in _TONES)
    return "".join(letter for letter in word if letter not in _TONES), tone


def parts(mention: str) -> Iterator[str]:
    """Yield the words by which who is meant can be looked for, where not the whole name is given."""
    words = [word.rstrip(".") for word in fold(mention).split()]
    if any(len(word) == 1 for word in words) or len(words) < FULL:
        yield from (word for word in words if word)
