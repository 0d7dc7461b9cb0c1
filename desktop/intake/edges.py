"""An article's edges: its headline above, the names of its writers above and below."""

import re
from collections.abc import Sequence
from typing import Final

from db.values import ZoneKind
from desktop.intake.captions import is_caption
from desktop.intake.datelines import dateline_end, is_bare_dateline
from desktop.intake.lines import Line
from desktop.intake.names import is_names
from desktop.intake.teasers import Kinds

_LONGEST_HEADLINE = 220
_MOST_HEADLINES = 3
_ITEM = re.compile(r"(?:\d{1,3}[.)]|[-–—•*+]|(?:Mr|Mrs|Ms|Dr|Comrade)\b)")
_OFFICE = re.compile(r"\([^().]{2,80}\)")
_MOST_SIGNATURES = 2
_EDGE: Final = frozenset(
    {ZoneKind.FURNITURE, ZoneKind.TEASER, ZoneKind.BYLINE, ZoneKind.SOURCE, ZoneKind.DATELINE}
)


def mark_top(lines: Sequence[Line], kinds: Kinds) -> None:
    """Set what stands above the first paragraph: headlines, sections, names, a bare dateline."""
    first = _first_paragraph(lines, kinds)
    headlines = 0
    for at in range(first):
        line = lines[at]
        if kinds[at] is not None:
            continue
        if headlines and is_bare_dateline(line.text):
            kinds[at] = ZoneKind.DATELINE
        elif is_names(line.text) and _stands_alone(lines, kinds, at, headlines):
            kinds[at] = ZoneKind.BYLINE
        elif headlines and is_caption(line.text):
            kinds[at] = ZoneKind.CAPTION
        elif headlines < _MOST_HEADLINES:
            kinds[at] = ZoneKind.HEADLINE
            headlines += 1


def mark_bottom(lines: Sequence[Line], kinds: Kinds) -> None:
    """Set BYLINE for the names below the last paragraph, before the comment box or at the end."""
    at = len(lines) - 1
    while at > 0 and (kinds[at] in _EDGE or _is_signature(lines, kinds, at)):
        if kinds[at] is None:
            kinds[at] = ZoneKind.BYLINE
        at -= 1
    for at in range(1, len(lines) - 1):
        if kinds[at + 1] in (ZoneKind.FURNITURE, ZoneKind.SOURCE) and _is_signature(lines, kinds, at):
            kinds[at] = ZoneKind.BYLINE


def _is_signature(lines: Sequence[Line], kinds: Kinds, at: int) -> bool:
    if kinds[at] is not None or not (is_names(lines[at].text) or _OFFICE.fullmatch(lines[at].text)):
        return False
    # A list that ends the article is no signature: "The following were elected:" and names below.
    first = at
    while first > 0 and at - first < _MOST_SIGNATURES and _is_bare_name(lines, kinds, first - 1):
        first -= 1
    return at - first < _MOST_SIGNATURES and not (first > 0 and lines[first - 1].text.endswith((":", ";")))


def _is_bare_name(lines: Sequence[Line], kinds: Kinds, at: int) -> bool:
    return kinds[at] is None and not lines[at + 1].gap and is_names(lines[at].text)


def _first_paragraph(lines: Sequence[Line], kinds: Kinds) -> int:
    """Return the index of the first line that can be no headline; 0 if the text begins with its body."""
    last = 0
    for at in range(len(lines)):
        if kinds[at] in (ZoneKind.TEASER, ZoneKind.SOURCE) or (
            kinds[at] is None and not _is_headline(lines, at)
        ):
            return at
        if kinds[at] is None:
            last += 1
        if last > _MOST_HEADLINES + 2:
            break
    # Nothing but lines without a full stop: only the first can be trusted to be the headline.
    undecided = [at for at in range(len(lines)) if kinds[at] is None]
    return undecided[1] if len(undecided) > 1 else 0


def _is_headline(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if len(line.text) > _LONGEST_HEADLINE or _ITEM.match(line.text) or _has_dateline(line):
        return False
    if not line.is_sentence or line.text.endswith(("!", "?")):
        return True
    # Some papers end a headline with a full stop; then the dateline below tells.
    return at == 0 and at + 1 < len(lines) and lines[1].gap and bool(dateline_end(lines[1].text))


def _stands_alone(lines: Sequence[Line], kinds: Kinds, at: int, headlines: int) -> bool:
    """Whether names among the headlines are a writer's: below them, or in capitals above the only one."""
    below = at + 1 < len(lines) and kinds[at + 1] is None
    shouted = lines[at].text.isupper()
    if headlines:
        return not (shouted and below and lines[at + 1].text.isupper())
    return shouted and below and not lines[at + 1].text.isupper() and _is_headline(lines, at + 1)


def _has_dateline(line: Line) -> bool:
    # "GAZETTE NOTICE: five named to boards" is a headline; "BHOPAL: The government ... ." is none.
    cut = dateline_end(line.text)
    return cut > 0 and (line.is_sentence or not line.text[:cut].rstrip().endswith(":"))
