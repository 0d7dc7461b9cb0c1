"""The index of names in two columns, set from the pages that the body turned out to have."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.report.about import title_block
from desktop.report.blocks import Block, Page, Placed
from desktop.report.content import IndexEntry
from desktop.report.flow import fill
from desktop.report.setting import Run, lines_at, runs_right
from desktop.report.style import ENTRY, LETTER, SMALL, Sheet
from desktop.report.toc import PageOf
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

INDEX = "index"
COLUMN_GAP = 28.0
NUMBERS_WIDTH = 70.0
BALANCE_STEP = 6.0


def names_index(
    entries: Sequence[IndexEntry], typesetter: Typesetter, words: Words, sheet: Sheet, page_of: PageOf
) -> list[Page]:
    """Return the index's pages; the last one's columns are of about equal height."""
    width = (sheet.text_width - COLUMN_GAP) / 2
    title = words(Word.INDEX)
    head = title_block(typesetter, title, words(Word.INDEX_NOTE), sheet.text_width, INDEX)
    blocks = list(_blocks(entries, typesetter, width, page_of))
    pages: list[Page] = []
    place = 0
    while place < len(blocks) or not pages:
        top = 0.0 if pages else head.height
        left, right, place = _columns(blocks, place, sheet.text_height - top)
        beside = (*_moved(left, 0.0, top), *_moved(right, width + COLUMN_GAP, top))
        pages.append(Page(beside if pages else (Placed(0, 0, head), *beside), title))
    return pages


def _columns(blocks: Sequence[Block], start: int, height: float) -> tuple[Page, Page, int]:
    """Return two columns and the place after them; where they end the index, they are as low as can be."""
    left, middle = fill(blocks, start, height)
    right, end = fill(blocks, middle, height)
    lower = sum(block.height for block in blocks[start:end]) / 2
    while end == len(blocks) and lower < height:
        low_left, low_middle = fill(blocks, start, lower)
        low_right, low_end = fill(blocks, low_middle, lower)
        if low_end == end:
            return low_left, low_right, end
        lower += BALANCE_STEP
    return left, right, end


def _moved(column: Page, x: float, y: float) -> tuple[Placed, ...]:
    return tuple(replace(placed, x=placed.x + x, y=placed.y + y) for placed in column.placed)


def _blocks(
    entries: Sequence[IndexEntry], typesetter: Typesetter, width: float, page_of: PageOf
) -> Iterator[Block]:
    letter = ""
    opening = None
    for entry in entries:
        if entry.letter != letter:
            letter = entry.letter
            head = lines_at(0, 0, typesetter.break_lines(letter, LETTER, width), LETTER)
            opening = Block(LETTER.leading + 1, head, gap=8.0, keep=True)
            yield opening
            yield _entry(entry, typesetter, width, page_of)
        else:
            yield replace(_entry(entry, typesetter, width, page_of), opening=opening)


def _entry(entry: IndexEntry, typesetter: Typesetter, width: float, page_of: PageOf) -> Block:
    """Return a name with its pages, each a link to the first line there."""
    pages: dict[int, str] = {}
    for key in entry.lines:
        pages.setdefault(page_of(key), key)
    runs: list[Run] = [(str(number), pages[number]) for number in sorted(pages)]
    numbers, rows = runs_right(typesetter, runs, ENTRY, width, NUMBERS_WIDTH)
    name = typesetter.break_lines(entry.name, ENTRY, width - NUMBERS_WIDTH)
    below = len(name) * ENTRY.leading
    detail = typesetter.break_lines(entry.detail, SMALL, width - NUMBERS_WIDTH)
    height = max(below + len(detail) * SMALL.leading, rows * ENTRY.leading)
    shown = lines_at(0, 0, name, ENTRY, target=entry.lines[0])
    return Block(height + 1, (*shown, *lines_at(0, below, detail, SMALL), *numbers))
