"""An existing list brought in: read, its columns said, previewed, adopted in one act."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.adoption import OpenedList, UnreadableList
from desktop.ui.adoption.busy import BusyStep
from desktop.ui.adoption.columns import ColumnsStep
from desktop.ui.adoption.findings import Findings, findings_of
from desktop.ui.adoption.preview import PreviewStep
from desktop.ui.adoption.result import ResultStep
from desktop.ui.adoption.shapes import shape_lines
from desktop.ui.adoption.wording import how_read, number, rows_counted
from desktop.ui.background import Job, Lane
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.labels import elided_label, rule
from desktop.ui.listservice import ListsService
from resources.words import say, sentence

LISTS = (".csv", ".tsv", ".txt", ".xlsx")
DROPPED = (".csv", ".tsv", ".xlsx")
QUIET_MS = 400
"""The figures follow choices made one after the other when there is a pause."""


def is_list(path: Path) -> bool:
    """Whether a file that was dropped is to be brought in as a list."""
    return path.suffix.lower() in DROPPED and path.is_file()


class AdoptionPage(QWidget):
    """Signals: ``started()``; ``left(why)`` when it ends without an adoption; ``ended()`` after one."""

    started = Signal()
    left = Signal(str)
    ended = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self._opened: OpenedList | None = None
        self._job: Job | None = None
        self._again: Job | None = None
        self._keeping = False
        self.setAccessibleName(say("Adopt an existing list"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = elided_label("", "subject")
        self.how = elided_label("", "quiet")
        self.busy, self.columns = BusyStep(), ColumnsStep()
        self.preview, self.result = PreviewStep(), ResultStep()
        self.stack = QStackedWidget()
        for step in (self.busy, self.columns, self.preview, self.result):
            self.stack.addWidget(step)
        self._later = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._later.timeout.connect(self._preview_anew)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(26, 20, 26, 12)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.busy.cancel.clicked.connect(self._cancel)
        self.columns.changed.connect(self._read_shapes)
        self.columns.wants_preview.connect(self._preview)
        self.columns.wants_load.connect(self._choose_mapping)
        self.columns.wants_save.connect(self._save_mapping)
        self.preview.chose.connect(self._later.start)
        self.preview.wants_columns.connect(lambda: self._show(self.columns))
        self.preview.wants_adoption.connect(self._keep)
        self.result.wants_end.connect(self.ended)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)

    @property
    def _lists(self) -> ListsService:
        lists = self._desk.services.lists
        if lists is None:
            raise LookupError("no service for lists")
        return lists

    def choose(self) -> None:
        """Let the curator choose a list, and bring it in."""
        names = say("Lists ({endings})", endings=" ".join(f"*{one}" for one in LISTS))
        self._dialogs.open_file(self, say("Adopt an existing list"), names, self.start)

    def start(self, path: Path) -> None:
        """Read a list and show its columns."""
        if self._job is not None:
            return
        lists = self._lists
        self._opened = None
        self.started.emit()
        self.title.setText(path.name)
        self.how.setText(say("To be adopted as the baseline, in one act that can be taken back."))
        self.busy.begin(say("Reading {name}…", name=path.name))
        self._errand(lambda _tell, _stop: lists.open(path), self._show_columns, self._refuse_file)

    def go_on(self) -> None:
        """Take the step that is next."""
        step = self.stack.currentWidget()
        if isinstance(step, ColumnsStep | PreviewStep):
            step.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a step back by Escape."""
        step = self.stack.currentWidget()
        if event.key() != Qt.Key.Key_Escape:
            event.ignore()
        elif step is self.busy:
            self._cancel()
        elif step is self.preview:
            self._show(self.columns)
        elif step is self.columns:
            self.left.emit("")
        else:
            self.ended.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the step in front."""
        super().focusInEvent(event)
        self._take_focus()

    def taken_back(self) -> None:
        """Show that the adoption was undone."""
        self.result.take_back()
        self._take_focus()

    def _errand(
        self,
        work: Callable[..., object],
        done: Callable[..., None],
        failed: Callable[[Exception], None],
        lane: Lane = Lane.ERRANDS,
    ) -> None:
        self._show(self.busy)
        self._job = self._desk.background.errand(work, done, self._tell, failed, lane)

    def _show(self, step: QWidget) -> None:
        if step is not self.busy:
            self._job, self._keeping = None, False
        self.stack.setCurrentWidget(step)
        self._take_focus()

    def _take_focus(self) -> None:
        step = self.stack.currentWidget()
        if not self.isVisible():
            return
        if isinstance(step, ColumnsStep | PreviewStep | ResultStep):
            step.take_focus()
        elif step is not None:
            step.setFocus()

    def _cancel(self) -> None:
        """Stop what runs: reading and previewing at once, adopting between two rows."""
        if self._job is None or self.busy.cancel.isHidden() or not self.busy.cancel.isEnabled():
            return
        if self._keeping:
            self._job.ask_to_stop()
            self.busy.stopping()
            return
        self._job.cancel()
        self._job = None
        if self._opened is None:
            self.left.emit("")
        else:
            self._show(self.columns)

    def _fail(self, error: Exception, back: QWidget) -> None:
        """Tell of an error, and go back to a step."""
        self._show(back)
        if isinstance(error, UnreadableList):
            self._desk.troubled.emit(sentence(error.reason))
        else:
            self._desk.fail(error)

    def _refuse_file(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, UnreadableList):
            self.left.emit(sentence(error.reason))
            return
        self.left.emit("")
        self._desk.fail(error)

    def _show_columns(self, opened: OpenedList) -> None:
        self._opened = opened
        self.how.setText(how_read(opened.table))
        self.columns.show_list(opened)
        self._show(self.columns)

    def _read_shapes(self) -> None:
        lists, opened, mapping = self._lists, self._opened, self.columns.mapping
        if opened is not None:
            table = opened.table
            read = self._desk.background.read
            read(
                lambda: shape_lines(lists.shapes(table, mapping), mapping),
                self.columns.show_shapes,
                topic=self.columns,
            )

    def _choose_mapping(self) -> None:
        self._dialogs.open_file(self, say("Load a mapping"), say("Mappings (*.toml)"), self._load_mapping)

    def _load_mapping(self, path: Path) -> None:
        lists, opened = self._lists, self._opened
        if opened is not None:
            table = opened.table
            self._in_passing(lambda: lists.load(path, table), self.columns.show_mapping)

    def _save_mapping(self) -> None:
        name = f"{Path(self.title.text()).stem}.toml"
        self._dialogs.save_file(self, say("Save the mapping"), name, self._write_mapping)

    def _write_mapping(self, path: Path) -> None:
        lists, mapping = self._lists, self.columns.mapping
        saved = say("The mapping is saved in {name}.", name=path.name)
        self._in_passing(lambda: lists.save(path, mapping), lambda _none: self.how.setText(saved))

    def _in_passing(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do something short while the columns stay in front."""
        self._desk.background.errand(
            lambda _tell, _stop: work(), done, failed=lambda error: self._fail(error, self.columns)
        )

    def _preview(self) -> None:
        opened, work = self._opened, self._previewing({})
        if opened is None or work is None:
            return
        self._drop_again()
        self.busy.begin(say("Looking what adopting it would make…"))

        def show(found: Findings) -> None:
            self.preview.show_preview(opened.table, found)
            self._show(self.preview)

        self._errand(work, show, lambda error: self._fail(error, self.columns))

    def _previewing(self, chosen: dict[int, str]) -> Callable[..., Findings] | None:
        lists, opened, mapping = self._lists, self._opened, self.columns.mapping
        if opened is None:
            return None
        return lambda _tell, _stop: findings_of(lists.preview(opened.table, mapping, chosen))

    def _preview_anew(self) -> None:
        """Bring the figures up to date with what was chosen."""
        work = self._previewing(dict(self.preview.chosen))
        self._drop_again()
        if work is not None and self.stack.currentWidget() is self.preview:
            self._again = self._desk.background.errand(work, self.preview.refresh)

    def _drop_again(self) -> None:
        self._later.stop()
        if self._again is not None:
            self._again.cancel()

    def _keep(self) -> None:
        """Keep the rows, which can be stopped; the act follows."""
        lists, opened, mapping = self._lists, self._opened, self.columns.mapping
        if opened is None:
            return
        self._drop_again()
        self.busy.begin(say("Keeping the rows as sources…"))
        self._keeping = True
        self._errand(
            lambda tell, stop: lists.keep(
                opened.table, mapping, lambda done, total: tell((done, total)), stop
            ),
            self._adopt,
            lambda error: self._fail(error, self.preview),
        )

    def _tell(self, step: tuple[int, int]) -> None:
        done, total = step
        words = say("Keeping the rows as sources: {done} of {total}", done=number(done), total=number(total))
        if self.busy.cancel.isEnabled():
            self.busy.tell(words, done, total)

    def _adopt(self, kept: bool) -> None:  # noqa: FBT001 - what the service returns
        """Adopt in one act, among the curator's other acts; or not, where it was cancelled."""
        lists, opened, mapping = self._lists, self._opened, self.columns.mapping
        stopped = self._job is not None and self._job.stop.is_set()
        if opened is None or not kept or stopped:
            self._show(self.preview)
            return
        chosen = dict(self.preview.chosen)
        self.busy.begin(say("Adopting in one act…"), stoppable=False)

        def adopt(_tell: object, _stop: object) -> tuple[str | None, Findings]:
            result = lists.adopt(opened.table, mapping, chosen)
            return result.act_id, findings_of(result.preview)

        self._errand(adopt, self._show_result, lambda error: self._fail(error, self.preview), Lane.ACTS)

    def _show_result(self, result: tuple[str | None, Findings]) -> None:
        act_id, found = result
        self.result.show_result(act_id, found)
        self._show(self.result)
        if act_id is not None:
            self._desk.changed.emit()
            rows = rows_counted(found.preview.made.claims)
            words = say("{rows} of {name} adopted", rows=rows, name=self.title.text())
            self._desk.said.emit(words)
