"""Details: what words say of a person, and the values that such words have: dates and places."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

import resources
from db.values import AttributeKind, PartialDate
from desktop.extraction.attributes import Mention
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_PLACES = resources.lexicon("words_box")["places"]
_LEVELS, _BEFORE = (frozenset(_PLACES[name]) for name in ("levels", "before"))
_NAMES: Final = tuple(resources.lexicon("words_grammar")["months"].split()[:12])
_MONTHS: Final = {name[:3]: number for number, name in enumerate(_NAMES, 1)}
_MONTH = rf"(?:{'|'.join(_NAMES)}|(?:{'|'.join(_MONTHS)}|sept)\.?)"
_FIRST_YEAR, _LAST_YEAR = 1900, 2015

DATE = (
    r"(?P<date>(?P<y0>\d{4})-(?P<m0>\d\d)-(?P<d0>\d\d)"
    rf"|(?P<d1>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<m1>{_MONTH}),? (?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d\d?)(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})"
    r"|(?P<d3>\d\d?)[/.-](?P<m3>\d\d?)[/.-](?P<y3>\d{4})"
    rf"|(?P<m4>{_MONTH}),? (?P<y4>\d{{4}})|(?P<m5>\d\d?)[/-](?P<y5>\d{{4}})|(?P<y6>\d{{4}}))(?![\d/])"
)
"""Matches a date as newspapers write it; one space in it stands for any."""

Value = tuple[str, int, int]
"""A value as it is kept, and where its words begin and end."""


@dataclass(slots=True, eq=False)
class Detail:
    """What words say of a person: places are characters of the text, ``passages`` where they stand."""

    kind: AttributeKind
    value: str
    mention: Mention
    start: int
    end: int
    passages: tuple[tuple[int, int], ...]
    reason: str


def dated(match: re.Match[str]) -> Value | None:
    """Return a date as EDTF; a day always stands before a month that is a number."""
    found = {name: text for name, text in match.groupdict().items() if text and name[-1].isdigit()}
    parts = {name[0]: text for name, text in found.items()}
    month = parts.get("m", "")
    number = _MONTHS.get(month[:3].casefold()) or (int(month) if month.isdigit() else None)
    edtf = "-".join(f"{int(part):02}" for part in (parts["y"], number, parts.get("d")) if part)
    if not _FIRST_YEAR <= int(parts["y"]) <= _LAST_YEAR:
        return None
    try:
        return PartialDate(edtf).text, match.start("date"), match.end("date")
    except ValueError:
        return None


def place(words: Words, at: int) -> Value | None:
    """Return the place that is named from a character on."""
    first = bisect_right(words.start, at - 1)
    end = _place_end(words, first)
    while end > first and end + 1 < len(words) and words.key[end] == "," and words.gap[end + 1] == 1:
        further = _place_end(words, end + 1)
        named = vocabulary().places.longest(words.key, end + 1)
        if further == end + 1 or not (words.key[further - 1] in _LEVELS or (named and named[0] == further)):
            break
        end = further
    if end == first:
        return None
    first += words.key[first] == "the"
    start, stop = words.start[first], words.end(end - 1)
    return " ".join(words.text[start:stop].split()), start, stop


def _place_end(words: Words, first: int) -> int:
    """Return where one name of a place ends: "the old Quảng Bình province", "the province of Lạng Sơn"."""
    at, last = first, min(len(words), first + 10)
    while at < last and words.key[at] in _BEFORE:
        at += 1
    if at + 1 < last and words.key[at] in _LEVELS and words.key[at + 1] == "of":
        at += 2
    name = at
    barred = Can.HEAD | Can.CALENDAR | Can.FUNCTION | Can.RANK | Can.HONORIFIC
    while at < last and words.can[at] & Can.CAPITAL and (at == name or words.gap[at] == 1):
        if words.can[at] & barred and not words.can[at] & (Can.SYLLABLE | Can.LEVEL):
            break
        at += 1
    if at == name:
        return first
    return at + (at < last and words.key[at] in _LEVELS and words.gap[at] == 1)
