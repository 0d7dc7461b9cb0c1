"""Other articles' titles and leads, set after the article or in its middle."""

from collections.abc import Sequence
from typing import Final

from db.values import ZoneKind, fold
from desktop.intake.datelines import dateline_end
from desktop.intake.lines import Line
from desktop.intake.marks import is_comment_box, is_section, is_teaser_heading

_BULLETS: Final = ("•", "-", "–", "*", "+", ">", "»", "·", "▪", "■", "►")
_LONGEST_TITLE = 200
_LONGEST_HEADING = 20
_ENDS_AN_ARTICLE: Final = frozenset({ZoneKind.FURNITURE, ZoneKind.BYLINE, ZoneKind.SOURCE})

Kinds = list[ZoneKind | None]
"""What each line is, None while it is not decided."""


def mark_teasers(lines: Sequence[Line], kinds: Kinds) -> None:
    """Set TEASER for the lines that a heading like "Recent news" opens.

    Behind the comment box or a byline all that follows is another article's; in the middle a box
    ends where two paragraphs follow each other again.
    """
    at = 0
    first = next((i for i, line in enumerate(lines) if _is_paragraph(line)), len(lines))
    while at < len(lines):
        folded = fold(lines[at].text) if kinds[at] is ZoneKind.FURNITURE else ""
        if folded and is_teaser_heading(folded):
            at = _mark_box(lines, kinds, at + 1, to_the_end=_article_ended(lines, kinds, at))
        elif folded and is_comment_box(folded) and at > first:
            at = _mark_comments(lines, kinds, at + 1)
        else:
            at += 1
    _mark_inline(lines, kinds)


def _mark_comments(lines: Sequence[Line], kinds: Kinds, first: int) -> int:
    """Mark what readers wrote below the comment box and return the next heading's line."""
    for at in range(first, len(lines)):
        if kinds[at] is ZoneKind.FURNITURE and is_teaser_heading(fold(lines[at].text)):
            return at
        if kinds[at] is not ZoneKind.SOURCE:
            kinds[at] = ZoneKind.FURNITURE
    return len(lines)


def _article_ended(lines: Sequence[Line], kinds: Kinds, heading: int) -> bool:
    before = next((i for i in range(heading - 1, -1, -1) if kinds[i] is not ZoneKind.TEASER), -1)
    return (
        before >= 0 and kinds[before] in _ENDS_AN_ARTICLE and not is_teaser_heading(fold(lines[before].text))
    )


def _mark_box(lines: Sequence[Line], kinds: Kinds, first: int, *, to_the_end: bool) -> int:
    """Mark a box from its first item on and return the first line behind it."""
    for at in range(first, len(lines)):
        if not to_the_end and _goes_on(lines, kinds, at):
            return at
        if kinds[at] is None or is_section(fold(lines[at].text)):
            kinds[at] = ZoneKind.TEASER
        elif kinds[at] is not ZoneKind.FURNITURE and not to_the_end:
            return at
        elif kinds[at] in (ZoneKind.BYLINE, ZoneKind.DATELINE):
            kinds[at] = ZoneKind.TEASER
    return len(lines)


def _goes_on(lines: Sequence[Line], kinds: Kinds, at: int) -> bool:
    """Whether the article itself goes on here: a paragraph that is no item's lead."""
    if kinds[at] is not None or not _is_paragraph(lines[at]):
        return False
    following = at + 1
    if following == len(lines):
        return is_teaser_heading(fold(lines[at - 1].text))
    return kinds[following] is not None or _is_paragraph(lines[following])


def _is_paragraph(line: Line) -> bool:
    if line.indented or line.text.startswith(_BULLETS) or (line.short and dateline_end(line.text)):
        return False
    return line.is_sentence or len(line.text) > _LONGEST_TITLE


def _mark_inline(lines: Sequence[Line], kinds: Kinds) -> None:
    """Mark lines like "See also: Governor inspects levees", heading and title in one."""
    for at, line in enumerate(lines):
        heading, colon, title = line.text.partition(":")
        titled = kinds[at] is None and line.short and colon and title and len(heading) <= _LONGEST_HEADING
        if titled and is_teaser_heading(fold(heading)):
            kinds[at] = ZoneKind.TEASER
