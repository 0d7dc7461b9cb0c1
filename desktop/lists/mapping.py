"""Which column of a list is what, kept as TOML beside the list."""

import json
import tomllib
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from db.values import PartialDate
from desktop.lists.dates import Order
from desktop.lists.table import Table, UnreadableList


class Field(StrEnum):
    """What a column may hold.

    A title may hold role and body in one; an identifier tells persons of one name apart; a term is
    start and end in one cell.
    """

    PERSON = "person"
    IDENTIFIER = "identifier"
    TITLE = "title"
    ORGANIZATION = "organization"
    AREA = "area"
    CAPACITY = "capacity"
    START = "start"
    END = "end"
    TERM = "term"
    BIRTH = "birth"
    DEATH = "death"
    NOTE = "note"


DATES = (Field.START, Field.END, Field.TERM, Field.BIRTH, Field.DEATH)


@dataclass(frozen=True, slots=True)
class Mapping:
    """The column of each field, by its name, and how its dates are written.

    ``years_only`` are fields in which the first of January stands for the year alone; ``blank_is_now``
    says that no end means still in post. Neither such a blank nor a word for now is a sighting.
    """

    columns: Pairs[Field, str] = field(default_factory=lambda: MappingProxyType({}))
    order: Order = Order.DAY_FIRST
    years_only: frozenset[Field] = frozenset()
    blank_is_now: bool = False
    country: str = "Vietnam"

    def missing(self, table: Table) -> list[str]:
        """Return the columns that are named here and not in the table."""
        return [name for name in self.columns.values() if name not in table.columns]


def to_toml(mapping: Mapping) -> str:
    """Return the mapping as a file that ``from_toml`` reads."""
    lines = [
        "[columns]",
        *(f"{one.value} = {_quoted(mapping.columns[one])}" for one in Field if one in mapping.columns),
        "",
        "[reading]",
        f"order = {_quoted(mapping.order.value)}",
        f"years_only = [{', '.join(_quoted(one.value) for one in sorted(mapping.years_only))}]",
        f"blank_is_now = {str(mapping.blank_is_now).lower()}",
        f"country = {_quoted(mapping.country)}",
    ]
    return "\n".join((*lines, ""))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def from_toml(text: str) -> Mapping:
    """Return the mapping of a file; raises UnreadableList where it is none."""
    try:
        said = tomllib.loads(text)
        reading = said.get("reading", {})
        return Mapping(
            columns=MappingProxyType({Field(key): str(name) for key, name in said["columns"].items()}),
            order=Order(reading.get("order", Order.DAY_FIRST)),
            years_only=frozenset(Field(one) for one in reading.get("years_only", ())),
            blank_is_now=bool(reading.get("blank_is_now", False)),
            country=str(reading.get("country", "Vietnam")),
        )
    except (tomllib.TOMLDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableList("mapping broken") from error


def year_where_meant(said: PartialDate | None, kind: Field, mapping: Mapping) -> PartialDate | None:
    """Return a date as exact as it is meant: the first of January may stand for its year alone."""
    if said and kind in mapping.years_only and said.is_day and said.text.endswith("-01-01"):
        return PartialDate(said.text[: len("2025")])
    return said
