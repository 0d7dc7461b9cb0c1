"""What a reader is: bytes of one format to the articles in them, and the version that made them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from db.records import Reason
from db.values import PartialDate


class Unreadable(Exception):
    """These bytes are nothing that this reader can read; ``reason`` says why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.reason = Reason(code, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the curator chose for a file: its encoding, and which column of a table holds what.

    ``columns`` goes from a field (text, title, date, author, outlet, url, area) to a column's name.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


NOTHING_ASKED: Final = Asked()


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of its article outside the text: in a page's head, a column, a mail's header."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    area: str | None = None
    published: PartialDate | None = None
    dated_by: Reason | None = None
    bounds: PartialDate | None = None
    bounded_by: tuple[Reason, ...] = ()


NOTHING_SAID: Final = Said()


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text as its format gives it, before it is made a reading.

    A row of a table has the row's number as ``member`` and its own bytes as ``content``.
    """

    text: str
    said: Said = NOTHING_SAID
    encoding: str = ""
    remarks: tuple[Reason, ...] = ()
    member: str = ""
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A file within the file, to be read in its turn; ``modified`` is what the archive says of its time."""

    name: str
    content: bytes
    modified: date | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file within the file that cannot be had, and why."""

    name: str
    reason: Reason


Piece = Text | Member | Refused


@dataclass(frozen=True, slots=True)
class Reader:
    """One version of one way to read: ``read`` yields what is in the bytes or raises Unreadable.

    ``limit`` is how many bytes such a file may have.
    """

    version: str
    read: Callable[[bytes, Asked], Iterator[Piece]]
    limit: int = 20_000_000
