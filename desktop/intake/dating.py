"""When an article was published, or the days between which it must have been."""

import re
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import Final

from db.records import Reason, Zone
from db.values import PartialDate, ZoneKind
from desktop.intake.dates import DAY, MONTH, day_in_year, find_dates, find_day_first
from desktop.intake.past import past_dates, past_year, present_year

Dated = tuple[PartialDate, Reason]

_DAY_OF_YEAR = re.compile(rf"\b(?:{MONTH}\s{DAY}|{DAY}\s{MONTH})(?!\w)")
_LEAD = re.compile(
    r"(?:\b[Oo]n (?:\w+day,? \(?)?(?:the )?(?:(?:early |late )?(?:morning|afternoon|evening|night) (?:of|on) "
    r")?|\b[Tt]oday,? \(?|, )"
    rf"(?P<day>{MONTH}\s{DAY}|{DAY}\s{MONTH})\b(?:,?\s(?P<year>\d{{4}})\b)?"
)
_IN_PATH = re.compile(
    r"(?<![A-Za-z0-9])((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![A-Za-z0-9])",
)
_VIETNAMESE = re.compile("[đĐơƠưƯ\u1ea0-\u1ef9]")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DOCUMENT = re.compile(
    r"\b(?:issued|signed|dated|adopted|promulgated|passed|[Dd]ecree|[Rr]esolution|[Cc]onclusion|[Dd]irective)\b[^,]*$"
)
_LEAD_WITHIN: Final = 220


def published(
    path: str, text: str, zones: Sequence[Zone], url: str | None
) -> tuple[PartialDate | None, Reason | None]:
    """Return when the article was published and what says so; nothing where that is not certain.

    ``path`` counts by its file name only, and the file's own time never.
    """
    steps: list[Callable[[], Dated | None]] = [
        lambda: _in_zones(text, zones, ZoneKind.DATELINE, "dated by dateline"),
        lambda: _in_zones(text, zones, ZoneKind.BYLINE, "dated by byline"),
        lambda: _in_zones(text, zones, ZoneKind.SOURCE, "dated by source"),
        lambda: _in_path(url or "", "dated by address"),
        lambda: _in_path(PurePosixPath(path).name, "dated by file name"),
        lambda: _in_lead(text, zones),
    ]
    return next((dated for step in steps if (dated := step())), (None, None))


def bounds(text: str, zones: Sequence[Zone]) -> tuple[PartialDate | None, tuple[Reason, ...]]:
    """Return since when the article must have been published, by the last past date that it names."""
    latest = max(past_dates(text, zones), key=lambda past: past.date.earliest, default=None)
    year, lead = past_year(text, zones), _lead(text, zones)
    if year and (latest is None or latest.date.earliest.year < year[0]):
        reasons = [Reason("after the year", (("words", year[1]),))]
        since = PartialDate(f"{year[0]}/..")
        if lead and (day := day_in_year(lead[0], year[0])):
            reasons.append(Reason("after the day", (("words", lead[0]),)))
            since = PartialDate(f"{day}/..")
        return since, tuple(reasons)
    if latest is None:
        return None, ()
    return PartialDate(f"{latest.date}/.."), (Reason("after the date", (("words", latest.words),)),)


def _in_zones(text: str, zones: Sequence[Zone], kind: ZoneKind, code: str) -> Dated | None:
    find = find_day_first if _VIETNAMESE.search(text, 0, 20_000) else find_dates
    found = (day for zone in zones if zone.kind is kind for day in find(text, zone.start, zone.end))
    day = next((day for day in found if day.date.is_day), None)
    return (day.date, _because(code, text[day.start : day.end])) if day else None


def _in_path(path: str, code: str) -> Dated | None:
    match = _IN_PATH.search(path)
    if match is None:
        return None
    try:
        return PartialDate(f"{match[1]}-{match[3]}-{match[4]}"), _because(code, match[0])
    except ValueError:
        return None


def _in_lead(text: str, zones: Sequence[Zone]) -> Dated | None:
    """Return the day that the dateline or the first sentence names, if its year is certain."""
    lead = _lead(text, zones)
    if lead is None:
        return None
    words, year = lead
    if year:
        day = day_in_year(words, year)
        if day is None or _is_history(text, zones, day):
            return None
        return day, _because("dated by lead", words)
    present = present_year(text, zones)
    day = day_in_year(words, present[0]) if present else None
    if day is None or present is None or _is_history(text, zones, day):
        return None
    return day, Reason("dated by lead and year", (("words", words), ("year", present[1])))


def _lead(text: str, zones: Sequence[Zone]) -> tuple[str, int | None] | None:
    """Return the words with which dateline or first sentence name a day, and its year if it stands there."""
    for zone in zones:
        if zone.kind is ZoneKind.DATELINE and (match := _DAY_OF_YEAR.search(text, zone.start, zone.end)):
            return match[0], None
    body = next((zone for zone in zones if zone.kind is ZoneKind.BODY), None)
    if body is None:
        return None
    line = text.find("\n", body.start, body.end)
    end = min(body.start + _LEAD_WITHIN, body.end if line < 0 else line)
    match = _LEAD.search(text, body.start, end)
    if match is None or _tells_of_another_day(text[body.start : match.start()]):
        return None
    return match[0].strip(" ,("), int(match["year"]) if match["year"] else None


def _tells_of_another_day(before: str) -> bool:
    """Whether the day is a document's: "on Thursday reviewed the resolution issued on ..."."""
    return bool(_WEEKDAY.search(before) or _DOCUMENT.search(before))


def _is_history(text: str, zones: Sequence[Zone], day: PartialDate) -> bool:
    """Whether the text knows of later days or years: then its first sentence tells of the past."""
    later = any(past.date.earliest > day.latest for past in past_dates(text, zones))
    year = past_year(text, zones)
    return later or (year is not None and year[0] > day.latest.year)


def _because(code: str, words: str) -> Reason:
    return Reason(code, (("words", " ".join(words.split())),))
