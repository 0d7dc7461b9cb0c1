"""The language of a text: by its letters and its commonest words."""

import re
from collections import Counter
from functools import cache
from typing import Final

from resources import lexicon

ENGLISH: Final = "en"
VIETNAMESE: Final = "vi"
OTHER: Final = "other"
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT: Final = 4000
_FEWEST_WORDS: Final = 12
_FEWEST_COMMON: Final = 0.08
_MOST_ABROAD: Final = 0.5
_MARKED = re.compile("[ăđơưạ-ỹ]")
_FEWEST_MARKED: Final = 0.25
"""Words in small letters, which names are not, with letters that are Vietnamese alone."""
_FOREIGN = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u2e80-\U0010ffff]")


def language_of(text: str) -> str | None:
    """Return ``en``, ``vi`` or ``other``; None where there are too few words to tell.

    Letters of other scripts decide first, then which language's commonest words are more. An English
    article full of Vietnamese names stays English, Vietnamese typed without marks is Vietnamese, and
    a list of names and titles is in no language.
    """
    sample = text[:_LOOKED_AT]
    if _FOREIGN.search(sample) and _is_foreign(sample):
        return OTHER
    words = Counter(_WORD.findall(sample.lower()))
    if words.total() < _FEWEST_WORDS:
        return None
    counts = {name: sum(words[word] for word in words.keys() & common) for name, common in _common().items()}
    best = max(counts, key=lambda name: counts[name])
    if counts[best] >= _FEWEST_COMMON * words.total():
        return best
    marked = sum(word[0].islower() and _MARKED.search(word) is not None for word in _WORD.findall(sample))
    return VIETNAMESE if marked >= _FEWEST_MARKED * words.total() else None


def _is_foreign(sample: str) -> bool:
    return len(_FOREIGN.findall(sample)) > _MOST_ABROAD * sum(map(str.isalpha, sample))


@cache
def _common() -> dict[str, frozenset[str]]:
    words = {name: frozenset(said.split()) for name, said in lexicon("languages")["words"].items()}
    vietnamese = words["vi"] | words["vi_plain"] - words["en"]
    return {
        ENGLISH: words["en"],
        VIETNAMESE: vietnamese,
        OTHER: words["other"] - words["en"] - vietnamese,
    }
