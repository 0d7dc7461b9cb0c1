"""The directory's file: opened once, then used in units of work, each wholly in or not at all."""

import platform
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, select, text

from db import backup, models
from db.archive import Archived, is_archive, unpack, write_archive
from db.articles import Articles
from db.claims import Claims
from db.decisions import Decisions, Fold
from db.directory import Directory
from db.editions import Editions
from db.engine import (
    APPLICATION_ID,
    PATIENCE,
    identify,
    is_on_network,
    is_writable,
    open_engine,
    read_mounts,
    trouble_with_files,
    troubles,
)
from db.errors import StoreTrouble, Trouble
from db.readings import Readings
from db.rebuild import digest, rebuild
from db.runs import Runs
from db.schema import NEWEST, migrate, shape
from db.scoped import Scoped
from db.search import Search
from db.sources import Sources
from db.values import new_id
from db.witnesses import Witnesses


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of work: all of it is committed together, or none of it."""

    articles: Articles
    claims: Claims
    decisions: Decisions
    directory: Directory
    search: Search
    sources: Sources
    scoped: Scoped
    editions: Editions
    readings: Readings
    runs: Runs
    witnesses: Witnesses


class Store:
    """An open directory. Raises StoreTrouble where its file cannot be used as asked."""

    def __init__(
        self, path: Path, fold: Fold, *, patience: float = PATIENCE, mounts: str | None = None
    ) -> None:
        """Open the file, made if it is not there, and bring it to today's shape.

        A connection waits ``patience`` seconds for a program that writes; ``mounts`` is the system's
        table of mounts where it is not to be asked for.
        """
        self.path = path
        self._fold = fold
        if is_on_network(path.parent, read_mounts() if mounts is None else mounts):
            raise StoreTrouble(Trouble.NETWORK, str(path))
        self._lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0)
        self._prepare()
        self.trouble: Trouble | None = self._lock_or_read_only()
        """Why the directory can only be read, or None."""
        writable = self.trouble is not Trouble.READ_ONLY
        self._writer: Engine = open_engine(path, begin="BEGIN IMMEDIATE", patience=patience)
        self._reader: Engine = open_engine(
            path, begin="BEGIN", writable=writable, query_only=True, patience=patience
        )
        try:
            self._bring_up_to_date()
        except BaseException:
            self._let_go()
            raise

    def _prepare(self) -> None:
        """Make an empty file and its folder where there is none; refuse one that is no directory."""
        try:
            if not self.path.exists() or not self.path.stat().st_size:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self.path.touch()
                return
        except OSError as error:
            raise trouble_with_files(error, self.path) from error
        identify(self.path, NEWEST)

    def _lock_or_read_only(self) -> Trouble | None:
        if not is_writable(self.path):
            return Trouble.READ_ONLY
        try:
            self._lock.acquire()
        except Timeout:
            return Trouble.LOCKED
        except OSError:
            return Trouble.READ_ONLY
        return None

    def _bring_up_to_date(self) -> None:
        if self.trouble:
            self._refuse_unless_of_today(self.trouble)
            return
        if not self.path.stat().st_size:
            self._mark()
        number = identify(self.path, NEWEST)
        if 0 < number < NEWEST:
            backup.copy(self.path, self.path.with_name(f"{self.path.stem}-before-{NEWEST}.incumbent"))
        if number < NEWEST:
            with self._connection(self._writer) as connection:
                migrate(connection)
        self._count_for_itself()
        if self.setting("shape") != shape():
            self.rebuild()

    def _count_for_itself(self) -> None:
        """Take a replica of its own where the file is new, or was copied, moved or restored.

        Two copies that went on under one replica could never be joined.
        """
        home = f"{platform.node()}:{self.path.resolve()}"
        if self.setting("home") != home:
            with self._connection(self._writer) as connection:
                self._set(connection, "replica", new_id())
                self._set(connection, "home", home)

    def _refuse_unless_of_today(self, trouble: Trouble) -> None:
        """Raise StoreTrouble where the file would have to be written before it can be read."""
        if not self.path.stat().st_size or identify(self.path, NEWEST) < NEWEST:
            raise StoreTrouble(trouble, str(self.path), "not brought up to date yet")
        if self.setting("shape") != shape():
            raise StoreTrouble(trouble, str(self.path), "not brought up to date yet")

    def _mark(self) -> None:
        """Write down first of all what the file is, so that a kill afterwards leaves a directory."""
        with troubles(self.path):
            raw = sqlite3.connect(self.path)
            try:
                raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
                raw.execute("PRAGMA journal_mode=WAL")
            finally:
                raw.close()

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
            Sources(connection),
            Scoped(connection),
            Editions(connection),
            Readings(connection),
            Runs(connection),
            Witnesses(connection),
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

    @contextmanager
    def trial(self) -> Iterator[Unit]:
        """Give a unit of work whose changes are seen in it alone, and are taken back at its end."""
        if self.trouble:
            raise StoreTrouble(self.trouble, str(self.path))
        with troubles(self.path), self._writer.connect() as connection:
            try:
                yield self._unit(connection)
            finally:
                connection.rollback()

    @staticmethod
    def restore(path: Path, source: Path, fold: Fold) -> Path | None:
        """Put a backup, or what an archive holds, in a directory's place; return where the former is kept."""
        if not is_archive(source):
            return backup.restore(path, source, NEWEST)
        unpacked = path.with_name(f".{path.name}.unpacked")
        unpacked.unlink(missing_ok=True)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unpack(source, unpacked, fold)
            return backup.restore(path, unpacked, NEWEST)
        except OSError as error:
            raise trouble_with_files(error, path) from error
        finally:
            for ending in ("", "-wal", "-shm"):
                unpacked.with_name(f"{unpacked.name}{ending}").unlink(missing_ok=True)

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
        """Make anew all that decisions determine; return its digest before and after."""
        if self.trouble:
            raise StoreTrouble(self.trouble, str(self.path))
        with self._connection(self._writer) as connection:
            before = digest(connection) if self._shape_is_known(connection) else ""
            rebuild(connection, self._fold)
            self._set(connection, "shape", shape())
            return before, digest(connection)

    @staticmethod
    def _shape_is_known(connection: Connection) -> bool:
        query = select(models.setting.c.value).where(models.setting.c.key == "shape")
        return connection.execute(query).scalar() == shape()

    def back_up(self, target: Path) -> None:
        """Write a verified copy; raises StoreTrouble, the target untouched then."""
        backup.copy(self.path, target)

    def archive(self, target: Path, *, with_restricted: bool = False, with_notes: bool = False) -> Archived:
        """Write all sources and decisions as an archive that ``restore`` reads; raises StoreTrouble."""
        return write_archive(
            self.path, target, self._fold, with_restricted=with_restricted, with_notes=with_notes
        )

    def back_up_daily(self, folder: Path, today: date) -> Path | None:
        """Make today's backup unless it is there; return the new file."""
        return backup.daily(self.path, folder, today)

    def verify(self) -> None:
        """Raise StoreTrouble where the file is damaged."""
        backup.verify(self.path)

    def close(self) -> None:
        """Write everything into the one file and let go of it."""
        try:
            if not self.trouble:
                self._checkpoint()
        finally:
            self._let_go()

    def _checkpoint(self) -> None:
        self._writer.dispose()
        with troubles(self.path):
            raw = sqlite3.connect(self.path)
            try:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    def _let_go(self) -> None:
        self._writer.dispose()
        self._reader.dispose()
        self._lock.release()
