"""The last step: what came of an adoption."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.records import Reason
from desktop.ui.adoption.figures import Figures
from desktop.ui.adoption.findings import Findings, FindingsList
from desktop.ui.adoption.wording import rows_counted
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from resources.words import say, sentence


class ResultStep(QWidget):
    """Figures, and the rows that were not adopted; ``wants_directory()``, ``wants_end()``."""

    wants_directory = Signal()
    wants_end = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = text_label("", "person")
        self.words = text_label("", "quiet", wrap=True)
        self.figures = Figures()
        self.heading = text_label(say("Not adopted"), "strong")
        self.left = FindingsList(say("Rows that were not adopted"))
        self.directory = KeyButton(say("Show the directory"), "Alt 2", kind="primary")
        self.end = KeyButton(say("Done"), "Esc")
        self.directory.clicked.connect(self.wants_directory)
        self.end.clicked.connect(self.wants_end)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 14, 26, 10)
        column.setSpacing(4)
        for widget in (self.subject, self.words, self.figures):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.directory)
        row.addWidget(self.end)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.left, 1)
        column.addStretch(0)

    def show_result(self, act_id: str | None, findings: Findings) -> None:
        """Show what was adopted, and what was not; no act where nothing was left to adopt."""
        found = findings.preview
        adopted = say("{rows} adopted", rows=rows_counted(found.made.claims))
        self.subject.setText(adopted if act_id else sentence(Reason("nothing to adopt")))
        words = [sentence(Reason("adopted"))] if act_id else []
        if found.waiting:
            words.append(say("Rows that wait are cards of the review: there you say whom they mean."))
        self.words.setText(" ".join(words))
        self.figures.show_made(found.made)
        left = [*findings.waiting, *findings.refused]
        self.left.show_findings(left)
        self.left.setVisible(bool(left))
        self.heading.setVisible(bool(left))
        self.directory.setVisible(act_id is not None)

    def take_back(self) -> None:
        """Say that the adoption was undone."""
        self.subject.setText(say("Taken back"))
        self.words.setText(say("Nothing of the list is in the directory; its rows are kept as sources."))
        self.directory.hide()

    def take_focus(self) -> None:
        """Take the focus where the next key is of use."""
        (self.end if self.directory.isHidden() else self.directory).setFocus()
