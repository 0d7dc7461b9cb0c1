"""Writing a file wholly or not at all: beside its target first, then put in its place."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from desktop.report.errors import ReportTrouble, TroubleCode

_CODES = {
    errno.ENOENT: TroubleCode.NO_FOLDER,
    errno.ENOTDIR: TroubleCode.NO_FOLDER,
    errno.EACCES: TroubleCode.NO_PERMISSION,
    errno.EPERM: TroubleCode.NO_PERMISSION,
    errno.EROFS: TroubleCode.NO_PERMISSION,
    errno.EISDIR: TroubleCode.IS_A_FOLDER,
    errno.ENOSPC: TroubleCode.FULL,
    errno.EDQUOT: TroubleCode.FULL,
}


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file that takes the path's place at the end; raises ReportTrouble, and then nothing changed."""
    try:
        with _beside(path.resolve()) as out:
            yield out
    except OSError as error:
        raise ReportTrouble(_CODES.get(error.errno or 0, TroubleCode.NOT_WRITABLE), path) from error


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """Give a place for a file that takes the path's place at the end, if it was made; raises ReportTrouble.

    Whatever another process began there is gone with it: nothing is left of work that was stopped.
    """
    target = path.resolve()
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        with TemporaryDirectory(prefix=".", dir=target.parent, ignore_cleanup_errors=True) as folder:
            made = Path(folder) / target.name
            yield made
            if made.exists():
                made.replace(target)
    except ReportTrouble as error:
        raise ReportTrouble(error.code, path) from error
    except OSError as error:
        raise ReportTrouble(_CODES.get(error.errno or 0, TroubleCode.NOT_WRITABLE), path) from error


@contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    part = path.parent / f".{os.getpid()}.incumbent-part"
    try:
        with part.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
