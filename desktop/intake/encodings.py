"""Bytes to text: by their mark, by UTF-8, else by which encoding makes words of them."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from db.records import Reason
from desktop.intake.legacy import CODECS, decode_legacy
from desktop.intake.readers.reader import Unreadable
from desktop.intake.syllables import is_syllable, is_western

UTF8: Final = "utf-8"
WITH_GAPS: Final = "utf-8 with gaps"
"""UTF-8 with a sign in place of each byte that is broken: only ever read so when asked for."""
WINDOWS: Final = ("windows-1252", "windows-1258")
EIGHT_BIT: Final = (*WINDOWS, *CODECS)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 200_000
_MOST_WORDS = 2000
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~]*[^\x00-\x7f\s][^\s!-/:-@\[-`{-~]*")
_SIGNS = re.compile(r"[‘’‚“”„–—…•«»·†‡€£§°\u00a0]+")
_BEYOND_LATIN = re.compile("[^\x00-\xff‘’‚“”„–—…•€™ŒœŠšŸŽžƒˆ˜†‡‰‹›]")
_CLEAR_LEAD = 0.25
_FEWEST_MENDED = 4
_CLEARLY_MENDED = 0.85
_WORTH_OF_WESTERN = 0.5
_WORTH_OF_WESTERN_ABROAD = 0.9
_WORTH_OF_LETTER = 0.5
_PLAIN = re.compile(r"(?<![^\s])[A-Za-z]{2,}(?![^\s,.;:])")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text in NFC, the encoding that it was in, and which others may be meant if that is unsure."""

    text: str
    encoding: str
    others: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[Reason, ...]:
        """What the curator is to be asked of it."""
        if not self.others:
            return ()
        values = (("encoding", self.encoding), ("others", ", ".join(self.others)))
        return (Reason("encoding unsure", values),)


def decode(content: bytes, asked: str | None = None) -> Decoded:
    """Return the text of bytes that are text; raises Unreadable: ``binary``, ``broken encoding``.

    ``asked`` is the encoding that the curator chose, or that the file says it is in and that fits.
    """
    if asked is not None:
        return decode_as(content, asked)
    named = next((name for mark, name in _MARKS if content.startswith(mark)), None) or _unmarked_wide(content)
    if named:
        return decode_as(content, named)
    if (nul := content.find(0)) >= 0:
        raise Unreadable("binary", byte=str(nul))
    try:
        return mend(_composed(content.decode(UTF8)))
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(content):
            raise _broken(content, UTF8, error) from error
    return _judged(content)


def decode_as(content: bytes, encoding: str) -> Decoded:
    """Return the text read in this encoding and no other; raises Unreadable: ``broken encoding``."""
    try:
        if encoding in CODECS:
            return Decoded(decode_legacy(content, encoding), encoding)
        if encoding == WITH_GAPS:
            return Decoded(_composed(content.decode(UTF8, "replace")), encoding)
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(content, encoding, error) from error
    except LookupError as error:
        raise Unreadable("unknown encoding", encoding=encoding) from error
    name = UTF8 if encoding == "utf-8-sig" else encoding
    return Decoded(_composed(text), name)


def mend(text: str) -> Decoded:
    """Return the text, where its letters are those of a font from before Unicode as what that font shows."""
    if text.isascii() or _BEYOND_LATIN.search(text) or len(words := _words(text)) < _FEWEST_MENDED:
        return Decoded(text, UTF8)
    western = _western_worth(text)
    if (worth := _worth(words, western)) + _CLEAR_LEAD > 1:
        return Decoded(text, UTF8)
    for encoding in ("tcvn3", "vni"):
        try:
            mended = decode_legacy(text.encode("cp1252"), encoding)
        except UnicodeError:
            continue
        if _worth(_words(mended), western) >= max(_CLEARLY_MENDED, worth + _CLEAR_LEAD):
            return Decoded(mended, encoding)
    return Decoded(text, UTF8)


def mend_as(words: str | None, encoding: str) -> str | None:
    """Return words that stand beside a text as that text was mended."""
    if words is None or words.isascii() or encoding not in CODECS:
        return words
    try:
        return decode_legacy(words.encode("cp1252"), encoding)
    except UnicodeError:
        return words


def _judged(content: bytes) -> Decoded:
    """Return the text in the eight-bit encoding that makes most words of the high bytes."""
    sample = content[:_LOOKED_AT]
    readings = {name: text for name in EIGHT_BIT if (text := _try(sample, name)) is not None}
    if not readings:
        first = UnicodeDecodeError(UTF8, content, _first_high(content), _first_high(content) + 1, "none fits")
        raise _broken(content, WINDOWS[0], first)
    western = _western_worth(sample.decode("latin-1"))
    worths = {name: _worth(_words(text), western) for name, text in readings.items()}
    best = max(worths, key=lambda name: worths[name])
    others = tuple(
        name
        for name, worth in worths.items()
        if readings[name] != readings[best] and worths[best] - worth < _CLEAR_LEAD
    )
    return Decoded(decode_as(content, best).text, best, others)


def _try(sample: bytes, encoding: str) -> str | None:
    try:
        return decode_as(sample, encoding).text
    except Unreadable:
        return None


def _words(text: str) -> list[str]:
    """Return the words in which there is more than ASCII, cut at signs."""
    return [word for match in _WORD.findall(text[:_LOOKED_AT])[:_MOST_WORDS] for word in _cut(match)]


def _cut(word: str) -> Iterator[str]:
    parts = [part for part in _SIGNS.split(word) if part]
    yield from (part for part in parts if not part.isascii())
    if all(part.isascii() for part in parts):
        yield ""


def _worth(words: list[str], western: float) -> float:
    """Return how sure it is, from 0 to 1, that these are words; an empty one was a sign and no letter."""
    if not words:
        return 1.0
    return sum(_worth_of(word, western) for word in words) / len(words)


def _worth_of(word: str, western: float) -> float:
    if not word:
        return 1.0
    if is_syllable(word):
        return 1.0 if len(word) > 1 else _WORTH_OF_LETTER
    return western if is_western(word) else 0.0


def _western_worth(text: str) -> float:
    """Return what a Western word counts: less where even the plain words are Vietnamese syllables."""
    plain = _PLAIN.findall(text[:_LOOKED_AT])[:_MOST_WORDS]
    at_home = sum(map(is_syllable, plain)) * 2 > len(plain)
    return _WORTH_OF_WESTERN if at_home or not plain else _WORTH_OF_WESTERN_ABROAD


def _unmarked_wide(content: bytes) -> str | None:
    """Return which UTF-16 it is by where the zeros are; every text has spaces and line ends."""
    head = content[:4096]
    if len(content) % 2 or not head.count(0):
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 8 < len(head) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_mostly_utf8(content: bytes) -> bool:
    high = len(_HIGH.findall(content, 0, _LOOKED_AT))
    fitting = sum(len(letter) for letter in _UTF8_LETTER.findall(content, 0, _LOOKED_AT))
    return fitting * 2 >= high


def _first_high(content: bytes) -> int:
    match = _HIGH.search(content)
    return match.start() if match else 0


def _broken(content: bytes, encoding: str, error: UnicodeDecodeError) -> Unreadable:
    line = content.count(b"\n", 0, error.start) + 1
    return Unreadable("broken encoding", encoding=encoding, line=str(line), byte=str(error.start))


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
