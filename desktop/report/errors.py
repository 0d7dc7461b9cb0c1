"""What can go wrong with an edition in the user's world; anything else is a bug."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class TroubleCode(StrEnum):
    """Why an edition could not be written; becomes a sentence in the interface only."""

    NO_FOLDER = "no folder"
    NO_PERMISSION = "no permission"
    IS_A_FOLDER = "is a folder"
    FULL = "full"
    NOT_WRITABLE = "not writable"
    NO_SUCH_ORGANIZATION = "no such organization"
    NOT_A_PROFILE = "not a profile"
    NAME_TAKEN = "name taken"
    NO_SUCH_EDITION = "no such edition"
    STOPPED = "stopped"


@dataclass
class ReportTrouble(Exception):
    """The edition could not be written to this path; what stood there is untouched.

    Where the trouble is with the name of an edition, that is the path.
    """

    code: TroubleCode
    path: Path

    def __str__(self) -> str:
        return f"{self.code}: {self.path}"
