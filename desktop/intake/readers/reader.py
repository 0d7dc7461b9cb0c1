"""What a reader is: bytes to the text of a reading, and the version that made it."""

from collections.abc import Callable
from dataclasses import dataclass

from db.records import Reason


class Unreadable(Exception):
    """These bytes are no text that this reader can read; ``reason`` says why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.reason = Reason(code, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Reader:
    """One version of one way to read: ``read`` returns the reading's text or raises Unreadable."""

    version: str
    read: Callable[[bytes], str]
