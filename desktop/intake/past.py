"""Days and years that an article tells of as past; it was written after them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from db.records import Zone
from db.values import PartialDate, ZoneKind
from desktop.intake.dates import FoundDate, find_dates

_SURELY_PAST = re.compile(
    r"(?:\b(?:dated|(?:issued|signed|promulgated|adopted|released|approved|passed|held|born|launched|established|took"
    r"|taken)(?: [\w'’-]+){0,9}? on|ngày)|, on)\s*(?:the\s)?$"
)
_ON = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Ss]ince|of)\s+(?:the\s)?(?:(?:morning|afternoon|evening) of\s)?(?:\w+day,?\s)?$"
)
_NOT_PAST = re.compile(
    r"\b(?:by|before|until|till|to|from|through|than)\s(?:the\s)?(?:end of\s)?(?:\w+day,?\s)?$"
    r"|\b(?:deadline|due|expected|scheduled|planned|takes? effect|effective|will|shall|targets?|next"
    r"|upcoming)\b[^.;]{0,30}$"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|is to|are to|to be|be held|expected|scheduled|planned|plans?|upcoming|coming"
    r"|deadline|effective|takes? effect|takes? office|aims?|targets?|by the end|if|should|celebrat\w+)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|has|have|[a-z]{2,}ed|held|took|led|made|saw)\b")
_YEAR = re.compile(
    r"\b[Ii]n (?P<year>(?:19|20)\d\d),? (?:the |its |this |our )?(?:[\w’'-]+ ){1,4}?"
    r"(?:was|were|had|has|led|saw|held|achieved)\b"
)
_NOW = re.compile(r"\b(?:currently|at present|to the present|to date|so far this year|this year|now)\b")
_STOP = re.compile(r"[.;!?](?=\s)|\n")
_AROUND: Final = 240
_BEFORE: Final = 120
_ARTICLE: Final = frozenset({ZoneKind.BODY, ZoneKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Past:
    """A past date and the words that name it."""

    date: PartialDate
    words: str


def past_dates(text: str, zones: Sequence[Zone]) -> Iterator[Past]:
    """Yield the dates with a year that the article itself tells of as past, in order."""
    for zone in _own(zones):
        for found in find_dates(text, zone.start, zone.end):
            before = text[max(zone.start, found.start - _BEFORE) : found.start]
            if _is_past(text, zone, found, before):
                cue = re.search(r"(?:\w+ )?(?:\w+ )?$", before)
                words = (cue[0] if cue else "") + text[found.start : found.end]
                yield Past(found.date, " ".join(words.split()))


def past_year(text: str, zones: Sequence[Zone]) -> tuple[int, str] | None:
    """Return the last year in which the article says that something was, and the words."""
    found = (match for match, sentence in _years(text, zones) if not _FUTURE.search(sentence))
    latest = max(found, key=lambda match: match["year"], default=None)
    return (int(latest["year"]), " ".join(latest[0].split())) if latest else None


def present_year(text: str, zones: Sequence[Zone]) -> tuple[int, str] | None:
    """Return the year that the article calls the present one, and the words; None if two are.

    A sentence does so that tells of a year and says how things stand "currently" in it.
    """
    present = {
        match["year"]: " ".join(match[0].split())
        for match, sentence in _years(text, zones)
        if _NOW.search(sentence) and not _FUTURE.search(sentence)
    }
    return next(((int(year), words) for year, words in present.items()), None) if len(present) == 1 else None


def _is_past(text: str, zone: Zone, found: FoundDate, before: str) -> bool:
    if _NOT_PAST.search(before):
        return False
    if _SURELY_PAST.search(before):
        return True
    sentence = _sentence(text, zone, found.start, found.end)
    return bool(_ON.search(before) and _PAST.search(sentence) and not _FUTURE.search(sentence))


def _years(text: str, zones: Sequence[Zone]) -> Iterator[tuple[re.Match[str], str]]:
    for zone in _own(zones):
        for match in _YEAR.finditer(text, zone.start, zone.end):
            yield match, _sentence(text, zone, match.start(), match.end())


def _sentence(text: str, zone: Zone, start: int, end: int) -> str:
    """Return the sentence around a passage, at most a few lines of it."""
    first, last = max(zone.start, start - _AROUND), min(zone.end, end + _AROUND)
    stops = [stop.end() for stop in _STOP.finditer(text, first, start)]
    stop = _STOP.search(text, end, last)
    return text[stops[-1] if stops else first : stop.start() if stop else last]


def _own(zones: Sequence[Zone]) -> list[Zone]:
    return [zone for zone in zones if zone.kind in _ARTICLE]
