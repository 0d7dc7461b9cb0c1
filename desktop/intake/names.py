"""Lines that hold nothing but names of persons."""

import re
from typing import Final

from resources import lexicon

_BETWEEN = re.compile(r" ?[,;/&|•·] ?| [-–—] | and | và ")
_PHOTO = re.compile(r"(?i)[\s,;|/–—-]*\(?\b(?:photos?|ảnh|translated|edited|video)\b(?: by\b)?[: ]*")
_MAIL = re.compile(r"\s*\(?<?[\w.+-]{1,64}@[\w.-]{1,64}>?\)?")
_PAPER = re.compile(r", (?:[A-Z]\w+ ){1,4}(?:Press|News|Times|Post|Agency|Courier|Gazette)$")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?")
_PARTICLES: Final = frozenset({"de", "da", "dela", "del", "bin", "binti", "al", "van", "von", "der"})
_NO_NAME: Final = frozenset(lexicon("pages")["no_names"])
_LONGEST = 80
_MOST_TOKENS = 6


def is_names(text: str) -> bool:
    """Whether the text is one or several names of persons, perhaps with a mail address or a photo credit."""
    if len(text) > _LONGEST:
        return False
    plain = _PHOTO.sub(" / ", _PAPER.sub("", _MAIL.sub("", text))).strip(" /().–—-")
    parts = [part for part in _BETWEEN.split(plain) if part.strip()]
    return 0 < len(parts) <= _MOST_TOKENS and all(is_name(part) for part in parts)


def is_name(text: str) -> bool:
    """Whether the text has the shape of one person's name."""
    tokens = text.split()
    if not 0 < len(tokens) <= _MOST_TOKENS or not tokens[0][0].isupper():
        return False
    return all(_is_name_word(token) for token in tokens)


def _is_name_word(token: str) -> bool:
    if token.lower().replace("’", "'") in _NO_NAME or _TOKEN.fullmatch(token) is None:
        return False
    return token[0].isupper() or token in _PARTICLES
