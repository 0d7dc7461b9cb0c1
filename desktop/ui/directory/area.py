"""One area: how long it is valid, what it lies in, what it became, and its bodies."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.records import Area, Organization
from db.values import PartialDate
from desktop.browse import AreaPage, Named
from desktop.ui.dates import printed
from desktop.ui.directory.around import AroundLines
from desktop.ui.directory.rows import ROW, Row, RowDelegate, RowsModel
from desktop.ui.labels import text_label
from desktop.ui.lists import LineList
from resources.words import label, say


class AreaPanel(QWidget):
    """``picked(kind, id)`` of a link, a body or an area within; ``chose()`` when others are selected."""

    picked = Signal(str, str)
    chose = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: AreaPage | None = None
        self.name = text_label("", "subject", wrap=True)
        self.about = text_label("", "quiet", wrap=True)
        self.around = AroundLines()
        self.model = RowsModel(self)
        self.table = LineList(say("Bodies of the area"), ROW)
        self.table.show_model(self.model, RowDelegate(self))
        self.table.choosing = True
        self.table.picked.connect(self._pick)
        self.table.chose.connect(self.chose)
        self.around.picked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 22, 0)
        column.setSpacing(2)
        for widget in (self.name, self.about):
            widget.setContentsMargins(8, 0, 8, 0)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.around)
        column.addSpacing(10)
        column.addWidget(self.table, 1)

    def show_page(self, page: AreaPage) -> None:
        """Show an area."""
        self.page = page
        record = page.record
        self.name.setText(record.name)
        names = " · ".join(name.text for name in record.names if name.text != record.name)
        kind = label("area kind", record.kind)
        valid = valid_words(record.valid_from, record.valid_to)
        self.about.setText("    ".join(part for part in (names, kind, valid) if part))
        self.around.show_lines(page.around, (), page.notes)
        self.model.show_rows([*map(_body, page.bodies), *map(_area, page.areas)])

    def chosen(self) -> Sequence[Named]:
        """Return the bodies that are selected."""
        items = [self.model.rows[row].item for row in sorted(self.table.chosen)]
        return [Named("organization", one.id, one.name) for one in items if isinstance(one, Organization)]

    def _pick(self, row: int) -> None:
        item = self.model.rows[row].item
        if isinstance(item, Organization):
            self.picked.emit("organization", item.id)
        elif isinstance(item, Area):
            self.picked.emit("area", item.id)


def valid_words(first: PartialDate | None, last: PartialDate | None) -> str:
    """Return how long something is valid; nothing where that is not limited."""
    if first and last:
        return say("valid {first} – {last}", first=printed(first), last=printed(last))
    if first:
        return say("valid from {first}", first=printed(first))
    return say("valid to {last}", last=printed(last)) if last else ""


def _body(one: Organization) -> Row:
    kind = ", ".join(part for part in (label("branch", one.branch), label("level", one.level)) if part)
    return Row(one.name, kind, valid_words(one.valid_from, one.valid_to), one)


def _area(one: Area) -> Row:
    kind = label("area kind", one.kind)
    return Row(one.name, kind, valid_words(one.valid_from, one.valid_to), one)
