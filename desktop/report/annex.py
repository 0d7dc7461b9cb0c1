"""The sources at the end: each article with its number and the words that were accepted from it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.report.about import title_block
from desktop.report.blocks import Block, Piece
from desktop.report.content import Quote, Source
from desktop.report.setting import baseline, lines_at, runs_left
from desktop.report.style import CITED, SOURCE_HEAD, SOURCE_NUMBER, SOURCE_TEXT, SUBTITLE, Style
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

SOURCES = "sources"
INDENT = 30.0
QUOTE_INDENT = 42.0


def annex(sources: Sequence[Source], typesetter: Typesetter, words: Words, width: float) -> Iterator[Block]:
    """Yield the chapter's blocks, a line each, so that long quotes go on over pages."""
    yield title_block(typesetter, words(Word.SOURCES), words(Word.SOURCES_NOTE), width, SOURCES)
    for source in sources:
        yield from _source(source, typesetter, width)
        opening = _continued(source, typesetter, words, width)
        for quote in source.quotes:
            yield from _quote(quote, typesetter, width, opening)


def _source(source: Source, typesetter: Typesetter, width: float) -> Iterator[Block]:
    head = list(_lines(typesetter, source.head, SOURCE_HEAD, INDENT, width))
    head += _lines(typesetter, source.title, SOURCE_TEXT, INDENT, width)
    number = Piece(INDENT - 8, baseline(SOURCE_HEAD), str(source.number), SOURCE_NUMBER, right=True)
    yield replace(head[0], pieces=(number, *head[0].pieces), anchors=(source.key,), gap=11.0, keep=True)
    yield from (replace(block, keep=True) for block in head[1:-1])
    yield from (replace(block, keep=bool(source.quotes)) for block in head[1:][-1:])


def _continued(source: Source, typesetter: Typesetter, words: Words, width: float) -> Block:
    """Return what stands over the quotes of a source that go on over a page."""
    text = words(Word.CONTINUED, name=f"{source.number}  {source.head}")
    lines = typesetter.break_lines(text, SUBTITLE, width)[:1]
    return Block(SUBTITLE.leading + 4, lines_at(0, 0, lines, SUBTITLE), keep=True)


def _quote(quote: Quote, typesetter: Typesetter, width: float, opening: Block) -> Iterator[Block]:
    """Yield what the quote is cited for, as links to the lines, and its words."""
    runs = [(words, key) for key, words in quote.cited_for]
    cited = runs_left(typesetter, runs, CITED, QUOTE_INDENT, width)
    text = list(_lines(typesetter, quote.text, SOURCE_TEXT, QUOTE_INDENT, width))
    keep = bool(text)
    # Each block once, with all of it: there is one for every line of every quote.
    for place, block in enumerate(cited):
        yield replace(block, keep=keep, gap=0.0 if place else 4.0, opening=opening)
    for place, block in enumerate(text):
        yield replace(block, keep=place == 0 and len(text) > 1, opening=opening)


def _lines(typesetter: Typesetter, text: str, style: Style, x: float, width: float) -> Iterator[Block]:
    for line in typesetter.break_lines(text, style, width - x):
        yield Block(style.leading, lines_at(x, 0, (line,), style))
