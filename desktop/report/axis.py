"""Successions drawn: each holder's time as a bar on an axis of years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.report.about import title_block
from desktop.report.blocks import Bar, Block, Outline, Piece
from desktop.report.chapters import Span, Succession
from desktop.report.setting import Run, lines_at, runs_right
from desktop.report.style import (
    ACCENT,
    COLUMN_HEAD,
    HAIRLINE,
    INK,
    MINOR_HEAD,
    NAME,
    NUMBERS,
    RULE,
    SMALL,
    SOFT,
    SUBTITLE,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

SUCCESSIONS = "successions"
NAMES_SHARE = 0.42
NUMBERS_WIDTH = 40.0
STEPS = (1, 2, 5, 10, 20, 50)
YEAR_ROOM = 26.0
"""Points between the years that are named on the axis, at least."""
THICK, THIN = 6.5, 0.5
PAD = 3.5
NARROWEST = 1.6


def axes(
    successions: Sequence[Succession], typesetter: Typesetter, words: Words, width: float
) -> Iterator[Block]:
    """Yield the chapter's blocks: a heading for each post, and a row for each holder."""
    yield title_block(typesetter, words(Word.SUCCESSIONS), words(Word.SUCCESSIONS_NOTE), width, SUCCESSIONS)
    for one in successions:
        yield from _Axis(one, typesetter, words, width).blocks()


@dataclass
class _Axis:
    """One post's chart."""

    succession: Succession
    typesetter: Typesetter
    words: Words
    width: float

    def __post_init__(self) -> None:
        self._left = self.width * NAMES_SHARE
        self._room = self.width - NUMBERS_WIDTH - self._left
        first, last = self.succession.first.year, self.succession.last.year + 1
        self._from, self._until = date(first, 1, 1), date(last, 1, 1)
        fitting = (step for step in STEPS if (last - first) / step * YEAR_ROOM <= self._room)
        step = next(fitting, STEPS[-1])
        self._years = [year for year in range(first, last + 1) if year % step == 0]

    def blocks(self) -> Iterator[Block]:
        head = self._head()
        opening = self._continued()
        yield self._title()
        for place, span in enumerate(self.succession.spans):
            block = replace(self._row(span), head=head, opening=opening, running=self.words(Word.SUCCESSIONS))
            yield replace(block, keep=place == 0 and len(self.succession.spans) > 1)

    def _title(self) -> Block:
        one = self.succession
        title = self.typesetter.break_lines(one.title, MINOR_HEAD, self.width)
        under = self.typesetter.break_lines(one.subtitle, SUBTITLE, self.width)
        below = len(title) * MINOR_HEAD.leading
        return Block(
            below + len(under) * SUBTITLE.leading,
            (*lines_at(0, 0, title, MINOR_HEAD), *lines_at(0, below, under, SUBTITLE)),
            anchors=(one.key,),
            gap=18.0,
            keep=True,
            outline=Outline(1, one.title, one.key),
            running=self.words(Word.SUCCESSIONS),
        )

    def _continued(self) -> Block:
        text = self.words(Word.CONTINUED, name=self.succession.title)
        lines = self.typesetter.break_lines(text, SUBTITLE, self.width)[:2]
        return Block(len(lines) * SUBTITLE.leading + 2, lines_at(0, 0, lines, SUBTITLE), keep=True)

    def _head(self) -> Block:
        y = COLUMN_HEAD.leading
        pieces = []
        for year in self._years:
            x = self._x(date(year, 1, 1))
            if x + YEAR_ROOM / 2 <= self._left + self._room + NUMBERS_WIDTH / 2:
                pieces.append(Piece(x - 2, y, str(year), COLUMN_HEAD))
        return Block(y + 5, tuple(pieces), (Bar(0, y + 4.5, self.width, 0.7, RULE),), gap=2.0)

    def _x(self, day: date) -> float:
        """Return where a day lies on the axis; a day beyond its ends lies at the end."""
        days = (self._until - self._from).days
        share = (min(max(day, self._from), self._until) - self._from).days / days
        return self._left + share * self._room

    def _row(self, span: Span) -> Block:
        width = self._left - 10
        name = self.typesetter.break_lines(span.name, NAME, width)
        said = self.typesetter.break_lines(span.words, SMALL, width)
        below = PAD + len(name) * NAME.leading
        height = below + len(said) * SMALL.leading + PAD
        runs: list[Run] = [(str(number), f"source:{number}") for number in span.sources]
        numbers, rows = runs_right(self.typesetter, runs, NUMBERS, self.width, NUMBERS_WIDTH - 4, PAD)
        height = max(height, PAD + rows * NUMBERS.leading + PAD)
        pieces = (*lines_at(0, PAD, name, NAME), *lines_at(0, below, said, SMALL), *numbers)
        key = span.key.removeprefix("span:")
        return Block(height, pieces, tuple(self._bars(span, height)), anchors=(span.key, f"tenure:{key}"))

    def _bars(self, span: Span, height: float) -> Iterator[Bar]:
        middle = PAD + NAME.leading / 2
        for year in self._years:
            yield Bar(self._x(date(year, 1, 1)), 0, THIN, height, HAIRLINE)
        yield Bar(0, height - 0.5, self.width, 0.5, HAIRLINE)
        for first, last, color in ((span.earliest, span.latest, SOFT), (span.first, span.last, ACCENT)):
            left, right = self._x(first), self._x(last)
            yield Bar(left, middle - THICK / 2, max(right - left, NARROWEST), THICK, color)
        for day in span.seen:
            yield Bar(self._x(day) - 0.4, middle - THICK / 2 - 2, 0.8, THICK + 4, INK)
