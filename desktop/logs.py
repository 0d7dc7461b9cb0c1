"""The log: what the program did and where it failed; no article text, no names."""

import copy
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

BYTES = 500_000
FILES = 3


class Discreet(logging.Formatter):
    """Writes of an error its type and the places in the code, never its message or values."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; what another formatter made of the error before is not taken over."""
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(  # noqa: N802, the name is the library's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the error's type and the lines of code that it came through."""
        kind, _, trace = ei
        places = [
            f"  {Path(one.filename).name}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)
        ]
        return "\n".join([kind.__name__ if kind else "", *places])


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Send what the program logs to a file that rotates; nowhere, if it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=BYTES, backupCount=FILES, encoding="utf-8")
    except OSError:
        yield
        return
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
