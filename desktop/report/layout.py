"""An edition's content laid out on pages: body first, then what needs its page numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop.report.about import about
from desktop.report.annex import annex
from desktop.report.blocks import Block, Page
from desktop.report.content import Edition
from desktop.report.cover import cover
from desktop.report.flow import paginate
from desktop.report.names_index import names_index
from desktop.report.setting import paragraph
from desktop.report.style import PROSE, SUB_HEAD, Sheet
from desktop.report.table import Table
from desktop.report.toc import PageOf, contents
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words


def lay_out(edition: Edition, typesetter: Typesetter, words: Words, sheet: Sheet) -> list[Page]:
    """Return every page in order; the number of a page is its place, from 1."""
    width, height = sheet.text_width, sheet.text_height
    front = [cover(edition, typesetter, words, sheet)]
    front += paginate(list(about(edition, typesetter, words, width)), height, words(Word.ABOUT))
    blank = _contents(edition, typesetter, words, sheet, lambda _: 0)
    body = paginate(list(_body(edition, typesetter, words, width)), height)
    numbers = _Numbers()
    numbers.add(front, 1)
    numbers.add(body, 1 + len(front) + len(blank))
    back = _back(edition, typesetter, words, sheet, numbers, 1 + len(front) + len(blank) + len(body))
    listed = _contents(edition, typesetter, words, sheet, numbers.page_of)
    return [*front, *listed, *body, *back]


@dataclass
class _Numbers:
    """On which page each key is."""

    pages: dict[str, int]

    def __init__(self) -> None:
        self.pages = {}

    def add(self, pages: Iterable[Page], first: int) -> None:
        """Note the keys of these pages, the first of which has that number."""
        for number, page in enumerate(pages, start=first):
            for placed in page.placed:
                self.pages.update(dict.fromkeys(placed.block.anchors, number))

    def page_of(self, key: str) -> int:
        """Return the number of the page where the key is."""
        return self.pages[key]


def _contents(
    edition: Edition, typesetter: Typesetter, words: Words, sheet: Sheet, page_of: PageOf
) -> list[Page]:
    """Return the table of contents; an edition without a body has none."""
    if not edition.divisions:
        return []
    blocks = list(contents(edition, typesetter, words, sheet.text_width, page_of))
    return paginate(blocks, sheet.text_height, words(Word.CONTENTS))


def _body(edition: Edition, typesetter: Typesetter, words: Words, width: float) -> Iterable[Block]:
    table = Table(typesetter, words, width)
    if not edition.divisions:
        return _nothing(typesetter, words, width)
    return chain.from_iterable(map(table.division, edition.divisions))


def _nothing(typesetter: Typesetter, words: Words, width: float) -> Sequence[Block]:
    said = paragraph(typesetter, words(Word.EMPTY), SUB_HEAD, width)
    return (*said, *paragraph(typesetter, words(Word.EMPTY_NOTE), PROSE, width, gap=6.0))


def _back(
    edition: Edition, typesetter: Typesetter, words: Words, sheet: Sheet, numbers: _Numbers, first: int
) -> list[Page]:
    pages: list[Page] = []
    if edition.index:
        pages += names_index(edition.index, typesetter, words, sheet, numbers.page_of)
        numbers.add(pages, first)
    if edition.sources:
        blocks = list(annex(edition.sources, typesetter, words, sheet.text_width))
        sources = paginate(blocks, sheet.text_height, words(Word.SOURCES))
        numbers.add(sources, first + len(pages))
        pages += sources
    return pages
