"""How a text is cut into words: the tokenizer, and the words as the grammar reads them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from db.values import fold
from desktop.extraction.vocabulary import Can, vocabulary

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
# Nouns of action and fields of knowledge name work, whatever the lexicons hold: "Adaptation", "Seismology".
_ABSTRACT = re.compile(
    r"^\w{3,}(?:[acipu]tion|[is]sion|ability|ivity|ology|ography|istics|onomics|[gt]ement)$"
)
_APOSTROPHES = frozenset({"'", "’"})
LONGEST_WORD = 40
_PREFIXED = 4  # "uMlalazi", "eThekwini": a prefix in small letters before the name


class WordTokenizer:
    """Cuts in one linear pass; whatever the text, its tokens join to it again."""

    def __init__(self, vocab: "object") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the text as a Doc."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _TOKEN.findall(text):
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


def _shape(word: str, key: str) -> int:
    first = word[0]
    if not (first.isalnum()):
        return Can.PUNCTUATION
    flags = 0
    if first.isdigit():
        return Can.NUMBER
    elided = len(word) > 2 and word[1] in _APOSTROPHES and word[2].isupper()
    prefixed = len(word) > _PREFIXED and word[1].isupper() and word[2:].islower()
    if first.isupper() or first.istitle() or elided or prefixed:
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


def _entry(word: str) -> tuple[str, str, int, int]:
    """Return a word, its key and what it can be; of white space only how much it parts, as a gap."""
    if word.isspace():
        return word, "", 0, 2 if "\n" in word else 1
    key = fold(word) if len(word) <= LONGEST_WORD else ""
    known = vocabulary().can.get(key, 0) or (Can.FIELD if _ABSTRACT.search(key) else 0)
    return word, key, _marked(word, known | _shape(word, key)), 0


_remembered_entry = lru_cache(maxsize=32768)(_entry)


def _entries(doc: Doc) -> Iterator[tuple[tuple[str, str, int, int], int]]:
    """Return the entry of each token, read once in a Doc, with whether a space follows it."""
    strings = doc.vocab.strings
    names, spaces = doc.to_array("ORTH").tolist(), doc.to_array("SPACY").tolist()
    texts = {name: strings[name] for name in set(names)}
    entries = {
        name: _remembered_entry(text) if len(text) <= LONGEST_WORD else _entry(text)
        for name, text in texts.items()
    }
    return zip(map(entries.__getitem__, names), spaces, strict=True)


def read_words(doc: Doc) -> Words:
    """Return the words of a Doc with what each can be."""
    pieces = list[str]()
    words, keys, can, starts, gaps = list[str](), list[str](), list[int](), list[int](), list[int]()
    gap = offset = 0
    for (word, key, flags, parts), spaced in _entries(doc):
        pieces.append(word + " " if spaced else word)
        if parts:
            gap = max(gap, parts)
        else:
            owns = spaced and word in _APOSTROPHES and not gap and keys and keys[-1].endswith("s")
            words.append(word)
            keys.append("'s" if owns else key)
            can.append(flags)
            starts.append(offset)
            gaps.append(gap)
            gap = spaced
        offset += len(word) + spaced
    return Words("".join(pieces), words, keys, can, starts, gaps)
