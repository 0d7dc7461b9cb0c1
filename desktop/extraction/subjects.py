"""Titles that are the subject of what follows and say nothing of the name before them."""

from desktop.extraction.sentence import Sentence
from desktop.extraction.vocabulary import Can

_SAID = frozenset(
    "said says told added announced has had was is will further also later then did noted called".split()
)


def opens_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether a bare title goes on with its verb: "through his aide, Bo Lee, the governor announced"."""
    words, offices = sentence.words, sentence.nodes[at].offices
    title, end = offices[0].title, offices[0].end
    if len(offices) > 1 or not title.lower or title.before or offices[0].body is not None or title.plural:
        return False
    if words.key[title.start - 2 : title.start] != [",", "the"] or end >= sentence.stretch.end:
        return False
    return words.key[end] in _SAID or bool(words.can[end] & Can.EVENT)
