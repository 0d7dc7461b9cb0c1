"""Vietnamese names written without their diacritics: how the person is really called is not confirmed."""

import re
from functools import cache, lru_cache

from db.records import Person
from db.values import fold
from resources import lexicon

CONFIRMED = "vi"
"""The language of a name of which the curator confirmed that it is written so in Vietnamese."""
_MOST_WORDS = 5
_ONSET = "(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdghklmnprstvx])?"
_NUCLEUS = (
    "(?:uye|uya|uyu|uoi|uou|uay|oai|oay|oeo|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ye"
    "|[aeiouy])"
)
_SYLLABLE = re.compile(f"{_ONSET}{_NUCLEUS}(?:ng|nh|ch|[cmnpt])?")


def lacks_diacritics(person: Person) -> bool:
    """Whether every name that looks Vietnamese lacks its marks, and none is confirmed to have none."""
    names = {person.name, *(name.text for name in person.names)}
    looking = [name for name in names if looks_vietnamese(name)]
    confirmed = any(name.language == CONFIRMED for name in person.names)
    return bool(looking) and not confirmed and all(name.isascii() for name in looking)


@lru_cache(maxsize=16384)
def looks_vietnamese(name: str) -> bool:
    """Whether a name has a Vietnamese family name first or last and syllables of that language alone."""
    words = fold(name).split()
    if not 1 < len(words) <= _MOST_WORDS or not all(map(_SYLLABLE.fullmatch, words)):
        return False
    return words[0] in _surnames() or words[-1] in _surnames()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(map(fold, lexicon("names_vietnam")["surnames"].split()))
