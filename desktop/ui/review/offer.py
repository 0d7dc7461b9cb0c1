"""What a correction suggests for all that comes: a rule for that paper, taken by one key or passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.rules import Rule
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import rule, text_label
from resources.words import say
from resources.words.rules import rule_words


class OfferLine(QWidget):
    """One quiet line below the cards; ``taken()`` when its rules are to hold from now on."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules: tuple[Rule, ...] = ()
        self.words = text_label("", "quiet", wrap=True)
        self.button = KeyButton(say("From now on"), gesture="review.always")
        self.button.clicked.connect(self.taken)
        row = QHBoxLayout()
        row.setContentsMargins(22, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.hide()

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """Show what is offered, or nothing."""
        self.rules = tuple(rules)
        self.words.setText("; ".join(map(offered, rules)))
        self.button.setAccessibleName(say("From now on: {words}", words=self.words.text()))
        self.setVisible(bool(rules))


def offered(one: Rule) -> str:
    """Return a rule in words, as it will hold."""
    meant = say("the body as corrected") if one.value("organization_id") else ""
    return rule_words(one.kind.value, dict(one.values), meant)
