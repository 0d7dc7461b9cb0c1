"""A text as any format gives it to the text of a reading: BOM dropped, line ends LF, NFC."""

import re
import unicodedata
from typing import Final

from desktop.intake.readers.reader import Unreadable

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROLS_PER_CHARACTER: Final = 0.01
"""A stray control character is a slip of somebody's editor; one in a hundred is no text."""


def cleaned(text: str) -> str:
    """Return the text of a reading; raises Unreadable: ``empty``, ``binary`` (with the byte)."""
    lines = _LINE_END.sub("\n", text).lstrip(_BOM)
    if not lines.isascii():
        lines = unicodedata.normalize("NFC", lines)
    lines = _UNSTORABLE.sub("\ufffd", lines)
    if not lines.strip():
        raise Unreadable("empty")
    first = _CONTROL.search(lines)
    if first and len(_CONTROL.findall(lines)) > len(lines) * _CONTROLS_PER_CHARACTER:
        raise Unreadable("binary", byte=str(len(lines[: first.start()].encode())))
    return lines


def plain(text: str) -> str:
    """Return the text of a format that has no use for control characters without them."""
    return _CONTROL.sub("", text.replace("\x0b", "\n").replace("\x0c", "\n\n").replace("\x00", ""))


def under_title(title: str, text: str) -> str:
    """Return the text with its title above it, if it does not begin with it."""
    title = " ".join(title.split())
    first = (line.strip() for line in text[:5000].split("\n"))
    begins = next((" ".join(line.split()) for line in first if line), "")
    return text if not title or begins.casefold() == title.casefold() else f"{title}\n\n{text}"


def shown(label: str) -> str:
    """Return a file's label with a sign in place of letters that no line shows: line ends, controls."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in label)
