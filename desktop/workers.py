"""Processes beside the window: extraction and drawing happen there, never in the window's own."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
PATIENCE = 0.05
"""Seconds after which it is asked again whether work is still wanted."""


def _begin() -> None:
    """In a worker: leave Ctrl+C to the program that started it, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if program := parent_process():
        Thread(target=_end_with, args=(program,), daemon=True).start()


def _end_with(program: BaseProcess) -> None:
    program.join()
    os._exit(1)


class Workers:
    """A pool of spawned processes, started when first needed and stopped by ``close``."""

    def __init__(self, size: int = 1) -> None:
        """Plan for ``size`` processes; none is started yet."""
        self._size = size
        self._pool: ProcessPoolExecutor | None = None

    def submit(
        self,
        work: Callable[Arguments, Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Future[Result]:
        """Have a process call a module's function; arguments and result are pickled."""
        if self._pool is None:
            spawned = get_context("spawn")
            self._pool = ProcessPoolExecutor(self._size, mp_context=spawned, initializer=_begin)
        return self._pool.submit(work, *arguments, **named)

    def wait(self, work: Future[Result], cancelled: Callable[[], bool]) -> Result | None:
        """Return what a process makes; None, and the processes are ended, once nobody wants it."""
        while not cancelled():
            done, _ = wait((work,), timeout=PATIENCE)
            if done:
                return work.result()
        self.stop()
        return None

    def stop(self) -> None:
        """End the processes at once, whatever they are at; the next work starts new ones."""
        if self._pool is not None:
            for process in list((self._pool._processes or {}).values()):  # noqa: SLF001 - public from 3.14 on
                process.terminate()
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def close(self) -> None:
        """Stop the processes; what waits is dropped, what runs is finished first."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
