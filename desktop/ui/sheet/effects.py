"""What an act would do, below the fields of its form."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.review.previews import Preview
from desktop.ui.labels import rule, text_label
from desktop.ui.sheet.wording import effect_lines
from resources.words import say

MOST = 60


class Effects(QWidget):
    """Lists what a preview found: what speaks against it, what is new, changed, united and gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("What it does"))
        self.lines: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self.hide()

    def clear(self) -> None:
        """Show nothing."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.lines = []
        self.hide()

    def show_preview(self, preview: Preview) -> None:
        """Show what was found."""
        self.clear()
        found = effect_lines(preview)
        self._column.addWidget(rule())
        self._column.addSpacing(6)
        self._column.addWidget(text_label(say("What it does"), "explain"))
        for role, words in found[:MOST]:
            self._column.addWidget(text_label(words, role, wrap=True))
        if len(found) > MOST:
            more = say("and {count} more", count=f"{len(found) - MOST:,}")
            self._column.addWidget(text_label(more, "quiet"))
        self.lines = [words for _role, words in found]
        self.setAccessibleDescription("; ".join(self.lines[:MOST]))
        self.show()
