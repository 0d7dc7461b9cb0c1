"""Bring your own: an existing list becomes the baseline, in one act after a preview."""

from desktop.adoption.adopt import adopt, preview
from desktop.adoption.lists import Lists, OpenedList
from desktop.adoption.mappings import read_mapping, write_mapping
from desktop.adoption.plan import Chosen
from desktop.adoption.records import AdoptionPreview, AdoptionResult, Conflict, Made
from desktop.lists import (
    Field,
    Mapping,
    Order,
    Row,
    RowRefused,
    Shape,
    Table,
    UnreadableList,
    date_shapes,
    from_toml,
    guess_mapping,
    read_table,
    to_toml,
)
from desktop.matching import NEWCOMER

__all__ = [
    "NEWCOMER",
    "AdoptionPreview",
    "AdoptionResult",
    "Chosen",
    "Conflict",
    "Field",
    "Lists",
    "Made",
    "Mapping",
    "OpenedList",
    "Order",
    "Row",
    "RowRefused",
    "Shape",
    "Table",
    "UnreadableList",
    "adopt",
    "date_shapes",
    "from_toml",
    "guess_mapping",
    "preview",
    "read_mapping",
    "read_table",
    "to_toml",
    "write_mapping",
]
