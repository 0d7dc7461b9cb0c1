"""Whether letters are spelt as Vietnamese is, or as English and its neighbours are."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from resources import lexicon

_TONES: Final = "\u0300\u0301\u0309\u0303\u0323"
_TONE = re.compile(f"[{_TONES}]")
_CASED = re.compile(r"[^\W\d_][^\W\d_]*")
_WESTERN = re.compile(r"[A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿœšž]+|[A-ZÀ-ÖØ-ÞŒŠŽ]+")
_MOST_MARKED = 0.4


@lru_cache(4096)
def is_syllable(word: str) -> bool:
    """Whether a word in NFC can be one Vietnamese syllable: its letters in order, one tone at most."""
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    if len(_TONE.findall(decomposed)) > 1:
        return False
    plain = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    return _spelling().fullmatch(plain) is not None


def is_western(word: str) -> bool:
    """Whether a word could be of a Western European language: mostly plain letters, capitals in front."""
    marked = sum(not letter.isascii() for letter in word)
    return _WESTERN.fullmatch(word) is not None and marked <= _MOST_MARKED * len(word)


@cache
def _spelling() -> re.Pattern[str]:
    rules = lexicon("encodings")["syllable"]
    onsets, rimes = ("|".join(rules[part].split()) for part in ("onsets", "rimes"))
    return re.compile(f"(?:{onsets})?(?:{rimes})")
