"""Dates as people write them into lists: as exact as they stand there, never more."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from db.values import PartialDate, fold
from resources import lexicon


class Order(StrEnum):
    """What stands first in a date of three numbers."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says of a day: a date, that it is still open, or nothing."""

    date: PartialDate | None = None
    open: bool = False


_YEAR = r"(?P<year>[12]\d{3})"
_MONTH, _DAY = r"(?P<month>\d{1,2})", r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}",
        rf"(?:nam) ?{_YEAR}",
        rf"{_YEAR}[-/.]{_MONTH}(?:[-/.]{_DAY})?(?:[t ]\d\d:\d\d.*)?",
        rf"(?:thang )?{_MONTH} ?[-/.] ?{_YEAR}",
        rf"thang {_MONTH},? ?(?:nam)? ?{_YEAR}",
        rf"(?:ngay )?{_DAY} ?thang ?{_MONTH},? ?(?:nam)? ?{_YEAR}",
        rf"{_DAY}(?:st|nd|rd|th)? (?P<name>[a-z]+)\.?,? {_YEAR}",
        rf"(?P<name>[a-z]+)\.? {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?P<name>[a-z]+)\.?,? {_YEAR}",
    )
)
THREE_NUMBERS = re.compile(r"(?P<first>\d{1,2}) ?[-/.] ?(?P<second>\d{1,2}) ?[-/.] ?(?P<year>[12]\d{3})")
_REMARK = re.compile(r"\s*\((?P<words>[^()?]*)\)$")


@lru_cache(32768)
def read_date(cell: str, order: Order = Order.DAY_FIRST) -> Said | None:
    """Return what a cell says of a day; None where it cannot be read."""
    text = _plain(cell)
    if not text or text in _words("unknown"):
        return Said()
    if text in _words("now"):
        return Said(open=True)
    try:
        return Said(_date(text, order))
    except ValueError:
        return None


@lru_cache(8192)
def read_span(cell: str, order: Order = Order.DAY_FIRST) -> tuple[Said, Said] | None:
    """Return the start and end that stand in one cell; None where it is no span of two dates."""
    text = re.sub(r"^\s*[–—-]?\s*\((.*)\)\s*$", r"\1", cell)
    until = "|".join(_words("until"))
    dashes = (r"\s*[–—]\s*", r"\s+-\s+", r"(?<=\d{4})-(?=\d{4}\b)", r"(?<=\d)-(?=\D+$)")
    for sign in (*dashes, rf"\s+(?:{until})\s+"):
        first, last, *_ = (*re.split(sign, fold(text), maxsplit=1), "")
        start, end = read_date(first, order), read_date(last, order)
        if start and end and start.date and (end.date or end.open):
            return start, end
    return None


def is_date(cell: str) -> bool:
    """Whether a cell holds a date or a span of dates."""
    said = read_date(cell)
    return bool(said and said.date) or read_span(cell) is not None


def _plain(cell: str) -> str:
    """Return a cell folded, without a remark in brackets behind it and signs around it."""
    text = cell.strip()
    while (found := _REMARK.search(text)) and found.start() > 0:
        text = text[: found.start()]
    text = fold(text).strip(" ,;:")
    return text if text.strip("()[] ") else ""


def _date(text: str, order: Order) -> PartialDate:
    """Return a date of one of the forms; raises ValueError."""
    for part in _words("parts_of_year"):
        text = text.removeprefix(f"{part} ")
    if found := THREE_NUMBERS.fullmatch(text):
        month, day = found["second"], found["first"]
        if order is Order.MONTH_FIRST:
            month, day = day, month
        return _made(found["year"], month, day)
    for form in _FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            month = _named(parts["name"]) if "name" in parts else parts.get("month")
            return _made(parts["year"], month, parts.get("day"))
    return _interval(text)


def _interval(text: str) -> PartialDate:
    """Return an interval in EDTF: ``2024-12/2025-11``, ``../2025-11-28``; raises ValueError."""
    if "/" not in text:
        raise ValueError(f"not a date: {text!r}")
    return PartialDate(text)


def _made(year: str, month: str | None, day: str | None) -> PartialDate:
    """Return the date; a month or day of nought is one that is not known."""
    if not month or not int(month):
        return PartialDate(year)
    if not day or not int(day):
        return PartialDate(f"{year}-{int(month):02}")
    return PartialDate(f"{year}-{int(month):02}-{int(day):02}")


def _named(name: str) -> str:
    """Return the number of a month's English name; raises ValueError."""
    months: list[str] = lexicon("lists")["dates"]["months"]
    return next((str(number) for number, names in enumerate(months, 1) if name in names.split()), "13")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("lists")["dates"][kind])
