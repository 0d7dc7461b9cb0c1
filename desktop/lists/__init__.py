"""Existing lists: CSV and XLSX to tables, and their rows to claims. Pure but for reading the file."""

from desktop.lists.dates import Order, Said, read_date
from desktop.lists.guess import guess_mapping
from desktop.lists.mapping import Field, Mapping, from_toml, to_toml
from desktop.lists.offices import Office, read_office
from desktop.lists.people import Someone, people_in
from desktop.lists.read import read_table, table_of
from desktop.lists.rows import RowRefused, RowSaid, read_rows
from desktop.lists.shapes import Shape, date_shapes
from desktop.lists.table import Row, Table, UnreadableList

__all__ = [
    "Field",
    "Mapping",
    "Office",
    "Order",
    "Row",
    "RowRefused",
    "RowSaid",
    "Said",
    "Shape",
    "Someone",
    "Table",
    "UnreadableList",
    "date_shapes",
    "from_toml",
    "guess_mapping",
    "people_in",
    "read_date",
    "read_office",
    "read_rows",
    "read_table",
    "table_of",
    "to_toml",
]
