"""The whole way without a display: the real window, driven by keys as a curator would press them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from db.records import Claim
from db.values import fold
from desktop.requests import EditionRequest, EditionSummary
from desktop.review.view import Card, CardClaim, View
from desktop.ui.attributes import shown
from desktop.ui.keytable import REVIEW
from desktop.ui.window import MainWindow
from resources.words import label, say

NEXT_CLAIM = "→"
KEYS = {"\r": Qt.Key.Key_Return, "\x1b": Qt.Key.Key_Escape, NEXT_CLAIM: Qt.Key.Key_Right}
MOST_KEYS = 2000
"""After so many keys something is wrong: a tour that does not end helps nobody."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the scripted curator knows of a sample article: its date, and who holds which title in it.

    ``facts`` are pairs of a person and a title, folded.
    """

    date: str | None
    facts: frozenset[tuple[str, str]]

    def bears_out(self, claim: Claim) -> bool:
        """Tell whether the article says so, or at least that who is described holds something."""
        if claim.attribute is not None:
            return fold(claim.person) in {person for person, _ in self.facts}
        return (fold(claim.person), fold(claim.title)) in self.facts


class Tour:
    """Imports a folder, confirms what is right in it, and prints an edition."""

    def __init__(self, application: QApplication, window: MainWindow, known: Mapping[str, Known]) -> None:
        """Drive this window; ``known`` is by the article's file name without its ending."""
        self._application = application
        self._window = window
        self._known = known
        self._dated: set[str] = set()
        self._errors: list[Exception] = []
        window.desk.crashed.connect(self._errors.append)

    @property
    def view(self) -> View:
        """The review page as it is."""
        return self._window.desk.view

    def run(self, folder: Path, target: Path, tell: Callable[[str], None]) -> tuple[Path, Path]:
        """Go the whole way; return the paths of the screenshot and the edition in ``target``."""
        self._window.resize(1440, 900)
        self._window.show()
        self._window.activateWindow()
        self._window.import_folder(folder)
        self.settle()
        self._window.turn_to(REVIEW)
        screenshot, edition = target / "review.png", target / "edition.pdf"
        self._review(screenshot, tell)
        self._print(edition)
        self._window.close()
        return screenshot, edition

    def settle(self) -> None:
        """Wait until the window has nothing under way; raises what went wrong in it."""
        self._application.processEvents()
        while self._window.desk.background.busy:
            self._application.processEvents()
        if self._errors:
            raise self._errors[0]

    def press(self, text: str) -> None:
        """Press a key where the focus is, and wait for what it does."""
        widget: QWidget = self._application.focusWidget() or self._window.review
        key = KEYS.get(text) or Qt.Key(ord(text.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            self._application.sendEvent(widget, event)
        self.settle()

    def _review(self, screenshot: Path, tell: Callable[[str], None]) -> None:
        shown: set[str] = set()
        for _ in range(MOST_KEYS):
            article = self.view.article
            if article is None or not self.view.left:
                return
            if article.id not in shown:
                shown.add(article.id)
                tell(_table(self.view))
            if self._asks_date(article.id):
                self._date()
                continue
            if len(shown) == len(self._known):
                self._picture(screenshot)
            self.press(self._key(self.view.focused))

    def _picture(self, screenshot: Path) -> None:
        """Keep a picture of the page before its first decision."""
        if self.view.cards and not any(claim.decision for card in self.view.cards for claim in card.claims):
            self._application.sendPostedEvents()
            self.settle()
            self._window.grab().save(str(screenshot))

    def _asks_date(self, article_id: str) -> bool:
        return self.view.asks_date and article_id not in self._dated

    def _about(self) -> Known:
        origins = self.view.article.origins if self.view.article else ()
        found = (self._known.get(Path(origin).stem) for origin in origins)
        return next((known for known in found if known), Known(None, frozenset()))

    def _date(self) -> None:
        article = self.view.article
        if article is not None:
            self._dated.add(article.id)
        for text in (*(self._about().date or ""), "\r") if self._about().date else "\x1b":
            self.press(text)

    def _key(self, card: Card | None) -> str:
        """Return the key for a card: whom it means first, then accept what is right, reject the rest."""
        message = self.view.message
        if card is None or (message is not None and message.code == "choose the body"):
            return "x"
        if card.undecided:
            return "1"
        right = {self._about().bears_out(one.claim) for one in self._focused_claims(card)}
        if len(right) != 1:  # some are right and some are wrong, or the one in focus is decided
            return NEXT_CLAIM
        return "a" if right.pop() else "x"

    def _focused_claims(self, card: Card) -> list[CardClaim]:
        """Return the open claims that a key would decide."""
        place = self.view.claim
        return [
            one
            for one in (card.claims if place is None else card.claims[place : place + 1])
            if not one.decision
        ]

    def _print(self, path: Path) -> EditionSummary:
        services = self._window.desk.services
        return services.save_edition(path, EditionRequest(services.today()))


def _says(claim: Claim) -> str:
    if claim.attribute is None:
        return claim.title
    return f"{label('attribute', claim.attribute)}: {shown(claim.attribute, claim.title)}"


def _table(view: View) -> str:
    """Return an article's suggestions as lines of a table."""
    rows = [
        (card.person, _says(claim.claim), claim.organization, label("standing", claim.standing))
        for card in view.cards
        for claim in card.claims
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    title = view.article.head.title if view.article else ""
    return "\n".join([say("\n{title}", title=title), *(f"  {line}".rstrip() for line in lines)])
