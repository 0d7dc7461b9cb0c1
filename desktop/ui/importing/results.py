"""The results of one import: every article with what came of it, and what can be done about it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.came import Run, Showing
from db.records import Reason, Refusal
from desktop.requests import Brought
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.importing.came import CameList, Told
from desktop.ui.importing.detail import Detail
from desktop.ui.importing.wording import named, part_words, state_of
from desktop.ui.importservice import ImportsService
from desktop.ui.labels import elided_label, rule, text_label, upright_rule
from desktop.ui.topbar import PageTab
from resources.words import say, sentence

SIDE = 400
STEPS: Mapping[Qt.Key, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ResultsPage(QWidget):
    """Signals: ``left()``; ``wants_review()``; ``wants_article(id)``; ``wants_rest(run id)`` to go on.

    ``taken_out()`` when articles were taken out again, ``read_again()`` when some were read otherwise.
    """

    left = Signal()
    wants_review = Signal()
    wants_article = Signal(str)
    wants_rest = Signal(str)
    taken_out = Signal()
    read_again = Signal()

    def __init__(self, desk: Desk, service: ImportsService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._service = desk, service
        self.run: Run | None = None
        self.showing = Showing.ALL
        self.setAccessibleName(say("Results of an import"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.state = elided_label("", "subject"), elided_label("", "quiet")
        self.message = text_label("", "strong", wrap=True)
        self.tabs = {showing: PageTab(part_words(showing)) for showing in Showing}
        self.list = CameList(self._read_page)
        self.detail = Detail(service.encodings)
        self.detail.setFixedWidth(SIDE)
        self.back = KeyButton(say("Back"), "Esc")
        self.take_back = KeyButton(say("Take this import back"), gesture="imports.take back")
        self.rest = KeyButton(say("Go on"), gesture="imports.pause")
        self.review = KeyButton(say("Review them"), "Alt 1", kind="primary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(26, 20, 26, 8)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.state)
        head.addWidget(self.message)
        tabs = QWidget()
        row = QHBoxLayout(tabs)
        row.setContentsMargins(26, 0, 26, 0)
        row.setSpacing(18)
        for tab in self.tabs.values():
            row.addWidget(tab)
        row.addStretch(1)
        left = QVBoxLayout()
        left.setContentsMargins(26, 6, 0, 0)
        left.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(upright_rule())
        middle.addWidget(self.detail)
        below = QHBoxLayout()
        below.setContentsMargins(20, 8, 22, 10)
        below.setSpacing(8)
        for widget in (self.back, self.take_back):
            below.addWidget(widget)
        below.addStretch(1)
        for widget in (self.rest, self.review):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(tabs)
        column.addWidget(rule())
        column.addLayout(middle, 1)
        column.addWidget(rule())
        column.addLayout(below)

    def _connect(self) -> None:
        for showing, tab in self.tabs.items():
            tab.clicked.connect(lambda _on=False, part=showing: self.turn_to(part))
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_one())
        self.list.found.modelReset.connect(self._select_first)
        self.list.picked.connect(self._open)
        self.detail.wants_article.connect(self.wants_article)
        self.detail.wants_file.connect(self.open_file)
        self.detail.asked.connect(self._read_again)
        self.back.clicked.connect(self.left)
        self.take_back.clicked.connect(self.undo_all)
        self.rest.clicked.connect(self.go_on)
        self.review.clicked.connect(self.wants_review)

    def show_run(self, run: Run, told: str = "") -> None:
        """Show an import; ``told`` says what has just come of it."""
        self.run = run
        self.title.setText(named(run.places))
        self.state.setText(state_of(run))
        self._say(told)
        self.take_back.setVisible(not run.undone)
        self.rest.hide()
        self.turn_to(Showing.ALL)
        self._count()

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _count(self) -> None:
        run = self.run
        if run is not None:
            self._desk.background.read(lambda: self._service.tally(run.id), self._show_tally, topic=self.tabs)

    def _show_tally(self, tally: Mapping[Showing, int]) -> None:
        for showing, tab in self.tabs.items():
            tab.show_count(tally[showing])
            tab.setVisible(showing in (Showing.ALL, self.showing) or tally[showing] > 0)
        if self.run is not None:
            unfinished, failed = self.run.until is None, tally[Showing.FAILED] > 0
            self.rest.setText(say("Go on") if unfinished else say("Read what failed again"))
            self.rest.setAccessibleName(self.rest.text())
            self.rest.setVisible((unfinished or failed) and not self.run.undone)
            brought = (Showing.IMPORTED, Showing.COPY, Showing.VERSION)
            self.review.setVisible(any(tally[one] for one in brought) and not self.run.undone)

    def turn_to(self, showing: Showing) -> None:
        """Show another part of the results."""
        self.showing = showing
        self.tabs[showing].setChecked(True)
        self.list.found.restart()

    def _read_page(self, after: str, told: Told) -> None:
        run, showing = self.run, self.showing
        if run is not None:
            self._desk.background.read(
                lambda: self._service.page(run.id, showing, after), told, topic=self.list.found
            )

    def _select_first(self) -> None:
        if self.list.found.came:
            self.list.select(0)
        else:
            self.detail.show_nothing()

    def _show_one(self) -> None:
        one, run = self.list.one, self.run
        if one is None or run is None:
            self.detail.show_nothing()
            return

        def show(brought: Brought | None) -> None:
            # What was taken out again is still told of, but cannot be opened.
            self.detail.show_result(one if brought else replace(one, article_id=None), brought)

        self._desk.background.read(lambda: self._service.brought(run.id, one), show, topic=self.detail)

    def _open(self, row: int) -> None:
        one = self.list.found.came[row]
        if one.article_id is not None and self.run is not None and not self.run.undone:
            self.wants_article.emit(one.article_id)
        else:
            self.open_file()

    def open_file(self) -> None:
        """Have the system open the file from which the result selected came."""
        one, run = self.list.one, self.run
        if one is None or run is None:
            return

        def show(path: object) -> None:
            opened = path is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
            if not opened:
                self._desk.troubled.emit(sentence(Reason("file gone", (("path", one.file),))))

        self._desk.background.read(lambda: self._service.file(run.id, one), show)

    def go_on(self) -> None:
        """Do what is left, or read what failed again."""
        if self.run is not None and not self.rest.isHidden():
            self.wants_rest.emit(self.run.id)

    def undo_all(self) -> None:
        """Take out again what the import brought, if nothing was decided on it."""
        run = self.run
        if run is not None and not self.take_back.isHidden():
            self.take_back.setEnabled(False)
            self._desk.carry_out(lambda: self._service.take_back(run.id), self._taken_back)

    def _taken_back(self, count: int | None) -> None:
        self.take_back.setEnabled(True)
        if count is None:
            self._say(sentence(Reason("decided on")))
            return
        if self.run is not None:
            self.run = replace(self.run, undone=True)
            self.state.setText(state_of(self.run))
        self._say(sentence(Reason("import taken back", (("count", str(count)),))))
        for button in (self.take_back, self.rest, self.review):
            button.hide()
        self._restart()
        self.taken_out.emit()

    def _read_again(self, encoding: str, columns: Mapping[str, str]) -> None:
        one, run = self.list.one, self.run
        if one is None or run is None:
            return
        self._say(say("Reading it again…"))
        self._desk.background.errand(
            lambda _tell, stop: self._service.read_again(
                run.id, one, encoding, columns, lambda _step: None, stop
            ),
            self._was_read_again,
        )

    def _was_read_again(self, failed: tuple[Refusal, ...]) -> None:
        self._say(sentence(failed[0].reason) if failed else say("Read again."))
        self._desk.changed.emit()
        self._restart()
        self.read_again.emit()

    def _restart(self) -> None:
        self.list.found.restart()
        self._count()

    def take_focus(self) -> None:
        """Take the focus where the next key is of use."""
        self.list.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the list."""
        super().focusInEvent(event)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape, turn to another part by the arrow keys."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step:
            seen = [part for part, tab in self.tabs.items() if not tab.isHidden()]
            self.turn_to(seen[(seen.index(self.showing) + step) % len(seen)])
        else:
            super().keyPressEvent(event)
