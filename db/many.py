"""Conditions on many values at once: one statement whatever their number, so it is compiled once."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Column, ColumnElement, Text, bindparam, func, select

AMONG = "among"


def among(column: Column[str], bound: str = AMONG) -> ColumnElement[bool]:
    """Return the condition that the column's value is one of those bound with ``values``."""
    table = func.json_each(bindparam(bound, type_=Text)).table_valued("value")
    return column.in_(select(table.c.value))


def values(ids: Iterable[str]) -> dict[str, str]:
    """Return what ``among`` is bound with."""
    return {AMONG: msgspec.json.encode(sorted(set(ids))).decode()}
