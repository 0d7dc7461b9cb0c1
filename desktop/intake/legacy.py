"""The Vietnamese encodings from before Unicode: TCVN3, VNI and VPS, by the tables in the resources."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from resources import lexicon

_UNKNOWN = "\ufffd"
_CAPITALS = re.compile(r"[^\W\d_]+")
_FEWEST_CAPITALS = 2


def _tcvn3(content: bytes) -> str:
    """Read TCVN3; words whose plain letters are capitals are capitals throughout."""
    text = content.decode("latin-1").translate(_single_bytes("tcvn3", "cp1252"))
    return _CAPITALS.sub(_raised, text)


def _vps(content: bytes) -> str:
    return content.decode("latin-1").translate(_single_bytes("vps", "latin-1"))


def _vni(content: bytes) -> str:
    pattern, letters = _two_bytes()
    text = content.decode("latin-1").translate(_windows())
    return pattern.sub(lambda match: letters[match[0]], text)


CODECS: Final[Mapping[str, Callable[[bytes], str]]] = MappingProxyType(
    {"tcvn3": _tcvn3, "vni": _vni, "vps": _vps}
)


def decode_legacy(content: bytes, encoding: str) -> str:
    """Return the text in NFC; raises UnicodeDecodeError at the first byte that means nothing."""
    text = CODECS[encoding](content)
    if (at := text.find(_UNKNOWN)) >= 0:
        raise UnicodeDecodeError(encoding, content, at, at + 1, "means nothing")
    return unicodedata.normalize("NFC", text)


def table(encoding: str) -> dict[str, bytes]:
    """Return what stands for each letter that the encoding has, longest first."""
    if encoding == "vni":
        return {letter: said.encode("latin-1") for said, letter in _two_bytes()[1].items()}
    single = _single_bytes(encoding, "ascii")
    return {letter: bytes([byte]) for byte, letter in single.items() if letter != _UNKNOWN}


def _raised(word: re.Match[str]) -> str:
    plain = [letter for letter in word[0] if letter.isascii()]
    is_capital = len(plain) >= _FEWEST_CAPITALS and all(letter.isupper() for letter in plain)
    return word[0].upper() if is_capital else word[0]


@cache
def _windows() -> dict[int, str]:
    """Return what bytes 0x80 to 0x9f are on Windows: dashes, quotes, dots."""
    return {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}


@cache
def _single_bytes(encoding: str, beside: str) -> dict[int, str]:
    """Return the letters by byte; what the table leaves out is as windows-1252 has it, if so asked."""
    rows: dict[str, Any] = lexicon("encodings")[encoding]
    table = dict(enumerate("".join(rows["rows"]), rows["first"]))
    said = rows.get("controls", "")
    table |= {ord(byte): letter for byte, letter in zip(said[::2], said[1::2], strict=True)}
    return _windows() | table if beside == "cp1252" else table


@cache
def _two_bytes() -> tuple[re.Pattern[str], dict[str, str]]:
    vni = lexicon("encodings")["vni"]
    letters: dict[str, str] = dict(_marked("aeouy", vni["marks"], ""))
    letters |= _marked("aeo", vni["circumflex"], "\u0302") | _marked("a", vni["breve"], "\u0306")
    for letter, sign in vni["letters"].items():
        letters[sign] = letter
        if letter in "ơư":
            letters |= {sign + mark: letter + tone for tone, mark in vni["marks"].items()}
    capitals = {said.upper(): letter.upper() for said, letter in letters.items()}
    mixed = {said[0].upper() + said[1:]: letter.upper() for said, letter in letters.items()}
    every = mixed | capitals | letters
    composed = {said: unicodedata.normalize("NFC", letter) for said, letter in every.items()}
    longest_first = sorted(composed, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), composed


def _marked(bases: str, marks: dict[str, str], sign: str) -> dict[str, str]:
    return {base + mark: base + sign + tone for base in bases for tone, mark in marks.items()}
