"""Intake: reads files into articles with their readings, or says why not."""

from pathlib import PurePosixPath

from db.incoming import ReadFile
from db.records import Reason, Refusal
from desktop.intake.folder import MAX_BYTES, Found, load, walk
from desktop.intake.head import find_head
from desktop.intake.readers import NOT_FOR_US, Unreadable, reader_for
from desktop.intake.zones import find_zones

__all__ = ["MAX_BYTES", "Found", "load", "read_article", "walk"]


def read_article(path: str, content: bytes) -> ReadFile | Refusal:
    """Return the reading of a file's bytes with its zones and head, or why there is none.

    ``path`` is the file's label, relative to its folder, with slashes; its ending chooses the reader.
    """
    reader = reader_for(PurePosixPath(path).name)
    if reader is None:
        return Refusal(path, Reason(NOT_FOR_US))
    try:
        text = reader.read(content)
    except Unreadable as unreadable:
        return Refusal(path, unreadable.reason)
    zones = find_zones(text)
    return ReadFile(path, content, reader.version, text, zones, find_head(path, text, zones))
