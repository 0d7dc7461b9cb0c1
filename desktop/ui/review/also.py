"""Who else printed the article in front: one quiet line above it, with the way to each print."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from db.records import Article, ArticleLine
from desktop.review.view import View
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import printed
from desktop.ui.desk import Desk
from desktop.ui.labels import elided_label
from resources.words import say

MOST_NAMES = 3


class AlsoLine(QWidget):
    """Names the other prints; ``picked(article id)``. Hidden where there is none."""

    picked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._front: Article | None = None
        self.lines: list[ArticleLine] = []
        self.words = elided_label("", "quiet")
        self.button = KeyButton(say("Open"), gesture="review.copies")
        self.button.setAccessibleName(say("Open another print of the article"))
        self.button.clicked.connect(self.open)
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 6, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_view(self, view: View) -> None:
        """Find the other prints of another article in front."""
        article = view.article
        if article is None or self._front is None or article.id != self._front.id:
            self._front = article
            self._show([])
            if article is not None:
                service = self._desk.services.imports
                self._desk.background.read(lambda: service.alike(article.id), self._show, topic=self)

    def _show(self, lines: list[ArticleLine]) -> None:
        self.lines = lines
        self.words.setText(also_printed(lines, self._front.head.url if self._front else None))
        self.setVisible(bool(lines))

    def open(self) -> None:
        """Open the other print, or let one of several be chosen."""
        if len(self.lines) == 1:
            self.picked.emit(self.lines[0].id)
        elif self.lines:
            self.menu.clear()
            for line in self.lines:
                act = self.menu.addAction(_entry(line))
                act.triggered.connect(lambda _on=False, article_id=line.id: self.picked.emit(article_id))
            self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
            self.menu.setActiveAction(self.menu.actions()[0])


def also_printed(lines: Sequence[ArticleLine], url: str | None) -> str:
    """Return who else printed a story, or that there are other versions of its page."""
    if not lines:
        return ""
    if url and all(line.url == url for line in lines):
        return (
            say("Another version of this page is here")
            if len(lines) == 1
            else say("{count} other versions of this page are here", count=len(lines))
        )
    names = list(dict.fromkeys(line.outlet or say("an outlet not named") for line in lines))
    shown = ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")
    if len(lines) == 1:
        return say("Also printed by {outlets}", outlets=shown)
    return say("Also printed by {outlets}: {count} copies", outlets=shown, count=len(lines))


def _entry(line: ArticleLine) -> str:
    date = printed(line.published) if line.published else say("no date yet")
    words = " · ".join(part for part in (line.outlet, date, line.title) if part)
    return words.replace("&", "&&")
