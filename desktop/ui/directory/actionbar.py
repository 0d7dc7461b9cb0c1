"""The line below the directory's pages: what the keys act on, and the keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.directory.subject import Subject, actions_of
from desktop.ui.keys import ACTIONS
from desktop.ui.labels import elided_label
from resources.words import label, say


class ActionBar(QWidget):
    """Names the subject and its actions; ``asked(action)`` when a button is pressed."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAccessibleName(say("Actions"))
        self.setFixedHeight(40)
        self.about = elided_label("", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 14, 0)
        row.setSpacing(2)
        row.addWidget(self.about, 1)
        self.buttons = {one.name: KeyButton(say(one.words), gesture=one.id) for one in ACTIONS}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
            row.addWidget(button)
        self.show_subject(None)

    def show_subject(self, subject: Subject | None) -> None:
        """Show what can be done to this."""
        names = {one.name for one in actions_of(subject)}
        for name, button in self.buttons.items():
            button.setVisible(name in names)
        if subject is None:
            self.about.setText("")
            return
        if subject.several:
            self.about.setText(say("{count} chosen", count=f"{len(subject.several):,}"))
        else:
            self.about.setText(f"{label('kind', subject.kind)} · {subject.about}")
        self._word("edit", say("Edit post") if subject.kind == "tenure" else say("Edit"))
        self._word("restrict", say("May be printed") if subject.restricted else say("Do not print"))

    def _word(self, name: str, words: str) -> None:
        button = self.buttons[name]
        button.setText(words)
        button.setAccessibleName(words)
        button.updateGeometry()
