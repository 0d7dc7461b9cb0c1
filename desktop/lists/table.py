"""A list as it was read: its columns and rows, every cell as text."""

from dataclasses import dataclass

from db.records import Reason

MAX_BYTES = 64_000_000
MAX_ROWS = 1_000_000
MAX_COLUMNS = 256


class UnreadableList(Exception):
    """A file that cannot be read as a list; ``reason`` says why."""

    def __init__(self, code: str, **values: str) -> None:
        """Keep the reason's code and its parameters."""
        super().__init__(code)
        self.reason = Reason(code, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list, one cell per column; ``number`` is where a table's user finds it, from 1.

    ``trouble`` says why its cells cannot be told apart surely.
    """

    number: int
    cells: tuple[str, ...]
    trouble: Reason | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A list with its file's name and bytes, its columns and all rows below them.

    ``read_as`` says how: the encoding and delimiter, or the sheet; ``remarks`` what was left out.
    """

    name: str
    content: bytes
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    read_as: Reason
    remarks: tuple[Reason, ...] = ()

    def column(self, name: str) -> int:
        """Return where a column stands; raises KeyError where there is none of this name."""
        if name not in self.columns:
            raise KeyError(name)
        return self.columns.index(name)
