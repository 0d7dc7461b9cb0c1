"""The rules of the directory: in words, who laid them down when; new ones, changed ones, withdrawn ones."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from db.values import RuleKind
from desktop.review.previews import Rulebook, RuleLine
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import short_day
from desktop.ui.desk import Desk
from desktop.ui.directory.deciding import SureForm
from desktop.ui.directory.ruling import rule_form
from desktop.ui.labels import text_label
from desktop.ui.sheet import Form
from desktop.ui.sheet.item import Item, walk
from resources.words import label, say
from resources.words.rules import rule_words

Open = Callable[[Form], None]
NEW = (RuleKind.OUTLET_RANK, RuleKind.WORDING, RuleKind.SCOPE, RuleKind.STALE_LIMIT, RuleKind.POST)


class RulesForm(Form):
    """Lists the rules; a number begins a new one, Enter or E changes one, Del withdraws or declines it."""

    def __init__(self, desk: Desk, book: Rulebook, go: Open, back: Callable[[], None]) -> None:
        """``go`` shows another form, ``back`` comes back here when it is done."""
        about = say("They change what is printed and what is asked; each is one act, and can be taken back.")
        super().__init__(say("Rules of this directory"), about, "")
        self._desk, self._go, self._back = desk, go, back
        self.items: list[Item] = []
        self.lines: list[RuleLine] = []
        self.column.setSpacing(0)
        self._add_new()
        self._add(say("Offered after a correction"), book.offered)
        for kind, lines in groupby(book.laid_down, key=lambda one: one.rule.kind):
            self._add(label("rule", kind), tuple(lines))
        if not self.items:
            self.column.addSpacing(10)
            self.column.addWidget(text_label(say("No rule is laid down yet."), "quiet"))

    def _add_new(self) -> None:
        self.column.addWidget(text_label(say("New rule"), "strong"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 6)
        self.new: list[KeyButton] = []
        for place, kind in enumerate(NEW):
            button = KeyButton(label("rule", kind), str(place + 1))
            button.clicked.connect(lambda _on=False, kind=kind: self._lay_down(kind))
            grid.addWidget(button, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
            self.new.append(button)
        self.column.addLayout(grid)

    def _add(self, heading: str, lines: Sequence[RuleLine]) -> None:
        if lines:
            self.column.addSpacing(14)
            self.column.addWidget(text_label(heading, "strong"))
            self.column.addSpacing(4)
        for line in lines:
            made = Item(words_of(line), below(line))
            made.setAccessibleDescription(say("Enter changes it, Del takes it away."))
            self.column.addWidget(made)
            self.items.append(made)
            self.lines.append(line)

    def first(self) -> QWidget:
        """Begin with the first rule."""
        return self.items[0] if self.items else self.new[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys; begin, change and withdraw."""
        chosen = next(
            (line for item, line in zip(self.items, self.lines, strict=True) if item.hasFocus()), None
        )
        number = event.key() - Qt.Key.Key_1
        if walk(self.items, event):
            return
        if 0 <= number < len(NEW):
            self._lay_down(NEW[number])
        elif chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E):
            self._lay_down(chosen.rule.kind, chosen)
        elif chosen and event.key() == Qt.Key.Key_Delete:
            self._take_away(chosen)
        else:
            event.ignore()

    def _lay_down(self, kind: RuleKind, line: RuleLine | None = None) -> None:
        form = rule_form(self._desk, kind, line)
        form.then = self._back
        self._go(form)

    def _take_away(self, line: RuleLine) -> None:
        form = withdrawal(line) if line.act_id else refusal(line)
        form.then = self._back
        self._go(form)


def words_of(line: RuleLine) -> str:
    """Return a rule as a sentence."""
    return rule_words(line.rule.kind, dict(line.rule.values), line.meant)


def below(line: RuleLine) -> str:
    """Return who laid a rule down when."""
    if line.at is None:
        return say("Enter lays it down after a preview, Del declines it")
    at = line.at.astimezone()
    return f"{line.curator} · {short_day(at.date())} {at:%H:%M}"


def withdrawal(line: RuleLine) -> Form:
    """Return the form that withdraws a rule."""
    gone = replace(line.rule, values=())
    return SureForm(
        say("Withdraw the rule"),
        words_of(line),
        say("Withdraw"),
        lambda curation: curation.preview_rule(gone),
        lambda curation: curation.rule(gone),
    )


def refusal(line: RuleLine) -> Form:
    """Return the form that declines a rule which a correction suggests."""
    return SureForm(
        say("Decline the rule"),
        words_of(line),
        say("Decline"),
        None,
        lambda curation: curation.decline(line.offer),
    )
