"""Connections to the file: pragmas, transactions, and what can be wrong with it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from db.errors import StoreTrouble, Trouble

APPLICATION_ID = 0x494E4342
"""Marks a SQLite file as a directory (``INCB``)."""

NETWORK_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs"})
_BY_CODE = {
    "SQLITE_BUSY": Trouble.LOCKED,
    "SQLITE_LOCKED": Trouble.LOCKED,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_CANTOPEN": Trouble.READ_ONLY,
    "SQLITE_PERM": Trouble.READ_ONLY,
    "SQLITE_FULL": Trouble.FULL,
    "SQLITE_IOERR": Trouble.FULL,
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


def open_engine(path: Path, *, begin: str, query_only: bool = False) -> Engine:
    """Return an engine whose transactions start with ``begin`` (``BEGIN`` or ``BEGIN IMMEDIATE``)."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 5.0, "check_same_thread": False})

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
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5.0)
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


def is_on_network(path: Path) -> bool:
    """Tell whether the path is on a network drive, where SQLite's shared memory does not work."""
    if str(path).startswith(("\\\\", "//")):
        return True
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    real = os.path.realpath(path)
    points = [line.split()[1:3] for line in mounts]
    holding = [(point, kind) for point, kind in points if os.path.commonpath([real, point]) == point]
    return bool(holding) and max(holding)[1] in NETWORK_FILE_SYSTEMS
