"""The left side of the review page: what waits, and a way to find an article in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.records import ArticleLine
from desktop.review.view import View
from desktop.ui.desk import Desk
from desktop.ui.labels import field, text_label
from desktop.ui.lists import LineList
from desktop.ui.review.queue import ROW, QueueDelegate, QueueModel
from resources.words import say

TYPING_MS = 150


class QueuePanel(QWidget):
    """Lists the articles; ``picked(article id)``; ``filled(count)`` when the first page is there."""

    picked = Signal(str)
    filled = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._count = text_label("", "quiet")
        self.search = field(say("Find an article in the queue"), placeholder=say("Find"))
        self.search.setFixedWidth(96)
        self.model = QueueModel(self._read, self)
        self.list = LineList(say("Articles to review"), ROW)
        self.list.show_model(self.model, QueueDelegate(self))
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self._front: str | None = None
        self._moved_on = False
        desk.changed.connect(self._follow)
        self.search.textEdited.connect(lambda _text: self._timer.start())
        self.list.picked.connect(self._pick)
        self.model.modelReset.connect(self._select_front)
        self.model.modelReset.connect(lambda: self.filled.emit(self.model.rowCount()))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 14, 0)
        head.addWidget(self._count, 1)
        head.addWidget(self.search)
        top = QWidget()
        top.setFixedHeight(46)
        top.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.list, 1)

    def refresh(self) -> None:
        """Read the queue from its beginning."""
        self.model.restart(self.search.text())

    def show_view(self, view: View) -> None:
        """Mark the article in front and what is left of it."""
        front = view.article.id if view.article else None
        self._moved_on = front != self._front
        self._front = front
        self.model.update_from(view)
        self._count.setText(say("To review · {count}", count=view.left) if view.left else say("Nothing left"))
        self._select_front()

    def _follow(self) -> None:
        """Read anew what a decision left of an article that is no longer in front."""
        if self._moved_on and self.model.loaded:
            self.model.reload()

    def neighbour(self, step: int) -> str | None:
        """Return the article before or after the one in front."""
        front = self._desk.view.article
        row = self.model.row_of(front.id) if front else None
        line = self.model.line(step - 1 if row is None and step > 0 else (row or 0) + step)
        return line.id if line else None

    def _read(self, search: str, after: str | None, told: Callable[[list[ArticleLine]], None]) -> None:
        review = self._desk.services.review
        self._desk.background.read(lambda: review.articles(search, after), told, topic=self.model)

    def _pick(self, row: int) -> None:
        line = self.model.line(row)
        if line is not None:
            self.picked.emit(line.id)

    def _select_front(self) -> None:
        front = self._desk.view.article
        row = self.model.row_of(front.id) if front else None
        if row is None:
            self.list.clearSelection()
        elif self.list.currentIndex().row() != row:
            self.list.select(row)
