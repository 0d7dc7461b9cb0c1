"""One claim on a card: role and body left, Vietnamese title and time right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.review.view import CardClaim
from desktop.ui.labels import elided_label, text_label
from desktop.ui.review.wording import claimed, described, when
from resources.words import label, say


def claim_line(one: CardClaim) -> "ClaimLine":
    """Return the line of a claim, on a post or on the person."""
    return ClaimLine(one) if one.claim.attribute is None else AttributeLine(one)


class ClaimLine(QWidget):
    """Shows a claim; ``pressed()`` when it is clicked."""

    pressed = Signal()

    def __init__(self, one: CardClaim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lay_out(one)

    def _lay_out(self, one: CardClaim) -> None:
        self.setAccessibleName(f"{one.role}, {one.organization}, {when(one)}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 3, 0, 3)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        title = elided_label(one.role or one.claim.title, "quiet" if one.decision else "strong")
        grid.addWidget(title, 0, 0)
        grid.addWidget(_right(decided_or_vietnamese(one)), 0, 1)
        grid.addWidget(text_label(body_of(one), "quiet", wrap=True), 1, 0)
        grid.addWidget(_right(when(one)), 1, 1, Qt.AlignmentFlag.AlignTop)
        if one.displaced and not one.decision:
            words = say("now held by {persons}", persons=", ".join(one.displaced))
            grid.addWidget(elided_label(words, "attention"), 2, 0, 1, 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click for this claim."""
        self.pressed.emit()


class AttributeLine(ClaimLine):
    """Shows what a claim says of the person; ``pressed()`` when it is clicked."""

    def _lay_out(self, one: CardClaim) -> None:
        kind, value = claimed(one.claim)
        self.setAccessibleName(f"{label('attribute', kind)}, {value}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(12)
        row.addWidget(text_label(label("attribute", kind), "quiet" if one.decision else "strong"))
        row.addWidget(elided_label(value, "quiet"), 1)
        if one.decision:
            row.addWidget(_right(decided_or_vietnamese(one)))


class Described(QWidget):
    """Shows what several claims say of the person on one quiet line; ``pressed()`` when it is clicked."""

    pressed = Signal()

    def __init__(self, claims: Sequence[CardClaim], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.addWidget(text_label(described(claims), "quiet", wrap=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click for the first of the claims."""
        self.pressed.emit()


def decided_or_vietnamese(one: CardClaim) -> str:
    """Return what was decided on a claim, or its title in Vietnamese while it waits."""
    if one.decision:
        mark = "✓ " if one.decision == "accepted" else ""
        return mark + label("decision", one.decision)
    return one.vietnamese or ""


def body_of(one: CardClaim) -> str:
    """Return the body that a claim names, and whether it is new."""
    body = one.organization or one.claim.organization or say("no organization")
    return body if one.organization_known else say("{body} (new)", body=body)


def _right(text: str) -> QWidget:
    made = text_label(text, "quiet")
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made
