"""Small arrangements of text that many pages use."""

from collections.abc import Sequence

from desktop.report.blocks import Block, Piece
from desktop.report.style import Style
from desktop.report.typesetter import Typesetter

Run = tuple[str, str]
"""A short text and the key of what it links to, or nothing."""


BETWEEN_RUNS = "  ·  "


def baseline(style: Style) -> float:
    """Return how far below the top of a line its baseline lies."""
    return (style.leading + style.size * 0.72) / 2


def lines_at(
    x: float, y: float, lines: Sequence[str], style: Style, *, right: bool = False, target: str = ""
) -> tuple[Piece, ...]:
    """Return lines under each other, the first one's top at y."""
    top = y + baseline(style)
    return tuple(
        Piece(x, top + place * style.leading, line, style, right, target) for place, line in enumerate(lines)
    )


def paragraph(
    typesetter: Typesetter, text: str, style: Style, width: float, gap: float = 0.0
) -> tuple[Block, ...]:
    """Return a text as a block for each line; the first two stay together."""
    lines = typesetter.break_lines(text, style, width)
    return tuple(
        Block(
            style.leading,
            lines_at(0, 0, (line,), style),
            gap=0.0 if place else gap,
            keep=place == 0 and len(lines) > 1,
        )
        for place, line in enumerate(lines)
    )


def runs_left(
    typesetter: Typesetter, runs: Sequence[Run], style: Style, x: float, width: float
) -> tuple[Block, ...]:
    """Return runs one after the other from x, a block for each line; a long run goes on in the next."""
    lines: list[list[Piece]] = [[]]
    used = 0.0
    for place, (text, target) in enumerate(runs):
        shown = text if place == len(runs) - 1 else f"{text}{BETWEEN_RUNS}"
        if used and used + typesetter.width(typesetter.printable(shown), style) > width - x:
            lines.append([])
            used = 0.0
        for part, line in enumerate(typesetter.break_lines(shown, style, width - x)):
            if part:
                lines.append([])
                used = 0.0
            lines[-1].append(Piece(x + used, baseline(style), line, style, target=target))
            used += typesetter.width(line, style)
    return tuple(Block(style.leading, tuple(line)) for line in lines if line)


def runs_right(
    typesetter: Typesetter, runs: Sequence[Run], style: Style, right: float, width: float, top: float = 0.0
) -> tuple[tuple[Piece, ...], int]:
    """Return runs divided by commas, set flush right in lines from the top, and how many lines these are."""
    lines: list[list[Run]] = []
    used = width + 1.0
    for place, (text, target) in enumerate(runs):
        shown = text if place == len(runs) - 1 else f"{text}, "
        wide = typesetter.width(shown, style)
        if used + wide > width:
            lines.append([])
            used = 0.0
        lines[-1].append((shown, target))
        used += wide
    first = top + baseline(style)
    pieces = (
        piece
        for row, line in enumerate(lines)
        for piece in _line(typesetter, line, style, right, first + row * style.leading)
    )
    return tuple(pieces), len(lines)


def _line(typesetter: Typesetter, line: Sequence[Run], style: Style, right: float, y: float) -> list[Piece]:
    trimmed = [*line[:-1], (line[-1][0].rstrip(), line[-1][1])]
    widths = [typesetter.width(text, style) for text, _ in trimmed]
    x = right - sum(widths)
    pieces = []
    for (text, target), width in zip(trimmed, widths, strict=True):
        pieces.append(Piece(x, y, text, style, target=target))
        x += width
    return pieces
