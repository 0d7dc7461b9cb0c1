"""The question for an article's date, above the article."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.records import Head
from db.values import PartialDate
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import parsed, printed
from desktop.ui.keymap import keymap
from desktop.ui.labels import field, rule, set_role, text_label
from resources.words import say, sentence

WRONG = "A year, a month or a day: 2024, 2024-12, 2024-12-03 or 3 Dec 2024; or “unknown”."


class DateBar(QWidget):
    """Asks when an article was published.

    Signals: ``dated(PartialDate | None)``; ``skipped()``; ``undo_asked()`` by its key before all else.
    """

    dated = Signal(object)
    skipped = Signal()
    undo_asked = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._head: Head | None = None
        self._doubted: PartialDate | None = None
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = field(say("Date of publication"), placeholder="2024-12-03")
        self.field.setFixedWidth(112)
        self.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.field.installEventFilter(self)
        self._explains = text_label("", "explain", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_label(say("Published"), "strong"))
        row.addWidget(self.field)
        row.addSpacing(4)
        for button, slot in (
            (KeyButton(say("Set"), "Enter", kind="primary"), self.accept),
            (KeyButton(say("Not known")), lambda: self.dated.emit(None)),
            (KeyButton(say("Later"), "Esc"), self.skipped.emit),
        ):
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(24, 10, 24, 10)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._explains)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column)
        outer.addWidget(rule())
        self.hide()

    def ask(self, head: Head) -> None:
        """Ask for the date of an article, with what its text implies."""
        self.field.setText(head.published.text if head.published else "")
        self._head, self._doubted = head, None
        self._explain(bounds_in_words(head), "explain")
        self.show()
        self.take_focus()

    def take_focus(self) -> None:
        """Take the keys, if the bar is seen: behind another page they would go into a field unseen."""
        if self.isVisible():
            self.field.setFocus()
            self.field.selectAll()

    def accept(self) -> None:
        """Hand over what was typed, or say what a date looks like; one to doubt has to be said twice."""
        try:
            published = parsed(self.field.text())
        except ValueError:
            self._explain(say(WRONG), "attention")
            return
        doubt = doubt_about(published, self._head, self._today()) if published and self._head else ""
        if doubt and published != self._doubted:
            self._doubted = published
            self._explain(say("{doubt} Enter again keeps it.", doubt=doubt), "attention")
            return
        self.dated.emit(published)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave its key to undo while nothing is typed: no date begins with it, and the message offers it."""
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed is None or self.field.text() or keymap().gesture("review", pressed) != "undo":
            return super().eventFilter(watched, event)
        self.undo_asked.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept on Enter, leave on Escape; no other key leaves the bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        event.accept()

    def _explain(self, words: str, role: str) -> None:
        set_role(self._explains, role)
        self._explains.setText(words)


def doubt_about(published: PartialDate, head: Head, today: date) -> str:
    """Return what speaks against a date of publication: the text's bounds, or that it lies ahead."""
    if published.earliest > today:
        return say("{date} is still to come.", date=printed(published))
    bounds = head.bounds
    if bounds is None or (bounds.earliest <= published.latest and published.earliest <= bounds.latest):
        return ""
    return say(
        "{date} does not fit: the text implies {bounds}.", date=printed(published), bounds=printed(bounds)
    )


def bounds_in_words(head: Head) -> str:
    """Return the bounds of an article's date with what they rest on."""
    why = "; ".join(sentence(reason) for reason in head.bounded_by)
    if head.published is not None:
        because = sentence(head.dated_by) if head.dated_by else ""
        return say("Now {date}", date=printed(head.published)) + (f": {because}." if because else ".")
    if head.bounds is None:
        return say("Nothing in the text says when. Without a date it moves no “last seen”.")
    return say("Probably {date}", date=printed(head.bounds)) + (f": {why}." if why else ".")
