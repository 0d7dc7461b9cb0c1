"""Editions and profiles: kept beside the decisions, never made anew from them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, Integer, LargeBinary, Row, Table, Text, delete, insert, select

from db.models import kept
from db.printed import KeptEdition, KeptProfile

_SAID = ("as_of", "known_at", "act_id", "program", "profile", "digest")

edition = Table(
    "edition",
    kept,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    *(Column(name, Text, nullable=False) for name in _SAID),
    Column("lines", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)

profile = Table(
    "profile",
    kept,
    Column("name", Text, primary_key=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

_HEADS = [column for column in edition.columns if column.name != "content"]


@dataclass(frozen=True, slots=True)
class Editions:
    """What was printed, and how it is printed, in one unit of work."""

    connection: Connection

    def add(self, printed: KeptEdition) -> None:
        """Keep an edition; its name must be new."""
        row = {column.name: getattr(printed, column.name) for column in edition.columns}
        row |= {"as_of": printed.as_of.isoformat(), "known_at": printed.known_at.isoformat()}
        self.connection.execute(insert(edition).values(row))

    def all(self) -> list[KeptEdition]:
        """Return every edition without its content, the latest first."""
        query = select(*_HEADS).order_by(edition.c.id.desc())
        return [_edition(row) for row in self.connection.execute(query)]

    def named(self, name: str) -> KeptEdition | None:
        """Return the edition of that name with its content."""
        row = self.connection.execute(select(edition).where(edition.c.name == name)).first()
        return None if row is None else _edition(row)

    def drop(self, name: str) -> bool:
        """Keep the edition of that name no longer; tell whether there was one."""
        return bool(self.connection.execute(delete(edition).where(edition.c.name == name)).rowcount)

    def profiles(self) -> list[KeptProfile]:
        """Return the profiles in the order of their names."""
        rows = self.connection.execute(select(profile).order_by(profile.c.name))
        return [KeptProfile(row.name, row.content) for row in rows]

    def keep_profile(self, one: KeptProfile) -> None:
        """Keep a profile in the place of any other of its name."""
        self.drop_profile(one.name)
        self.connection.execute(insert(profile).values(name=one.name, content=one.content))

    def drop_profile(self, name: str) -> None:
        """Keep the profile of that name no longer."""
        self.connection.execute(delete(profile).where(profile.c.name == name))


def _edition(row: Row[Any]) -> KeptEdition:
    kept = dict(row._mapping)  # noqa: SLF001 - the public name of a row's columns
    kept |= {"as_of": date.fromisoformat(row.as_of), "known_at": datetime.fromisoformat(row.known_at)}
    return KeptEdition(**kept)
