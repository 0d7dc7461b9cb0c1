"""What a preview found, line by line: the rows, and a sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from db.records import Candidate, Reason
from desktop.adoption import AdoptionPreview, Conflict
from desktop.ui.adoption.wording import rows_counted, rows_words, who_waits
from desktop.ui.lists import LineList
from desktop.ui.rows import HairlineDelegate
from resources.words import say, sentence

Index = QModelIndex | QPersistentModelIndex
HEIGHT, WHERE = 34, 176


@dataclass(frozen=True, slots=True)
class Finding:
    """Some rows and what is said of them; made into words only when seen, for there may be many.

    ``conflict`` is one whose rows wait; ``label`` a title that stays one label, in ``count`` rows.
    """

    rows: tuple[int, ...] = ()
    reason: Reason | None = None
    conflict: Conflict | None = None
    label: str = ""
    count: int = 0

    @property
    def words(self) -> str:
        """What is said of the rows."""
        if self.conflict is not None:
            return who_waits(self.conflict)
        return sentence(self.reason) if self.reason is not None else self.label

    @property
    def where(self) -> str:
        """Which rows they are, or how many."""
        return rows_words(self.rows) if self.rows else say("in {rows}", rows=rows_counted(self.count))

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Whom the rows may mean, where that is open."""
        return self.conflict.candidates if self.conflict is not None else ()


@dataclass(frozen=True, slots=True)
class Findings:
    """A preview, and what it found by kind."""

    preview: AdoptionPreview
    waiting: list[Finding]
    at_odds: list[Finding]
    refused: list[Finding]
    labels: list[Finding]


def findings_of(preview: AdoptionPreview) -> Findings:
    """Return whose rows wait, what is at odds, what is refused, and which titles stay one label."""
    conflicts = preview.conflicts
    return Findings(
        preview,
        waiting=[Finding(one.rows, conflict=one) for one in conflicts if one.candidates],
        at_odds=[Finding(one.rows, one.reason) for one in conflicts if not one.candidates],
        refused=[Finding((one.number,), one.reason) for one in preview.refused],
        labels=[Finding(label=words, count=count) for words, count in preview.labels.items()],
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
