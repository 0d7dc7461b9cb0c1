"""How an article was read, to be confirmed or said otherwise: its encoding, its table's columns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from desktop.requests import Brought
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import choice_box, text_label
from resources.words import label, say

NAMES = 96


class Reading(QWidget):
    """Choices of encoding and columns; ``asked(encoding, columns)`` to read the article again so."""

    asked = Signal(str, object)

    def __init__(self, brought: Brought, encodings: Sequence[str], *, unsure: bool) -> None:
        super().__init__()
        self.encoding = choice_box(say("Encoding"))
        self.columns: dict[str, QComboBox] = {}
        self._was = brought
        self._unsure = unsure
        self.do = KeyButton("", kind="link")
        self.do.clicked.connect(self._ask)
        known = [brought.encoding, *(one for one in encodings if one != brought.encoding)]
        self.encoding.addItems(known)
        self._lay_out(brought)
        for box in (self.encoding, *self.columns.values()):
            box.currentIndexChanged.connect(self._tell)
        self._tell()

    def _lay_out(self, brought: Brought) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, NAMES)
        grid.setColumnStretch(1, 1)
        grid.addWidget(text_label(say("Encoding"), "explain"), 0, 0)
        grid.addWidget(self.encoding, 0, 1)
        for row, (field, heading) in enumerate(brought.columns.items() if brought.headings else (), 1):
            box = choice_box(say("Column of the {field}", field=label("article field", field)))
            box.addItems([say("in no column"), *brought.headings])
            if heading in brought.headings:
                box.setCurrentIndex(brought.headings.index(heading) + 1)
            self.columns[field] = box
            grid.addWidget(text_label(label("article field", field), "explain"), row, 0)
            grid.addWidget(box, row, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.do)
        grid.addLayout(below, len(self.columns) + 1, 0, 1, 2)

    @property
    def held(self) -> Mapping[str, str]:
        """Which column was chosen for which field; a field that none holds is left out."""
        return {field: box.currentText() for field, box in self.columns.items() if box.currentIndex() > 0}

    def _tell(self) -> None:
        same = self.encoding.currentText() == self._was.encoding and self.held == {
            field: heading for field, heading in self._was.columns.items() if heading and self.columns
        }
        words = say("It is right") if same and self._unsure else say("Read it so")
        if self._was.rows > 1:
            words = say("Read its {count} rows so", count=self._was.rows)
        self.do.setText(words)
        self.do.setAccessibleName(words)
        self.do.setEnabled(self._unsure or not same)
        self.do.updateGeometry()

    def _ask(self) -> None:
        self.do.setEnabled(False)
        self.asked.emit(self.encoding.currentText(), self.held)
