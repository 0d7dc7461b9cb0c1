"""Connections to the file: pragmas, transactions, and what can be wrong with it."""

import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from db.errors import StoreTrouble, Trouble

APPLICATION_ID = 0x494E4342
"""Marks a SQLite file as a directory (``INCB``)."""

PATIENCE = 5.0
"""Seconds to wait for a connection that writes."""

NETWORK_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs"})
_BY_CODE = {
    "SQLITE_BUSY": Trouble.LOCKED,
    "SQLITE_LOCKED": Trouble.LOCKED,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_CANTOPEN": Trouble.READ_ONLY,
    "SQLITE_PERM": Trouble.READ_ONLY,
    "SQLITE_FULL": Trouble.FULL,
    "SQLITE_IOERR_WRITE": Trouble.FULL,
    "SQLITE_IOERR_FSYNC": Trouble.FULL,
    "SQLITE_IOERR_TRUNCATE": Trouble.FULL,
    "SQLITE_IOERR_SHMSIZE": Trouble.FULL,
    "SQLITE_IOERR": Trouble.CORRUPT,
    "SQLITE_CORRUPT": Trouble.CORRUPT,
    "SQLITE_NOTADB": Trouble.NOT_A_DIRECTORY,
}


def _trouble(error: BaseException | None) -> Trouble | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    return next((trouble for code, trouble in _BY_CODE.items() if name.startswith(code)), None)


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn the file's troubles into StoreTrouble; every other error stays what it is."""
    try:
        yield
    except DBAPIError as error:
        found = _trouble(error.orig)
        if found is None:
            raise
        raise StoreTrouble(found, str(path), str(error.orig)) from error
    except sqlite3.Error as error:
        found = _trouble(error)
        if found is None:
            raise
        raise StoreTrouble(found, str(path), str(error)) from error


def trouble_with_files(error: OSError, path: Path) -> StoreTrouble:
    """Return what it means that a file or folder of a directory could not be made or written."""
    is_full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return StoreTrouble(Trouble.FULL if is_full else Trouble.READ_ONLY, str(path), str(error))


def is_writable(path: Path) -> bool:
    """Tell whether the file can be written, and beside it the files that writing needs."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def address(path: Path, *, writable: bool) -> str:
    """Return the URI under which SQLite opens a file that is there.

    Reading needs a file for shared memory beside it, which a folder may forbid; what nobody has open
    (there is no log) is read without. A log is never passed over: the latest decisions may be in it.
    """
    uri = path.absolute().as_uri()
    if writable:
        return f"{uri}?mode=rw"
    has_log = path.with_name(f"{path.name}-wal").exists()
    return f"{uri}?mode=ro" if has_log else f"{uri}?mode=ro&immutable=1"


def open_engine(
    path: Path, *, begin: str, writable: bool = True, query_only: bool = False, patience: float = PATIENCE
) -> Engine:
    """Return an engine whose transactions start with ``begin`` (``BEGIN`` or ``BEGIN IMMEDIATE``).

    A connection waits ``patience`` seconds for one that writes.
    """

    def connect() -> sqlite3.Connection:
        uri = address(path, writable=writable)
        return sqlite3.connect(uri, uri=True, timeout=patience, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # the "begin" event below starts each transaction itself
        for pragma in ("foreign_keys=ON", "synchronous=FULL", f"query_only={int(query_only)}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def identify(path: Path, newest: int) -> int:
    """Return the schema number of a directory's file; raises StoreTrouble where it is none of ours."""
    with troubles(path):
        connection = sqlite3.connect(address(path, writable=False), uri=True, timeout=PATIENCE)
        try:
            application = int(connection.execute("PRAGMA application_id").fetchone()[0])
            number = int(connection.execute("PRAGMA user_version").fetchone()[0])
        finally:
            connection.close()
    if application != APPLICATION_ID:
        raise StoreTrouble(Trouble.NOT_A_DIRECTORY, str(path))
    if number > newest:
        raise StoreTrouble(Trouble.NEWER, str(path), str(number))
    return number


def read_mounts() -> str:
    """Return the system's table of mounts (``proc(5)``), empty where there is none."""
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def is_on_network(path: Path, mounts: str) -> bool:
    """Tell whether the path is on a network drive, where SQLite's shared memory does not work."""
    if str(path).startswith(("\\\\", "//")):
        return True
    real = Path(os.path.realpath(path))
    kinds: dict[Path, str] = {}
    for line in mounts.splitlines():
        _device, point, kind = line.split()[:3]
        kinds[Path(_unescaped(point))] = kind  # a later mount hides an earlier one
    nearest = next((kinds[above] for above in (real, *real.parents) if above in kinds), "")
    return nearest in NETWORK_FILE_SYSTEMS


def _unescaped(point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), point)
