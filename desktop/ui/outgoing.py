"""What leaves the window as a file: editions, exports and the archive, one at a time, each to be stopped."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.requests import EditionRequest, EditionSummary, ExportSummary, Form
from desktop.ui.background import Job, Lane
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.trouble import explain
from resources.words import label, say, sentence

Cancelled = Callable[[], bool]
Summary = TypeVar("Summary")


class Outgoing(QObject):
    """Writes files in the background.

    Signals: ``told(sentence, role)`` of what is written, of what came of it or why nothing did;
    ``writing(whether)`` something is.
    """

    told = Signal(str, str)
    writing = Signal(bool)

    def __init__(self, desk: Desk, dialogs: Dialogs, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._dialogs, self._page = desk, dialogs, page
        self._job: Job | None = None
        self.menu = QMenu(page)
        self.menu.setAccessibleName(say("Forms of export"))

    def offer(self, at: QWidget, ask: Callable[[], EditionRequest]) -> None:
        """Open the forms of export as a menu above a widget: arrow keys and Enter choose."""
        self.menu.clear()
        for form in Form:
            self.menu.addAction(label("form", form)).triggered.connect(
                lambda _on=False, one=form: self.choose(one, ask())
            )
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(at.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))

    def choose(self, form: Form, request: EditionRequest) -> None:
        """Ask for the file of an export, and for the list of items where statements need one; then write."""
        if form is Form.QUICKSTATEMENTS:
            title, names = say("Open the filled list of items"), say("Lists of items (*.csv)")
            self._dialogs.open_file(self._page, title, names, partial(self._ask, form, request))
        else:
            self._ask(form, request, None)

    def _ask(self, form: Form, request: EditionRequest, items: Path | None) -> None:
        name = f"directory-{request.as_of.isoformat()}{form}"
        self._dialogs.save_file(
            self._page, say("Export"), name, lambda path: self._export(path, form, request, items)
        )

    def _export(self, path: Path, form: Form, request: EditionRequest, items: Path | None) -> None:
        editions = self._desk.services.editions
        if editions is not None:
            self.write(path, lambda stop: editions.export(path, form, request, items, stop), self._exported)

    def save(self, path: Path, request: EditionRequest, done: Callable[[], None]) -> None:
        """Write an edition as a PDF."""
        save = self._desk.services.save_edition
        self.write(path, lambda stop: save(path, request, stop), partial(self._saved, request.as_of, done))

    def again(self, path: Path, name: str) -> None:
        """Write a kept edition as a PDF again."""
        editions = self._desk.services.editions
        if editions is not None:
            self.write(path, lambda _stop: editions.again(path, name), partial(self._saved, None, None))

    def write(
        self, path: Path, work: Callable[[Cancelled], Summary], done: Callable[[Summary], None]
    ) -> None:
        """Write a file; what stood there stays until it is whole."""
        self.told.emit(say("Writing {name}…", name=path.name), "quiet")
        self.writing.emit(True)
        self._job = self._desk.background.errand(
            lambda _tell, stop: work(stop), partial(self._end, done), None, self._fail, Lane.EDITIONS
        )

    def stop(self) -> None:
        """Write no further; what came of it is told."""
        if self._job is not None:
            self._job.ask_to_stop()

    def _end(self, done: Callable[[Summary], None], summary: Summary) -> None:
        self._job = None
        self.writing.emit(False)
        done(summary)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.writing.emit(False)
        words = explain(error)
        if words is None:
            self._desk.fail(error)
            words = say("The file could not be written.")
        self.told.emit(words, "attention")

    def _exported(self, summary: ExportSummary) -> None:
        said = [sentence(one) for one in (summary.said, *summary.remarks)]
        self.told.emit(" ".join(said), "attention" if summary.remarks else "good")

    def _saved(self, day: date | None, done: Callable[[], None] | None, summary: EditionSummary) -> None:
        self._desk.last_edition = day or self._desk.last_edition
        words = say(
            "Saved {path}: {pages} pages, {lines} lines.",
            path=summary.path,
            pages=summary.pages,
            lines=f"{summary.lines:,}",
        )
        if summary.warnings:
            words += " " + say(
                "Some characters are missing from the fonts: {count} texts.", count=len(summary.warnings)
            )
        self.told.emit(words, "attention" if summary.warnings else "good")
        if done is not None:
            done()
