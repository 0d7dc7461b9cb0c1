"""Rows of lists as frozen records, before they are kept and after; and what came in when."""

from dataclasses import dataclass
from datetime import datetime

from db.records import Head


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a list: where it stands, its reading's text, and its head."""

    origin: str
    text: str
    head: Head


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row that is kept: its ids, and what the keys of its claims are made of."""

    article_id: str
    reading_id: str
    reading_sha256: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came in at one time: ``count`` articles of a folder, or rows of a list that were adopted.

    ``name`` is the first article's file, or the list's; ``undone`` is an adoption that was taken back;
    ``waiting`` are rows of the list of which it is open whom they mean.
    """

    at: datetime
    name: str
    count: int
    is_list: bool = False
    undone: bool = False
    waiting: int = 0
