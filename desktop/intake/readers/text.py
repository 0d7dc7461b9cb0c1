"""Plain text in UTF-8: BOM dropped, line ends LF, NFC, nothing else changed."""

import codecs
import re
import unicodedata
from typing import Final

from desktop.intake.readers.reader import Reader, Unreadable

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
_CONTROLS_PER_CHARACTER = 0.01
"""A stray control character is a slip of somebody's editor; one in a hundred is no text."""


def read(content: bytes) -> str:
    """Return the text; raises Unreadable: ``empty``, ``binary``, ``not utf-8`` (with the byte)."""
    _refuse_utf16(content)
    if (nul := content.find(0)) >= 0:
        raise Unreadable("binary", byte=str(nul))
    text = unicodedata.normalize("NFC", _LINE_END.sub("\n", _decoded(content).lstrip(_BOM)))
    if not text.strip():
        raise Unreadable("empty")
    if first := _CONTROL.search(text):
        _refuse_controls(text, len(text[: first.start()].encode()))
    return text


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("not utf-8", byte=str(error.start)) from error


def _refuse_utf16(content: bytes) -> None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Unreadable("not utf-8", byte="0")


def _refuse_controls(text: str, byte: int) -> None:
    if len(_CONTROL.findall(text)) > len(text) * _CONTROLS_PER_CHARACTER:
        raise Unreadable("binary", byte=str(byte))


READER: Final = Reader("text/1", read)
