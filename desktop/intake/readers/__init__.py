"""The readers, by the ending of a file's name."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from desktop.intake.readers import text
from desktop.intake.readers.reader import Reader, Unreadable

__all__ = ["NOT_FOR_US", "READERS", "Reader", "Unreadable", "reader_for"]

NOT_FOR_US: Final = "not for us"
"""The reason's code for a file that no reader is made for."""

READERS: Final[Mapping[str, Reader]] = MappingProxyType({".txt": text.READER})


def reader_for(name: str) -> Reader | None:
    """Return the reader for files whose name ends like this one, in any case of letters."""
    return READERS.get(PurePosixPath(name).suffix.lower())
