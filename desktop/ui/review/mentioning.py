"""Going from mention to mention of a person, and the menu of a person or a body in the text."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from db.values import Part
from desktop.review.view import View
from desktop.ui.desk import Desk
from desktop.ui.review.marks import mark_at, marks_of
from desktop.ui.review.mentions import Span, following, mentions
from desktop.ui.review.walking import WalkedArticle
from resources.words import say

Opens = Callable[[Path], bool]


def open_file(path: Path) -> bool:
    """Open a file with the program that the system has for it; return whether it is there."""
    return path.is_file() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Mentioning(QObject):
    """Signals: ``focused(card)``; ``claiming()`` for a claim of words; ``told(words)`` of a mention."""

    focused = Signal(int)
    claiming = Signal()
    told = Signal(str)

    def __init__(self, desk: Desk, article: WalkedArticle, parent: QWidget, opens: Opens = open_file) -> None:
        super().__init__(parent)
        self._desk, self._article, self._room, self._opens = desk, article, parent, opens
        self._now: Span | None = None
        self._view = View(article=None)
        self.menu: QMenu | None = None
        article.menu_asked.connect(self.show_menu)

    def show_view(self, view: View) -> None:
        """Begin anew with another page or card."""
        self._view, self._now = view, None

    def step(self, step: int, card: int | None = None) -> None:
        """Go to the next mention of a card's person, or the one before; of the focused card's."""
        place = self._view.card if card is None else card
        if self._view.article is None or place >= len(self._view.cards):
            return
        person = self._view.cards[place]
        places = mentions(self._view.article.text, person)
        if not places:
            return
        number = following(places, self._now or self._first(place), step)
        self._now = places[number]
        self._article.show_mention(*self._now)
        self.told.emit(
            say(
                "{person}: mention {number} of {count}",
                person=person.person,
                number=number + 1,
                count=len(places),
            )
        )

    def _first(self, card: int) -> Span | None:
        """Return the person's place in the focused claim, from which to go on."""
        claims = self._view.cards[card].claims[self._view.claim or 0 :]
        pieces = (piece for one in claims for piece in one.claim.evidence if piece.part is Part.PERSON)
        return next(((one.start, one.end) for one in pieces), None)

    def show_menu_here(self) -> None:
        """Show the menu of the focused person, or of what the caret is in."""
        if self._article.walking:
            start, end = self._article.selection
            self.show_menu(start, self._article.place_of(start, max(end, start + 1)))
            return
        span = self._now or (self._first(self._view.card) if self._view.focused else None)
        if span is not None:
            self._article.show_passage(*span)
            self.show_menu(span[0], self._article.place_of(*span))

    def show_menu(self, place: int, point: QPoint) -> None:
        """Show what can be done with what stands at a character."""
        menu = QMenu(self._room)
        mark = mark_at(marks_of(self._view), place, -1)
        if mark is not None:
            self._add_mark(menu, mark.card, mark.claim, mark.part)
        start, end = self._article.selection
        self._add(menu, say("Make a claim of words"), self.claiming.emit)
        if start != end:
            words = self._view.article.text[start:end] if self._view.article else ""
            self._add(menu, say("Copy"), lambda: QGuiApplication.clipboard().setText(words))
        self._add(menu, say("Open the original file"), self.open_original)
        menu.setActiveAction(menu.actions()[0])
        self.menu = menu
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._article.viewport().mapToGlobal(point))

    def _add_mark(self, menu: QMenu, card: int, claim: int, part: Part) -> None:
        person, one = self._view.cards[card], self._view.cards[card].claims[claim]
        words = say("Go to the card of {person}", person=person.person)
        self._add(menu, words, lambda: self.focused.emit(card))
        if part is Part.ORGANIZATION and one.organization_id:
            body, key = one.organization, one.organization_id
            words = say("{name} in the directory", name=body)
            self._add(menu, words, lambda: self._desk.shown.emit("organization", key))
        elif part is not Part.ORGANIZATION and person.chosen:
            chosen = person.chosen
            words = say("{name} in the directory", name=person.person)
            self._add(menu, words, lambda: self._desk.shown.emit("person", chosen))
        if part is not Part.ORGANIZATION:
            self._add(menu, say("Next mention of {person}", person=person.person), lambda: self.step(1, card))
            self._add(
                menu, say("Previous mention of {person}", person=person.person), lambda: self.step(-1, card)
            )

    def _add(self, menu: QMenu, words: str, act: Callable[[], None]) -> None:
        made = menu.addAction(words.replace("&", "&&"))
        made.triggered.connect(lambda _checked: act())

    def open_original(self) -> None:
        """Open the file that the article in front was read from, if it is still there."""
        claims = [one for card in self._view.cards for one in card.claims]
        card = self._view.focused
        first = card.claims[self._view.claim or 0] if card and card.claims else next(iter(claims), None)
        article = self._view.article
        article_id = first.article_id if first and first.article_id else article.id if article else None
        if article_id is not None:
            mode = self._desk.mode
            self._desk.background.read(lambda: mode.origins(article_id), self._open, topic=self)

    def _open(self, origins: tuple[str, ...]) -> None:
        paths = [Path(one.partition("#")[0]) for one in origins]
        if not any(self._opens(path) for path in paths):
            where = str(paths[0]) if paths else ""
            self._desk.troubled.emit(say("The file is not at {path} any more.", path=where))
