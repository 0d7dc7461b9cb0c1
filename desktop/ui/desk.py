"""What every page shares: the services, the background, and word of what changed."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.review.asked import Answer
from desktop.review.view import View
from desktop.ui.asking import QuestionsService
from desktop.ui.background import Background
from desktop.ui.curating import CurationService
from desktop.ui.services import ReviewService, Services
from desktop.ui.trouble import explain

Gesture = Callable[[ReviewService], View]
Result = TypeVar("Result")


class Desk(QObject):
    """Runs gestures in the background and tells the pages.

    Signals: ``viewed(View)`` after each gesture; ``changed()`` after each write; ``asked(id, start,
    end)`` to show an article at a passage; ``shown(kind, id)`` to show a person, an organization, a
    post or an area; ``said(sentence)`` of what was done; ``troubled(sentence)`` and ``crashed(Exception)``.
    """

    viewed = Signal(object)
    changed = Signal()
    asked = Signal(str, int, int)
    shown = Signal(str, str)
    said = Signal(str)
    troubled = Signal(str)
    crashed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.mode: ReviewService = services.review
        """What the keys of the review page go through: articles, or cards."""
        self.background = Background(self)
        self.background.failed.connect(self.fail)
        self.view = View(article=None)
        self.last_edition: date | None = None
        self._gestures = 0
        self.outdated = False
        """Whether something was written beside the review, whose view is older then."""

    @property
    def acting(self) -> bool:
        """Whether a gesture is under way; a decision made now would be about an older page."""
        return self._gestures > 0

    def go(self, gesture: Gesture) -> None:
        """Do a gesture that writes nothing."""
        self._do(gesture, self._arrive)

    def write(self, gesture: Gesture) -> None:
        """Do a gesture that writes, and tell every page."""
        self._do(gesture, self._arrive_changed)

    def try_out(self, ask: Callable[[CurationService], Result], done: Callable[[Result], None]) -> None:
        """Ask what an act would do, or what was done before; nothing is written."""
        curation = self.services.curation
        if curation is not None:
            self.background.act(lambda: ask(curation), done, self.fail)

    def curate(
        self, act: Callable[[CurationService], Result], done: Callable[[Result], None], words: str = ""
    ) -> None:
        """Do an act of curation, tell every page, and say what was done."""
        curation = self.services.curation
        if curation is not None:
            self.carry_out(lambda: act(curation), done, words)

    def carry_out(self, act: Callable[[], Result], done: Callable[[Result], None], words: str = "") -> None:
        """Do an act beside the review, tell every page, and say what was done."""
        self._gestures += 1

        def arrive(result: Result) -> None:
            self._gestures -= 1
            self.outdated = True
            done(result)
            self.changed.emit()
            if words:
                self.said.emit(words)

        self.background.act(act, arrive, self._failed)

    def answer(self, ask: Callable[[QuestionsService], Answer], done: Callable[[Answer], None]) -> None:
        """Answer a question, and tell every page if that changed anything."""
        questions = self.services.questions
        if questions is None:
            return
        self._gestures += 1

        def arrive(answer: Answer) -> None:
            self._gestures -= 1
            done(answer)
            if answer.changed is not None:
                self.outdated = True
                self.changed.emit()

        self.background.act(lambda: ask(questions), arrive, self._failed)

    def fail(self, error: Exception) -> None:
        """Tell of an error: a sentence where it is the user's world, else as a bug."""
        sentence = explain(error)
        if sentence is None:
            self.crashed.emit(error)
        else:
            self.troubled.emit(sentence)

    def _do(self, gesture: Gesture, done: Callable[[View], None]) -> None:
        review = self.mode
        self._gestures += 1
        self.background.act(lambda: gesture(review), done, self._failed)

    def _arrive(self, view: View) -> None:
        self._gestures -= 1
        self.view = view
        self.viewed.emit(view)

    def _arrive_changed(self, view: View) -> None:
        self._arrive(view)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._gestures -= 1
        self.fail(error)
