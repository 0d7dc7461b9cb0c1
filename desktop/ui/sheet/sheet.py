"""The sheet at the right edge of a page: a form, what it would do, and the key that does it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.review.previews import Preview
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.labels import rule, text_label
from desktop.ui.sheet.effects import Effects
from desktop.ui.sheet.form import Form, Wanting
from desktop.ui.sheet.over import Over
from resources.words import say

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SideSheet(Over):
    """Lies over its page until it is left; ``done(result)`` after an act.

    Enter shows what the form would do, Enter again does it, Escape leaves. The Tab key stays inside.
    """

    done = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._asked = 0
        self.form: Form | None = None
        self.ready = False
        self.setAccessibleName(say("Side sheet"))
        self.subject = text_label("", "subject", wrap=True)
        self.about = text_label("", "quiet", wrap=True)
        self.trouble = text_label("", "attention", wrap=True)
        self.effects = Effects()
        self.primary = KeyButton(say("Preview"), "↵", kind="primary")
        self.cancel = KeyButton(say("Cancel"), "Esc")
        self.primary.clicked.connect(self.go_on)
        self.cancel.clicked.connect(self.leave)
        self.room = QScrollArea()
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setWidgetResizable(True)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setAccessibleName(say("Form"))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(2)
        for widget in (self.subject, self.about):
            widget.setContentsMargins(28, 0, 28, 0)
            column.addWidget(widget)
        column.addSpacing(12)
        column.addWidget(self.room, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(28, 10, 22, 12)
        row.addWidget(self.primary)
        row.addSpacing(4)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def open(self, form: Form) -> None:
        """Show a form; what was open before is dropped."""
        self.form = form
        self.subject.setText(form.subject)
        self.about.setText(form.about)
        self.about.setVisible(bool(form.about))
        inside = QWidget()
        inside.setProperty("surface", "raised")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 2, 28, 20)
        column.setSpacing(14)
        self.trouble, self.effects = text_label("", "attention", wrap=True), Effects()
        for widget in (form, self.trouble, self.effects):
            column.addWidget(widget)
        column.addStretch(1)
        self.room.setWidget(inside)
        form.edited.connect(self._outdate)
        form.wants_preview.connect(self.go_on)
        self._outdate()
        self.appear()
        (form.first() or self.primary).setFocus()
        if form.first() is None and form.asking() is not None:
            self.go_on()

    def leave(self) -> None:
        """Put the sheet away."""
        self.form = None
        self._asked += 1
        super().leave()

    def go_on(self) -> None:
        """Show what the form would do; do it if that is shown."""
        form = self.form
        if form is None or self._desk.acting:
            return
        try:
            ask, act = form.asking(), form.acting()
        except Wanting as wanting:
            self._say(str(wanting))
            return
        if ask is not None and not self.ready:
            self._asked += 1
            number = self._asked
            self._desk.try_out(ask, lambda preview: self._show(preview, number))
        elif act is not None:
            self._desk.curate(act, self._finish, form.said)
        else:
            self.leave()

    def _show(self, preview: Preview, number: int) -> None:
        if number != self._asked or self.form is None:
            return
        self.form.previewed(preview)
        self.effects.show_preview(preview)
        self.ready = True
        self._name_button()
        self.room.ensureWidgetVisible(self.effects, 0, 0)

    def _finish(self, result: object) -> None:
        then = self.form.then if self.form else None
        self.leave()
        self.done.emit(result)
        if then is not None:
            then()

    def _outdate(self) -> None:
        self.ready = False
        self._asked += 1
        self.effects.clear()
        self._say("")
        self._name_button()

    def _name_button(self) -> None:
        if self.form is None:
            return
        due = not self.ready and not _is_none(self.form.asking)
        idle = _is_none(self.form.acting)
        words = say("Close") if idle else say("Preview") if due else self.form.verb
        self.primary.setText(words)
        self.primary.key = "Esc" if idle else "↵"
        self.primary.setAccessibleName(words)
        self.primary.updateGeometry()
        self.cancel.setVisible(not idle)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, leave by Escape; no key of the page below is meant."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER and not self._is_text(event):
            self.go_on()
        event.accept()

    def _is_text(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return isinstance(self.window().focusWidget(), QPlainTextEdit) and not held


def _is_none(said: Callable[[], object]) -> bool:
    """Whether a form has nothing to ask or to do; what is still wanting is something."""
    try:
        return said() is None
    except Wanting:
        return False
