"""The body of an edition: areas, organizations and their lines as blocks."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.report.blocks import Bar, Block, Outline, Piece
from desktop.report.cells import Cells, Columns
from desktop.report.content import Division, Line, Section
from desktop.report.setting import lines_at
from desktop.report.style import (
    ACCENT,
    BODY_HEAD,
    COLUMN_HEAD,
    MINOR_HEAD,
    PART,
    RULE,
    SUB_HEAD,
    SUBTITLE,
    Style,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

_HEADS = (BODY_HEAD, SUB_HEAD, MINOR_HEAD)
MOST_LINES = 3
"""Of a heading in its own size."""
_GAPS = (26.0, 17.0, 13.0)


class Table:
    """Makes blocks of divisions, for a text of that width in points; ``level`` is that of its bookmarks."""

    def __init__(self, typesetter: Typesetter, words: Words, width: float, level: int = 0) -> None:
        self._level = level
        self._type = typesetter
        self._words = words
        self._width = width
        self._columns = Columns.of(width)
        self._cells = Cells(typesetter, self._columns)
        self._column_heads = self._heads()

    def division(self, division: Division) -> Iterator[Block]:
        """Yield an area's heading and everything in it."""
        yield self._division_head(division)
        for place, section in enumerate(division.sections):
            blocks = self._section(section)
            first = next(blocks)
            yield replace(first, gap=14.0) if place == 0 else first
            yield from blocks

    def _division_head(self, division: Division) -> Block:
        title, style = self._heading(division.title, PART)
        under = self._type.break_lines(division.subtitle, SUBTITLE, self._width)
        top = 9.0
        below = top + len(title) * style.leading
        return Block(
            below + len(under) * SUBTITLE.leading + 4,
            (*lines_at(0, top, title, style), *lines_at(0, below, under, SUBTITLE)),
            (Bar(0, 2, 30, 2.2, ACCENT),),
            anchors=(division.key,),
            gap=44.0,
            keep=True,
            room=260.0,
            outline=Outline(self._level, division.title, division.key),
        )

    def _section(self, section: Section) -> Iterator[Block]:
        yield self._section_head(section)
        opening = self._continued(section)
        for place, line in enumerate(section.lines):
            following = section.lines[place + 1 : place + 2]
            more = bool(following) and not following[0].first
            yield self._row(section, line, opening, more=more)

    def _section_head(self, section: Section) -> Block:
        level = min(section.depth, len(_HEADS) - 1)
        title, style = self._heading(section.title, _HEADS[level])
        under = self._type.break_lines(section.subtitle, SUBTITLE, self._width)
        below = len(title) * style.leading
        return Block(
            below + len(under) * SUBTITLE.leading + (5 if level == 0 else 2),
            (*lines_at(0, 0, title, style), *lines_at(0, below, under, SUBTITLE)),
            anchors=(section.key,),
            gap=_GAPS[level],
            keep=True,
            outline=Outline(self._level + section.depth + 1, section.title, section.key),
            running=section.running,
        )

    def _heading(self, text: str, style: Style) -> tuple[tuple[str, ...], Style]:
        """Return a heading's lines and style; one that would take too many is set small."""
        lines = self._type.break_lines(text, style, self._width)
        if len(lines) <= MOST_LINES:
            return lines, style
        return self._type.break_lines(text, MINOR_HEAD, self._width), MINOR_HEAD

    def _continued(self, section: Section) -> Block:
        text = self._words(Word.CONTINUED, name=section.running)
        lines = self._type.break_lines(text, SUBTITLE, self._width)[:2]
        return Block(len(lines) * SUBTITLE.leading + 4, lines_at(0, 0, lines, SUBTITLE), keep=True)

    def _heads(self) -> Block:
        """Return the heads of the columns, which stand over the first row of each page."""
        say = self._words
        y = COLUMN_HEAD.leading
        pieces = (
            Piece(0, y, say(Word.POST), COLUMN_HEAD),
            Piece(self._columns.holder, y, say(Word.HOLDER), COLUMN_HEAD),
            Piece(self._columns.dates, y, say(Word.IN_POST), COLUMN_HEAD, right=True),
            Piece(self._width, y, say(Word.SOURCE), COLUMN_HEAD, right=True),
        )
        return Block(y + 6, pieces, (Bar(0, y + 5.5, self._width, 0.7, RULE),), gap=3.0)

    def _row(self, section: Section, line: Line, opening: Block, *, more: bool) -> Block:
        """Return a line's row; a further holder's shows the post again where it begins a page."""
        row = self._cells.row(line, with_post=line.first, more=more)
        again = None if line.first else self._cells.row(line, with_post=True, more=more)
        return replace(row, head=self._column_heads, opening=opening, again=again, running=section.running)
