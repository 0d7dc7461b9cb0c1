"""Data made fit to print: whatever it holds, it is text and nothing else."""

import unicodedata

LONGEST = 400
"""Characters of one datum that are printed; a row then never outgrows its page."""

LONGEST_QUOTE = 700
"""Characters of a quote, which may go on over pages."""

NAMELESS = "—"
"""Stands for a name of which nothing is left to print."""

_ALIKE = {ord(odd): plain for odd, plain in zip("‐‑⁃", "---", strict=True)}
"""Hyphens that the faces lack and that look no different."""

_UNSEEN = ("Cc", "Cf")
"""Unicode's control and format characters, which have no shape and may change direction."""


def clean(text: str) -> str:
    """Return the text in one line, NFC, without control and direction characters, with single spaces."""
    spaced = " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).split())
    if spaced.isprintable():
        return spaced
    return " ".join("".join(c for c in spaced if unicodedata.category(c) not in _UNSEEN).split())


def shorten(text: str, longest: int = LONGEST) -> str:
    """Return the cleaned text, cut with an ellipsis where it is longer than that."""
    cleaned = clean(text)
    return cleaned if len(cleaned) <= longest else f"{cleaned[: longest - 1].rstrip()}…"


def name(text: str) -> str:
    """Return a shortened name, or a dash where nothing of it can be printed."""
    return shorten(text) or NAMELESS
