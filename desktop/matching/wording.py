"""How wordings of a body are compared: as the set of their folded words."""

import re
from functools import lru_cache

from db.values import fold
from resources import lexicon


def plain(text: str) -> str:
    """Return a wording on one line, without articles before it or stray signs around it."""
    line = " ".join(text.replace("’", "'").split())
    return re.sub(r"(?i)^(?:[\s,;:.–—-]|the\s)+", "", line).rstrip(" ,;:.-–—")


def token(word: str) -> str:
    """Return a word folded, without signs around it and without the sign of the possessive."""
    bare = fold(word).strip("\"'“”‘’.,;:()[]")
    return re.sub(r"'s$|'(?=s$)|'$", "", bare)


@lru_cache(maxsize=8192)
def bag(text: str) -> frozenset[str]:
    """Return the words that tell a body from others, synonyms folded and abbreviations spelled out."""
    data = lexicon("bodies")
    synonyms: dict[str, str] = data["words"]
    abbreviations: dict[str, str] = data["abbreviations"]
    written = re.split(r"[\s/,;()–—-]+", text)
    found = (abbreviations.get(word.strip("."), token(word)) for word in written)
    spelled = " ".join(synonyms.get(word, word) for word in found if word).split()
    return frozenset(word for word in spelled if word not in data["dropped"]["words"])
