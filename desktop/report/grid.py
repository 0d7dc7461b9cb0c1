"""Chapters that are tables: rows in groups, columns as wide as the layout wants them."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from types import MappingProxyType

from desktop.profiles import Layout
from desktop.report.about import title_block
from desktop.report.blocks import Bar, Block, Outline, Piece
from desktop.report.chapters import Cell, Chapter, Group, Note, Row, Tone
from desktop.report.setting import Run, lines_at, runs_right
from desktop.report.style import (
    ALERT,
    COLUMN_HEAD,
    DATES,
    HAIRLINE,
    MINOR_HEAD,
    NAME,
    NUMBERS,
    OPEN,
    RULE,
    SHEET_NAME,
    SHEET_NOTE,
    SHEET_OPEN,
    SHEET_TEXT,
    SMALL,
    SUBTITLE,
    TEXT,
    Style,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

SHARES: Mapping[Layout, tuple[float, ...]] = MappingProxyType(
    {
        Layout.PROVINCES: (0.16, 0.28, 0.28, 0.28),
        Layout.PERSONS: (0.62, 0.26, 0.12),
        Layout.CHANGES: (0.27, 0.43, 0.2, 0.1),
        Layout.APPEARANCES: (0.29, 0.43, 0.18, 0.1),
    }
)
"""How the width of the text is divided; a last column without words takes the numbers of sources."""
STYLES = MappingProxyType({Tone.TEXT: TEXT, Tone.NAME: NAME, Tone.OPEN: OPEN, Tone.DATES: DATES})
DENSE = MappingProxyType(
    {Tone.TEXT: SHEET_TEXT, Tone.NAME: SHEET_NAME, Tone.OPEN: SHEET_OPEN, Tone.DATES: DATES}
)
"""The styles of the sheet that is to be one page."""
GUTTER = 10.0
PAD = 3.6
DENSE_PAD = 1.5


class Grid:
    """Makes the blocks of one chapter, for a text of that width in points.

    ``elsewhere`` are keys that lead to another part, though this one has rows of them, too.
    """

    def __init__(
        self,
        chapter: Chapter,
        typesetter: Typesetter,
        words: Words,
        width: float,
        elsewhere: AbstractSet[str] = frozenset(),
    ) -> None:
        self._chapter = chapter
        self._elsewhere = elsewhere
        self._type = typesetter
        self._words = words
        self._width = width
        dense = chapter.layout is Layout.PROVINCES
        self._styles, self._pad = (DENSE, DENSE_PAD) if dense else (STYLES, PAD)
        self._note = SHEET_NOTE if dense else SMALL
        self._columns = list(_columns(SHARES[chapter.layout], width))
        self._head = self._heads()

    def blocks(self) -> Iterator[Block]:
        """Yield the chapter's heading and its groups."""
        chapter = self._chapter
        yield title_block(self._type, chapter.title, chapter.note, self._width, chapter.key)
        for group in chapter.groups:
            opening = self._continued(group) if group.title else None
            if group.title:
                yield self._group_head(group)
            for place, row in enumerate(group.rows):
                block = replace(self._row(row), head=self._head, opening=opening)
                is_lonely = place == 0 and len(group.rows) > 1
                yield replace(block, keep=is_lonely, running=chapter.title)

    def _group_head(self, group: Group) -> Block:
        title = self._type.break_lines(group.title, MINOR_HEAD, self._width)
        under = self._type.break_lines(group.subtitle, SUBTITLE, self._width)
        below = len(title) * MINOR_HEAD.leading
        return Block(
            below + len(under) * SUBTITLE.leading + 1,
            (*lines_at(0, 0, title, MINOR_HEAD), *lines_at(0, below, under, SUBTITLE)),
            anchors=(group.key,),
            gap=13.0,
            keep=True,
            outline=Outline(1, group.title, group.key),
            running=self._chapter.title,
        )

    def _continued(self, group: Group) -> Block:
        text = self._words(Word.CONTINUED, name=group.title)
        lines = self._type.break_lines(text, SUBTITLE, self._width)[:2]
        return Block(len(lines) * SUBTITLE.leading + 4, lines_at(0, 0, lines, SUBTITLE), keep=True)

    def _heads(self) -> Block:
        y = COLUMN_HEAD.leading
        pieces = [
            Piece(right if is_right else left, y, head, COLUMN_HEAD, right=is_right)
            for head, (left, right, is_right) in zip(self._chapter.heads, self._placed(), strict=True)
        ]
        return Block(y + 6, tuple(pieces), (Bar(0, y + 5.5, self._width, 0.7, RULE),), gap=3.0)

    def _placed(self) -> Iterator[tuple[float, float, bool]]:
        """Yield where each column begins and ends, and whether it is set flush right."""
        words = self._words
        flush = {words(Word.WHEN), words(Word.LAST_SEEN), words(Word.SOURCE)}
        for head, (left, right) in zip(self._chapter.heads, self._columns, strict=True):
            yield left, right, head in flush

    def _row(self, row: Row) -> Block:
        cells = [self._cell(cell, *column) for cell, column in zip(row.cells, self._placed(), strict=True)]
        height = max(bottom for _, bottom in cells) + self._pad
        rule = Bar(0, height - 0.5, self._width, 0.5, HAIRLINE)
        anchors = tuple(key for key in row.keys if key not in self._elsewhere)
        return Block(height, tuple(p for pieces, _ in cells for p in pieces), (rule,), anchors=anchors)

    def _cell(self, cell: Cell, left: float, right: float, is_right: bool) -> tuple[tuple[Piece, ...], float]:  # noqa: FBT001
        if is_right:
            return self._right_cell(cell, left, right)
        style, width = self._styles[cell.tone], right - left
        lines = self._lines(cell.text, style, width)
        pieces = lines_at(left, self._pad, lines, style, target=cell.target)
        y = self._pad + len(lines) * style.leading
        for note in cell.notes:
            below, y = self._below(note, left, y, width)
            pieces += below
        if cell.sources:
            pieces += self._beside(cell, pieces, right)
        return pieces, y

    def _below(self, note: Note, x: float, y: float, width: float) -> tuple[tuple[Piece, ...], float]:
        style = self._alert() if note.attention else self._note
        lines = self._type.break_lines(note.text, style, width)
        return lines_at(x, y, lines, style), y + len(lines) * style.leading

    def _alert(self) -> Style:
        return ALERT if self._note is SMALL else replace(self._note, face=ALERT.face, color=ALERT.color)

    def _beside(self, cell: Cell, pieces: tuple[Piece, ...], right: float) -> tuple[Piece, ...]:
        """Set the numbers of sources at the end of the column's first line, where there is room."""
        runs: list[Run] = [(str(number), f"source:{number}") for number in cell.sources]
        numbers, _ = runs_right(self._type, runs, NUMBERS, right, 40.0, self._pad)
        end = pieces[0].x + self._type.width(pieces[0].text, pieces[0].style) if pieces else 0.0
        fits = not numbers or end + 3 < min(one.x for one in numbers)
        return numbers if fits else ()

    def _right_cell(self, cell: Cell, left: float, right: float) -> tuple[tuple[Piece, ...], float]:
        if cell.sources:
            runs: list[Run] = [(str(number), f"source:{number}") for number in cell.sources]
            top = self._pad + (TEXT.leading - NUMBERS.leading) / 2
            pieces, lines = runs_right(self._type, runs, NUMBERS, right, right - left, top)
            return pieces, top + lines * NUMBERS.leading
        top = self._pad + (TEXT.leading - DATES.leading) / 2
        lines_ = self._lines(cell.text, DATES, right - left)
        return lines_at(right, top, lines_, DATES, right=True), top + len(lines_) * DATES.leading

    def _lines(self, text: str, style: Style, width: float) -> list[str]:
        return [line for part in text.split("\n") for line in self._type.break_lines(part, style, width)]


def _columns(shares: tuple[float, ...], width: float) -> Iterator[tuple[float, float]]:
    """Yield where each column begins and ends."""
    left = 0.0
    for place, share in enumerate(shares):
        end = left + share * width
        yield left, end if place == len(shares) - 1 else end - GUTTER
        left = end
