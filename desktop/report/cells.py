"""One row of the table: post, holder, dates and sources side by side."""

from dataclasses import dataclass

from desktop.report.blocks import Bar, Block, Piece
from desktop.report.chapters import Note
from desktop.report.content import Line, Manner
from desktop.report.setting import Run, lines_at, runs_right
from desktop.report.style import ALERT, DATES, HAIRLINE, NAME, NUMBERS, OPEN, SMALL, TEXT
from desktop.report.typesetter import Typesetter

PAD = 4.2
GUTTER = 10.0
MARK_GAP = 5.0
Cell = tuple[tuple[Piece, ...], float]
"""What stands in a cell, and how far down it reaches."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns are: posts begin at 0, holders at ``holder``; dates and sources end at theirs."""

    post_width: float
    holder: float
    holder_width: float
    dates: float
    dates_width: float
    sources: float
    sources_width: float

    @classmethod
    def of(cls, width: float) -> "Columns":
        """Divide a text of that width in points."""
        sources_width, dates_width, holder = 42.0, 92.0, 0.345 * width
        dates = width - sources_width - GUTTER
        holder_width = dates - dates_width - GUTTER - holder
        return cls(holder - GUTTER, holder, holder_width, dates, dates_width, width, sources_width)


class Cells:
    """Makes rows for a table with these columns."""

    def __init__(self, typesetter: Typesetter, columns: Columns) -> None:
        self._type = typesetter
        self._columns = columns

    def row(self, line: Line, *, with_post: bool, more: bool) -> Block:
        """Return a line as a block; ``more`` tells that the next row is of the same post."""
        post = self._post(line) if with_post else ((), PAD)
        cells = (post, self._holder(line), self._dates(line), self._sources(line))
        height = max(bottom for _, bottom in cells) + PAD
        left = self._columns.holder if more else 0.0
        rule = Bar(left, height - 0.5, self._columns.sources - left, 0.5, HAIRLINE)
        return Block(height, tuple(p for pieces, _ in cells for p in pieces), (rule,), anchors=(line.key,))

    def _post(self, line: Line) -> Cell:
        role = self._type.break_lines(line.role, TEXT, self._columns.post_width)
        note = self._type.break_lines(line.role_note, SMALL, self._columns.post_width)
        below = PAD + len(role) * TEXT.leading
        pieces = (*lines_at(0, PAD, role, TEXT), *lines_at(0, below, note, SMALL))
        return pieces, below + len(note) * SMALL.leading

    def _holder(self, line: Line) -> Cell:
        style = NAME if line.manner is Manner.HELD else OPEN
        name = self._type.break_lines(line.holder, style, self._columns.holder_width)
        pieces = lines_at(self._columns.holder, PAD, name, style)
        y = PAD + len(name) * style.leading
        if line.mark:
            mark, y = self._mark(line.mark, pieces[-1], y)
            pieces += mark
        for note in line.notes:
            below, y = self._note(note, y)
            pieces += below
        return pieces, y

    def _mark(self, mark: str, name: Piece, y: float) -> Cell:
        """Set a mark beside the name where there is room, else under it."""
        x = name.x + self._type.width(name.text, name.style) + MARK_GAP
        lines = self._type.break_lines(mark, ALERT, self._columns.holder_width)
        end = x + self._type.width(lines[-1], ALERT)
        if len(lines) == 1 and end <= self._columns.holder + self._columns.holder_width:
            return (Piece(x, name.y, lines[0], ALERT),), y
        return lines_at(name.x, y, lines, ALERT), y + len(lines) * ALERT.leading

    def _note(self, note: Note, y: float) -> Cell:
        style = ALERT if note.attention else SMALL
        lines = self._type.break_lines(note.text, style, self._columns.holder_width)
        return lines_at(self._columns.holder, y, lines, style), y + len(lines) * style.leading

    def _dates(self, line: Line) -> Cell:
        width = self._columns.dates_width
        texts = [part for text in line.dates for part in self._halves(text, width)]
        lines = [part for text in texts for part in self._type.break_lines(text, DATES, width)]
        top = PAD + (TEXT.leading - DATES.leading) / 2
        return lines_at(self._columns.dates, top, lines, DATES, right=True), top + len(lines) * DATES.leading

    def _halves(self, text: str, width: float) -> list[str]:
        """Return a span of dates that is too wide in two lines, each date whole."""
        first, dash, last = text.partition(" – ")
        if not dash or self._type.width(text, DATES) <= width:
            return [text]
        return [f"{first} –", last]

    def _sources(self, line: Line) -> Cell:
        runs: list[Run] = [(str(number), f"source:{number}") for number in line.sources]
        if line.more_sources:
            runs.append((f"+{line.more_sources}", ""))
        top = PAD + (TEXT.leading - NUMBERS.leading) / 2
        pieces, lines = runs_right(
            self._type, runs, NUMBERS, self._columns.sources, self._columns.sources_width, top
        )
        return pieces, top + lines * NUMBERS.leading
