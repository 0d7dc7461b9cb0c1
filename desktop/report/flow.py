"""Blocks divided into pages: in one pass, without orphans, in time proportional to their number."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.report.blocks import Block, Page, Placed


def paginate(blocks: Sequence[Block], height: float, running: str = "") -> list[Page]:
    """Return pages of at most that height; ``running`` heads those on which no block names a head."""
    pages: list[Page] = []
    place = 0
    while place < len(blocks):
        page, place = fill(blocks, place, height)
        pages.append(page if page.running else replace(page, running=running))
    return pages


def fill(blocks: Sequence[Block], start: int, height: float) -> tuple[Page, int]:
    """Return a page filled with blocks from that place, and the place of the first that found no room.

    At least one is always placed, so that a block higher than the page cannot stop the work.
    """
    sheet = _Sheet(height)
    place = start
    while place < len(blocks) and (place == start or sheet.has_room(blocks, place)):
        sheet.put(blocks[place])
        place += 1
    return sheet.page(), place


@dataclass
class _Sheet:
    """A page being filled."""

    height: float
    y: float = 0.0
    placed: list[Placed] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)

    def has_room(self, blocks: Sequence[Block], place: int) -> bool:
        """Tell whether the block fits here with all that must follow it at once.

        What is higher than a page cannot stay together: of that, what fits stands here.
        """
        y = self.y
        first = blocks[place]
        least = first.gap + first.height + _head_height(first, set(self.heads))
        if y + max(first.room, least) > self.height:
            return False
        heads = set(self.heads)
        while True:
            block = blocks[place]
            y += block.gap + block.height + _head_height(block, heads)
            if y - self.y > self.height:
                return True
            place += 1
            if not block.keep or place == len(blocks):
                return y <= self.height

    def put(self, block: Block) -> None:
        """Place the block with what belongs above it here."""
        begins = not self.placed
        if begins and block.opening:
            self._add(block.opening)
        if block.head and id(block.head) not in self.heads:
            self.heads.add(id(block.head))
            self._add(block.head)
        self._add(block.again if begins and block.again else block)

    def _add(self, block: Block) -> None:
        if self.placed:
            self.y += block.gap
        self.placed.append(Placed(0.0, self.y, block))
        self.y += block.height

    def page(self) -> Page:
        """Return the page as it stands."""
        named = (placed.block.running for placed in self.placed if placed.block.running)
        return Page(tuple(self.placed), running=next(named, ""))


def _head_height(block: Block, heads: set[int]) -> float:
    if block.head is None or id(block.head) in heads:
        return 0.0
    heads.add(id(block.head))
    return block.head.gap + block.head.height
