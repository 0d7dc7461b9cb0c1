"""The questions page: what follows from the directory, answered by one key each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from db.values import PartialDate
from desktop.review.asked import Answer, Question, QuestionLine, Unconfirmed, Way
from desktop.review.previews import Preview
from desktop.ui.asking import QuestionsService
from desktop.ui.background import Job, Lane
from desktop.ui.desk import Desk
from desktop.ui.empty import EmptyState
from desktop.ui.keymap import keymap
from desktop.ui.keys import is_typing
from desktop.ui.labels import upright_rule
from desktop.ui.questions.dayform import DayForm
from desktop.ui.questions.list import QuestionList
from desktop.ui.questions.panel import QuestionPanel
from desktop.ui.questions.wayform import WayForm
from desktop.ui.questions.ways import in_words
from desktop.ui.questions.wording import told, unconfirmed_table, unconfirmed_words
from resources.words import say

Ask = Callable[[QuestionsService], Answer]
NO_LINES: tuple[QuestionLine, ...] = ()


WIDE = frozenset({"merge", "part", "more seats", "holds both"})
"""Ways that touch more than the tenures asked about: what they do is shown before it is done."""


class QuestionsPage(QWidget):
    """Joins the list and one question.

    Signals: ``counted(int)`` when the questions are known; ``answered(Answer)`` after each decision;
    ``found(list)`` of the lines that an act has made, asked for by the review page.
    """

    counted = Signal(int)
    answered = Signal(object)
    found = Signal(list)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key: str | None = None
        self._question: Question | None = None
        self._known: frozenset[str] | None = None
        self._reading: Job | None = None
        self._again = False
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(say("Questions"))
        self.list = QuestionList()
        self.panel = QuestionPanel()
        self.setFocusProxy(self.list)
        self.empty = EmptyState(
            say("No open questions"),
            say(
                "Successions, contradictions and ended bodies are asked about here once what you accept"
                " implies them."
            ),
        )
        self.list.turned.connect(self._turn)
        self.panel.asked.connect(self.do)
        self.panel.chosen.connect(self._choose)
        self.panel.quoted.connect(desk.asked)
        desk.changed.connect(self.refresh)
        self._lay_out()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("surface", "panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(320)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.addWidget(self.list)
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(upright_rule())
        row.addWidget(self.panel, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def refresh(self) -> None:
        """Find out anew what is asked, after what is being found out now."""
        questions = self._desk.services.questions
        if questions is None:
            return
        if self._reading is not None:
            self._again = True
            return
        self._reading = self._desk.background.errand(
            lambda _tell, _stop: questions.lines(), self._show_lines, failed=self._failed, lane=Lane.QUESTIONS
        )

    def _failed(self, error: Exception) -> None:
        self._reading = None
        self._desk.fail(error)

    def _show_lines(self, lines: tuple[QuestionLine, ...]) -> None:
        self._reading = None
        place = max(self.list.currentIndex().row(), 0)
        before = self._key
        self._key = self.list.show_lines(lines, self._key, place)
        self.stack.setCurrentIndex(1 if lines else 0)
        self.counted.emit(len(lines))
        self._tell_new(lines)
        if self._key is None:
            self._question = None
            self.panel.clear()
        elif self._key != before or self._question is None:
            self._open(self._key)
        if self._again:
            self._again = False
            self.refresh()

    def _tell_new(self, lines: tuple[QuestionLine, ...]) -> None:
        known, self._known = self._known, frozenset(line.key for line in lines)
        if known is not None:
            self.found.emit([line for line in lines if line.key not in known])

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is asked, the first time."""
        super().showEvent(event)
        if self._known is None:
            self.refresh()

    def show_key(self, key: str) -> None:
        """Choose a question, as from another page."""
        self.list.choose(key)

    def _turn(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self._open(key)

    def _open(self, key: str) -> None:
        questions = self._desk.services.questions
        if questions is not None:
            self._question = None
            self._desk.background.read(lambda: questions.open(key), self._show, "question", self._gone)

    def _show(self, question: Question) -> None:
        if question.line.key != self._key:
            return
        self._question = question
        self.panel.show_question(question, self._desk.services.today())
        self._keep_order()

    def _keep_order(self) -> None:
        before: QWidget = self.list
        for quote in self.panel.quotes:
            self.setTabOrder(before, quote)
            before = quote

    def _gone(self, error: Exception) -> None:
        if isinstance(error, KeyError):  # answered by something newer since the list was read
            self.panel.clear()
            self.refresh()
        else:
            self._desk.fail(error)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key for its gesture; return whether it was one."""
        name = None if is_typing() else keymap().gesture("questions", event)
        if name is None:
            return False
        if not event.isAutoRepeat() or name in ("next", "previous"):
            self.do(name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that no part of the page needed."""
        if not self.press(event):
            event.ignore()

    def do(self, name: str) -> None:
        """Do a gesture by its name."""
        if name in ("next", "previous", "skip"):
            self.list.step(-1 if name == "previous" else 1)
        elif name == "undo":
            self._answer(lambda questions: questions.undo())
        elif self._question is None:
            return
        elif name == "congress":
            self._ask_congress(self._question)
        elif name in ("agree", "decline"):
            self._settle(name, self._question)
        elif name.startswith("choose "):
            self._choose(int(name.split()[1]) - 1)

    def _settle(self, name: str, question: Question) -> None:
        key = question.line.key
        if name == "decline":
            self._answer(lambda questions: questions.decline(key))
        elif question.agree is not None:
            self._answer(lambda questions: questions.agree(key))

    def _choose(self, number: int) -> None:
        question = self._question
        if question is None or number >= len(question.ways):
            return
        way, key = question.ways[number], question.line.key
        if way.asks_day:
            self._ask_end(way, key)
        elif way.code in WIDE:
            self._ask_first(way, key)
        else:
            self._answer(lambda questions: questions.decide(key, way))

    def _ask_end(self, way: Way, key: str) -> None:
        bounds = (("day", way.bounds.text),) if way.bounds else ()
        words = told(Reason("when ended" if bounds else "when ended at all", (*way.values, *bounds)))
        form = DayForm(words, say("Left that day"), way.bounds)
        form.left.connect(self._leave_form)
        form.given.connect(
            lambda day: self._answer(lambda questions: questions.decide(key, way, day), form=form)
        )
        self.panel.open_form(form)

    def _ask_first(self, way: Way, key: str) -> None:
        """Show what a way does, and do it only then."""
        questions = self._desk.services.questions
        if questions is None:
            return
        form = WayForm(in_words(way))
        form.left.connect(self._leave_form)
        form.given.connect(lambda: self._answer(lambda questions: questions.decide(key, way), form=form))
        self.panel.open_form(form)

        def show(preview: Preview) -> None:
            if self.panel.form is form:
                form.show_preview(preview)

        # Trying it out writes, and takes it back: it waits its turn among the acts.
        self._desk.background.act(lambda: questions.preview(way), show, self._desk.fail)

    def _ask_congress(self, question: Question) -> None:
        body, name = question.line.organization_id, question.line.organization
        words = say("The day of a congress or election of {organization}", organization=name)
        form = DayForm(words, say("Mandates ended"), None)
        form.left.connect(self._leave_form)
        form.typed.connect(partial(self._preview_congress, form, body))
        form.given.connect(
            lambda day: self._answer(lambda questions: questions.congress(body, day), form=form)
        )
        self.panel.open_form(form)

    def _preview_congress(self, form: DayForm, organization_id: str, day: PartialDate) -> None:
        questions = self._desk.services.questions
        if questions is None:
            return

        def show(lines: tuple[Unconfirmed, ...]) -> None:
            if self.panel.form is form:
                form.say(unconfirmed_words(lines))
                form.preview(say("Not confirmed since"), *unconfirmed_table(lines))

        self._desk.background.read(lambda: questions.unconfirmed(organization_id, day), show, "congress")

    def _leave_form(self) -> None:
        self.panel.close_form()
        self.setFocus()

    def _answer(self, ask: Ask, form: DayForm | WayForm | None = None) -> None:
        """Answer; while an answer is under way, no other one is taken: the page is older."""
        if not self._desk.acting:
            self._desk.answer(ask, partial(self._done, form))

    def _done(self, form: DayForm | WayForm | None, answer: Answer) -> None:
        if answer.changed is None and isinstance(form, DayForm) and self.panel.form is form:
            form.say(told(answer.message), "attention")
            return
        if form is not None:
            self._leave_form()
        self.answered.emit(answer)
