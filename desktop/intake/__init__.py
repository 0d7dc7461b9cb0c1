"""Intake: reads files into articles with their readings, or says why not.

Nothing of it fetches, unpacks to the disk or writes. The libraries for pages, PDF and office files are
imported where they are used, and only in a process of its own: see ``FileReaders``.
"""

from desktop.intake.folder import Found, found_file, load, walk
from desktop.intake.process import FileReaders
from desktop.intake.readers.reader import Asked
from desktop.intake.reading import read_article, read_file

__all__ = ["Asked", "FileReaders", "Found", "found_file", "load", "read_article", "read_file", "walk"]
