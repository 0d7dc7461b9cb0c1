"""The files that were not read, each with its sentence."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from db.records import Refusal
from desktop.ui.labels import text_label
from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate
from resources.words import say, sentence

Index = QModelIndex | QPersistentModelIndex


class RefusalsModel(QAbstractTableModel):
    """One row per file: its path, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Refusal, ...] = ()

    def show_refusals(self, refusals: tuple[Refusal, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = refusals
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many files there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 2: file and reason."""
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a file's path or the sentence why it was not read."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        refusal = self._rows[index.row()]
        return sentence(refusal.reason) if index.column() else refusal.path


class Refusals(QWidget):
    """A table with a heading; hidden while there is nothing in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RefusalsModel(self)
        self.list = LineList(say("Files that were not read"), 34)
        self.list.show_model(self.model, HairlineDelegate(self))
        self.list.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.list.setColumnWidth(0, 260)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._heading = text_label(say("Not read"), "explain")
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        self.show_refusals(())

    def show_refusals(self, refusals: tuple[Refusal, ...]) -> None:
        """Show these, or nothing."""
        self.model.show_refusals(refusals)
        self.setVisible(bool(refusals))
