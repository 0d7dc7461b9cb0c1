"""Copies of the file that are verified before they count."""

import sqlite3
from datetime import date
from glob import escape
from pathlib import Path
from shutil import copyfile

from filelock import FileLock, Timeout

from db.engine import address, identify, is_writable, trouble_with_files, troubles
from db.errors import StoreTrouble, Trouble

KEPT = 7
"""How many daily backups stay."""


def verify(path: Path) -> None:
    """Raise StoreTrouble where the file fails SQLite's own check or that of its search index.

    The index can be checked only in a file that can be written.
    """
    with troubles(path):
        writable = is_writable(path)
        connection = sqlite3.connect(address(path, writable=writable), uri=True)
        try:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            if writable and connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'found'").fetchone():
                connection.execute("INSERT INTO found(found, rank) VALUES('integrity-check', 1)")
                connection.rollback()
        finally:
            connection.close()
    if found != ["ok"]:
        raise StoreTrouble(Trouble.CORRUPT, str(path), found[0])


def copy(source: Path, target: Path) -> None:
    """Write a verified copy of a directory's file; raises StoreTrouble, the target untouched then."""
    partial = target.with_name(f".{target.name}.partial")
    try:
        with troubles(target):
            partial.unlink(missing_ok=True)
            _copy(source, partial)
        verify(partial)
        partial.replace(target)
    except OSError as error:
        raise trouble_with_files(error, target) from error
    finally:
        if partial.parent.is_dir():
            partial.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    read = sqlite3.connect(address(source, writable=is_writable(source)), uri=True)
    write = sqlite3.connect(target)
    try:
        read.backup(write)
        write.execute("PRAGMA journal_mode=DELETE")
        if write.execute("SELECT 1 FROM sqlite_master WHERE name = 'setting'").fetchone():
            # A copy counts its acts for itself wherever it is opened, even in the original's place.
            write.execute("DELETE FROM setting WHERE key = 'home'")
            write.commit()
    finally:
        write.close()
        read.close()


def daily(path: Path, folder: Path, today: date) -> Path | None:
    """Make today's backup unless it is there; keep the newest seven. Returns the new file."""
    target = folder / f"{path.stem}-{today.isoformat()}.incumbent"
    if target.exists():
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble_with_files(error, folder) from error
    copy(path, target)
    for old in sorted(folder.glob(f"{escape(path.stem)}-????-??-??.incumbent"))[:-KEPT]:
        old.unlink()
    return target


def _set_aside(path: Path, former: Path) -> None:
    """Keep what is in the directory's place, as it is where it is damaged; its log must not outlive it."""
    try:
        copy(path, former)
    except StoreTrouble as found:
        if found.trouble not in (Trouble.CORRUPT, Trouble.NOT_A_DIRECTORY):
            raise
        with troubles(former):
            copyfile(path, former)
    for ending in ("-wal", "-shm"):
        path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)


def restore(path: Path, source: Path, newest: int) -> Path | None:
    """Put a verified backup in the place of a directory; return where the former one is kept now.

    Raises StoreTrouble, nothing changed then, where the backup is none, is damaged, or another
    program has the directory open.
    """
    identify(source, newest)
    verify(source)
    lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreTrouble(Trouble.LOCKED, str(path)) from error
    try:
        former = path.with_name(f"{path.stem}-before-restore.incumbent") if path.exists() else None
        if former is not None:
            _set_aside(path, former)
        copy(source, path)
        return former
    finally:
        lock.release()
