"""One result of an import in full: how it was read, what it tells again, and what can be done about it."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from db.came import Came, Fate
from desktop.requests import Brought
from desktop.ui.buttons import KeyButton
from desktop.ui.importing.reading import Reading
from desktop.ui.importing.wording import claims_words, difference_words, fate_words, meta_words
from desktop.ui.labels import text_label
from resources.words import say, sentence

UNSURE = "encoding unsure"
OWN_ENCODING = frozenset({".pdf", ".docx", ".rtf", ".json", ".jsonl"})
"""Files that say themselves in which encoding they are."""
TALLEST, WIDTH = 320, 330


class Detail(QScrollArea):
    """Signals: ``wants_article(id)``; ``wants_file()``; ``asked(encoding, columns)`` to read it again so."""

    wants_article = Signal(str)
    wants_file = Signal()
    asked = Signal(str, object)

    def __init__(self, encodings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._encodings = encodings
        self.reading: Reading | None = None
        self.difference: QPlainTextEdit | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("surface", "paper")
        self.setAccessibleName(say("The result in full"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that nothing is selected."""
        self._begin()

    def show_result(self, one: Came, brought: Brought | None) -> None:
        """Show a result; ``brought`` where it has an article."""
        column = self._begin()
        title = brought.head.title if brought else PurePath(one.path).name
        column.addWidget(text_label(title, "person", wrap=True))
        if brought:
            column.addWidget(text_label(meta_words(brought.head), "quiet", wrap=True))
        said = " · ".join(part for part in (fate_words(one), claims_words(one)) if part)
        column.addWidget(text_label(said, "attention" if one.fate is Fate.FAILED else "quiet", wrap=True))
        column.addLayout(self._ways(one))
        if brought:
            self._add_remarks(column, brought)
            self._add_story(column, one, brought)
            self._add_reading(column, one, brought)
        column.addStretch(1)

    def _begin(self) -> QVBoxLayout:
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 10, 22, 16)
        column.setSpacing(6)
        self.reading, self.difference = None, None
        self.setWidget(inside)
        return column

    def _ways(self, one: Came) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        if one.article_id is not None:
            article_id = one.article_id
            review = KeyButton(say("Open in the review"), "↵", kind="lead")
            review.clicked.connect(lambda: self.wants_article.emit(article_id))
            row.addWidget(review)
        file = KeyButton(say("Open the file"), gesture="imports.file", kind="lead")
        file.clicked.connect(self.wants_file)
        row.addWidget(file)
        row.addStretch(1)
        return row

    @staticmethod
    def _add_remarks(column: QVBoxLayout, brought: Brought) -> None:
        for remark in brought.head.remarks:
            if remark.code != "columns":
                role = "attention" if remark.code == UNSURE else "explain"
                column.addWidget(text_label(sentence(remark), role, wrap=True))

    def _add_story(self, column: QVBoxLayout, one: Came, brought: Brought) -> None:
        """Show what the article tells again, and in which words it differs."""
        if brought.of is None or one.of_id is None:
            return
        of_id = one.of_id
        heading = say("A newer version of") if one.fate is Fate.VERSION else say("A near copy of")
        column.addSpacing(8)
        column.addWidget(text_label(heading, "strong"))
        lead = KeyButton(brought.of.title, kind="lead")
        lead.clicked.connect(lambda: self.wants_article.emit(of_id))
        column.addWidget(lead)
        column.addWidget(text_label(meta_words(brought.of), "explain", wrap=True))
        if not brought.difference:
            column.addWidget(text_label(say("Their words are the same."), "explain", wrap=True))
            return
        column.addWidget(text_label(say("Only there (−), only here (+)"), "explain"))
        self.difference = QPlainTextEdit(difference_words(brought.difference))
        self.difference.setReadOnly(True)
        self.difference.setTabChangesFocus(True)
        self.difference.setProperty("form", "true")
        self.difference.setAccessibleName(say("In which words they differ"))
        self.difference.setFixedHeight(_height(self.difference))
        column.addWidget(self.difference)

    def _add_reading(self, column: QVBoxLayout, one: Came, brought: Brought) -> None:
        unsure = any(remark.code == UNSURE for remark in brought.head.remarks)
        inner = PurePath(one.path.rpartition("!")[2] if not brought.headings else one.file)
        if not (unsure or brought.headings) and inner.suffix.lower() in OWN_ENCODING:
            return
        column.addSpacing(8)
        column.addWidget(text_label(say("How it was read"), "strong"))
        self.reading = Reading(brought, self._encodings, unsure=unsure)
        self.reading.asked.connect(self.asked)
        column.addWidget(self.reading)


def _height(edit: QPlainTextEdit) -> int:
    """Return room for the words, as long as that is not too much."""
    metrics = edit.fontMetrics()
    lines = (metrics.horizontalAdvance(line) // WIDTH + 1 for line in edit.toPlainText().splitlines())
    return min(sum(lines) * metrics.lineSpacing() + 26, TALLEST)
