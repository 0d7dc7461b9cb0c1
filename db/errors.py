"""The user's world going wrong, told apart from bugs."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """What can be wrong with a directory's file; becomes a sentence in the interface only."""

    NOT_A_DIRECTORY = "not a directory"
    NEWER = "newer"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    FULL = "full"
    CORRUPT = "corrupt"
    NETWORK = "network"


@dataclass
class StoreTrouble(Exception):
    """The file of the directory cannot be used as asked; nothing was changed."""

    trouble: Trouble
    path: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.trouble}: {self.path} {self.detail}".strip()
