"""Whether two holdings say the same, in more or fewer words."""

import re
from functools import lru_cache

from db.values import fold
from desktop.extraction.attributes import Holding

_SAME = {
    "permanent": "standing",
    "vice": "deputy",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "organization": "organisation",
    "organizing": "organisation",
    "organising": "organisation",
    "board": "committee",
    "commission": "committee",
    "mobilization": "mobilisation",
    "province": "provincial",
    "defense": "defence",
    "ministry": "minister",
}
_KINDS = frozenset({"command", "department", "agencies", "police", "security", "guard", "court", "procuracy"})
_NOISE = {"the", "of", "for", "and", "in", "at", "to", "s", "a", "on", "provincial", "party", "government"}


def words_of(text: str | None) -> set[str]:
    """Return the words of a body or title that tell it from others, spellings and synonyms folded."""
    return set(_folded_words(text or ""))


@lru_cache(maxsize=4096)
def _folded_words(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "s", fold(text)))
    return frozenset(_SAME.get(word, word) for word in words) - _NOISE


def title_words(holding: Holding) -> set[str]:
    """Return the words of a holding's title that tell it from others."""
    return words_of(holding.title) - {"state"}


def _is_of_other_kind(body: set[str], rival: set[str]) -> bool:
    """Tell whether one of two bodies has a kind of its own beside a place: the command of a province."""
    less, more = sorted((body, rival), key=len)
    return bool(_KINDS & (more - less)) and "committee" in less and len(less) > 1


def same_post(one: Holding, other: Holding) -> bool:
    """Tell whether two holdings are of one post."""
    first, second = title_words(one), title_words(other)
    if first != second and (first ^ second) - {"standing"}:
        return False
    if one.organization is None or other.organization is None:
        return True
    body, rival = words_of(one.organization), words_of(other.organization)
    if ("standing" in body) != ("standing" in rival):
        return False
    if one.office is not other.office and _is_of_other_kind(body, rival):
        return False
    return body <= rival or rival <= body
