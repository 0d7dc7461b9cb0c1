"""The steps "zones" and "words": what each stretch of the text is, and its sentences."""

from itertools import compress

from spacy.language import Language
from spacy.tokens import Doc

import resources
from db.records import Zone
from db.values import ZoneKind
from desktop.extraction.attributes import Stretch, article_of
from desktop.extraction.tokens import Words, read_words
from desktop.extraction.vocabulary import Can

_ENDS = frozenset({".", "!", "?", "…", "...", "”.", "•", "|", "►", "▪", "●", "*"})
_LONG, _LONGEST = 400, 600
_NUMBERING, _LINE, _INITIAL = 2, 2, 2
_ABBREVIATIONS = frozenset(resources.lexicon("words_grammar")["abbreviations"].split())


@Language.component("incumbent_words", assigns=["doc._.words"])
def words(doc: Doc) -> Doc:
    """Put the words on the Doc, points of abbreviations left out."""
    doc._.words = _without_abbreviation_points(read_words(doc))
    return doc


def _is_abbreviation(words: Words, at: int) -> bool:
    """Tell whether the point at this word only shortens the word before it."""
    if at == 0 or words.gap[at] or words.word[at] != ".":
        return False
    before = words.word[at - 1]
    initial = len(before) == 1 and before.isupper()
    if _is_double_initial(words, at):
        return True
    if not initial and words.key[at - 1] not in _ABBREVIATIONS:
        return False
    if at + 1 < len(words) and words.gap[at + 1] == 1:
        after = words.can[at + 1]
        return not (after & Can.FUNCTION and after & Can.CAPITAL and not after & Can.SURNAME)
    return at + 1 < len(words) and words.gap[at + 1] == 0


def _is_double_initial(words: Words, at: int) -> bool:
    """Tell whether a point ends an initial of two letters: "Ts.Oyun", "Kh.Bolor"."""
    before, after = words.word[at - 1], words.can[at + 1] if at + 1 < len(words) else 0
    return (
        len(before) == _INITIAL and before.istitle() and bool(after & Can.CAPITAL) and not words.gap[at + 1]
    )


def _without_abbreviation_points(words: Words) -> Words:
    keep = [word != "." or not _is_abbreviation(words, at) for at, word in enumerate(words.word)]
    if all(keep):
        return words
    return Words(
        words.text,
        list(compress(words.word, keep)),
        list(compress(words.key, keep)),
        list(compress(words.can, keep)),
        list(compress(words.start, keep)),
        list(compress(words.gap, keep)),
    )


@Language.component("incumbent_zones", assigns=["doc._.stretches"], requires=["doc._.words"])
def zones(doc: Doc) -> Doc:
    """Put the sentences and lines on the Doc, each with the zone that it stands in."""
    words, zones = doc._.words, article_of(doc).zones
    ordered = sorted(zones, key=lambda zone: (zone.start, zone.end))
    doc._.stretches = list(_stretches(words, ordered))
    return doc


def _ends_here(words: Words, at: int, length: int) -> bool:
    """Tell whether a sentence ends before this word."""
    before = words.word[at - 1]
    if words.gap[at] == 2 or length > _LONGEST or (length > _LONG and before in ",;:"):
        return True
    if not words.gap[at] or not words.can[at - 1] & Can.PUNCTUATION:
        return False
    if before == "." and length == _NUMBERING and words.can[at - 2] & Can.NUMBER:
        return at > _NUMBERING and words.gap[at - 2] != _LINE
    if before in _ENDS:
        return not words.word[at][0].islower()
    if before in '”"»’)' and at >= 2 and words.word[at - 2] in {".", "!", "?"}:
        return words.word[at][0].isupper()
    return False


def _stretches(words: Words, zones: list[Zone]) -> list[Stretch]:
    found: list[Stretch] = []
    first, current, line, kind = 0, 0, 0, ZoneKind.BODY
    previous: int = -1
    size = len(words)
    for at in range(size + 1):
        zone = previous
        if at < size:
            while current < len(zones) and zones[current].end <= words.start[at]:
                current += 1
            inside = current < len(zones) and zones[current].start <= words.start[at]
            zone = current if inside else -1
        if at and (at == size or zone != previous or _ends_here(words, at, at - first)):
            found.append(Stretch(first, at, kind, line))
            line += at < size and words.gap[at] == 2
            first = at
        if zone != previous:
            kind = zones[zone].kind if zone >= 0 else ZoneKind.BODY
        previous = zone
    return found
