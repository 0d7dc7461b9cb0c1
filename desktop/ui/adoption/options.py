"""How the dates of a list are to be read."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from desktop.adoption import Field, Mapping, Order
from desktop.ui.adoption.wording import field_words
from desktop.ui.labels import choice_box, text_label
from resources.words import label, say

DATES = (Field.START, Field.END, Field.TERM, Field.BIRTH, Field.DEATH)
ORDERS = (Order.DAY_FIRST, Order.MONTH_FIRST)


class Options(QWidget):
    """Choices beside the columns; ``changed()``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.order = self._row(say("Dates of three numbers"), [label("order", one.value) for one in ORDERS])
        self.blank = self._row(say("No end means"), [say("not known"), say("still in post")])
        self.firsts = {
            kind: self._row(
                say("1 January in “{field}”", field=field_words(kind)),
                [say("that day"), say("the year alone")],
            )
            for kind in DATES
        }

    def _row(self, words: str, choices: list[str]) -> QComboBox:
        box = choice_box(words)
        box.addItems(choices)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        named = text_label(words, "explain")
        named.setBuddy(box)
        row = self._grid.rowCount()
        self._grid.addWidget(named, row, 0)
        self._grid.addWidget(box, row, 1)
        return box

    def show_mapping(self, mapping: Mapping) -> None:
        """Show how a mapping reads dates; only for columns that it has."""
        self.blockSignals(True)
        self.order.setCurrentIndex(ORDERS.index(mapping.order))
        self.blank.setCurrentIndex(int(mapping.blank_is_now))
        for kind, box in self.firsts.items():
            box.setCurrentIndex(int(kind in mapping.years_only))
        self.blockSignals(False)
        self.show_fields(mapping)

    def show_fields(self, mapping: Mapping) -> None:
        """Show the choices of those columns of dates that there are."""
        for kind, box in self.firsts.items():
            there = kind in mapping.columns
            box.setVisible(there)
            named = self._label_of(box)
            named.setVisible(there)

    def _label_of(self, box: QComboBox) -> QLabel:
        return next(one for one in self.findChildren(QLabel) if one.buddy() is box)

    def apply(self, mapping: Mapping) -> Mapping:
        """Return a mapping that reads dates as chosen here."""
        years = frozenset(
            kind for kind, box in self.firsts.items() if box.currentIndex() and kind in mapping.columns
        )
        order, blank = ORDERS[self.order.currentIndex()], bool(self.blank.currentIndex())
        return replace(mapping, order=order, blank_is_now=blank, years_only=years)
