"""Conditions on many values at once: one statement whatever their number, so it is compiled once."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Column, ColumnElement, Text, bindparam, func, select

_VALUES = func.json_each(bindparam("among", type_=Text)).table_valued("value")


def among(column: Column[str]) -> ColumnElement[bool]:
    """Return the condition that the column's value is one of those bound with ``values``."""
    return column.in_(select(_VALUES.c.value))


def values(ids: Iterable[str]) -> dict[str, str]:
    """Return what ``among`` is bound with."""
    return {"among": msgspec.json.encode(sorted(set(ids))).decode()}
