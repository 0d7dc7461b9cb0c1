"""The first step: what each column holds, and how its dates are read."""

from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.adoption import Field, Mapping, OpenedList, Table
from desktop.ui.adoption.options import Options
from desktop.ui.adoption.shapes import HEIGHT as SHAPE_HEIGHT
from desktop.ui.adoption.shapes import ShapeDelegate, ShapeLine, ShapesModel
from desktop.ui.adoption.table import RowsModel, RowsView
from desktop.ui.adoption.wording import what_is_missing
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label, upright_rule
from desktop.ui.lists import LineList
from resources.words import say

SIDE = 372


class ColumnsStep(QWidget):
    """Signals: ``changed()`` when the mapping is; ``wants_preview()``, ``wants_load()``, ``wants_save()``."""

    changed = Signal()
    wants_preview = Signal()
    wants_load = Signal()
    wants_save = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._model: RowsModel | None = None
        self.mapping = Mapping()
        self.rows = RowsView()
        self.rows.header.chosen.connect(self._choose)
        self.options = Options()
        self.options.changed.connect(self._reread)
        self.shapes = LineList(say("Shapes of the dates"), SHAPE_HEIGHT)
        self.shapes_model = ShapesModel(self)
        self.shapes.show_model(self.shapes_model, ShapeDelegate(self))
        self.no_dates = text_label(say("No column holds dates."), "explain")
        self.missing = text_label("", "attention")
        self.load = KeyButton(say("Load a mapping…"))
        self.save = KeyButton(say("Save the mapping…"))
        self.preview = KeyButton(say("Preview"), "Ctrl ↵", kind="primary")
        self.load.clicked.connect(self.wants_load)
        self.save.clicked.connect(self.wants_save)
        self.preview.clicked.connect(self.go_on)
        self._lay_out()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(SIDE)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(22, 14, 22, 8)
        beside.setSpacing(8)
        beside.addWidget(text_label(say("How dates are read"), "strong"))
        beside.addWidget(self.options)
        beside.addSpacing(6)
        beside.addWidget(self.no_dates)
        beside.addWidget(self.shapes, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rows, 1)
        middle.addWidget(upright_rule())
        middle.addWidget(side)
        below = QHBoxLayout()
        below.setContentsMargins(26, 8, 22, 10)
        below.setSpacing(8)
        below.addWidget(self.load)
        below.addWidget(self.save)
        below.addStretch(1)
        below.addWidget(self.missing)
        below.addSpacing(8)
        below.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addLayout(below)

    def show_list(self, opened: OpenedList) -> None:
        """Show another list, and what its columns seem to be."""
        self._table = opened.table
        self._model = self.rows.show_table(opened.table)
        self.show_mapping(opened.mapping)

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what the columns are."""
        kinds = {name: kind for kind, name in mapping.columns.items()}
        names = self._table.columns if self._table else ()
        for name, box in zip(names, self.rows.header.boxes, strict=True):
            box.show_kind(kinds.get(name))
        self.mapping = mapping
        self.options.show_mapping(mapping)
        self._tell()

    def show_shapes(self, lines: list[ShapeLine]) -> None:
        """Show how the dates are written."""
        self.shapes_model.show_lines(lines)
        self.shapes.setVisible(bool(lines))
        self.no_dates.setVisible(not lines)

    def go_on(self) -> None:
        """Go on to the preview, if there is anything to preview."""
        if not what_is_missing(self.mapping):
            self.wants_preview.emit()

    def take_focus(self) -> None:
        """Take the focus where the next key is of use."""
        first = self.rows.header.boxes[0] if self.rows.header.boxes else self.rows
        (first if what_is_missing(self.mapping) else self.preview).setFocus()

    def _choose(self, column: int) -> None:
        """Let a column hold what was chosen, and no other column the same."""
        boxes = self.rows.header.boxes
        for at, box in enumerate(boxes):
            if at != column and box.kind is not None and box.kind is boxes[column].kind:
                box.show_kind(None)
        self._reread()

    def _reread(self) -> None:
        names = self._table.columns if self._table else ()
        held: dict[Field, str] = {
            box.kind: name
            for name, box in zip(names, self.rows.header.boxes, strict=True)
            if box.kind is not None
        }
        mapping = Mapping(columns=MappingProxyType(held), country=self.mapping.country)
        self.mapping = self.options.apply(mapping)
        self.options.show_fields(self.mapping)
        self._tell()

    def _tell(self) -> None:
        if self._table and self._model:
            held = self.mapping.columns.values()
            self._model.use(frozenset(at for at, name in enumerate(self._table.columns) if name in held))
            self.rows.viewport().update()
        missing = what_is_missing(self.mapping)
        self.missing.setText(missing)
        self.preview.setEnabled(not missing)
        self.changed.emit()
