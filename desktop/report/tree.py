"""Organization charts drawn: boxes under each other, joined by lines to the one that they belong to."""

from collections.abc import Iterator, Sequence

from desktop.report.about import title_block
from desktop.report.blocks import Bar, Block, Outline, Piece
from desktop.report.chapters import Box, Chart, Seat
from desktop.report.setting import lines_at
from desktop.report.style import (
    CHART_HEAD,
    CHART_NAME,
    CHART_OPEN,
    CHART_ROLE,
    INK,
    RULE,
    SMALL,
    SUBTITLE,
    Style,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

CHARTS = "charts"
STEP = 26.0
"""How far each level stands to the right of the one above."""
DEEPEST = 4
PAD = 6.0
GAP = 9.0
LINE = 0.7
MOST_LINES = 3
"""Of a name in a box; it stands in full where its line is."""
BOX_SHARE = 0.68
ROLE_SHARE = 0.42
ELBOW = 13.0
"""Where the line meets a box, from its top."""


def tree(charts: Sequence[Chart], typesetter: Typesetter, words: Words, width: float) -> Iterator[Block]:
    """Yield the charts' blocks: a box each, so that a large body goes on over pages."""
    yield title_block(typesetter, words(Word.CHARTS), "", width, CHARTS)
    for chart in charts:
        yield from _Tree(chart, typesetter, words, width).blocks()


class _Tree:
    """One chart."""

    def __init__(self, chart: Chart, typesetter: Typesetter, words: Words, width: float) -> None:
        self._chart = chart
        self._type = typesetter
        self._words = words
        self._width = width

    def blocks(self) -> Iterator[Block]:
        chart = self._chart
        yield self._block(chart.root, chart.key, first=True)
        depths = [min(one.depth, DEEPEST) for one in chart.boxes]
        for place, box in enumerate(chart.boxes):
            yield self._block(box, "", open_levels=_open_levels(depths, place))

    def _block(self, box: Box, key: str, *, first: bool = False, open_levels: Sequence[int] = ()) -> Block:
        depth = min(box.depth, DEEPEST)
        top = 0.0 if first else GAP
        x, width = STEP * depth, self._width * BOX_SHARE
        pieces, height = self._inside(box, x + PAD + 2, top, width - 2 * PAD)
        bars = (*_frame(x, top, width, height, strong=first), *_joints(depth, top, top + height, open_levels))
        return Block(
            top + height,
            pieces,
            bars,
            anchors=(key,) if key else (),
            gap=24.0 if first else 0.0,
            keep=first and bool(self._chart.boxes),
            outline=Outline(1, self._chart.title, key) if key else None,
            running=self._chart.title,
        )

    def _inside(self, box: Box, x: float, top: float, width: float) -> tuple[tuple[Piece, ...], float]:
        """Return what stands in a box, and its height."""
        y = top + PAD - 1
        title = self._few(box.title, CHART_HEAD, width)
        pieces = lines_at(x, y, title, CHART_HEAD, target=box.target)
        y += len(title) * CHART_HEAD.leading
        if box.depth == 0:
            under = self._few(self._chart.subtitle, SUBTITLE, width)
            pieces += lines_at(x, y, under, SUBTITLE)
            y += len(under) * SUBTITLE.leading
        for seat in box.seats:
            below, y = self._seat(seat, x, y + 1, width)
            pieces += below
        if box.more:
            pieces += lines_at(x, y, (self._words(Word.MORE, count=box.more),), SMALL)
            y += SMALL.leading
        return pieces, y + PAD - top

    def _few(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return a text in the lines that a box has room for; what is cut ends in dots."""
        lines = self._type.break_lines(text, style, width)
        if len(lines) <= MOST_LINES:
            return lines
        last = self._type.break_lines(lines[MOST_LINES - 1], style, width - style.size)[0]
        return (*lines[: MOST_LINES - 1], f"{last}…")

    def _seat(self, seat: Seat, x: float, y: float, width: float) -> tuple[tuple[Piece, ...], float]:
        role_width = width * ROLE_SHARE
        style = CHART_OPEN if seat.open else CHART_NAME
        role = self._few(seat.role, CHART_ROLE, role_width - 8)
        name = self._few(seat.holder, style, width - role_width)
        pieces = (
            *lines_at(x, y, role, CHART_ROLE),
            *lines_at(x + role_width, y, name, style, target=seat.target),
        )
        return pieces, y + max(len(role) * CHART_ROLE.leading, len(name) * style.leading)


def _frame(x: float, y: float, width: float, height: float, *, strong: bool) -> tuple[Bar, ...]:
    """Return the four sides of a box; that of the body at the top has a strong left one."""
    color = INK if strong else RULE
    return (
        Bar(x, y, width, LINE, RULE),
        Bar(x, y + height - LINE, width, LINE, RULE),
        Bar(x, y, 2.2 if strong else LINE, height, color),
        Bar(x + width - LINE, y, LINE, height, RULE),
    )


def _joints(depth: int, top: float, bottom: float, open_levels: Sequence[int]) -> tuple[Bar, ...]:
    """Return the lines that join a box to the one above it, and those of others that go past it."""
    if not depth:
        return ()
    x = STEP * (depth - 1) + STEP / 2
    joint = (Bar(x, 0, LINE, top + ELBOW, RULE), Bar(x, top + ELBOW, STEP / 2, LINE, RULE))
    past = (Bar(STEP * (level - 1) + STEP / 2, 0, LINE, bottom, RULE) for level in open_levels)
    return (*joint, *past)


def _open_levels(depths: Sequence[int], place: int) -> tuple[int, ...]:
    """Return the levels up to this box's at which another box follows before a higher one."""
    found = []
    lowest = depths[place] + 1
    for depth in depths[place + 1 :]:
        if depth < lowest:
            found.append(depth)
            lowest = depth
        if lowest <= 1:
            break
    return tuple(found)
