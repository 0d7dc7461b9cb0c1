"""A sitting at the window in a process of its own: what a curator waits for, told as lines of JSON.

Started by the benchmarks with a directory's file, and what is to be done there.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from db.store import Store, Unit
from desktop import app
from desktop.settings import Kept
from desktop.ui.window import MainWindow
from tests.benchmarks.frame import peak_mb

WARM, CARDS, MOST_MS = 60, 150, 20_000
TICK_MS = 5
KEYS = {"A": Qt.Key.Key_A, "S": Qt.Key.Key_S, "X": Qt.Key.Key_X, "M": Qt.Key.Key_M}


def tell(**values: object) -> None:
    """Tell whoever started this."""
    sys.stdout.write(f"{json.dumps(values)}\n")
    sys.stdout.flush()


class Sitting:
    """Presses keys in a real window, and times until what they lead to is painted."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self.application, self.window = application, window
        self._loop = QEventLoop()
        self._guard = QTimer(singleShot=True, interval=MOST_MS)
        self._guard.timeout.connect(self._loop.quit)
        window.desk.viewed.connect(self._loop.quit)
        window.desk.crashed.connect(self._fail)

    def _fail(self, error: Exception) -> None:
        raise error

    def painted(self) -> None:
        """Let everything be painted that waits for it."""
        for _again in range(3):
            self.application.processEvents()

    def arrived(self) -> None:
        """Wait until a page has arrived and is painted."""
        self._guard.start()
        self._loop.exec()
        self.painted()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        while self.window.desk.background.busy:
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.painted()

    def press(self, key: str) -> float:
        """Press a key; return the milliseconds until its page is painted."""
        focused = self.application.focusWidget() or self.window
        event = QKeyEvent(QEvent.Type.KeyPress, KEYS[key], Qt.KeyboardModifier.NoModifier, key.lower())
        started = perf_counter()
        self.application.sendEvent(focused, event)
        self.arrived()
        return (perf_counter() - started) * 1000

    def open(self, article_id: str) -> float:
        """Open an article; return the milliseconds until it is painted."""
        started = perf_counter()
        self.window.review.open(article_id)
        self.arrived()
        return (perf_counter() - started) * 1000


class Commits:
    """Times each unit of work that writes, from its beginning to its end on the disk."""

    def __init__(self) -> None:
        self.last = 0.0
        write = Store.write

        @contextmanager
        def timed(store: Store) -> Iterator[Unit]:
            started = perf_counter()
            with write(store) as unit:
                yield unit
            self.last = (perf_counter() - started) * 1000

        Store.write = timed  # type: ignore[assignment, method-assign]


def review(sitting: Sitting) -> None:
    """Accept card after card, in articles and then by worth; the commit is told apart."""
    commits = Commits()
    for mode in ("articles", "cards"):
        if mode == "cards":
            sitting.press("M")
            sitting.settle()
        told: list[tuple[float, float, float]] = []
        first: list[float] = []
        for number in range(WARM + CARDS):
            commits.last, busy = 0.0, process_time()
            whole = sitting.press("S" if number % 10 == 9 else "A")
            if number >= WARM and commits.last:
                told.append((whole, commits.last, (process_time() - busy) * 1000))
            elif commits.last:
                first.append(commits.last)
            sitting.settle()
        names = ("whole", "commit", "busy")
        tell(mode=mode, first=first, **dict(zip(names, zip(*told, strict=True), strict=True)))


def look(sitting: Sitting, article_id: str) -> None:
    """Open one article again and again."""
    sitting.settle()
    other = sitting.window.review.queue.model.line(1)
    told = []
    for _again in range(5):
        told.append(sitting.open(article_id))
        sitting.settle()
        sitting.open(other.id if other else article_id)
        sitting.settle()
    tell(opened=told)


def import_beside(sitting: Sitting, folder: str) -> None:
    """Import a folder while cards are reviewed; tell the longest time in which nothing was painted."""
    gaps: list[float] = []
    last = [perf_counter()]

    def tick() -> None:
        now = perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    over: list[object] = []
    sitting.window.imports.finished.connect(lambda: over.append(None))
    sitting.window.import_folder(Path(folder))
    sitting.window.turn_to(0)
    last[0] = perf_counter()
    timer.start()
    presses = 0
    while not over:
        if sitting.window.desk.view.article is None:
            sitting.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            continue
        sitting.press("S" if presses % 3 else "A")
        presses += 1
    tell(frames=sorted(gaps)[-20:], presses=presses)


DONE: dict[str, Callable[..., None]] = {
    "nothing": lambda _sitting: None,
    "review": review,
    "look": look,
    "import": import_beside,
}


def main(path: str, what: str, *more: str) -> None:
    """Open the window on a directory, tell when it can be used, and do what is asked for."""
    kept = Kept()
    application = app.dressed(kept)
    with app.opened(Path(path), kept) as services:
        window = MainWindow(services)
        sitting = Sitting(application, window)
        window.show()
        window.activateWindow()
        if window.desk.view.article is None:
            sitting.arrived()
        tell(usable=True)
        sitting.settle()
        DONE[what](sitting, *more)
        tell(peak=peak_mb())
        window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
