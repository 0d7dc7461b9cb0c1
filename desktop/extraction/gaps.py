"""Words left unread between a title and the name after it: "convener of the Isles Fire Board, Ann Roe"."""

from dataclasses import replace

from desktop.extraction.attributes import Body, Office
from desktop.extraction.events import NOTHING, Kind, Link
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_LONGEST, _LONGEST_INSIDE = 14, 7
_NOUNS = Can.INSTITUTION | Can.LEVEL | Can.FIELD | Can.NUMBER
_SMALL = frozenset({"of", "the", "and", "&", "for", "in", "at", "-", "–", "'s", "de", "da", "do", "a", "on"})
_POINTERS = frozenset({"area", "constituency", "locality", "zone", "place", "country", "nation"})
_PLACE_LINKS = frozenset({"in", "at", "for", "on"})


def bridge(sentence: Sentence, at: int) -> Link:
    """Return how a title and the name after it belong together across words that no body took."""
    office, holder = sentence.nodes[at].offices[-1], sentence.nodes[at + 1]
    mention, words = holder.mention, sentence.words
    first, end = office.end, holder.start
    if mention is None or mention.pronoun or not 1 < end - first <= _LONGEST:
        return NOTHING
    comma = words.key[end - 1] == ","
    stop = end - 1 if comma else end
    if (" " not in mention.name and not mention.addressed) or any(
        words.gap[step] > 1 for step in range(first, end + 1)
    ):
        return NOTHING
    if not _is_noun_phrase(words, first, stop) or not (comma or _closes(words, first, stop)):
        return NOTHING
    _take(office, words, first, stop)
    return Link(Kind.APPOSITION, ",") if comma else Link(Kind.ADJACENT)


def _is_noun_phrase(words: Words, first: int, end: int) -> bool:
    """Tell whether nothing but the words of a body or place stands here."""
    if words.key[first] in {"'s", ",", "-", "–", "and", "&"} and not (
        words.key[first] in {"and", "&"} and words.can[first + 1] & Can.CAPITAL and end - first > 2
    ):
        return False
    return all(_is_nominal(words, at) for at in range(first, end))


def _is_nominal(words: Words, at: int) -> bool:
    key, flags = words.key[at], words.can[at]
    if key in _SMALL or key in _POINTERS:
        return True
    if flags & (Can.CALENDAR | Can.HEAD) or (flags & Can.EVENT and not flags & Can.CAPITAL):
        return False
    return bool(flags & _NOUNS) or bool(flags & Can.CAPITAL and not flags & (Can.FUNCTION | Can.HONORIFIC))


def _closes(words: Words, first: int, end: int) -> bool:
    """Tell whether the last word before a name with no comma is a body's: "... fire board Ann Roe"."""
    flags = words.can[end - 1]
    inside = end - first <= _LONGEST_INSIDE and words.key[end - 1] not in _SMALL
    return inside and bool(flags & (Can.INSTITUTION | Can.LEVEL)) and not flags & Can.HEAD


def _take(office: Office, words: Words, first: int, end: int) -> None:
    """Give the office the body that the words complete, up to where it is said to lie."""
    body = office.body
    start = body.start if body is not None else _after_small(words, first, end)
    last = next(
        (at for at in range(max(first, start + 1), end) if words.key[at] in _PLACE_LINKS and at > start), end
    )
    if not any(words.can[at] & Can.CAPITAL for at in range(start, last)) or (
        body is not None and last <= body.end
    ):
        return
    text = " ".join(words.between(start, last).split())
    office.body = Body(start, last, text) if body is None else replace(body, end=last, text=text, parent=None)
    office.end = max(office.end, last)


def _after_small(words: Words, at: int, end: int) -> int:
    while at < end and words.key[at] in _SMALL:
        at += 1
    return at
