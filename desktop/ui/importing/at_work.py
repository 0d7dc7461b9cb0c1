"""The import at hand: offered, under way, stopped, ended, or waiting to be gone on with."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.came import Run
from db.records import Reason
from desktop.requests import ImportResult
from desktop.ui.background import Job
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.importing.offer import Offer
from desktop.ui.importing.pace import Sparing, Step
from desktop.ui.importing.running import RunningPanel
from desktop.ui.importing.wording import named, new_articles, state_of, tally_of
from desktop.ui.importservice import Cancelled, Sink
from desktop.ui.labels import elided_label, text_label
from desktop.ui.trouble import explain
from resources.words import say, sentence

Work = Callable[[Sink, Cancelled], ImportResult]
SHOWN_EVERY = 5.0
"""Seconds after which the review is told of what has come in."""


class AtWork(QWidget):
    """Signals: ``began()``; ``growing()`` now and then; ``ended(run)`` with None where nothing came in.

    ``taken_out()`` when an import was cancelled, and what it had brought is out again; ``left()`` when an
    offer was.
    """

    began = Signal()
    growing = Signal()
    ended = Signal(object)
    taken_out = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._counting: Job | None = None
        self._giving_up = False
        self._unfinished: Run | None = None
        self._shown = 0.0
        self.offered, self.running = Offer(), RunningPanel()
        self.result = text_label("", "subject")
        self.tally = text_label("", "quiet", wrap=True)
        self.unfinished = QWidget()
        self.waiting = elided_label("", "quiet")
        self.rest = KeyButton(say("Go on"), gesture="imports.pause", kind="link")
        self._lay_out()
        self.offered.agreed.connect(lambda: self.start(self.offered.places))
        self.offered.left.connect(self._leave)
        self.running.paused.connect(self.pause_or_go_on)
        self.running.given_up.connect(self._give_up)
        self.rest.clicked.connect(self.pause_or_go_on)
        self.tell("", "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.unfinished)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.waiting, 1)
        row.addWidget(self.rest)
        self.unfinished.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.offered, self.running, self.result, self.tally, self.unfinished):
            column.addWidget(widget)

    @property
    def busy(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def offer(self, places: Sequence[Path]) -> None:
        """Count the files of these places, and offer to import them."""
        if self.busy:
            self._desk.troubled.emit(sentence(Reason("another import")))
            return
        self._stop_counting()
        self.tell("", "")
        self.offered.begin(places)
        service = self._desk.services.imports
        self._counting = self._desk.background.errand(
            lambda tell, stop: service.count(places, tell, stop), self._offer, self.offered.grow
        )

    def _offer(self, count: int) -> None:
        self._counting = None
        self.offered.end(count)

    def _stop_counting(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def _leave(self) -> None:
        self._stop_counting()
        self.offered.hide()
        self.left.emit()

    def start(self, places: Sequence[Path]) -> None:
        """Import these places; one import at a time."""
        service = self._desk.services.imports
        words = say("Looking through {folder}", folder=named(places))
        self._begin(words, lambda tell, stop: service.start(places, tell, stop))

    def go_on(self, run_id: str) -> None:
        """Do what is left of an import."""
        service = self._desk.services.imports
        self._begin(say("Going on"), lambda tell, stop: service.go_on(run_id, tell, stop))

    def pause_or_go_on(self) -> None:
        """Stop after the article at hand, to be gone on with; or go on with what was stopped last."""
        if self._job is not None:
            self._job.ask_to_stop()
            self.running.stopping()
        elif self._unfinished is not None:
            self.go_on(self._unfinished.id)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Offer to go on with the last import that was stopped."""
        self._unfinished = next((one for one in runs if one.until is None and not one.undone), None)
        if self._unfinished is not None:
            run = self._unfinished
            self.waiting.setText(f"{named(run.places)} · {state_of(run)}")
            self.rest.setAccessibleName(say("Go on with {name}", name=named(run.places)))
        self.unfinished.setVisible(self._unfinished is not None and not self.busy)

    def tell(self, result: str, tally: str) -> None:
        """Say what came of it; what says nothing takes no room."""
        for label, words in ((self.result, result), (self.tally, tally)):
            label.setText(words)
            label.setVisible(bool(words))

    def _begin(self, words: str, work: Work) -> None:
        if self.busy:
            return
        self._stop_counting()
        self._giving_up = False
        self._shown = monotonic()
        for widget in (self.offered, self.unfinished):
            widget.hide()
        self.tell("", "")
        self.running.begin(words)
        self._job = self._desk.background.errand(
            lambda tell, stop: work(Sparing(tell), stop), self._show_result, self._step, self._fail
        )
        self.began.emit()

    def _step(self, step: Step) -> None:
        self.running.tell(step)
        if monotonic() - self._shown >= SHOWN_EVERY:
            self._shown = monotonic()
            self.growing.emit()

    def _give_up(self) -> None:
        if self._job is not None:
            self._giving_up = True
            self._job.ask_to_stop()
            self.running.stopping()

    def _show_result(self, result: ImportResult) -> None:
        if self._giving_up and result.run_id:
            service = self._desk.services.imports
            self._desk.carry_out(lambda: service.take_back(result.run_id), self._given_up)
            return
        self._end()
        if result.found_nothing and not result.stopped:
            self.tell(new_articles(0), sentence(Reason("nothing to import")))
        else:
            self.tell(new_articles(result.imported), tally_of(result))
        self._desk.changed.emit()
        self._show_run(result.run_id)

    def _show_run(self, run_id: str) -> None:
        def show(runs: list[Run]) -> None:
            self.ended.emit(next((one for one in runs if one.id == run_id), None))

        self._desk.background.read(self._desk.services.imports.runs, show)

    def _given_up(self, count: int | None) -> None:
        self._end()
        if count is None:
            self.tell(say("Stopped"), sentence(Reason("decided on")))
        else:
            self.tell(say("Cancelled"), sentence(Reason("import taken back", (("count", str(count)),))))
            self.taken_out.emit()
        self.ended.emit(None)

    def _fail(self, error: Exception) -> None:
        self._end()
        words = explain(error)
        if words is None:
            self._desk.fail(error)
        else:
            self.tell(say("Nothing was imported"), words)
        self.ended.emit(None)

    def _end(self) -> None:
        self._job = None
        self.running.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave an offer by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.offered.isVisible():
            self._leave()
        else:
            super().keyPressEvent(event)
