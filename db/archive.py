"""The whole archive: a ZIP of sources and decisions as lines of JSON, from which the directory is made anew.

``manifest.json`` names the revision of the tables, the digest of the directory and the tables; each table
is a file with a line for its columns and a line for each row, bytes in base 64. Tables that folding the
decisions gives are not in it.
"""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from sqlalchemy import Connection, Table, func, select, text

from db import backup, models
from db.decisions import Fold
from db.engine import open_engine, trouble_with_files, troubles
from db.errors import StoreTrouble, Trouble
from db.omitting import Omitted, omit
from db.rebuild import digest, rebuild
from db.schema import NEWEST, migrate
from db.stirred import Stirred

_FORM = 1
_MANIFEST = "manifest.json"
_OWN = frozenset({"setting", "amount", "stirred"})
"""What a file counts and knows for itself."""
_AT_ONCE = 500
_LONGEST_LINE = 512_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Archived:
    """What an archive holds, and how many decisions were left out of it."""

    articles: int
    decisions: int
    omitted: int


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive of this kind, by what stands in it."""
    if not is_zipfile(path):
        return False
    try:
        with ZipFile(path) as archive:
            return _MANIFEST in archive.namelist()
    except (BadZipFile, OSError):
        return False


def write_archive(
    source: Path, target: Path, fold: Fold, *, with_restricted: bool = False, with_notes: bool = False
) -> Archived:
    """Write a directory's archive, wholly or not at all; raises StoreTrouble.

    Unless asked for, what rests on restricted sources, editions that may print them, and private notes
    stay out of it.
    """
    try:
        with TemporaryDirectory(prefix=".", dir=target.resolve().parent) as folder:
            copied, written = Path(folder) / "copy.incumbent", Path(folder) / "archive.zip"
            backup.copy(source, copied)
            engine = open_engine(copied, begin="BEGIN IMMEDIATE")
            try:
                with troubles(copied), engine.begin() as connection:
                    Stirred(connection).forget()
                    omitted = omit(connection, restricted=not with_restricted, notes=not with_notes)
                    if omitted != Omitted():
                        rebuild(connection, fold)
                    archived = _dump(connection, written, omitted)
            finally:
                engine.dispose()
            written.replace(target)
            return archived
    except OSError as error:
        raise trouble_with_files(error, target) from error


def _dump(connection: Connection, path: Path, omitted: Omitted) -> Archived:
    tables = [one for one in models.kept.sorted_tables if one.name not in _OWN]
    counts = {
        one.name: connection.execute(select(func.count()).select_from(one)).scalar_one() for one in tables
    }
    manifest = {"form": _FORM, "revision": NEWEST, "digest": digest(connection), "tables": counts}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        _add(archive, _MANIFEST, [manifest])
        for table in tables:
            _add(archive, f"{table.name}.jsonl", _rows(connection, table))
    return Archived(counts["article"], counts["decision"], omitted.decisions)


def _add(archive: ZipFile, name: str, lines: Iterator[object] | list[dict[str, object]]) -> None:
    member = ZipInfo(name, _EPOCH)
    member.compress_type = ZIP_DEFLATED
    with archive.open(member, "w", force_zip64=True) as out:
        for line in lines:
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def _rows(connection: Connection, table: Table) -> Iterator[object]:
    yield [column.name for column in table.columns]
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_AT_ONCE)
    for row in connection.execute(query):
        yield [{"bytes": base64.b64encode(one).decode()} if isinstance(one, bytes) else one for one in row]


def unpack(archive: Path, target: Path, fold: Fold) -> None:
    """Make the directory that an archive holds, as a new file; raises StoreTrouble, no file left then."""
    try:
        with ZipFile(archive) as packed:
            manifest = json.loads(packed.read(_MANIFEST))
            _check(manifest, archive)
            _make(packed, manifest, target, fold)
    except (BadZipFile, KeyError, ValueError, TypeError, EOFError, NotImplementedError) as error:
        target.unlink(missing_ok=True)
        raise StoreTrouble(Trouble.CORRUPT, str(archive), str(error)) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _check(manifest: Mapping[str, Any], archive: Path) -> None:
    if manifest["form"] > _FORM or manifest["revision"] > NEWEST:
        raise StoreTrouble(Trouble.NEWER, str(archive))


def _make(packed: ZipFile, manifest: Mapping[str, Any], target: Path, fold: Fold) -> None:
    target.touch()
    engine = open_engine(target, begin="BEGIN IMMEDIATE")
    try:
        with troubles(target), engine.begin() as connection:
            migrate(connection, str(manifest["revision"]))
            for name, count in manifest["tables"].items():
                with packed.open(f"{name}.jsonl") as lines:
                    if _fill(connection, name, lines) != count:
                        raise ValueError(f"rows are missing: {name}")
            migrate(connection)
            rebuild(connection, fold)
            if manifest["revision"] == NEWEST and digest(connection) != manifest["digest"]:
                raise ValueError("the digest differs")
    finally:
        engine.dispose()


def _fill(connection: Connection, name: str, lines: IO[bytes]) -> int:
    """Add the rows of a table, its columns checked against those that it has; return their number."""
    known = {
        row.name for row in connection.execute(text("SELECT name FROM pragma_table_info(:t)"), {"t": name})
    }
    columns = json.loads(lines.readline(_LONGEST_LINE))
    if not columns or not known.issuperset(columns):
        raise ValueError(f"unknown columns: {name}")
    places = ", ".join(f":{column}" for column in columns)
    adding = text(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places})")  # noqa: S608 (names are known)
    count, waiting = 0, list[dict[str, object]]()
    while line := lines.readline(_LONGEST_LINE):
        waiting.append(dict(zip(columns, map(_value, json.loads(line)), strict=True)))
        count += 1
        if len(waiting) == _AT_ONCE:
            connection.execute(adding, waiting)
            waiting.clear()
    if waiting:
        connection.execute(adding, waiting)
    return count


def _value(said: Any) -> object:
    return base64.b64decode(said["bytes"]) if isinstance(said, dict) else said
