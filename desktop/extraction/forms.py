"""What stands before a name: the form of address, the rank, the degree; and "Chairwoman"."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

import resources
from db.values import AttributeKind
from desktop.extraction.attributes import Mention, Stretch
from desktop.extraction.details import Detail
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_LEXICON = resources.lexicon("words_box")
_GRAMMAR = resources.lexicon("words_grammar")
_MALE, _FEMALE = (frozenset(_GRAMMAR[name].split()) for name in ("male", "female"))
_RANKS: Mapping[str, str] = _LEXICON["ranks"]
_DEGREES: Mapping[str, str] = _LEXICON["degrees"]
_FORMS = _MALE | _FEMALE | _RANKS.keys() | _DEGREES.keys()
_BARE = frozenset({"General", "Major"})
"""Ranks that may be the end of a title: Director General, Sergeant Major."""


def addressed(doc: Doc, said: list[tuple[Stretch, Mention]]) -> Iterator[Detail]:
    """Read gender, rank and degree off what stands before these names, and gender off their titles.

    Of several ranks the fullest counts if the others are short for it; forms that differ count for nothing.
    """
    words: Words = doc._.words
    titled = {at for title in doc._.titles for at in range(title.start, title.end)}
    found: dict[tuple[str, AttributeKind], list[Detail]] = {}
    named = (one for stretch, mention in said for one in _before_name(words, stretch, mention, titled))
    for detail in (*named, *_women(doc, {id(stretch) for stretch, _ in said})):
        found.setdefault((detail.mention.person, detail.kind), []).append(detail)
    for details in found.values():
        fullest = max(details, key=lambda one: len(one.value))
        if all(fullest.value.endswith(one.value) for one in details):
            yield fullest


def _women(doc: Doc, stretches: set[int]) -> Iterator[Detail]:
    words: Words = doc._.words
    for one in doc._.holdings:
        title = one.office.title
        for at in range(title.start, title.end):
            if words.key[at].endswith("woman") and id(one.stretch) in stretches:
                span = words.start[at], words.end(at)
                passage = words.start[one.first], words.end(one.end - 1)
                yield Detail(AttributeKind.GENDER, "female", one.mention, *span, (passage,), "address")


def _before_name(words: Words, stretch: Stretch, mention: Mention, titled: set[int]) -> Iterator[Detail]:
    first = mention.start
    while first > stretch.start and _can_stand_before(words, first - 1, titled):
        first -= 1
    before = [at for at in range(first, mention.start) if words.key[at] in _FORMS]
    address = [at for at in before if words.key[at] in _MALE | _FEMALE]
    if len(address) == 1:
        gender = "male" if words.key[address[0]] in _MALE else "female"
        yield _form(words, mention, AttributeKind.GENDER, address, gender)
    for kind, known in ((AttributeKind.MILITARY_RANK, _RANKS), (AttributeKind.DEGREE, _DEGREES)):
        at = [place for place in before if words.key[place] in known]
        value = " ".join(known[words.key[place]] for place in at)
        if at and not (value in _BARE and _follows_a_title(words, at[0])):
            yield _form(words, mention, kind, at, value)


def _can_stand_before(words: Words, at: int, titled: set[int]) -> bool:
    if words.gap[at + 1] == 2 or at in titled:
        return False
    return words.word[at] in {".", "-"} or (words.key[at] in _FORMS and bool(words.can[at] & Can.CAPITAL))


def _follows_a_title(words: Words, at: int) -> bool:
    return at > 0 and words.gap[at] < 2 and bool(words.can[at - 1] & (Can.CAPITAL | Can.HEAD))


def _form(words: Words, mention: Mention, kind: AttributeKind, at: list[int], value: str) -> Detail:
    start, end = words.start[at[0]], words.end(at[-1])
    end += words.text[end : end + 1] == "."
    passage = start, words.end(mention.end - 1)
    return Detail(kind, value, mention, start, end, (passage,), "address")
