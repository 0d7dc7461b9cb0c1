"""What is known of an article besides its text: title, outlet, address, date or bounds, area."""

import re
from collections.abc import Sequence
from itertools import chain

from db.records import Head, Reason, Zone
from db.values import PartialDate, ZoneKind
from desktop.intake.dating import bounds, published
from desktop.intake.languages import language_of
from desktop.intake.names import is_names
from desktop.intake.places import (
    Outlet,
    area_of_address,
    area_of_place,
    area_of_units,
    clear_area,
    governs_another,
    names_area,
    only_area,
    outlet_of_address,
    outlet_of_code,
)
from desktop.intake.readers.reader import NOTHING_SAID, Said

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”]{3,2000}")
_HOST = re.compile(r"\b[\w-]{2,63}(?:\.[\w-]{2,63}){1,4}\b")
_CODE = re.compile(r"[^\s(),/–—:-][^(),/–—:]*")
_BY = re.compile(
    r"(?i)^(?:(?:written |reported |story )?by|author|text|bài(?: viết)?|tin|thực hiện|tác giả)\b ?[:.]? *"
)
_LONGEST_TITLE = 90


def find_head(path: str, text: str, zones: Sequence[Zone], said: Said = NOTHING_SAID) -> Head:
    """Return the head of a reading; what neither the text nor the file says stays open.

    ``said`` is what the file says outside the text: a page's or a column's own word for headline, date,
    author, outlet and address goes before what the text looks like. An outlet that is known goes by
    the name that is known.
    """
    url = said.url or _url(text, zones)
    outlet = _outlet(text, zones, url)
    day, dated_by = (said.published, said.dated_by) if said.published else published(path, text, zones, url)
    span, bounded_by = (None, ()) if day else _bounds(text, zones, said)
    return Head(
        title=said.title or _title(text, zones),
        outlet=outlet.name if outlet else said.outlet,
        url=url,
        published=day,
        dated_by=dated_by,
        bounds=span,
        bounded_by=bounded_by,
        area=said.area or _area(text, zones, outlet, url),
        author=said.author or _author(text, zones),
        language=language_of(text),
    )


def _bounds(text: str, zones: Sequence[Zone], said: Said) -> tuple[PartialDate | None, tuple[Reason, ...]]:
    """Return the days between which it must have been published, and why: by text and file together."""
    span, reasons = bounds(text, zones)
    if said.bounds is None or span is None:
        return (span, reasons) if said.bounds is None else (said.bounds, said.bounded_by)
    first, last = span.text.split("/")[0], said.bounds.text.split("/")[-1]
    if span.earliest > said.bounds.latest:
        return span, reasons
    return PartialDate(f"{first}/{last}"), (*reasons, *said.bounded_by)


def _author(text: str, zones: Sequence[Zone]) -> str | None:
    """Return who signs the article, as the byline has it."""
    lines = (_BY.sub("", line).strip(" .–—-") for line in _texts(text, zones, ZoneKind.BYLINE))
    return next((line for line in lines if is_names(line)), None)


def _title(text: str, zones: Sequence[Zone]) -> str:
    headlines = _texts(text, zones, ZoneKind.HEADLINE)
    if headlines:
        return next((line for line in headlines if len(line.split()) > 3), headlines[0])
    body = next(iter(_texts(text, zones, ZoneKind.BODY)), "") or text.strip()
    return _shortened(" ".join(body[: 4 * _LONGEST_TITLE].split()))


def _shortened(line: str) -> str:
    if len(line) <= _LONGEST_TITLE:
        return line
    words = line[: _LONGEST_TITLE + 1].rpartition(" ")[0] or line[:_LONGEST_TITLE]
    return words.rstrip(" ,;:–-") + "…"


def _url(text: str, zones: Sequence[Zone]) -> str | None:
    found = (_URL.search(line) for line in _texts(text, zones, ZoneKind.SOURCE))
    match = next((match for match in found if match), None)
    return match[0].rstrip(".,;:)]") if match else None


def _outlet(text: str, zones: Sequence[Zone], url: str | None) -> Outlet | None:
    sources = _texts(text, zones, ZoneKind.SOURCE)
    hosts = filter(None, [url, *_HOST.findall("\n".join(sources))])
    signed = [*_texts(text, zones, ZoneKind.DATELINE), *sources, *_texts(text, zones, ZoneKind.BYLINE)]
    codes = chain.from_iterable(map(_codes, signed))
    by_code = (outlet for outlet in map(outlet_of_code, codes) if outlet and not _is_elsewhere(outlet, text))
    return next(chain(filter(None, map(outlet_of_address, hosts)), by_code), None)


def _is_elsewhere(outlet: Outlet, text: str) -> bool:
    """Whether the text is about another province than the outlet's: several papers sign alike."""
    return outlet.area is not None and not names_area(text, outlet.area) and clear_area(text) is not None


def _area(text: str, zones: Sequence[Zone], outlet: Outlet | None, url: str | None) -> str | None:
    if outlet and outlet.area and not governs_another(text, outlet.area):
        return outlet.area
    places = chain.from_iterable(_codes(line) for line in _texts(text, zones, ZoneKind.DATELINE))
    if area := next(filter(None, map(area_of_place, places)), None):
        return area
    if url and (area := area_of_address(url)):
        return area
    headline = only_area("\n".join(_texts(text, zones, ZoneKind.HEADLINE)))
    article = (ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.CAPTION)
    body = "\n".join(_texts(text, zones, *article))
    return headline or clear_area(body) or area_of_units(body)


def _codes(line: str) -> list[str]:
    return [code.strip(" .-–—") for code in _CODE.findall(line)]


def _texts(text: str, zones: Sequence[Zone], *kinds: ZoneKind) -> list[str]:
    return [text[zone.start : zone.end] for zone in zones if zone.kind in kinds]
