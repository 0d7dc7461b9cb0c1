"""Bytes of a list to text: the encodings that programs for tables write."""

import codecs
import unicodedata

from desktop.lists.table import UnreadableList

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LOOKED_AT = 4096
_MOST_CONTROLS = 0.01


def decode(content: bytes) -> tuple[str, str]:
    """Return the text in NFC and the encoding's name; raises UnreadableList: ``empty``, ``binary``."""
    if not content.strip():
        raise UnreadableList("list empty")
    encoding = _marked(content) or _unmarked(content)
    try:
        text = unicodedata.normalize("NFC", content.decode(encoding))
    except UnicodeDecodeError as error:
        raise UnreadableList("list binary") from error
    if not text.strip():
        raise UnreadableList("list empty")
    if "\0" in text or _controls(text) > _MOST_CONTROLS:
        raise UnreadableList("list binary")
    return text, encoding


def _marked(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def _unmarked(content: bytes) -> str:
    head = content[:_LOOKED_AT]
    if head.count(0) > len(head) // 4:
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1258" if _is_vietnamese(content) else "cp1252"
    return "utf-8"


def _is_vietnamese(content: bytes) -> bool:
    """Whether the tone marks that Windows' Vietnamese code page writes apart all stand on a letter.

    Read so, a text in Western European letters has marks behind consonants and signs, or none.
    """
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return False
    marks = sum(unicodedata.combining(one) != 0 for one in content.decode("cp1258"))
    left = sum(unicodedata.combining(one) != 0 for one in text)
    return marks > 0 and left * 50 <= marks


def _controls(text: str) -> float:
    head = text[:_LOOKED_AT]
    return sum(unicodedata.category(one) == "Cc" and one not in "\t\r\n" for one in head) / len(head)
