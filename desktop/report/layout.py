"""An edition's content laid out on pages: its parts first, then what needs their page numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop.profiles import Layout
from desktop.report.about import about, title_block
from desktop.report.annex import annex
from desktop.report.axis import axes
from desktop.report.blocks import Block, Page
from desktop.report.content import Edition
from desktop.report.cover import cover
from desktop.report.flow import paginate
from desktop.report.glossary import glossary
from desktop.report.grid import Grid
from desktop.report.names_index import names_index
from desktop.report.setting import paragraph
from desktop.report.style import PROSE, SUB_HEAD, Sheet
from desktop.report.table import Table
from desktop.report.toc import PageOf, contents
from desktop.report.tree import tree
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words


def lay_out(edition: Edition, typesetter: Typesetter, words: Words, sheet: Sheet) -> list[Page]:
    """Return every page in order; the number of a page is its place, from 1."""
    return _Layout(edition, typesetter, words, sheet).pages()


@dataclass
class _Numbers:
    """On which page each key is: the first where it stands."""

    pages: dict[str, int]

    def __init__(self) -> None:
        self.pages = {}

    def add(self, pages: Iterable[Page], first: int) -> None:
        """Note the keys of these pages, the first of which has that number."""
        for number, page in enumerate(pages, start=first):
            for placed in page.placed:
                for key in placed.block.anchors:
                    self.pages.setdefault(key, number)

    def page_of(self, key: str) -> int:
        """Return the number of the page where the key is."""
        return self.pages[key]


@dataclass
class _Layout:
    """One edition being laid out."""

    edition: Edition
    typesetter: Typesetter
    words: Words
    sheet: Sheet

    def pages(self) -> list[Page]:
        front = [cover(self.edition, self.typesetter, self.words, self.sheet)]
        front += self._part(Layout.CHANGES) if self.edition.has(Layout.CHANGES) else []
        width = self.sheet.text_width
        front += self._paginated(about(self.edition, self.typesetter, self.words, width), Word.ABOUT)
        blank = self._contents(lambda _: 0)
        parts = [one for one in self.edition.layouts if one is not Layout.CHANGES]
        body = [page for layout in parts for page in self._part(layout)]
        if not self.edition.coverage.posts:
            body += self._paginated(self._nothing())
        numbers = _Numbers()
        numbers.add(front, 1)
        numbers.add(body, 1 + len(front) + len(blank))
        back = self._back(numbers, 1 + len(front) + len(blank) + len(body))
        return [*front, *self._contents(numbers.page_of), *body, *back]

    def _paginated(self, blocks: Iterable[Block], running: Word | None = None) -> list[Page]:
        return paginate(list(blocks), self.sheet.text_height, self.words(running) if running else "")

    def _part(self, layout: Layout) -> list[Page]:
        """Return the pages of one of the edition's parts, which begins a page."""
        return self._paginated(self._blocks(layout))

    def _blocks(self, layout: Layout) -> Iterator[Block]:
        edition, width = self.edition, self.sheet.text_width
        common = (self.typesetter, self.words, width)
        match layout:
            case Layout.ORGANIZATIONS:
                table = Table(*common)
                yield from chain.from_iterable(map(table.division, edition.divisions))
            case Layout.AREAS:
                yield title_block(self.typesetter, self.words(Word.AREAS), "", width, "areas")
                areas = Table(*common, level=1)
                yield from chain.from_iterable(map(areas.division, edition.areas))
            case Layout.CHARTS:
                yield from tree(edition.charts, *common)
            case Layout.SUCCESSIONS:
                yield from axes(edition.successions, *common)
            case _:
                if chapter := edition.chapter(layout):
                    yield from Grid(chapter, *common, self._lines()).blocks()

    def _lines(self) -> frozenset[str]:
        """Return the keys of the lines by organization: what is said elsewhere leads there."""
        if not self.edition.has(Layout.ORGANIZATIONS):
            return frozenset()
        return frozenset(line.key for line in self.edition.lines)

    def _contents(self, page_of: PageOf) -> list[Page]:
        """Return the table of contents; an edition without a body has none."""
        if not self.edition.coverage.posts:
            return []
        blocks = contents(self.edition, self.typesetter, self.words, self.sheet.text_width, page_of)
        return self._paginated(blocks, Word.CONTENTS)

    def _nothing(self) -> Sequence[Block]:
        width = self.sheet.text_width
        said = paragraph(self.typesetter, self.words(Word.EMPTY), SUB_HEAD, width)
        more = paragraph(self.typesetter, self.words(Word.EMPTY_NOTE), PROSE, width, gap=6.0)
        return (*said, *more)

    def _back(self, numbers: _Numbers, first: int) -> list[Page]:
        edition, common = self.edition, (self.typesetter, self.words)
        pages: list[Page] = []
        if edition.index:
            pages += names_index(edition.index, *common, self.sheet, numbers.page_of)
        blocks = glossary(edition, *common, self.sheet.text_width)
        if edition.sources:
            blocks = chain(blocks, annex(edition.sources, *common, self.sheet.text_width))
        pages += self._paginated(blocks, Word.SOURCES)
        numbers.add(pages, first)
        return pages
