"""What a bug shows: that the work is safe, and what to copy into a report."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from desktop.ui.trouble import details
from resources.words import say


class CrashDialog(QDialog):
    """Tells of an error in the program itself."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("An error in Incumbent"))
        self.setMinimumWidth(560)
        self.details = QPlainTextEdit(details(error))
        self.details.setReadOnly(True)
        self.details.setProperty("details", "true")
        self.details.setAccessibleName(say("Details of the error"))
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 20)
        column.setSpacing(10)
        column.addWidget(text_label(say("Something went wrong in the program"), "subject"))
        words = say(
            "Every decision that you saw confirmed is saved. The last step was not done. "
            "These details help to mend the error; look through them before you send them."
        )
        column.addWidget(text_label(words, "quiet", wrap=True))
        column.addWidget(self.details, 1)
        row = QHBoxLayout()
        self.copy = KeyButton(say("Copy the details"), kind="primary")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        leave = KeyButton(say("Go on"))
        leave.clicked.connect(self.accept)
        row.addWidget(self.copy)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
