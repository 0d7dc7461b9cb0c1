"""The second step: what adopting would make, who waits, what is at odds, what is refused."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.adoption import NEWCOMER, Row, Table
from desktop.ui.adoption.detail import Detail
from desktop.ui.adoption.figures import Figures
from desktop.ui.adoption.findings import Finding, Findings, FindingsList
from desktop.ui.adoption.wording import number
from desktop.ui.buttons import KeyButton, KeyCap
from desktop.ui.labels import text_label, upright_rule
from desktop.ui.topbar import PageTab
from resources.words import say


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: its tab, what it means, and what is said where there is none."""

    tab: str
    means: str
    nothing: str
    of: Callable[[Findings], list[Finding]]


KINDS = (
    Kind(
        "Waiting {count}",
        "The directory has people of these names. Say by number whom the rows mean; else they wait.",
        "No row waits: whom each means is certain.",
        lambda found: found.waiting,
    ),
    Kind(
        "At odds {count}",
        "Adopted as it stands; the directory asks about it afterwards.",
        "Nothing is at odds.",
        lambda found: found.at_odds,
    ),
    Kind(
        "Refused {count}",
        "Not adopted. Mend these rows in the list and adopt it again: what is adopted is passed over.",
        "Every row can be adopted.",
        lambda found: found.refused,
    ),
    Kind(
        "One label {count}",
        "Role and body cannot be told apart surely in these titles: each is one post by its whole wording.",
        "Role and body can be told apart in every title.",
        lambda found: found.labels,
    ),
)
WAITING = 0
SIDE = 420


class PreviewStep(QWidget):
    """Signals: ``chose()`` when it is said whom rows mean; ``wants_adoption()``, ``wants_columns()``."""

    chose = Signal()
    wants_adoption = Signal()
    wants_columns = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: dict[int, str] = {}
        self._table: Table | None = None
        self._rows: dict[int, Row] = {}
        self.subject = text_label("", "person")
        self.tally = text_label("", "quiet")
        self.figures = Figures()
        self.tabs = [PageTab(say(kind.tab, count=0)) for kind in KINDS]
        self.lists = [
            FindingsList(say(kind.tab, count=""), chooses=at == WAITING) for at, kind in enumerate(KINDS)
        ]
        self.means = text_label("", "explain")
        self.stack = QStackedWidget()
        self.detail = Detail()
        self.detail.chosen.connect(self._choose)
        self.back = KeyButton(say("Back to the columns"), "Esc")
        self.adopt = KeyButton(say("Adopt"), "Ctrl ↵", kind="primary")
        self.back.clicked.connect(self.wants_columns)
        self.adopt.clicked.connect(self.go_on)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        for at, (tab, found) in enumerate(zip(self.tabs, self.lists, strict=True)):
            tab.clicked.connect(lambda _on=False, at=at: self.turn_to(at))
            found.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_detail())
            self.stack.addWidget(found)

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(26, 14, 26, 0)
        above.setSpacing(2)
        for widget in (self.subject, self.tally, self.figures):
            above.addWidget(widget)
        tabs = QWidget()
        row = QHBoxLayout(tabs)
        row.setContentsMargins(0, 0, 0, 0)
        for tab in self.tabs:
            row.addWidget(tab)
        row.addSpacing(4)
        for key in ("←", "→"):
            row.addWidget(KeyCap(key))
        row.setSpacing(18)
        row.addStretch(1)
        above.addWidget(tabs)
        left = QVBoxLayout()
        left.setContentsMargins(26, 6, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.means)
        left.addWidget(self.stack, 1)
        self.detail.setFixedWidth(SIDE)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(upright_rule())
        middle.addWidget(self.detail)
        below = QHBoxLayout()
        below.setContentsMargins(20, 8, 22, 10)
        below.addWidget(self.back)
        below.addStretch(1)
        below.addWidget(self.adopt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(middle, 1)
        column.addLayout(below)

    def show_preview(self, table: Table, found: Findings) -> None:
        """Show what a list would come to, nothing chosen yet."""
        self.chosen = {}
        self._table = table
        self._rows = {row.number: row for row in table.rows}
        self.lists[WAITING].show_findings(found.waiting)
        self.refresh(found)
        first = next((at for at, kind in enumerate(KINDS) if kind.of(found)), WAITING)
        self.turn_to(first)

    def refresh(self, found: Findings) -> None:
        """Show the figures anew after a choice; those who waited stay in their list."""
        preview = found.preview
        made = preview.made
        words = say("{claims} of {rows} rows to adopt", claims=number(made.claims), rows=number(preview.rows))
        self.subject.setText(words)
        parts = [
            say("{count} adopted before", count=number(preview.known)),
            say("{count} waiting", count=number(preview.waiting)),
            say("{count} refused", count=number(len(preview.refused))),
        ]
        self.tally.setText(" · ".join(parts))
        self.figures.show_made(made)
        for at, kind in enumerate(KINDS):
            if at != WAITING:
                self.lists[at].show_findings(kind.of(found))
            self._count(at)
        self.adopt.setEnabled(bool(made.claims))

    def _count(self, place: int) -> None:
        words = say(KINDS[place].tab, count=number(len(self.lists[place].found.findings)))
        self.tabs[place].setText(words)
        self.tabs[place].setAccessibleName(words)
        self.tabs[place].updateGeometry()

    def turn_to(self, place: int) -> None:
        """Put the findings of a kind in front."""
        self.tabs[place].setChecked(True)
        self.stack.setCurrentIndex(place)
        kind = KINDS[place]
        self.means.setText(say(kind.means if self.lists[place].found.findings else kind.nothing))
        self._show_detail()

    def go_on(self) -> None:
        """Adopt, if there is anything to adopt."""
        if self.adopt.isEnabled():
            self.wants_adoption.emit()

    def take_focus(self) -> None:
        """Take the focus where the next key is of use."""
        found = self.lists[self.stack.currentIndex()]
        (found if found.found.findings else self.adopt).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say by number whom rows mean; turn to other findings by the arrow keys."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self.turn_to((self.stack.currentIndex() + step) % len(KINDS))
            self.take_focus()
        elif key == Qt.Key.Key_N:
            self._choose(0)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose(key - Qt.Key.Key_0)
        else:
            event.ignore()

    def _choose(self, which: int) -> None:
        """Keep whom the selected rows mean, and go on to the next that wait."""
        found = self.lists[WAITING]
        finding = found.finding
        if self.stack.currentIndex() != WAITING or finding is None or which > len(finding.candidates):
            return
        person = finding.candidates[which - 1] if which else None
        self.chosen[finding.rows[0]] = person.person_id if person else NEWCOMER
        row = found.currentIndex().row()
        found.found.choose(row, say("✓ {name}", name=person.name) if person else say("✓ a new person"))
        following = [*range(row + 1, len(found.found.findings)), *range(row)]
        rest = (at for at in following if at not in found.found.chosen)
        found.select(next(rest, row))
        self._show_detail()
        self.chose.emit()

    def _show_detail(self) -> None:
        finding = self.lists[self.stack.currentIndex()].finding
        if self._table is not None:
            now = self.chosen.get(finding.rows[0], "") if finding and finding.rows else ""
            self.detail.show_finding(finding, self._table, self._rows, now)
