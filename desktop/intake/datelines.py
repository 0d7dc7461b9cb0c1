"""Datelines: the place, day and agency in front of an article's first words."""

import re
from typing import Final

from desktop.intake.dates import DAY, MONTH
from desktop.intake.places import known_code, known_place

_ON_DAY: Final = rf"(?:{MONTH}\s{DAY}|{DAY}\s{MONTH})\.?(?:,?\s\d{{4}})?"
_PLACE: Final = r"[^\W\d_][\w .'’-]{1,30}"
_SEPARATOR = re.compile(r"\s+(?:--+|[-–—])(?:\s+|$)|\s?(?:--+|—)\s?|:\s+")
_CODE = re.compile(r"[(/]([A-ZĐ][\w.&/ -]{1,20})[)/]$|, ([A-ZĐ]{2,8})$")
_LEADING_CODE = re.compile(
    r"\((\w{2,15} [Pp]ortal|[A-ZĐ][\w.]{1,14}(?: [A-Za-z][\w.]{1,12}){0,2})\)\s*(?:(?:--?|[–—])\s*)?(?=\S)"
)
_DAY = re.compile(rf"[,.]?\s*\(?{_ON_DAY}\)?\.?$")
_BARE = re.compile(rf"(?P<place>{_PLACE}?),? {_ON_DAY}|(?P<shouted>{_PLACE}?) \([^()]{{2,20}}\)")
_DOTTED = re.compile(rf"(?P<place>{_PLACE}?)[.,] {_ON_DAY}\.? (?:/[\w ]{{2,12}}/\. ?|[\w/]{{2,14}} [-–—] )")
_DAY_AND_CODE = re.compile(rf"(?P<place>{_PLACE}?), {_ON_DAY} \([\w./]{{2,14}}\)[.:]?\s+(?=[^\s–—-])")
_DETERMINER = re.compile(r"(?:The|A|An|On|In|At|This|More|Some|Over|Hundreds|Thousands)\b")
_LONGEST: Final = 90
_MOST_WORDS = 5
_SURNAMES: Final = frozenset(
    "NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ LÒ MÙA GIÀNG VỪ VÀNG NGUYEN TRAN "
    "PHAM HOANG HUYNH VU DANG BUI DUONG".split(),
)


def dateline_end(text: str) -> int:
    """Return how many characters of a paragraph are its dateline, with the dash; 0 where it has none."""
    start = text[: _LONGEST + 10]
    for whole in (_DOTTED, _DAY_AND_CODE):
        if (match := whole.match(start)) and _is_place(match["place"]):
            return match.end()
    if match := _LEADING_CODE.match(start):
        return match.end() if _is_code(match[1]) else 0
    for match in _SEPARATOR.finditer(start):
        if _is_dateline(start[: match.start()], start[match.end() :]):
            return match.end()
    return 0


def is_bare_dateline(text: str) -> bool:
    """Whether a whole line is a place and a day, as "NAY PYI TAW May 24", or a place and a desk."""
    match = _BARE.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return False
    return _is_place(match["place"]) if match["place"] else _is_shouted(match["shouted"])


def _is_dateline(before: str, after: str) -> bool:
    """Judge the words before a separator: place, day and code each make the next less doubtful."""
    code = _CODE.search(before)
    rest = before[: code.start()].strip() if code else before.strip()
    day = _DAY.search(rest)
    place = (rest[: day.start()] if day else rest).strip(" ,")
    if not place:
        return code is not None
    if day or code:
        return _is_place(re.sub(r" \([^()]*\)$", "", place))
    return _is_shouted(place) or (_DETERMINER.match(after) is not None and _is_place(place))


def _is_code(word: str) -> bool:
    return (
        known_code(word)
        or "." in word
        or word.lower().endswith(" portal")
        or sum(letter.isupper() for letter in word) >= 2
    )


def _is_place(words: str) -> bool:
    tokens = re.split(r"[\s,/-]+", words)
    named = all(token[:1].isupper() or token in {"of", "de"} for token in tokens)
    return named and 0 < len(tokens) <= _MOST_WORDS and tokens[-1][:1].isupper()


def _is_shouted(place: str) -> bool:
    """Whether bare words are a place or a code; "Le Van Thu - Secretary of" must not be one."""
    if known_code(place) or known_place(place):
        return True
    first = place.split(",", maxsplit=1)[0].split(" - ", maxsplit=1)[0]
    shouted = first.isupper() and first.split()[0] not in _SURNAMES
    return shouted and _is_place(place) and 2 <= len(first) <= 30
