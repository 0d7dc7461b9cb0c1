"""What an act changed that more claims share than it sees again itself: they are seen again by and by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    select,
    text,
)

from db import models
from db.many import among, values
from db.prepared import ask, ask_each, tell, tell_each
from db.waiting import Shared

_CLAIM = models.claim


stirred = Table(
    "stirred",
    models.kept,
    Column("shared", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("after", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Of whom or what open claims are to be seen again: those with a row number after the last one seen."""

_OPEN = _CLAIM.c.decision == literal_column("''")
_ROW: ColumnElement[int] = literal_column("claim.rowid")
_FIRST = {
    one: select(_CLAIM.c.id).where(_OPEN, among(_CLAIM.c[one])).limit(bindparam("limit")) for one in Shared
}
_NEXT = {
    one: select(_ROW, _CLAIM.c.id)
    .where(_OPEN, _CLAIM.c[one] == bindparam("name"), bindparam("after") < _ROW)
    .order_by(_ROW)
    .limit(bindparam("limit"))
    for one in Shared
}
_LEFT = select(stirred).order_by(stirred.c.shared.desc(), stirred.c.name)
_STIR = text(
    """INSERT INTO stirred (shared, name) VALUES (:shared, :name)
    ON CONFLICT (shared, name) DO UPDATE SET after = 0"""
)
_GO_ON = text("UPDATE stirred SET after = :after WHERE shared = :shared AND name = :name")
_SEEN = text("DELETE FROM stirred WHERE shared = :shared AND name = :name")
_FORGET = [
    text(
        f"""UPDATE claim SET standing = '' WHERE decision = '' AND standing != 'out of scope'
        AND {one} IN (SELECT name FROM stirred WHERE shared = '{one}')"""  # noqa: S608 - constants
    )
    for one in Shared
]
IS_SEEN = tuple(
    func.coalesce(_CLAIM.c[one], literal_column("''")).not_in(
        select(stirred.c.name).where(stirred.c.shared == literal_column(f"'{one}'"))
    )
    for one in Shared
)
"""The conditions that nothing of a claim was stirred up since it was seen."""


@dataclass(frozen=True, slots=True)
class Stirred:
    """What is to be seen again, in one unit of work."""

    connection: Connection

    def stir(self, shared: Mapping[Shared, Iterable[str]], room: int) -> list[str]:
        """Return the ids of at most ``room`` open claims that share these; note what more of them share.

        However many there are, this takes no longer.
        """
        found: dict[str, None] = {}
        for one, names in shared.items():
            among_them = {**values(names), "limit": room + 1}
            more = [key for key in ask_each(self.connection, _FIRST[one], among_them) if key not in found]
            left = room - len(found)
            if len(more) > left:
                rows = [{"shared": one.value, "name": name} for name in sorted(set(names))]
                tell_each(self.connection, _STIR, rows)
            found |= dict.fromkeys(more[:left])
        return list(found)

    def take(self, limit: int) -> list[str]:
        """Return the ids of the next claims to be seen again, of which none is returned twice."""
        for shared, name, after in ask(self.connection, _LEFT):
            place = {"shared": shared, "name": name}
            rows = ask(self.connection, _NEXT[Shared(shared)], {"name": name, "after": after, "limit": limit})
            if len(rows) < limit:
                tell(self.connection, _SEEN, place)
            else:
                tell(self.connection, _GO_ON, {**place, "after": rows[-1][0]})
            if rows:
                return [key for _row, key in rows]
        return []

    def forget(self) -> None:
        """Say of each such claim itself that nobody knows what it would be: row numbers hold in one file."""
        for statement in _FORGET:
            tell(self.connection, statement)
        tell(self.connection, stirred.delete())
