"""Parts of an edition as plain data that are no list of posts: tables of groups, and charts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.profiles import Layout


@dataclass(frozen=True, slots=True)
class Note:
    """A remark under a name; ``attention`` marks what a reader must not overlook."""

    text: str
    attention: bool = False


class Tone(StrEnum):
    """How a cell's text is to be taken."""

    TEXT = "text"
    NAME = "name"
    OPEN = "open"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column of a row: lines of text, remarks under them, or numbers of sources.

    ``target`` is the key of what the text leads to.
    """

    text: str = ""
    tone: Tone = Tone.TEXT
    notes: tuple[Note, ...] = ()
    sources: tuple[int, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; ``keys`` name it for links, ``persons`` are those whose names stand on it."""

    keys: tuple[str, ...]
    cells: tuple[Cell, ...]
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own, which may be empty."""

    key: str
    title: str
    subtitle: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A table with the heads of its columns, in groups."""

    layout: Layout
    key: str
    title: str
    note: str
    heads: tuple[str, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A post with its holder as a chart shows them; ``open`` where nobody is known in it."""

    role: str
    holder: str
    open: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A body on a chart, with its first seats, and how many more it has."""

    title: str
    seats: tuple[Seat, ...]
    more: int = 0
    depth: int = 0
    target: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A body with those below it."""

    key: str
    title: str
    subtitle: str
    root: Box
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Somebody's time in a post: surely from ``first`` to ``last``, perhaps from and until the others.

    ``seen`` are days on which a source saw them there.
    """

    key: str
    name: str
    words: str
    earliest: date
    first: date
    last: date
    latest: date
    seen: tuple[date, ...] = ()
    sources: tuple[int, ...] = ()
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Succession:
    """A post's holders one after the other, on an axis of years."""

    key: str
    title: str
    subtitle: str
    first: date
    last: date
    spans: tuple[Span, ...]
