"""The table of contents."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from desktop.profiles import Layout
from desktop.report.about import title_block
from desktop.report.blocks import Bar, Block, Piece
from desktop.report.content import Division, Edition
from desktop.report.setting import lines_at
from desktop.report.style import ENTRY, ENTRY_STRONG, HAIRLINE, SUBTITLE, Style
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

CONTENTS = "contents"
INDENT = 12.0
DEEPEST = 4
NUMBER_ROOM = 44.0
MOST = 400
"""Entries beyond which the deepest ones are left to the bookmarks."""
PageOf = Callable[[str], int]
"""The number of the page where a key is."""


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    key: str
    depth: int


def contents(
    edition: Edition, typesetter: Typesetter, words: Words, width: float, page_of: PageOf
) -> Iterator[Block]:
    """Yield the blocks; as many and as high whatever the page numbers are."""
    yield title_block(typesetter, words(Word.CONTENTS), "", width, CONTENTS)
    told = _told(tuple(_entries(edition, words)))
    for entry, after in zip_longest(told, told[1:]):
        keep = after is not None and after.depth > entry.depth
        yield replace(_block(entry, typesetter, width, page_of(entry.key)), keep=keep and entry.depth == 0)


def _told(entries: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
    """Return the entries, without the deepest ones where they would fill too many pages."""
    for deepest in (DEEPEST + 1, 1, 0):
        told = tuple(one for one in entries if one.depth <= deepest)
        if len(told) <= MOST:
            return told
    return told


def _entries(edition: Edition, words: Words) -> Iterator[_Entry]:
    changes = [one for one in edition.layouts if one is Layout.CHANGES]
    for layout in (*changes, *(one for one in edition.layouts if one is not Layout.CHANGES)):
        yield from _of_part(edition, layout, words)
    if edition.index:
        yield _Entry(words(Word.INDEX), "index", 0)
    if edition.abbreviations:
        yield _Entry(words(Word.ABBREVIATIONS), "abbreviations", 0)
    if edition.former:
        yield _Entry(words(Word.FORMER), "former", 0)
    if edition.sources:
        yield _Entry(words(Word.SOURCES), "sources", 0)


def _of_part(edition: Edition, layout: Layout, words: Words) -> Iterator[_Entry]:
    match layout:
        case Layout.ORGANIZATIONS:
            yield from _of_divisions(edition.divisions)
        case Layout.AREAS:
            yield _Entry(words(Word.AREAS), "areas", 0)
            yield from (_Entry(one.title, one.key, 1) for one in edition.areas)
        case Layout.CHARTS:
            yield _Entry(words(Word.CHARTS), "charts", 0)
            yield from (_Entry(one.title, one.key, 1) for one in edition.charts)
        case Layout.SUCCESSIONS:
            yield _Entry(words(Word.SUCCESSIONS), "successions", 0)
            yield from (_Entry(one.title, one.key, 1) for one in edition.successions)
        case _:
            if chapter := edition.chapter(layout):
                yield _Entry(chapter.title, chapter.key, 0)


def _of_divisions(divisions: tuple[Division, ...]) -> Iterator[_Entry]:
    for division in divisions:
        yield _Entry(division.title, division.key, 0)
        for section in division.sections:
            yield _Entry(section.title, section.key, section.depth + 1)


def _block(entry: _Entry, typesetter: Typesetter, width: float, number: int) -> Block:
    top = entry.depth == 0
    style: Style = ENTRY_STRONG if top else ENTRY
    x = INDENT * min(max(entry.depth - 1, 0), DEEPEST)
    lines = typesetter.break_lines(entry.title, style, width - NUMBER_ROOM - x)
    shown = lines_at(x, 2, lines, style, target=entry.key)
    page = Piece(
        width, shown[-1].y, str(number), SUBTITLE if not top else style, right=True, target=entry.key
    )
    height = len(lines) * style.leading + 3
    rule = (Bar(0, height, width, 0.5, HAIRLINE),) if top else ()
    return Block(height + (2 if top else 0), (*shown, page), rule, gap=11.0 if top else 0.0)
