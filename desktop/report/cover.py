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
    FIGURE_DATE,
    FIGURE_LABEL,
    HAIRLINE,
    OPEN,
    Sheet,
    Style,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

FIGURES_IN_ROW = 4
FIGURE_PAD = 9.0
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
    if edition.private:
        texts.append((edition.private, OPEN, 8.0))
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
    """Return the figures in three rows under hairlines: what there is, how posts stand, from when."""
    step = sheet.text_width / FIGURES_IN_ROW
    pieces: list[Piece] = []
    bars: list[Bar] = []
    y = 0.0
    for figures, style in _rows(coverage, words):
        bars.append(Bar(0, y, sheet.text_width, 0.6, HAIRLINE))
        below = y + FIGURE_PAD + style.leading
        for column, (value, label) in enumerate(figures):
            pieces += lines_at(column * step, y + FIGURE_PAD, (value,), style)
            pieces += lines_at(column * step, below, (label,), FIGURE_LABEL)
        y = below + FIGURE_LABEL.leading + FIGURE_PAD
    return Block(y, tuple(pieces), tuple(bars))


def _rows(coverage: Coverage, words: Words) -> tuple[tuple[tuple[tuple[str, str], ...], Style], ...]:
    """Return each row's values with their labels, and the style of its values."""
    kept = (
        (coverage.organizations, Word.ORGANIZATIONS),
        (coverage.officials, Word.OFFICIALS),
        (coverage.sources, Word.SOURCES),
    )
    posts = (
        (coverage.posts, Word.POSTS),
        (coverage.held, Word.HELD),
        (coverage.vacant, Word.VACANT_LABEL),
        (coverage.unknown, Word.UNKNOWN_LABEL),
    )
    sightings = ((coverage.oldest, Word.OLDEST), (coverage.newest, Word.NEWEST))
    return (
        (tuple((f"{number:,}", words(word)) for number, word in kept), FIGURE),
        (tuple((f"{number:,}", words(word)) for number, word in posts), FIGURE),
        (tuple((day or words(Word.NONE), words(word)) for day, word in sightings), FIGURE_DATE),
    )
