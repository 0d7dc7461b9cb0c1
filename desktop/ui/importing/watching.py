"""Folders in which new files are looked for: on coming back to the window, and by a button."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.importing.wording import counted
from desktop.ui.labels import elided_label, text_label
from resources.words import say

SELDOM = 60.0
"""Seconds between two looks on coming back: a large folder takes a moment."""


class Watched(QWidget):
    """Lists the folders; ``found(count)`` after each look; ``wants_import(paths)`` of the files found."""

    found = Signal(int)
    wants_import = Signal(object)

    def __init__(self, desk: Desk, dialogs: Dialogs, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._desk, self._dialogs, self._clock = desk, dialogs, clock
        self._last = 0.0
        self.fresh: list[Path] = []
        self.heading = text_label(say("Folders that are watched"), "explain")
        self.words = text_label("", "quiet")
        self.take = KeyButton(say("Import them"), kind="link")
        self.look_again = KeyButton(say("Look again"), gesture="imports.look")
        self.add = KeyButton(say("Watch a folder…"))
        self.take.clicked.connect(lambda: self.wants_import.emit(self.fresh))
        self.look_again.clicked.connect(self.look)
        self.add.clicked.connect(lambda: dialogs.folder(self, self.watch))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self._lay_out()
        self._show_folders()
        self._tell()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._come_back)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addStretch(1)
        for widget in (self.words, self.take, self.look_again, self.add):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self.rows)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders of this directory."""
        services = self._desk.services
        return tuple(services.kept.settings.watched.get(services.directory, ()))

    def watch(self, folder: Path) -> None:
        """Look for new files in this folder, too."""
        self._keep(tuple(dict.fromkeys((*self.folders, str(folder.absolute())))))
        self.look()

    def _leave(self, folder: str) -> None:
        self._keep(tuple(one for one in self.folders if one != folder))
        self.look()
        self.add.setFocus()

    def _keep(self, folders: tuple[str, ...]) -> None:
        services = self._desk.services
        services.kept.watch(services.directory, folders)
        self._show_folders()

    def _show_folders(self) -> None:
        while (item := self.rows.takeAt(0)) and (row := item.widget()):
            row.deleteLater()
        for folder in self.folders:
            self.rows.addWidget(self._row(folder))
        for widget in (self.heading, self.look_again):
            widget.setVisible(bool(self.folders))

    def _row(self, folder: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(elided_label(folder), 1)
        leave = KeyButton(say("Watch no longer"))
        leave.setAccessibleName(say("Watch {folder} no longer", folder=folder))
        leave.clicked.connect(partial(self._leave, folder))
        row.addWidget(leave)
        return made

    def look(self) -> None:
        """Look for files that are new, or have changed since they were read."""
        self._last = self._clock()
        folders = [Path(one) for one in self.folders]
        if not folders:
            self._show([])
            return
        self.words.setText(say("Looking…"))
        service = self._desk.services.imports
        self._desk.background.errand(lambda _tell, _stop: service.fresh(folders), self._show)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        active = state == Qt.ApplicationState.ApplicationActive
        if active and self.folders and self._clock() - self._last >= SELDOM:
            self.look()

    def _show(self, fresh: list[Path]) -> None:
        self.fresh = fresh
        self._tell()
        self.found.emit(len(fresh))

    def _tell(self) -> None:
        count = len(self.fresh)
        nothing = say("Nothing new") if self.folders and self._last else ""
        self.words.setText(say("{files} new or changed", files=counted(count)) if count else nothing)
        self.take.setVisible(count > 0)
