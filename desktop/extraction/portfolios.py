"""Ministries that somebody is given, which make a minister without the word."""

from desktop.extraction.attributes import Title
from desktop.extraction.tokens import Words

_GIVEN = frozenset(
    "given gets get receives received lead leads head heads takes shifted allocated"
    " handed retains keeps keep retain".split()
)
_BETWEEN = frozenset({"the", "to", "over", "of", "charge", "on", "portfolio", "back"})
_REACH = 5


def portfolio(words: Words, at: int, first: int) -> Title | None:
    """Return the minister of a ministry given: "has been given the Ministry of Works"."""
    if (
        words.key[at] != "ministry"
        or words.key[at + 1 : at + 2] != ["of"]
        or words.key[at - 1 : at] != ["the"]
    ):
        return None
    step = at - 1
    while step > max(first, at - _REACH) and words.key[step] in _BETWEEN:
        step -= 1
    if words.key[step] not in _GIVEN:
        return None
    return Title(at, at + 1, "minister", "Minister", verb=True)
