"""What a page names and leads to: quiet lines of links; and the private notes on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.rules import Note
from desktop.browse import Named
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from resources.words import label, say

MOST = 8


class AroundLines(QWidget):
    """``picked(kind, id)`` when a link is opened."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 0, 8, 0)
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self.links: list[KeyButton] = []

    def show_lines(
        self,
        around: Sequence[tuple[str, Named]],
        said: Sequence[tuple[str, str]] = (),
        notes: Sequence[Note] = (),
    ) -> None:
        """Show links by word, then what is only said, then the notes."""
        self._column.removeWidget(self._inside)
        self._inside.deleteLater()
        self._inside = QWidget()
        self.links = []
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        by_word: dict[str, list[Named]] = {}
        for word, one in around:
            by_word.setdefault(word, []).append(one)
        for line, (word, ones) in enumerate(by_word.items()):
            grid.addWidget(_word(label("around", word)), line, 0)
            grid.addLayout(self._links(ones), line, 1)
        for word, words in said:
            line = grid.rowCount()
            grid.addWidget(_word(word), line, 0)
            grid.addWidget(text_label(words, "body", wrap=True), line, 1)
        for note in notes:
            line = grid.rowCount()
            grid.addWidget(_word(say("Private note")), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(note.text, "note", wrap=True), line, 1)
        self._column.addWidget(self._inside)
        self.setVisible(bool(by_word or said or notes))

    def _links(self, ones: Sequence[Named]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for one in ones[:MOST]:
            link = KeyButton(one.name, kind="lead")
            link.clicked.connect(lambda _on=False, one=one: self.picked.emit(one.kind, one.id))
            row.addWidget(link)
            self.links.append(link)
        row.addStretch(1)
        return row


def _word(words: str) -> QWidget:
    made = text_label(words, "explain")
    made.setContentsMargins(6, 5, 0, 5)
    return made
