"""A list as it was read: all its rows, and above each column the choice of what it holds."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.adoption import Table
from desktop.ui.adoption.header import ChoiceHeader
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 30
NARROWEST, WIDEST = 128, 280
MEASURED = 60
"""So many of the first rows say how wide a column is."""


class RowsModel(QAbstractTableModel):
    """The rows of a list; ``used`` are the columns that hold something of use."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.used: frozenset[int] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.table.rows[index.row()].cells[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name, or a row's number in its file."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.table.columns[section]
        return str(self.table.rows[section].number)

    def use(self, columns: frozenset[int]) -> None:
        """Show these columns as of use, the others quieter."""
        self.used = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.table.columns) - 1)


class CellDelegate(QStyledItemDelegate):
    """Paints a cell and its hairline; a column of no use is quiet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        used = isinstance(model, RowsModel) and index.column() in model.used
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("hairline"))
        painter.setFont(font("body"))
        painter.setPen(colour("ink" if used else "quiet"))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_elided(painter, box.adjusted(8, 0, -8, 0), words, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


class RowsView(QTableView):
    """Shows a list of any length; the choices stand in its header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Rows of the list"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setItemDelegate(CellDelegate(self))
        self.header = ChoiceHeader(self)
        self.setHorizontalHeader(self.header)
        self.horizontalScrollBar().valueChanged.connect(self.header.place)
        numbers = self.verticalHeader()
        numbers.setAccessibleName(say("Numbers of the rows"))
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultSectionSize(HEIGHT)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        numbers.setFixedWidth(64)

    def show_table(self, table: Table) -> RowsModel:
        """Show a list's rows from the first; return their model."""
        before = self.model()
        model = RowsModel(table, self)
        self.setModel(model)
        if before is not None:
            before.deleteLater()
        for at, width in enumerate(_widths(table)):
            self.setColumnWidth(at, width)
        self.header.show_columns(table.columns)
        self.selectRow(0)
        self.header.reached.connect(self.reach, Qt.ConnectionType.UniqueConnection)
        return model

    def reach(self, column: int) -> None:
        """Bring a column into sight."""
        self.scrollTo(self.model().index(max(self.currentIndex().row(), 0), column))

    def keyboardSearch(self, search: str) -> None:
        """Search nothing by typing: letters are the page's keys."""


def _widths(table: Table) -> list[int]:
    measures = QFontMetrics(font("body"))
    first = table.rows[:MEASURED]
    return [
        min(
            max(
                measures.horizontalAdvance(max((row.cells[at] for row in first), key=len, default="")) + 26,
                measures.horizontalAdvance(name) + 34,
                NARROWEST,
            ),
            WIDEST,
        )
        for at, name in enumerate(table.columns)
    ]
