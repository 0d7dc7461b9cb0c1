"""What a preview found, line by line: the rows, and a sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from db.records import Candidate
from desktop.adoption import AdoptionPreview
from desktop.ui.adoption.wording import rows_counted, rows_words, who_waits
from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate
from resources.words import say, sentence

Index = QModelIndex | QPersistentModelIndex
HEIGHT, WHERE = 34, 176


@dataclass(frozen=True, slots=True)
class Finding:
    """Some rows, what is said of them, and whom they may mean where that is open."""

    rows: tuple[int, ...]
    words: str
    where: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """A preview, and what it found in words; made off the window's thread, for there may be many."""

    preview: AdoptionPreview
    waiting: list[Finding]
    at_odds: list[Finding]
    refused: list[Finding]
    labels: list[Finding]


def findings_of(preview: AdoptionPreview) -> Findings:
    """Return whose rows wait, what is at odds, what is refused, and which titles stay one label."""
    return Findings(
        preview,
        waiting=[
            Finding(one.rows, who_waits(one), rows_words(one.rows), one.candidates)
            for one in preview.conflicts
            if one.candidates
        ],
        at_odds=[
            Finding(one.rows, sentence(one.reason), rows_words(one.rows))
            for one in preview.conflicts
            if not one.candidates
        ],
        refused=[
            Finding((one.number,), sentence(one.reason), rows_words([one.number])) for one in preview.refused
        ],
        labels=[
            Finding((), words, say("in {rows}", rows=rows_counted(count)))
            for words, count in preview.labels.items()
        ],
    )


class FindingsModel(QAbstractTableModel):
    """One row per finding: its words, its rows, and what was chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []
        self.chosen: dict[int, str] = {}

    def show_findings(self, findings: list[Finding]) -> None:
        """Show these."""
        self.beginResetModel()
        self.findings = findings
        self.chosen = {}
        self.endResetModel()

    def choose(self, row: int, words: str) -> None:
        """Show what was chosen for a line."""
        self.chosen[row] = words
        self.dataChanged.emit(self.index(row, 0), self.index(row, 2))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 3."""
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, the rows or the choice of a line."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        found = self.findings[index.row()]
        return (found.words, found.where, self.chosen.get(index.row(), ""))[index.column()]


class FindingsList(LineList):
    """The findings of one kind."""

    def __init__(self, name: str, *, chooses: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, HEIGHT, parent)
        self.found = FindingsModel(self)
        self.show_model(self.found, HairlineDelegate(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(1, WHERE)
        self.setColumnHidden(2, not chooses)
        if chooses:
            header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(2, 190)

    def show_findings(self, findings: list[Finding]) -> None:
        """Show these, the first one selected."""
        self.found.show_findings(findings)
        if findings:
            self.select(0)

    @property
    def finding(self) -> Finding | None:
        """The finding selected."""
        row = self.currentIndex().row()
        return self.found.findings[row] if 0 <= row < len(self.found.findings) else None
