"""The directory's file: opened once, then used in units of work, each wholly in or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, select, text

from db import backup, models
from db.articles import Articles
from db.claims import Claims
from db.codec import subjects
from db.decisions import Decisions, Fold
from db.directory import Directory
from db.engine import identify, is_on_network, open_engine, troubles
from db.errors import StoreTrouble, Trouble
from db.schema import NEWEST, migrate, renew_derived, shape
from db.search import Search
from db.values import new_id


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of work: all of it is committed together, or none of it."""

    articles: Articles
    claims: Claims
    decisions: Decisions
    directory: Directory
    search: Search


class Store:
    """An open directory. Raises StoreTrouble where its file cannot be used as asked."""

    def __init__(self, path: Path, fold: Fold) -> None:
        """Open the file, made if it is not there, and bring it to today's shape."""
        self.path = path
        self._fold = fold
        if is_on_network(path.parent):
            raise StoreTrouble(Trouble.NETWORK, str(path))
        self._lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0)
        self.trouble: Trouble | None = None
        """Why the directory can only be read, or None."""
        is_new = self._prepare()
        self._lock_or_read_only()
        self._writer: Engine = open_engine(path, begin="BEGIN IMMEDIATE")
        self._reader: Engine = open_engine(path, begin="BEGIN", query_only=True)
        try:
            self._bring_up_to_date(is_new=is_new)
        except BaseException:
            self.close()
            raise

    def _prepare(self) -> bool:
        """Tell whether the file is new; make its folder then."""
        if self.path.exists() and self.path.stat().st_size:
            return identify(self.path, NEWEST) == 0
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.touch()
        except OSError as error:
            raise StoreTrouble(Trouble.READ_ONLY, str(self.path), str(error)) from error
        return True

    def _lock_or_read_only(self) -> None:
        try:
            self._lock.acquire()
        except Timeout:
            self.trouble = Trouble.LOCKED
        except OSError:
            self.trouble = Trouble.READ_ONLY

    def _bring_up_to_date(self, *, is_new: bool) -> None:
        if self.trouble:
            return
        with troubles(self.path):
            raw = sqlite3.connect(self.path)
            raw.execute("PRAGMA journal_mode=WAL")
            raw.close()
        number = 0 if is_new else identify(self.path, NEWEST)
        if not is_new and number < NEWEST:
            backup.copy(self.path, self.path.with_name(f"{self.path.stem}-before-{NEWEST}.incumbent"))
        if number < NEWEST:
            with self._connection(self._writer) as connection:
                migrate(connection)
                self._set(connection, "replica", new_id())
        if self.setting("shape") != shape():
            self.rebuild()

    @contextmanager
    def _connection(self, engine: Engine) -> Iterator[Connection]:
        with troubles(self.path), engine.begin() as connection:
            yield connection

    def _unit(self, connection: Connection) -> Unit:
        return Unit(
            Articles(connection),
            Claims(connection),
            Decisions(connection, self._fold),
            Directory(connection),
            Search(connection),
        )

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """Give a unit of work that sees one moment of the directory and changes nothing."""
        with self._connection(self._reader) as connection:
            yield self._unit(connection)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """Give a unit of work that is committed at its end, or not at all."""
        if self.trouble:
            raise StoreTrouble(self.trouble, str(self.path))
        with self._connection(self._writer) as connection:
            yield self._unit(connection)

    def setting(self, key: str) -> str | None:
        """Return what the file keeps under a key."""
        with self._connection(self._reader) as connection:
            query = select(models.setting.c.value).where(models.setting.c.key == key)
            return connection.execute(query).scalar()

    @staticmethod
    def _set(connection: Connection, key: str, value: str) -> None:
        connection.execute(
            text("INSERT INTO setting VALUES (:key, :value) ON CONFLICT(key) DO UPDATE SET value = :value"),
            {"key": key, "value": value},
        )

    @property
    def replica(self) -> str:
        """The id under which this file counts its curator's acts."""
        return self.setting("replica") or ""

    def rebuild(self) -> tuple[str, str]:
        """Fold all decisions anew; return the directory's digest before and after."""
        if self.trouble:
            raise StoreTrouble(self.trouble, str(self.path))
        with self._connection(self._writer) as connection:
            known = self._shape_is_known(connection)
            before = Directory(connection).digest() if known else ""
            renew_derived(connection)
            made = list(Decisions(connection, self._fold).all_in_force())
            touched = {subject for one in made for subject in subjects(one.outcome)}
            directory = Directory(connection)
            directory.replace(touched, self._fold(made))
            self._set(connection, "shape", shape())
            return before, directory.digest()

    @staticmethod
    def _shape_is_known(connection: Connection) -> bool:
        query = select(models.setting.c.value).where(models.setting.c.key == "shape")
        return connection.execute(query).scalar() == shape()

    def back_up(self, target: Path) -> None:
        """Write a verified copy; raises StoreTrouble, the target untouched then."""
        backup.copy(self.path, target)

    def back_up_daily(self, folder: Path, today: date) -> Path | None:
        """Make today's backup unless it is there; return the new file."""
        return backup.daily(self.path, folder, today)

    def verify(self) -> None:
        """Raise StoreTrouble where the file is damaged."""
        backup.verify(self.path)

    def close(self) -> None:
        """Write everything into the one file and let go of it."""
        if not self.trouble:
            self._writer.dispose()
            with troubles(self.path):
                raw = sqlite3.connect(self.path)
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                raw.close()
        self._writer.dispose()
        self._reader.dispose()
        self._lock.release()
