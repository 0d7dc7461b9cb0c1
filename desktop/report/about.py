"""The page about the edition: how it was made, how current it is, how to read it."""

from collections.abc import Iterator

from desktop.report.blocks import Bar, Block, Outline, Piece
from desktop.report.content import Edition
from desktop.report.setting import baseline, lines_at, paragraph
from desktop.report.style import (
    ACCENT,
    ALERT,
    BODY_HEAD,
    DATES,
    HAIRLINE,
    NUMBERS,
    OPEN,
    PROSE,
    SMALL,
    SUB_HEAD,
    Style,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

ABOUT = "about"
SAMPLE_WIDTH = 150.0
BAR_ROOM = 260.0
_LEGEND: tuple[tuple[Word, Style, Word], ...] = (
    (Word.SAMPLE_SINCE, DATES, Word.LEGEND_SINCE),
    (Word.SAMPLE_BY, DATES, Word.LEGEND_BY),
    (Word.SAMPLE_SEEN, DATES, Word.LEGEND_SEEN),
    (Word.SAMPLE_NOT_CONFIRMED, ALERT, Word.LEGEND_NOT_CONFIRMED),
    (Word.VACANT, OPEN, Word.LEGEND_VACANT),
    (Word.UNKNOWN, OPEN, Word.LEGEND_UNKNOWN),
    (Word.SAMPLE_MARK, ALERT, Word.LEGEND_MARK),
    (Word.SAMPLE_ALSO, SMALL, Word.LEGEND_ALSO),
    (Word.SAMPLE_SOURCE, NUMBERS, Word.LEGEND_SOURCE),
)


def about(edition: Edition, typesetter: Typesetter, words: Words, width: float) -> Iterator[Block]:
    """Yield the page's blocks."""
    yield title_block(typesetter, words(Word.ABOUT), "", width, ABOUT)
    yield _heading(words(Word.METHOD), 12.0)
    yield from paragraph(typesetter, words(Word.METHOD_TEXT), PROSE, width)
    yield from paragraph(typesetter, words(Word.METHOD_LIMITS), PROSE, width, gap=7.0)
    yield _heading(words(Word.LEGEND), 20.0)
    for sample, style, meaning in _LEGEND:
        yield _meaning(typesetter, words(sample), style, words(meaning), width)
    if any(age.lines for age in edition.ages):
        yield _heading(words(Word.AGES), 22.0)
        yield from paragraph(typesetter, words(Word.AGES_NOTE), SMALL, width)
        yield from _ages(edition)


def title_block(typesetter: Typesetter, title: str, note: str, width: float, key: str) -> Block:
    """Return the heading of a chapter that is no area: about, contents, index, sources."""
    lines = typesetter.break_lines(title, BODY_HEAD, width)
    under = typesetter.break_lines(note, SMALL, width)
    below = len(lines) * BODY_HEAD.leading
    return Block(
        below + len(under) * SMALL.leading + 10,
        (*lines_at(0, 0, lines, BODY_HEAD), *lines_at(0, below, under, SMALL)),
        anchors=(key,),
        gap=34.0,
        keep=True,
        outline=Outline(0, title, key),
        running=title,
    )


def _heading(text: str, gap: float) -> Block:
    return Block(SUB_HEAD.leading + 4, lines_at(0, 0, (text,), SUB_HEAD), gap=gap, keep=True)


def _meaning(typesetter: Typesetter, sample: str, style: Style, meaning: str, width: float) -> Block:
    lines = typesetter.break_lines(meaning, PROSE, width - SAMPLE_WIDTH)
    y = 3 + baseline(PROSE)
    height = len(lines) * PROSE.leading + 6
    return Block(
        height,
        (Piece(0, y, sample, style), *lines_at(SAMPLE_WIDTH, 3, lines, PROSE)),
        (Bar(0, height - 0.5, width, 0.5, HAIRLINE),),
    )


def _ages(edition: Edition) -> Iterator[Block]:
    """Yield a bar for each age, as long as its share of the largest."""
    most = max(age.lines for age in edition.ages)
    for place, age in enumerate(edition.ages):
        y = baseline(PROSE)
        length = BAR_ROOM * age.lines / most
        yield Block(
            PROSE.leading + 1,
            (Piece(0, y, age.label, DATES), Piece(SAMPLE_WIDTH - 10, y, f"{age.lines:,}", DATES, right=True)),
            (Bar(SAMPLE_WIDTH, 4.2, max(length, 0.6), 6.6, ACCENT),),
            gap=0.0 if place else 6.0,
            keep=place < len(edition.ages) - 1,
        )
