"""When the bar asks for an article's date: once for each article, until it is answered or put off."""

from PySide6.QtCore import QObject, Signal

from db.values import PartialDate
from desktop.review.view import View
from desktop.ui.desk import Desk
from desktop.ui.review.datebar import DateBar


class AskingDate(QObject):
    """Shows and hides the bar; ``left()`` when the question is put off."""

    left = Signal()

    def __init__(self, desk: Desk, bar: DateBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self._undated: str | None = None
        self._asked_for: str | None = None
        bar.dated.connect(self._date)
        bar.skipped.connect(self._leave)

    def forget(self) -> None:
        """Ask again for what was left without a date."""
        self._undated = None

    def show_view(self, view: View) -> bool:
        """Ask where the page asks for a date; return whether it does."""
        article = view.article
        if article is not None and not view.asks_date and article.id == self._undated:
            self._undated = None  # so that a date taken back is asked for again
        if article is None or not view.asks_date or article.id == self._undated:
            self._bar.hide()
            return False
        if self._bar.isHidden() or self._asked_for != article.id:
            self._bar.ask(article.head)
        self._asked_for = article.id
        return True

    def ask(self) -> None:
        """Ask for the date of the article in front, whatever it is now."""
        if self._desk.view.article is not None:
            self._undated = None
            self._bar.ask(self._desk.view.article.head)

    def _put_away(self) -> None:
        self._undated = self._desk.view.article.id if self._desk.view.article else None
        self._bar.hide()

    def _date(self, published: PartialDate | None) -> None:
        self._put_away()
        self._desk.write(lambda review: review.date(published))

    def _leave(self) -> None:
        self._put_away()
        self.left.emit()
