"""Marking by keys: the edges of a claim's evidence are moved, or selected words make a claim."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from db.values import Part
from desktop.review.marking import Marking, claim_by, correction_by, marking_of
from desktop.review.view import CardClaim, View
from desktop.ui.dates import parsed
from desktop.ui.review.markbar import PARTS, MarkBar
from desktop.ui.review.walking import WalkedArticle

Key = Qt.Key
Held = Qt.KeyboardModifier
CHORD = Held.ControlModifier | Held.AltModifier | Held.MetaModifier
BY_KEY: Mapping[int, str] = MappingProxyType(
    {
        **{ord(key): part.value for part, (_words, key) in PARTS.items()},
        Key.Key_Escape: "leave",
        Key.Key_Return: "done",
        Key.Key_Enter: "done",
        Key.Key_Tab: "next",
        Key.Key_Backtab: "previous",
        Key.Key_Space: "turn",
        Key.Key_Slash: "split",
        Key.Key_J: "join",
        Key.Key_E: "fields",
    }
)


class Marker(QObject):
    """Marks words of the article in front.

    Signals: ``corrected(Correction)`` to be accepted so, ``wants_fields(Correction)`` to be looked at
    first; ``claimed(Claim)`` for a new claim; ``left()``.
    """

    corrected = Signal(object)
    wants_fields = Signal(object)
    claimed = Signal(object)
    left = Signal()

    def __init__(self, article: WalkedArticle, bar: MarkBar, parent: QObject) -> None:
        super().__init__(parent)
        self._article, self._bar = article, bar
        self._view = View(article=None)
        self._one: CardClaim | None = None
        self._held = False
        self._quiet = False
        self._by_mouse = False
        self.marking = Marking("")
        article.walked.connect(self._follow)
        article.selected.connect(self._selected)
        bar.asked.connect(self.do)

    @property
    def on(self) -> bool:
        """Whether words are being marked."""
        return self._article.walking

    def correct(self, view: View, one: CardClaim) -> None:
        """Begin with a claim's own words, the first piece held."""
        if view.article is not None:
            self._begin(view, one, marking_of(view.article.text, one.claim.evidence))
            self._hold()

    def walk(self, view: View) -> None:
        """Begin with nothing marked, the caret in the text."""
        if view.article is not None:
            self._begin(view, None, Marking(view.article.text))

    def _begin(self, view: View, one: CardClaim | None, marking: Marking) -> None:
        self._view, self._one, self._held, self._by_mouse = view, one, False, False
        self._article.walk(self.press)
        self._show(marking)

    def show_view(self, view: View) -> None:
        """Leave what was marked on the page before; remember the page in front."""
        self._view = view
        if self._bar.isVisible():
            self._bar.hide()

    def _selected(self) -> None:
        """Take words selected by the mouse for the beginning of a claim."""
        if not self.on and self._view.article is not None:
            self.walk(self._view)
            self._by_mouse = True

    def press(self, event: QKeyEvent) -> bool:
        """Take a key for what it does here; return whether it was one."""
        name = BY_KEY.get(event.key())
        if name is None or event.modifiers() & CHORD:
            return False
        self.do(name)
        return True

    def do(self, name: str) -> None:
        """Do something by its name: a part says what the selection is."""
        match name:
            case "leave":
                self.leave()
            case "done" | "fields":
                self._finish(look=name == "fields")
            case "next" | "previous":
                self._show(self.marking.step(1 if name == "next" else -1))
                self._hold()
            case "turn":
                self._article.turn()
            case "split" | "join":
                self._show(self.marking.split() if name == "split" else self.marking.joined())
                self._hold()
            case _:
                self._mark(Part(name))

    def _mark(self, part: Part) -> None:
        start, end = self._article.selection
        if start == end:
            place = next((n for n, one in enumerate(self.marking.pieces) if one.part is part), None)
            if place is not None:
                self._show(self.marking.step(place - self.marking.at))
                self._hold()
            return
        self._held = True
        self._show(self.marking.mark(part, start, end))

    def _hold(self) -> None:
        """Select the piece in focus, so that its edges move with the selection."""
        piece = self.marking.focused
        if piece is not None:
            self._quiet = True
            self._article.select(piece.start, piece.end)
            self._quiet = False
        self._held = piece is not None
        self._show(self.marking)

    def _follow(self) -> None:
        """Have the piece that is held follow the selection; without a selection none is held."""
        if self._quiet:
            return
        start, end = self._article.selection
        if self._by_mouse and start == end and not self.marking.pieces:
            self.leave()  # the words were selected to be read or copied
            return
        self._held = self._held and start != end
        self._show(self.marking.put(start, end) if self._held else self.marking)

    def _show(self, marking: Marking) -> None:
        self.marking = marking
        self._article.show_marking(marking)
        self._bar.show_marking(marking, correcting=self._one is not None, held=self._held)

    def _finish(self, *, look: bool) -> None:
        if not self.marking.is_complete or self._view.article is None:
            return
        marking, one, head = self.marking, self._one, self._view.article.head
        self.leave()
        if one is None:
            self.claimed.emit(claim_by(marking, head))
        else:
            correction = correction_by(marking, one.claim, parsed)
            (self.wants_fields if look else self.corrected).emit(correction)

    def leave(self) -> None:
        """Take the caret out of the text; what was marked is forgotten."""
        self._article.stand()
        self._bar.hide()
        self.left.emit()
