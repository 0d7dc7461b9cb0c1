"""Rows of lists as frozen records, before they are kept and after."""

from dataclasses import dataclass

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
