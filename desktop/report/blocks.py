"""What is laid on a page: blocks of placed text and rules, plain data in points from a block's top left."""

from dataclasses import dataclass

from desktop.report.style import HAIRLINE, Style


@dataclass(frozen=True, slots=True)
class Piece:
    """A text on its baseline at x, y; ``right`` means that it ends at x. ``target`` is a link within."""

    x: float
    y: float
    text: str
    style: Style
    right: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle; thin ones are rules."""

    x: float
    y: float
    width: float
    height: float = 0.5
    color: str = HAIRLINE


@dataclass(frozen=True, slots=True)
class Outline:
    """An entry of the document's bookmarks."""

    level: int
    title: str
    key: str


@dataclass(frozen=True, slots=True)
class Block:
    """What stays together on a page.

    ``gap`` is space above it unless it begins a page; ``keep`` holds it with the next block;
    ``room`` is what must be left of the page for it to begin there. ``head`` stands above it once a
    page, ``opening`` above it where it begins one, and ``again`` instead of it there. ``running``
    is the page's head where it is the first to name one.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    bars: tuple[Bar, ...] = ()
    anchors: tuple[str, ...] = ()
    gap: float = 0.0
    keep: bool = False
    room: float = 0.0
    head: "Block | None" = None
    opening: "Block | None" = None
    again: "Block | None" = None
    outline: Outline | None = None
    running: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on its page, in points from the top left of the text."""

    x: float
    y: float
    block: Block


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its blocks and its running head; a bare page has neither head nor foot."""

    placed: tuple[Placed, ...]
    running: str = ""
    bare: bool = False
