"""Intake: reads files into articles with their readings, or says why not.

Nothing of it fetches, unpacks to the disk or writes. The libraries for pages, PDF and office files are
imported where they are used, and only in a process of its own: see ``FileReaders``.

A file may give several articles; each has a label of its own (``week.zip!3.html``, ``wire.jsonl!17``) and
bytes that can be read again by themselves. What the curator is to be asked or told of a reading stands in
``Head.remarks``: ``encoding unsure`` (encoding, others), ``columns``, ``macros left out``, ``file time``.
``Asked`` answers: an encoding, or which column is what.
"""

from desktop.intake.copies import Copies, Story, story_of
from desktop.intake.encodings import EIGHT_BIT, UTF8, WITH_GAPS
from desktop.intake.folder import Found, found_file, load, walk
from desktop.intake.formats import ENDINGS
from desktop.intake.headings import headings, held
from desktop.intake.process import FileReaders
from desktop.intake.readers.reader import NOTHING_ASKED, Asked
from desktop.intake.reading import read_article, read_file

__all__ = [
    "ENCODINGS",
    "NOTHING_ASKED",
    "Asked",
    "Copies",
    "FileReaders",
    "Found",
    "Story",
    "found_file",
    "headings",
    "held",
    "is_current",
    "load",
    "read_article",
    "read_file",
    "story_of",
    "walk",
]

ENCODINGS = (UTF8, *EIGHT_BIT, "utf-16", WITH_GAPS)
"""In what a file can be asked to be read."""


def is_current(reader: str) -> bool:
    """Whether a reading made by this version of a reader is the best that there is."""
    return reader.split(" ", maxsplit=1)[0] in {one.version for one in ENDINGS.values()}
