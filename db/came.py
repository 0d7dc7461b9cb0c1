"""Imports as they are kept: each run with what came of every file, as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.records import Reason


class Fate(StrEnum):
    """What came of an article on its way in."""

    IMPORTED = "imported"
    COPY = "near copy"
    VERSION = "new version"
    KNOWN = "known"
    FAILED = "failed"


class Showing(StrEnum):
    """Which part of an import's results is looked at: all, those of one fate, or what wants a look."""

    ALL = "all"
    IMPORTED = "imported"
    COPY = "near copy"
    VERSION = "new version"
    KNOWN = "known"
    NOTHING = "nothing in it"
    UNSURE = "encoding unsure"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one article, or of a file that has none.

    ``path`` is its label as intake names it, ``file`` that of the file in which it lies. ``of_id`` is the
    article of which it is a near copy or a newer version; ``claims`` is how many suggestions it has, None
    before extraction has read it; ``reason`` why it failed.
    """

    path: str
    file: str
    fate: Fate
    article_id: str | None = None
    of_id: str | None = None
    reason: Reason | None = None
    claims: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One import: what was asked for, and how far it is; ``until`` is open while files are left.

    ``total`` is how many files there were, ``files`` how many of them are done, ``counts`` how many
    articles had which fate. ``undone`` tells that all that it brought was taken out again.
    """

    id: str
    at: datetime
    places: tuple[str, ...]
    total: int
    until: datetime | None = None
    files: int = 0
    counts: Mapping[Fate, int] | None = None
    undone: bool = False
