"""The one class for work off the window's thread."""

import itertools
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
Step = TypeVar("Step")
log = logging.getLogger(__name__)


class Lane(Enum):
    """A serial thread: acts of the curator, reads for pages, errands that may take minutes, and so on."""

    ACTS = "acts"
    READS = "reads"
    ERRANDS = "errands"
    EDITIONS = "editions"
    QUESTIONS = "questions"


@dataclass(eq=False)
class Job:
    """A piece of work under way; ``cancel`` asks it to stop and drops what it would still say."""

    number: int
    topic: object
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    step: Callable[[Any], None]
    stop: Event = field(default_factory=Event)
    future: "Future[None] | None" = None
    dropped: bool = False

    def cancel(self) -> None:
        """Ask it to stop; what it says afterwards is not delivered."""
        self.dropped = True
        self.ask_to_stop()

    def ask_to_stop(self) -> None:
        """Ask it to stop; its result is still delivered."""
        self.stop.set()


class Background(QObject):
    """Runs work on serial threads; results and errors arrive on the window's thread.

    The threads are handed plain callables and numbers only. Callbacks, which hold widgets, stay with
    the window's thread, so that no widget's last reference is ever dropped on another one.
    ``failed(Exception)`` tells of errors that the asker does not handle.
    """

    failed = Signal(object)
    idle = Signal()
    _arrived = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {lane: ThreadPoolExecutor(1, lane.value) for lane in Lane}
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def act(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run a gesture of the curator, after those asked for before."""
        return self._start(Lane.ACTS, lambda _tell, _stop: work(), done, failed, None, None)

    def read(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        topic: object = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Read for a page; a later read on the same topic makes this one moot."""
        if topic is not None:
            for job in [one for one in self._jobs.values() if one.topic == topic]:
                self._drop(job)
        return self._start(Lane.READS, lambda _tell, _stop: work(), done, failed, None, topic)

    def errand(
        self,
        work: Callable[[Callable[[Step], None], Callable[[], bool]], Result],
        done: Callable[[Result], None],
        step: Callable[[Step], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: Lane = Lane.ERRANDS,
    ) -> Job:
        """Run something long; it is given a way to tell of steps, and of being cancelled."""
        return self._start(lane, work, done, failed, step, None)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be delivered."""
        return bool(self._jobs)

    def close(self) -> None:
        """Drop what waits, and wait for what runs."""
        self._closed = True
        for job in list(self._jobs.values()):
            self._drop(job)
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)

    def _start(
        self,
        lane: Lane,
        work: Callable[[Callable[[Any], None], Callable[[], bool]], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        step: Callable[[Any], None] | None,
        topic: object,
    ) -> Job:
        number = next(self._numbers)
        job = Job(number, topic, done, failed or self.failed.emit, step or (lambda _step: None))
        if self._closed:  # a list may still ask for its next page while the window goes
            return job
        self._jobs[number] = job
        job.future = self._pools[lane].submit(self._run, number, work, job.stop)
        return job

    def _drop(self, job: Job) -> None:
        job.cancel()
        if job.future is not None and job.future.cancel():
            self._jobs.pop(job.number, None)

    def _run(self, number: int, work: Callable[..., Any], stop: Event) -> None:
        def tell(step: object) -> None:
            self._arrived.emit(number, "step", step)

        try:
            result = work(tell, stop.is_set)
        except Exception as error:  # noqa: BLE001 - handed on whole: the window tells troubles from bugs
            self._arrived.emit(number, "failed", error)
        else:
            self._arrived.emit(number, "done", result)

    @Slot(int, str, object)
    def _deliver(self, number: int, kind: str, value: Any) -> None:
        job = self._jobs.get(number)
        if job is None:
            return
        if kind != "step":
            del self._jobs[number]
        if not job.dropped:
            {"step": job.step, "failed": job.failed, "done": job.done}[kind](value)
        if not self._jobs:
            self.idle.emit()
