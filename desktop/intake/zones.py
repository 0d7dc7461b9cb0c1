"""What each stretch of a reading is in its article; the text itself is never changed."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from db.records import Zone
from db.values import ZoneKind
from desktop.intake.captions import mark_captions
from desktop.intake.datelines import dateline_end
from desktop.intake.edges import mark_bottom, mark_top
from desktop.intake.lines import Line, split_lines
from desktop.intake.marks import mark
from desktop.intake.teasers import mark_teasers

_JOINED: Final = frozenset({ZoneKind.BODY, ZoneKind.TEASER, ZoneKind.FURNITURE})
_AGENCY_AT_END = re.compile(
    r"(?<=[.!?”\"’')])\s{1,4}(?:(?:--?|–|—)\s?[A-ZĐ]{2,10}(?:/[A-ZĐ]{2,10}){0,3}|\([A-ZĐ]{2,10}(?:/[A-ZĐ]{2,10}){0,3}\)"
    r"|/?-?VN[AS]|Enditem)[./]{0,3}$",
)
_DATELINES_AMONG = 3
"""The dateline stands in the first paragraph, or behind a caption or a bullet summary."""


def find_zones(text: str) -> tuple[Zone, ...]:
    """Return the zones of a reading in order; they do not overlap and leave out only white space.

    Paragraphs of the body, teasers and furniture that follow each other are one zone; anything
    else is a zone per line. Takes time in proportion to the text.
    """
    lines = split_lines(text)
    kinds = [mark(line) for line in lines]
    mark_teasers(lines, kinds)
    mark_top(lines, kinds)
    mark_bottom(lines, kinds)
    mark_captions(lines, kinds)
    return tuple(_joined(_split(lines, [kind or ZoneKind.BODY for kind in kinds])))


def _split(lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> Iterator[Zone]:
    """Yield a zone per line; datelines and agencies' marks are cut from the paragraphs they stand in."""
    last = max((at for at, kind in enumerate(kinds) if kind is ZoneKind.BODY), default=-1)
    datelines = _DATELINES_AMONG
    for at, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        start, end = line.start, line.end
        if kind is ZoneKind.BODY and datelines:
            datelines -= 1
            if cut := dateline_end(line.text):
                datelines = 0
                yield Zone(ZoneKind.DATELINE, start, start + len(line.text[:cut].rstrip()))
                start += cut
        tail = _AGENCY_AT_END.search(line.text, max(0, len(line.text) - 60)) if at == last else None
        if tail and line.start + tail.start() > start:
            yield Zone(kind, start, line.start + tail.start())
            yield Zone(ZoneKind.BYLINE, line.start + tail.end() - len(tail[0].strip()), end)
        elif start < end:
            yield Zone(kind, start, end)


def _joined(zones: Iterator[Zone]) -> Iterator[Zone]:
    held: Zone | None = None
    for zone in zones:
        if held and held.kind is zone.kind and zone.kind in _JOINED:
            held = Zone(held.kind, held.start, zone.end)
            continue
        if held:
            yield held
        held = zone
    if held:
        yield held
