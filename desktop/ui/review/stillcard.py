"""A card that the keys do not act on: painted whole, so that hundreds of them open at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.review.view import Card, CardClaim
from desktop.ui.paint import draw_elided
from desktop.ui.review.claimline import body_of, decided_or_vietnamese
from desktop.ui.review.state import EDGE, CardState
from desktop.ui.review.wording import card_state, described, known_words, when
from desktop.ui.tokens import colour, font
from resources.words import say

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
PAD, GAP, BETWEEN = 15, 16, 5
INKS = {"quiet": "quiet", "explain": "quiet", "accent": "accent", "attention": "attention", "good": "good"}
FONTS = {"quiet": "body", "person": "person", "strong": "strong", "body": "body"}


@dataclass(frozen=True, slots=True)
class Line:
    """Words at the left and at the right with their roles; ``claim`` is whose they are, -1 for the card's."""

    left: str
    role: str
    right: str = ""
    right_role: str = "quiet"
    claim: int = -1
    apart: bool = False


class StillCard(QWidget):
    """Shows what a card says and no keys; ``pressed(claim)`` with -1 for the whole card."""

    pressed = Signal(int)
    form = None

    def __init__(self, state: CardState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.lines = tuple(_lines(state))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Card: {person}", person=state.card.person))
        self.setAccessibleDescription(
            "; ".join(", ".join(part for part in (one.left, one.right) if part) for one in self.lines)
        )
        self.setFixedHeight(sum(_height(one) for one in self.lines) + 2 * PAD)

    def sizeHint(self) -> QSize:
        """Return the height of its lines."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, and the hairline below."""
        painter = QPainter(self)
        for line, box in self._placed():
            room = box
            if line.right:
                painter.setFont(_font(line.right_role))
                painter.setPen(colour(INKS.get(line.right_role, "ink")))
                words = min(painter.fontMetrics().horizontalAdvance(line.right) + 1.0, box.width() * 0.6)
                draw_elided(painter, box.adjusted(box.width() - words, 0, 0, 0), line.right, RIGHT)
                room = box.adjusted(0, 0, -words - GAP, 0)
            painter.setFont(_font(line.role))
            painter.setPen(colour(INKS.get(line.role, "ink")))
            draw_elided(painter, room, line.left, LEFT)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour("hairline"))
        painter.end()

    def _placed(self) -> Iterator[tuple[Line, QRectF]]:
        top = float(PAD)
        for line in self.lines:
            height = _height(line)
            above = BETWEEN if line.apart else 0
            yield line, QRectF(EDGE, top + above, self.width() - 2 * EDGE, height - above)
            top += height

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click for the claim below it, or for the whole card."""
        place = event.position().y()
        hit = (line.claim for line, box in self._placed() if box.top() <= place < box.bottom())
        self.pressed.emit(next(hit, -1))


def _font(role: str) -> QFont:
    return font(FONTS.get(role, "explain"))


def _height(line: Line) -> int:
    return QFontMetrics(_font(line.role)).height() + 2 + (BETWEEN if line.apart else 0)


def _lines(state: CardState) -> Iterator[Line]:
    card = state.card
    words, role = card_state(card)
    yield Line(card.person, "person" if card.open else "quiet", words, role)
    if not card.open:
        return
    known = known_words(card)
    if known:
        yield Line(known, "explain")
    for number, one in enumerate(card.claims):
        if one.claim.attribute is None:
            yield from _claim(one, number)
    yield from _described(card)
    for note in state.notes:
        yield Line(say("Note: {text}", text=note.text), "body", apart=True)


def _claim(one: CardClaim, number: int) -> Iterator[Line]:
    role = "quiet" if one.decision else "strong"
    yield Line(one.role or one.claim.title, role, decided_or_vietnamese(one), claim=number, apart=True)
    yield Line(body_of(one), "quiet", when(one), claim=number)
    if one.displaced and not one.decision:
        yield Line(say("now held by {persons}", persons=", ".join(one.displaced)), "attention", claim=number)


def _described(card: Card) -> Iterator[Line]:
    said = [(number, one) for number, one in enumerate(card.claims) if one.claim.attribute is not None]
    if said:
        yield Line(described([one for _, one in said]), "quiet", claim=said[0][0], apart=True)
