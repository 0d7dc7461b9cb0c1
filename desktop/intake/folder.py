"""A folder's files, in order, and their bytes."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.records import Reason, Refusal
from desktop.intake.readers import NOT_FOR_US, reader_for

MAX_BYTES: Final = 20_000_000
"""No article is larger; what is larger would only stop the others."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that a reader is made for: its label relative to the folder, and where it is."""

    path: str
    absolute: Path


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


def load(found: Found) -> bytes | Refusal:
    """Return the bytes of a found file, or why they cannot be had."""
    try:
        with found.absolute.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _refused(found.path, error)
    if len(content) > MAX_BYTES:
        return Refusal(found.path, Reason("too large", (("limit", str(MAX_BYTES)),)))
    return content


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
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, f"{label}/{entry.name}".lstrip("/"), seen)


def _entry(entry: os.DirEntry[str], label: str, seen: set[Path]) -> Iterator[Found | Refusal]:
    label = _printable(label)
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        yield _refused(label, error)
        return
    if stat.S_ISDIR(mode):
        yield from _walk(Path(entry.path), label, seen)
    elif not stat.S_ISREG(mode) or reader_for(entry.name) is None:
        yield Refusal(label, Reason(NOT_FOR_US))
    else:
        yield Found(label, Path(entry.path).absolute())


def _printable(label: str) -> str:
    # A name that is not in the file system's encoding comes with lone surrogates, which no store takes.
    return label.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refused(path: str, error: OSError) -> Refusal:
    match error:
        case PermissionError():
            return Refusal(path, Reason("no permission"))
        case FileNotFoundError():
            return Refusal(path, Reason("vanished"))
        case _:
            return Refusal(path, Reason("unreadable", (("error", error.strerror or type(error).__name__),)))
