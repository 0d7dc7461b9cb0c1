"""Doing things as a user whom permissions bind, even where the tests run as root."""

import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

NOBODY = 65534


def as_nobody(call: Callable[[], str]) -> str:
    """Return what the call returns, or the error it raises, in a child process without privileges."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking; the child only calls and ends
        child = os.fork()
    if not child:
        _answer(call, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said


def _answer(call: Callable[[], str], writing: int) -> None:
    try:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        said = call()
    except BaseException as error:  # noqa: BLE001 - the parent asserts on it
        said = f"{type(error).__name__}: {error}"
    os.write(writing, said.encode())
    os._exit(0)


@contextmanager
def public_folder() -> Iterator[Path]:
    """Give a folder that every user can enter, and only its owner can write to."""
    with TemporaryDirectory(prefix="incumbent-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)
