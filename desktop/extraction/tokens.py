"""How a text is cut into words: the tokenizer, and the words as the grammar reads them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from db.values import fold
from desktop.extraction.vocabulary import Can, Vocabulary

_TOKEN = re.compile(
    r"\n+|[^\S\n]+"
    r"|(?:[^\W\d_]\.){2,}(?=\W|$)"
    r"|[’'][sS]\b(?!\w)"
    r"|[^\W_]+(?:[’'](?![sS]\b)[^\W\d_]+)*"
    r"|\.{2,}|.",
    re.DOTALL,
)
_VIETNAMESE = re.compile(
    r"(?:ngh|ng|nh|qu|gi|[bcdghkmprst][hlr]|[bcdghklmnprstvxj])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_APOSTROPHES = frozenset({"'", "’"})
LONGEST_WORD = 40


class WordTokenizer:
    """Cuts in one linear pass; whatever the text, its tokens join to it again."""

    def __init__(self, vocab: "object") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the text as a Doc."""
        words: list[str] = []
        spaces: list[bool] = []
        for match in _TOKEN.finditer(text):
            piece = match[0]
            if piece == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)  # type: ignore[arg-type]

    def to_bytes(self, **_: object) -> bytes:
        """Return nothing: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: object) -> "WordTokenizer":
        """Return itself: the tokenizer has no state."""
        return self


@registry.tokenizers("incumbent.words.v1")  # type: ignore[untyped-decorator]
def word_tokenizer() -> Callable[[Language], WordTokenizer]:
    """Return what makes the tokenizer of a pipeline."""
    return lambda nlp: WordTokenizer(nlp.vocab)


@dataclass(slots=True)
class Words:
    """The words of a Doc without its white space, as lists side by side.

    ``gap`` tells what stood before a word: 0 nothing, 1 a space, 2 a line break.
    """

    text: str
    word: list[str]
    key: list[str]
    can: list[int]
    start: list[int]
    gap: list[int]

    def __len__(self) -> int:
        return len(self.word)

    def end(self, index: int) -> int:
        """Return where a word ends in the text."""
        return self.start[index] + len(self.word[index])

    def between(self, first: int, end: int) -> str:
        """Return the text from a word up to, not including, another."""
        return self.text[self.start[first] : self.end(end - 1)] if end > first else ""


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return fold(word)


def _shape(word: str, key: str) -> int:
    first = word[0]
    if not (first.isalnum()):
        return Can.PUNCTUATION
    flags = 0
    if first.isdigit():
        return Can.NUMBER
    elided = len(word) > 2 and word[1] in _APOSTROPHES and word[2].isupper()
    if first.isupper() or first.istitle() or elided:
        flags |= Can.CAPITAL
        if len(word) > 1 and word.isupper():
            flags |= Can.ACRONYM
        if len(key) <= 7 and _VIETNAMESE.fullmatch(key):
            flags |= Can.SYLLABLE
    return flags


def _marked(word: str, flags: int) -> int:
    """Return what a word can be, when its marks tell a Vietnamese syllable from a form of address.

    As in "Đôn", no don.
    """
    if flags & Can.SYLLABLE and not word.isascii():
        return flags & ~(Can.HONORIFIC | Can.RANK | Can.FUNCTION)
    return flags


def read_words(doc: Doc, vocabulary: Vocabulary) -> Words:
    """Return the words of a Doc with what each can be."""
    words = Words(doc.text, [], [], [], [], [])
    gap, offset, known = 0, 0, vocabulary.can
    cache: dict[str, tuple[str, int]] = {}
    for token in doc:
        text = token.text
        if text.isspace():
            gap = max(gap, 2 if "\n" in text else 1)
            offset += len(text) + len(token.whitespace_)
            continue
        found = cache.get(text)
        if found is None:
            key = _key(text) if len(text) <= LONGEST_WORD else ""
            found = cache[text] = (key, _marked(text, known.get(key, 0) | _shape(text, key)))
        owns = (
            text in _APOSTROPHES
            and not gap
            and bool(words.word)
            and words.key[-1].endswith("s")
            and bool(token.whitespace_)
        )
        words.word.append(text)
        words.key.append("'s" if owns else found[0])
        words.can.append(found[1])
        words.start.append(offset)
        words.gap.append(gap)
        gap = 1 if token.whitespace_ else 0
        offset += len(text) + len(token.whitespace_)
    return words
