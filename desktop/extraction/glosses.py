"""Abbreviations in brackets, and the body that each stands for."""

from db.values import fold
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can


def note_gloss(words: Words, first: int, end: int, limit: int, glosses: dict[str, str]) -> None:
    """Note an abbreviation in brackets after the body it stands for."""
    if end + 2 >= limit or words.key[end] != "(" or words.key[end + 2] != ")":
        return
    short = words.word[end + 1]
    if sum(letter.isupper() for letter in short) >= 2:
        glosses.setdefault(short, words.between(_glossed(words, first, end, short), end))


def _glossed(words: Words, first: int, end: int, short: str) -> int:
    """Return where the body begins that a bracket shortens: "the Union of Vietnam Electricity (EVN)".

    A body's own abbreviation has the initials of its words; what only stands before "of" has not.
    """
    letters, best, at = set(fold(short)), first, end - 1
    while at >= first and (words.key[at][0] in letters or not words.can[at] & Can.CAPITAL):
        if (at == first or words.key[at - 1] in {"of", "the", "'s"}) and words.can[at] & Can.CAPITAL:
            best = at
        at -= 1
    return best if at >= first and end - best > 1 else first
