"""The history of a line: who decided what, when, from which sentence; an older act is reopened from it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.review.previews import HistoryLine
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import short_day
from desktop.ui.labels import text_label
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.form import Act, Ask
from desktop.ui.sheet.item import Item, walk
from resources.words import label, say, sentence

PAGE = 50
"""So many acts are read at a time; fewer are the last ones."""
More = Callable[[str, Callable[[list[HistoryLine]], None]], None]


def decided(line: HistoryLine) -> Item:
    """Return one decision: what was said, from which sentences, when, by whom and how."""
    at = line.at.astimezone()
    when = f"{short_day(at.date())} {at:%H:%M}"
    taken_back = "" if line.counts else say("taken back")
    who = (when, line.curator, label("gesture", line.gesture), taken_back)
    below = " · ".join(part for part in who if part)
    return Item(sentence(line.said), below, line.quotes, "body" if line.counts else "quiet")


class HistoryForm(Form):
    """Decisions, the latest first; R on one shows what goes with it when its act is taken back."""

    def __init__(self, about: str, lines: list[HistoryLine], more: More) -> None:
        super().__init__(say("History"), about, say("Take back"))
        self.said = say("Taken back, with what rests on it")
        self._more = more
        self._chosen: HistoryLine | None = None
        self._reopening = False
        self.items: list[Item] = []
        self._last = ""
        self.reopen = KeyButton(say("Reopen this act"), "R")
        self.reopen.clicked.connect(self.turn)
        self.further = KeyButton(say("Older decisions"))
        self.further.clicked.connect(self._read_on)
        self.column.setSpacing(0)
        self.column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignRight)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.further, 0, Qt.AlignmentFlag.AlignLeft)
        if not lines:
            self.column.addWidget(text_label(say("Nothing was decided on it."), "quiet"))
        self.reopen.setVisible(bool(lines))
        self._append(lines)

    def first(self) -> QWidget:
        """Begin with the latest decision."""
        return self.items[0] if self.items else self

    def _append(self, lines: list[HistoryLine]) -> None:
        for line in lines:
            made = decided(line)
            made.chosen.connect(lambda line=line: self._choose(line))
            self._rows.addWidget(made)
            self.items.append(made)
            self._last = line.act_id
        self.further.setVisible(bool(lines) and len({line.act_id for line in lines}) >= PAGE)

    def _read_on(self) -> None:
        if self._last:
            self._more(self._last, self._append)

    def _choose(self, line: HistoryLine) -> None:
        if line is not self._chosen:
            self._chosen, self._reopening = line, False
            self.edited.emit()

    def turn(self) -> None:
        """Ask for what goes with the chosen act."""
        self._reopening = self._chosen is not None
        self.edited.emit()
        self.wants_preview.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys; R reopens."""
        if walk(self.items, event):
            return
        if event.key() == Qt.Key.Key_R and any(one.hasFocus() for one in self.items):
            self.turn()
        else:
            event.ignore()

    def _act(self) -> str:
        if self._chosen is None or not self._chosen.counts:
            raise Wanting(say("This act was taken back already."))
        return self._chosen.act_id

    def asking(self) -> Ask | None:
        """Ask which acts go with it, and what that changes."""
        if not self._reopening:
            return None
        act_id = self._act()
        return lambda curation: curation.preview_reopen(act_id)

    def acting(self) -> Act | None:
        """Take it back."""
        if not self._reopening:
            return None
        act_id = self._act()
        return lambda curation: curation.reopen(act_id)
