"""Persons, titles and bodies folded for comparing."""

import re
from functools import cache

from db.values import fold
from tests.corpus.vocabulary import (
    HONORIFICS,
    INSTITUTIONAL,
    RANKS,
    SAYS_NOTHING_IN_TITLE,
    SYNONYMS,
    WRITTEN_OUT,
)

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?=\s)")
_YEAR = re.compile(r"\d{4}")

Said = frozenset[str]


@cache
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text: case, marks and possessives folded, initials joined."""
    joined = _INITIALS.sub(lambda found: found[0].replace(".", ""), fold(text))
    return tuple(re.findall(r"[a-z0-9]+", _POSSESSIVE.sub("", joined)))


def _one_for_all(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(SYNONYMS.get(word, word) for word in words)


@cache
def written_out(text: str) -> tuple[str, ...]:
    """Return the words of a text with abbreviations written out and one word for all its synonyms."""
    return _one_for_all(tuple(" ".join(WRITTEN_OUT.get(word, word) for word in words_of(text)).split()))


@cache
def wordings(text: str) -> tuple[Said, ...]:
    """Return the words of a text as they stand, and with abbreviations written out where there are any."""
    return tuple(dict.fromkeys((frozenset(_one_for_all(words_of(text))), frozenset(written_out(text)))))


@cache
def person_key(name: str) -> str:
    """Return a name without forms of address."""
    return " ".join(word for word in words_of(name) if word not in HONORIFICS)


@cache
def title_key(title: str) -> tuple[str, ...]:
    """Return what a title says of the post, in order; a party's chief is its secretary."""
    words = written_out(title)
    if {"party", "chief"} <= {*words}:
        words = tuple("secretary" if word == "chief" else word for word in words)
    return tuple(word for word in words if word not in SAYS_NOTHING_IN_TITLE)


@cache
def ranks_of(title: str) -> Said:
    """Return the words of a title that say a rank."""
    return frozenset(title_key(title)) & RANKS


def proper(words: Said) -> Said:
    """Return the words that name a place or a body of its own."""
    return frozenset(word for word in words - INSTITUTIONAL if not _YEAR.fullmatch(word))
