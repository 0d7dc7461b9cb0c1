"""A folder's files, in order, and their bytes."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from db.records import Reason, Refusal
from desktop.intake.cleaning import shown
from desktop.intake.formats import HEAD, NOT_FOR_US, is_whole_needed, reader_for
from desktop.intake.readers.archives import ZIP
from desktop.intake.readers.reader import Unreadable

_PAGE: Final = (".html", ".htm", ".xhtml")
_PARTS = re.compile(r"(?P<page>.+)(?:_files|\.files|-Dateien|_fichiers|_archivos)")
"""What browsers call the folder that they save a page's pictures and scripts in."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be for us: its label relative to the folder, where it is, its size and time."""

    path: str
    absolute: Path
    size: int = 0
    modified: date | None = None


def walk(folder: Path) -> Iterator[Found | Refusal]:
    """Yield the files below a folder in the order of their labels, and what cannot be read.

    Hidden files and folders are passed over. A folder that is reached again through a symbolic
    link is walked once. A folder that is missing or is none gives one Refusal.
    """
    if not folder.is_dir():
        code = "not a folder" if folder.exists() else "no such folder"
        yield Refusal(str(folder), Reason(code))
        return
    yield from _walk(folder, "", set())


def found_file(path: Path) -> Found | Refusal:
    """Return a file that was named by itself; a Refusal where it cannot be had."""
    try:
        status = path.stat()
    except OSError as error:
        return _refused(path.name, error)
    return _found(_printable(path.name), path, status)


def load(found: Found) -> bytes | Refusal:
    """Return the bytes of a found file, or why they cannot be had; what is not for us is not read."""
    try:
        with found.absolute.open("rb") as file:
            head = file.read(HEAD)
            limit = _limit(found.path, head)
            rest = file.read(limit + 1 - len(head)) if len(head) == HEAD else b""
    except OSError as error:
        return _refused(found.path, error)
    except Unreadable as unreadable:
        return Refusal(found.path, unreadable.reason)
    if len(head) + len(rest) > limit:
        return Refusal(found.path, Reason("too large", (("limit", str(limit)),)))
    return head + rest


def _limit(path: str, head: bytes) -> int:
    """Return how large such a file may be; raises Unreadable for what is not for us."""
    if is_whole_needed(head):
        return ZIP.limit
    reader = reader_for(path, head)
    if reader is None:
        raise Unreadable(NOT_FOR_US)
    return reader.limit


def _walk(folder: Path, label: str, seen: set[Path]) -> Iterator[Found | Refusal]:
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _refused(label or str(folder), error)
        return
    pages = {Path(entry.name).stem for entry in entries if entry.name.lower().endswith(_PAGE)}
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, f"{label}/{entry.name}".lstrip("/"), seen, pages)


def _entry(
    entry: os.DirEntry[str], label: str, seen: set[Path], pages: set[str]
) -> Iterator[Found | Refusal]:
    label = _printable(label)
    try:
        status = entry.stat()
    except OSError as error:
        yield _refused(label, error)
        return
    if stat.S_ISDIR(status.st_mode):
        parts = _PARTS.fullmatch(entry.name)
        if parts and parts["page"] in pages:
            yield Refusal(label, Reason("parts of a page"))
            return
        yield from _walk(Path(entry.path), label, seen)
    else:
        yield _found(label, Path(entry.path).absolute(), status)


def _found(label: str, path: Path, status: os.stat_result) -> Found | Refusal:
    if not stat.S_ISREG(status.st_mode):
        return Refusal(label, Reason(NOT_FOR_US))
    return Found(label, path, status.st_size, datetime.fromtimestamp(status.st_mtime, UTC).date())


def _printable(label: str) -> str:
    # A name that is not in the file system's encoding comes with lone surrogates, which no store takes.
    return shown(label.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _refused(path: str, error: OSError) -> Refusal:
    match error:
        case PermissionError():
            return Refusal(path, Reason("no permission"))
        case FileNotFoundError():
            return Refusal(path, Reason("vanished"))
        case OSError(errno=errno.ELOOP):
            return Refusal(path, Reason("link"))
        case _:
            return Refusal(path, Reason("unreadable", (("error", error.strerror or type(error).__name__),)))
