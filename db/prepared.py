"""Constant statements, compiled once and run by the driver itself.

An act asks dozens of them, each answered in microseconds: what SQLAlchemy does around each would cost more.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Insert, Table, bindparam, insert
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql.base import Executable

Bound = Mapping[str, object]
NOTHING: Bound = {}
PORTION = 1_000


class _Prepared(NamedTuple):
    """A statement in SQL: the names of its parameters in their order, and the values that stand in it."""

    sql: str
    names: tuple[str, ...]
    constants: Bound

    def values(self, bound: Bound) -> tuple[object, ...]:
        """Return the parameters in their order."""
        return tuple(bound[name] if name in bound else self.constants[name] for name in self.names)


@lru_cache(maxsize=512)
def _prepare(statement: Any, dialect: Dialect) -> _Prepared:
    compiled = statement.compile(dialect=dialect)
    open_ones = {name: None for name, bind in compiled.binds.items() if bind.required}
    whole = compiled.construct_expanded_state(open_ones)
    constants = {name: value for name, value in whole.parameters.items() if name not in open_ones}
    return _Prepared(whole.statement, tuple(whole.positiontup or ()), constants)


def _driver(connection: Connection) -> Any:
    """Return the driver's own connection, in the transaction in which it would be anyway."""
    if not connection.in_transaction():
        connection.begin()
    return connection.connection.driver_connection


def ask(connection: Connection, statement: Executable, bound: Bound = NOTHING) -> list[tuple[Any, ...]]:
    """Return all rows of a statement that is a constant of its module."""
    prepared = _prepare(statement, connection.dialect)
    found: list[tuple[Any, ...]] = (
        _driver(connection).execute(prepared.sql, prepared.values(bound)).fetchall()
    )
    return found


def ask_each(connection: Connection, statement: Executable, bound: Bound = NOTHING) -> list[Any]:
    """Return the first column of all rows."""
    return [row[0] for row in ask(connection, statement, bound)]


def ask_in_portions(
    connection: Connection, statement: Executable, bound: Bound = NOTHING
) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of such a statement, some at a time, so that there may be millions."""
    prepared = _prepare(statement, connection.dialect)
    cursor = _driver(connection).execute(prepared.sql, prepared.values(bound))
    while portion := cursor.fetchmany(PORTION):
        yield portion


def tell(connection: Connection, statement: Executable, bound: Bound = NOTHING) -> None:
    """Run a statement that is a constant of its module and gives no rows."""
    prepared = _prepare(statement, connection.dialect)
    _driver(connection).execute(prepared.sql, prepared.values(bound))


def tell_each(connection: Connection, statement: Executable, rows: Iterable[Bound]) -> None:
    """Run a statement that is a constant of its module once for each of these."""
    prepared = _prepare(statement, connection.dialect)
    _driver(connection).executemany(prepared.sql, map(prepared.values, rows))


def adding(table: Table, *without: str) -> Insert:
    """Return the statement that adds a row of all columns but these."""
    names = (column.name for column in table.c if column.name not in without)
    return insert(table).values({name: bindparam(name) for name in names})
