"""The cover: title, scope, dates, and what the edition covers."""

from desktop.report.blocks import Bar, Block, Page, Piece, Placed
from desktop.report.content import Coverage, Edition
from desktop.report.setting import lines_at
from desktop.report.style import (
    ACCENT,
    COVER_DATE,
    COVER_KNOWN,
    COVER_SCOPE,
    COVER_TITLE,
    FIGURE,
    FIGURE_LABEL,
    HAIRLINE,
    OPEN,
    Sheet,
    Style,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

FIGURES_IN_ROW = 4
FIGURE_HEIGHT = 62.0
TITLE_TOP = 96.0
LONGEST_TITLE = 6
"""Lines of a title that the cover has room for above its figures."""


def cover(edition: Edition, typesetter: Typesetter, words: Words, sheet: Sheet) -> Page:
    """Return the cover's page."""
    figures = _figures(edition.coverage, words, sheet)
    top = _title(edition, typesetter, words, sheet)
    return Page((Placed(0, 0, top), Placed(0, sheet.text_height - figures.height, figures)), bare=True)


def _title(edition: Edition, typesetter: Typesetter, words: Words, sheet: Sheet) -> Block:
    texts: list[tuple[str, Style, float]] = [
        (edition.title, COVER_TITLE, 0.0),
        (edition.scope, COVER_SCOPE, 8.0),
        (edition.as_of, COVER_DATE, 26.0),
        (edition.known, COVER_KNOWN, 0.0),
    ]
    if not edition.coverage.officials:
        texts.append((words(Word.EMPTY), OPEN, 22.0))
    pieces: tuple[Piece, ...] = ()
    y = TITLE_TOP
    for text, style, gap in texts:
        lines = typesetter.break_lines(text, style, sheet.text_width)[:LONGEST_TITLE]
        pieces += lines_at(0, y + gap, lines, style)
        y += gap + len(lines) * style.leading
    return Block(y, pieces, (Bar(0, TITLE_TOP - 18, 44, 3, ACCENT),), anchors=("cover",))


def _figures(coverage: Coverage, words: Words, sheet: Sheet) -> Block:
    figures = _counted(coverage, words)
    step = sheet.text_width / FIGURES_IN_ROW
    pieces: list[Piece] = []
    bars: list[Bar] = []
    for place, (value, label) in enumerate(figures):
        row, column = divmod(place, FIGURES_IN_ROW)
        if column == 0:
            bars.append(Bar(0, row * FIGURE_HEIGHT, sheet.text_width, 0.6, HAIRLINE))
        y = row * FIGURE_HEIGHT + 9
        style = FIGURE if len(value) < LONG_FIGURE else COVER_SCOPE
        pieces += lines_at(column * step, y + FIGURE.leading - style.leading, (value,), style)
        pieces += lines_at(column * step, y + FIGURE.leading, (label,), FIGURE_LABEL)
    return Block(-(-len(figures) // FIGURES_IN_ROW) * FIGURE_HEIGHT, tuple(pieces), tuple(bars))


LONG_FIGURE = 10
"""Characters from which a figure is set smaller: dates, and counts of billions."""


def _counted(coverage: Coverage, words: Words) -> list[tuple[str, str]]:
    """Return value and label of each figure, in two rows and one of dates."""
    counts = (
        (coverage.organizations, Word.ORGANIZATIONS),
        (coverage.posts, Word.POSTS),
        (coverage.officials, Word.OFFICIALS),
        (coverage.sources, Word.SOURCES),
        (coverage.held, Word.HELD),
        (coverage.vacant, Word.VACANT_LABEL),
        (coverage.unknown, Word.UNKNOWN_LABEL),
    )
    none = words(Word.NONE)
    sightings = ((coverage.oldest or none, Word.OLDEST), (coverage.newest or none, Word.NEWEST))
    return [(f"{number:,}", words(word)) for number, word in counts] + [(v, words(w)) for v, w in sightings]
