"""What only repeats what the directory says: seen by body, confirmed with one key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.review.repeats import Confirming, RepeatBody
from desktop.ui.buttons import KeyButton
from desktop.ui.confirming import RepeatsService
from desktop.ui.desk import Desk
from desktop.ui.labels import rule, set_role, text_label
from desktop.ui.lists import LineList
from desktop.ui.review.repeatrows import ROW, RepeatDelegate, RepeatsModel
from desktop.ui.sheet.over import Over
from resources.words import say

WIDTH = 640
SETTLING_MS = 150
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rows(LineList):
    """Rows whose Enter is the sheet's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys; every other key is the sheet's."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RepeatsSheet(Over):
    """Lists re-confirmations; Enter takes what its sentence says, Space leaves a line or a body out.

    Signals: ``done()`` after they are confirmed.
    """

    done = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page, WIDTH)
        self._desk = desk
        self._asked = 0
        self.foreseen: Confirming | None = None
        self.setAccessibleName(say("Re-confirmations"))
        self.model = RepeatsModel(self)
        self.list = Rows(say("What only repeats the directory"), ROW)
        self.list.show_model(self.model, RepeatDelegate(self))
        self.sentence = text_label("", "person", wrap=True)
        self.take = KeyButton(say("Confirm all"), "↵", kind="primary")
        self.leave_out = KeyButton(say("Leave out"), say("Space"))
        self.cancel = KeyButton(say("Close"), "Esc")
        self.take.clicked.connect(self.confirm)
        self.leave_out.clicked.connect(self.toggle)
        self.cancel.clicked.connect(self.leave)
        self._timer = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._timer.timeout.connect(self._foresee)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(6)
        explained = say("Dated sources that say again what is known. What is in doubt is never among them.")
        head = (
            text_label(say("Re-confirmations"), "subject"),
            text_label(explained, "quiet", wrap=True),
            self.sentence,
        )
        for widget in head:
            widget.setContentsMargins(28, 0, 28, 0)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(28, 10, 22, 12)
        for button in (self.take, self.leave_out, self.cancel):
            row.addWidget(button)
            row.addSpacing(4)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def _repeats(self) -> RepeatsService | None:
        return self._desk.services.repeats

    def open(self) -> None:
        """Read what repeats, and show it."""
        repeats = self._repeats
        if repeats is None or self._desk.acting:
            return
        self.model.show_bodies(())
        self._tell(say("Reading…"))
        self.appear()
        self.list.setFocus()
        self._desk.background.read(repeats.bodies, self._show, topic=self.model)

    def _show(self, bodies: Sequence[RepeatBody]) -> None:
        self.model.show_bodies(bodies)
        if bodies:
            self.list.select(0)
            self._foresee()
        else:
            self._tell(say("Nothing only repeats what the directory says."))

    def toggle(self) -> None:
        """Leave the row under the cursor out, or take it in again."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self.model.toggle(row)
            self._tell(say("Working out what that does…"))
            self._timer.start()

    def _foresee(self) -> None:
        repeats, taken = self._repeats, self.model.taken
        self._asked += 1
        number = self._asked
        if repeats is None or not taken:
            self._tell(say("All of them are left out."))
            return
        self._tell(say("Working out what that does…"))
        self._desk.background.act(
            lambda: repeats.preview(taken), lambda found: self._foreseen(found, number), self._desk.fail
        )

    def _foreseen(self, found: Confirming, number: int) -> None:
        if number != self._asked or not self.isVisible() or self._timer.isActive():
            return
        self._tell(foretold(found))
        self.foreseen = found
        set_role(self.sentence, "attention" if found.others else "person")
        self._name(found.citations)

    def _tell(self, words: str) -> None:
        self.foreseen = None
        self.sentence.setText(words)
        set_role(self.sentence, "person")
        self.setAccessibleDescription(words)
        self._name(0)

    def _name(self, count: int) -> None:
        words = say("Confirm {count}", count=f"{count:,}") if count else say("Confirm")
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setEnabled(bool(count))
        self.take.updateGeometry()

    def confirm(self) -> None:
        """Confirm what the sentence says; nothing before it stands there."""
        repeats, taken = self._repeats, self.model.taken
        if self.foreseen is None or repeats is None or self._desk.acting:
            return
        count = self.foreseen.citations
        said = (
            say("Confirmed: 1 claim") if count == 1 else say("Confirmed: {count} claims", count=f"{count:,}")
        )
        self.foreseen = None
        self._desk.carry_out(lambda: repeats.accept(taken), lambda _changed: self._finish(), said)

    def _finish(self) -> None:
        self.leave()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm by Enter, leave out by Space, leave by Escape; no key of the page below is meant."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirm()
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self.toggle()
        event.accept()


def foretold(found: Confirming) -> str:
    """Return in one sentence exactly what confirming does."""
    parts = [
        say("adds 1 citation")
        if found.citations == 1
        else say("adds {count} citations", count=found.citations),
    ]
    if found.moved:
        one = found.moved == 1
        parts.append(
            say("moves 1 last-seen date") if one else say("moves {count} last-seen dates", count=found.moved)
        )
    if found.others:
        one = len(found.others) == 1
        parts.append(
            say("and changes 1 line otherwise")
            if one
            else say("and changes {count} lines otherwise", count=len(found.others))
        )
    else:
        parts.append(say("changes nothing else"))
    words = ", ".join(parts)
    return f"{words[:1].upper()}{words[1:]}."
