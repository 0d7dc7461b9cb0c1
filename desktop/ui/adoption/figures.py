"""What an adoption makes, in figures."""

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.adoption import Made
from desktop.ui.adoption.wording import number
from desktop.ui.labels import text_label
from resources.words import say


class Figures(QWidget):
    """New persons, bodies, posts, tenures and what else, beside what is known already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 4)
        self._grid.setHorizontalSpacing(34)
        self._grid.setVerticalSpacing(0)
        names = (
            say("persons"),
            say("bodies"),
            say("posts"),
            say("tenures"),
            say("dates of birth"),
            say("notes"),
        )
        self.counts = [text_label("0", "person") for _ in names]
        self.known = [text_label("", "explain") for _ in names]
        for at, name in enumerate(names):
            self._grid.addWidget(self.counts[at], 0, at)
            self._grid.addWidget(text_label(say("new {things}", things=name), "explain"), 1, at)
            self._grid.addWidget(self.known[at], 2, at)
        self._grid.setColumnStretch(len(names), 1)

    def show_made(self, made: Made) -> None:
        """Show these figures."""
        new = (made.persons, made.organizations, made.posts, made.tenures, made.births, made.notes)
        for shown, count in zip(self.counts, new, strict=True):
            shown.setText(number(count))
        for at, count in ((0, made.known_persons), (3, made.known_tenures)):
            self.known[at].setText(say("{count} known", count=number(count)) if count else "")
        for label in self.known:
            label.setVisible(bool(label.text()))
