"""Brings a file's tables to today's shape: revisions for the kept ones, a new fold for the rest."""

import hashlib
from dataclasses import fields
from importlib import resources

from sqlalchemy import Connection, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from db.directory import KINDS
from db.engine import APPLICATION_ID
from db.models import derived

NEWEST = 9
"""The number of the newest revision; kept in the file as ``user_version``."""

_SEARCH = (
    """CREATE VIRTUAL TABLE found USING fts5(
        words, content='findable', content_rowid='number', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER findable_added AFTER INSERT ON findable BEGIN
        INSERT INTO found(rowid, words) VALUES (new.number, new.words); END""",
    """CREATE TRIGGER findable_removed AFTER DELETE ON findable BEGIN
        INSERT INTO found(found, rowid, words) VALUES ('delete', old.number, old.words); END""",
)

_FOUND = "every kind, marked by its kind"


def migrate(connection: Connection, to: str = "head") -> None:
    """Run the revisions that the file does not have yet, in the caller's transaction."""
    # Imported where it is needed: a file that has them all is opened a tenth sooner without it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(resources.files("db") / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
    connection.execute(text(f"PRAGMA user_version={NEWEST if to == 'head' else int(to)}"))


def shape() -> str:
    """Return a digest of the derived tables' definition, the records kept in them and how they are found."""
    tables = [str(CreateTable(table).compile(dialect=sqlite.dialect())) for table in derived.sorted_tables]
    records = [f"{kind.__name__}: {[one.name for one in fields(kind)]}" for kind in KINDS]
    return hashlib.sha256("\n".join([*tables, *records, *_SEARCH, _FOUND]).encode()).hexdigest()


def renew_derived(connection: Connection) -> None:
    """Drop the derived tables and make them anew, empty; they are filled sooner without their indexes."""
    connection.execute(text("DROP TABLE IF EXISTS found"))
    derived.drop_all(connection)
    for table in derived.sorted_tables:
        connection.execute(CreateTable(table))


def index_derived(connection: Connection) -> None:
    """Make the indexes of the derived tables, and that of all words."""
    for table in derived.sorted_tables:
        for index in table.indexes:
            connection.execute(CreateIndex(index))
    for statement in _SEARCH:
        connection.execute(text(statement))
    connection.execute(text("INSERT INTO found(found) VALUES ('rebuild')"))
