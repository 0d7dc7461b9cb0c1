"""Files read in a process of their own, which may take so long and so much memory and no more."""

import logging
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Final, Self

from db.incoming import Kept, ReadFile
from db.records import Reason, Refusal
from desktop.intake.folder import Found, load
from desktop.intake.readers.reader import NOTHING_ASKED, Asked
from desktop.intake.reading import read_file, read_kept

SECONDS: Final = 30.0
"""So long a file may take from one article to the next."""
MEGABYTES: Final = 1500
_AHEAD: Final = 16
"""So many files are asked for before the first is there: the pipe is never empty."""
_STARTING: Final = 60.0
_ANY_ARTICLE: Final = b"Ready\n\nHill town - The committee met on 28 November 2025 to look at the roads.\n"
_ABOUT_TO_EXIT: Final = 5.0

Read = ReadFile | Refusal
Answer = tuple[str, Read]
"""The label of a file, and one of the articles in it or why it has none."""


@dataclass(frozen=True, slots=True)
class _Job:
    file: Found | Kept
    asked: Asked


@dataclass(frozen=True, slots=True)
class _Done:
    """A file has no more articles."""


class FileReaders:
    """One process that reads files, started when first needed and again after each that had to be killed.

    Use it in a ``with`` statement. Files are read ahead while what was read is stored.
    """

    def __init__(self, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        """Plan for a process that gets so much time for a file and so much memory; none is started yet."""
        self._seconds, self._megabytes = seconds, megabytes
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._open = 0

    def __enter__(self) -> Self:
        """Return the readers, closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the process."""
        self.close()

    def read(self, files: Iterable[Found | Refusal], asked: Asked = NOTHING_ASKED) -> Iterator[Answer]:
        """Yield what each file gives, in their order, with the file's label; a Refusal is handed on.

        A file that takes too long, too much, or the process with it is a Refusal: ``too slow``,
        ``too much memory``, ``reader failed``.
        """
        waiting = iter(files)
        ahead: list[Found | Refusal] = []
        try:
            while self._fill(ahead, waiting, asked):
                first = ahead.pop(0)
                if isinstance(first, Refusal):
                    yield first.path, first
                    continue
                yield from ((first.path, one) for one in self._results(first.path))
                if self._pipe is None:
                    self._ask(ahead, asked)
        finally:
            if self._open:  # what was asked for is no longer wanted
                self._kill()

    def read_again(self, kept: Kept, asked: Asked = NOTHING_ASKED) -> list[Read]:
        """Return what bytes that were kept give, read as files are."""
        self._send(_Job(kept, asked))
        return list(self._results(kept.path))

    def close(self) -> None:
        """Stop the process, at once where it is reading."""
        if self._pipe is not None:
            with suppress(OSError):
                self._pipe.send(None)
        if self._process is not None:
            self._process.join(_ABOUT_TO_EXIT)
        self._kill()

    def _fill(self, ahead: list[Found | Refusal], waiting: Iterator[Found | Refusal], asked: Asked) -> bool:
        fresh = list(islice(waiting, _AHEAD - len(ahead)))
        self._ask(fresh, asked)
        ahead += fresh
        return bool(ahead)

    def _ask(self, files: Iterable[Found | Refusal], asked: Asked) -> None:
        for file in files:
            if isinstance(file, Found):
                self._send(_Job(file, asked))

    def _send(self, job: _Job) -> None:
        # Jobs are small or alone: one that fills the pipe while the process fills the other waits for ever.
        with suppress(OSError):  # a process that is gone is seen when its answer is read
            self._started().send(job)
        self._open += 1

    def _results(self, path: str) -> Iterator[Read]:
        while not isinstance(answer := self._answer(path), _Done):
            yield answer
            if self._pipe is None:
                return
        self._open -= 1

    def _answer(self, path: str) -> "Read | _Done":
        """Return the next answer; where none comes the process is killed and the file refused."""
        pipe = self._started()
        try:
            if pipe.poll(self._seconds):
                answer: Read | _Done = pipe.recv()
                return answer
        except (EOFError, OSError):
            self._kill()
            return Refusal(path, Reason("reader failed"))
        self._kill()
        return Refusal(path, Reason("too slow", (("seconds", f"{self._seconds:g}"),)))

    def _started(self) -> Connection:
        if self._pipe is None:
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, self._megabytes), daemon=True)
            self._process.start()
            theirs.close()
            self._pipe.poll(_STARTING)
            with suppress(EOFError, OSError):
                self._pipe.recv()
        return self._pipe

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None
        self._open = 0


def serve(pipe: Connection, megabytes: int) -> None:
    """Read what is asked for until None is; the process's own side."""
    from desktop.intake.confined import confine

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which stops this process
    logging.disable()  # libraries log what they read
    confine(megabytes)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        list(read_file("ready.txt", _ANY_ARTICLE))  # word lists are loaded on no file's time
        pipe.send(_Done())
        while (job := pipe.recv()) is not None:
            _serve(pipe, job)
    sys.exit(0)


def _read(job: _Job) -> Iterator[Read]:
    file = job.file
    if isinstance(file, Kept):
        return read_kept(file, job.asked)
    content = load(file)
    if isinstance(content, Refusal):
        return iter([content])
    return read_file(file.path, content, job.asked, file.modified)


def _serve(pipe: Connection, job: _Job) -> None:
    path = job.file.path
    try:
        for one in _read(job):
            pipe.send(one)
    except MemoryError:
        pipe.send(Refusal(path, Reason("too much memory")))
    except (BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        raise
    except Exception as error:  # noqa: BLE001 - whatever a library does with hostile bytes is one row
        pipe.send(Refusal(path, Reason("reader failed", (("error", type(error).__name__),))))
    pipe.send(_Done())
