"""Bytes to articles: the reader they need, what is in what they hold, and each article's reading."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from db.incoming import Kept, ReadFile
from db.records import Reason, Refusal
from desktop.intake.cleaning import cleaned, shown
from desktop.intake.columns import asked_columns
from desktop.intake.copies import sketch
from desktop.intake.formats import NOT_FOR_US, reader_for
from desktop.intake.head import find_head
from desktop.intake.readers.reader import NOTHING_ASKED, Asked, Member, Reader, Refused, Text, Unreadable
from desktop.intake.zones import find_zones

MAX_DEPTH: Final = 4
"""So deep files may lie in files: a PDF on a mail in a ZIP is the third."""
MAX_ARTICLES: Final = 200_000
MAX_BYTES_WITHIN: Final = 2_000_000_000


@dataclass(slots=True)
class _Left:
    """How much more the members of one file may come to."""

    articles: int = MAX_ARTICLES
    within: int = MAX_BYTES_WITHIN


@dataclass(frozen=True, slots=True)
class _At:
    """Where the reading is: how deep, what the curator asked for, and what is left."""

    asked: Asked
    modified: date | None = None
    depth: int = 1
    left: _Left = field(default_factory=_Left)


def read_file(
    path: str, content: bytes, asked: Asked = NOTHING_ASKED, modified: date | None = None
) -> Iterator[ReadFile | Refusal]:
    """Yield each article in a file's bytes, and why what is in them is none; at least one of both.

    ``path`` is the file's label, with slashes; ``modified`` the file's own time, a hint and no more.
    """
    yield from _read(path, content, _At(asked, modified))


def read_article(path: str, content: bytes, asked: Asked = NOTHING_ASKED) -> ReadFile | Refusal:
    """Return the first article in a file's bytes, or why there is none; so kept bytes are read again."""
    return next(iter(read_file(path, content, asked)))


def read_kept(kept: Kept, asked: Asked = NOTHING_ASKED) -> Iterator[ReadFile | Refusal]:
    """Yield what bytes that were kept give, read as they were unless the curator asks otherwise.

    A row alone may be too short to tell its encoding, and its columns may have been said.
    """
    encoding = asked.encoding or (kept.reader.partition(" ")[2] if _is_row(kept.path) else "")
    if not asked.encoding and _is_unicode(kept.content):
        encoding = ""
    columns = asked.columns or asked_columns(kept.remarks)
    for one in read_file(kept.path, kept.content, Asked(encoding or None, columns)):
        # A row alone is the first of its table: it keeps the number that it has among all of them.
        yield replace(one, path=kept.path) if _is_row(kept.path) else one


def _is_row(path: str) -> bool:
    return path.rpartition("!")[2].isdecimal()


def _is_unicode(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _read(path: str, content: bytes, at: _At) -> Iterator[ReadFile | Refusal]:
    try:
        yield from _pieces(path, content, _reader(path, content), at)
    except Unreadable as unreadable:
        yield Refusal(path, unreadable.reason)


def _reader(path: str, content: bytes) -> Reader:
    reader = reader_for(path, content)
    if reader is not None and not content.strip():
        raise Unreadable("empty")
    if reader is None:
        raise Unreadable(NOT_FOR_US)
    if len(content) > reader.limit:
        raise Unreadable("too large", limit=str(reader.limit))
    return reader


def _pieces(path: str, content: bytes, reader: Reader, at: _At) -> Iterator[ReadFile | Refusal]:
    """Yield what a reader makes of the bytes; an error of its own ends it, what came before stands."""
    nothing = True
    for piece in reader.read(content, at.asked):
        nothing = False
        at.left.articles -= 1
        if at.left.articles < 0:
            raise Unreadable("too many members", limit=str(MAX_ARTICLES))
        match piece:
            case Text():
                label = f"{path}!{piece.member}" if piece.member else path
                yield _article(label, piece.content or content, reader.version, piece, at)
            case Refused():
                yield Refusal(_member(path, piece.name), piece.reason)
            case Member():
                yield from _within(path, piece, at)
    if nothing:
        raise Unreadable("empty")


def _within(path: str, member: Member, at: _At) -> Iterator[ReadFile | Refusal]:
    label = _member(path, member.name)
    at.left.within -= len(member.content)
    if at.left.within < 0:
        raise Unreadable("bomb", size=str(MAX_BYTES_WITHIN - at.left.within))
    if at.depth >= MAX_DEPTH:
        yield Refusal(label, Reason("nested too deep", (("limit", str(MAX_DEPTH)),)))
        return
    deeper = replace(at, depth=at.depth + 1, modified=member.modified or at.modified)
    yield from _read(label, member.content, deeper)


def _member(path: str, name: str) -> str:
    return f"{path}!{shown(name)}"


def _article(label: str, content: bytes, version: str, piece: Text, at: _At) -> ReadFile | Refusal:
    try:
        text = cleaned(piece.text)
    except Unreadable as unreadable:
        return Refusal(label, unreadable.reason)
    zones = find_zones(text)
    head = find_head(label, text, zones, piece.said)
    remarks = [*piece.remarks]
    if at.modified and head.published is None:
        remarks.append(Reason("file time", (("day", at.modified.isoformat()),)))
    reader = f"{version} {piece.encoding}".rstrip()
    head = replace(head, remarks=tuple(remarks))
    return ReadFile(label, content, reader, text, zones, head, sketch(text, zones))
