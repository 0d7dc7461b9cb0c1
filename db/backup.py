"""Copies of the file that are verified before they count."""

import sqlite3
from datetime import date
from pathlib import Path

from db.engine import troubles
from db.errors import StoreTrouble, Trouble

KEPT = 7
"""How many daily backups stay."""


def verify(path: Path) -> None:
    """Raise StoreTrouble where the file fails SQLite's own check or that of its search index."""
    with troubles(path):
        connection = sqlite3.connect(path)
        try:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'found'").fetchone():
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
        raise StoreTrouble(Trouble.READ_ONLY, str(target), str(error)) from error
    finally:
        if partial.parent.is_dir():
            partial.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    read = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    write = sqlite3.connect(target)
    try:
        read.backup(write)
        write.execute("PRAGMA journal_mode=DELETE")
    finally:
        write.close()
        read.close()


def daily(path: Path, folder: Path, today: date) -> Path | None:
    """Make today's backup unless it is there; keep the newest seven. Returns the new file."""
    target = folder / f"{path.stem}-{today.isoformat()}.incumbent"
    if target.exists():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    copy(path, target)
    for old in sorted(folder.glob(f"{path.stem}-????-??-??.incumbent"))[:-KEPT]:
        old.unlink()
    return target
