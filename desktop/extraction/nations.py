"""Countries told by an adjective: "the French Ambassador", and of one that no list knows, "Sandoran"."""

import re
from functools import cache

import resources
from db.values import fold
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_ENDINGS = re.compile(r"(?:an|ian|ese|i|ish|n)$")
_LEAST = 4
_MOST_MORE = 3


def country_of(body: str) -> str:
    """Return the country whose adjective a body's one word is, or nothing."""
    words = fold(body).split()
    match = vocabulary().places.longest(words, 0) if words else None
    if match is None or match[0] != len(words) or match[1].kind != "country":
        return ""
    return str(match[1].name)


def as_written(country: str, words: Words) -> str:
    """Return a country by the name that the article has for it, where that is another: "Türkiye"."""
    names = _other_names().get(country, ())
    if not names or fold(country) in words.key:
        return country
    at = next((at for at, key in enumerate(words.key) if key in names), -1)
    return words.word[at] if at >= 0 else country


@cache
def _other_names() -> dict[str, frozenset[str]]:
    countries = resources.lexicon("countries")["country"]
    return {
        one["name"]: frozenset(
            fold(name) for name in one["aliases"] if " " not in name and not name.isupper()
        )
        for one in countries
        if one.get("aliases")
    }


def named_in(words: Words, adjective: str) -> str:
    """Return the country that no list knows, by the noun in the text: "Sandora" of "Sandoran"."""
    key = fold(adjective)
    if " " in adjective or not _ENDINGS.search(key) or vocabulary().can.get(key, 0):
        return ""
    for at in range(len(words)):
        noun = words.key[at]
        near = len(noun) >= _LEAST and 0 < len(key) - len(noun) + 1 <= _MOST_MORE + 1 and noun != key
        if near and words.can[at] & Can.CAPITAL and key.startswith(noun[:-1]):
            return words.word[at]
    return ""
