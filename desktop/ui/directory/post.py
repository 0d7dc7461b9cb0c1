"""One post: who held it in which order, with gaps, and the rules that it keeps."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.values import PostState
from desktop.browse import PostPage, SuccessionLine
from desktop.ui.directory.around import AroundLines
from desktop.ui.directory.rows import ROW, Row, RowDelegate, RowsModel
from desktop.ui.directory.wording import below_holder, held_words, why_words
from desktop.ui.labels import text_label
from desktop.ui.lists import LineList
from desktop.ui.timeline import Bar, Stretch, Timeline
from resources.words import label, say

MOST_BARS = 6
"""So many holders are drawn on the time axis: the last ones."""


class PostPanel(QWidget):
    """``person_picked(person id)``, ``picked(kind, id)`` of a link."""

    person_picked = Signal(str)
    picked = Signal(str, str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.page: PostPage | None = None
        self.name = text_label("", "subject", wrap=True)
        self.about = text_label("", "quiet", wrap=True)
        self.around = AroundLines()
        self.axis = QWidget()
        self.model = RowsModel(self)
        self.table = LineList(say("Succession"), ROW)
        self.table.show_model(self.model, RowDelegate(self))
        self.table.picked.connect(self._pick)
        self.around.picked.connect(self.picked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 14, 22, 0)
        self._column.setSpacing(2)
        for widget in (self.name, self.about):
            widget.setContentsMargins(8, 0, 8, 0)
            self._column.addWidget(widget)
        self._column.addSpacing(8)
        self._column.addWidget(self.around)
        self._column.addSpacing(10)
        self._drawn = QVBoxLayout()
        self._drawn.setContentsMargins(8, 0, 8, 8)
        self._drawn.addWidget(self.axis)
        self._column.addLayout(self._drawn)
        self._column.addWidget(self.table, 1)

    def show_page(self, page: PostPage) -> None:
        """Show a post."""
        self.page = page
        self.name.setText(page.record.role)
        names = " · ".join(name.text for name in page.record.names if name.text != page.record.role)
        self.about.setText("    ".join(part for part in (names, label("post", page.state)) if part))
        self.around.show_lines(page.around, _kept(page), page.notes)
        self.model.show_rows([row_of(line) for line in page.lines])
        self._show_axis(page)

    def _show_axis(self, page: PostPage) -> None:
        bars = [bar for line in page.lines if (bar := bar_of(line)) is not None]
        # Many at once tell nothing on an axis; of a seat that many held, the last ones do.
        bars = bars[:MOST_BARS] if page.record.seats == 1 or len(bars) <= MOST_BARS else []
        made = Timeline(say("Holders on a time axis"), bars, self._today) if len(bars) > 1 else QWidget()
        self._drawn.replaceWidget(self.axis, made)
        self.axis.deleteLater()
        self.axis = made
        made.setVisible(len(bars) > 1)

    def line(self) -> SuccessionLine | None:
        """Return the holder whose row is current."""
        row = self.table.currentIndex().row()
        item = self.model.rows[row].item if 0 <= row < len(self.model.rows) else None
        return item if isinstance(item, SuccessionLine) and item.tenure_id else None

    def _pick(self, row: int) -> None:
        item = self.model.rows[row].item
        if isinstance(item, SuccessionLine) and item.person_id:
            self.person_picked.emit(item.person_id)


def _kept(page: PostPage) -> list[tuple[str, str]]:
    seats = page.record.seats
    said = say("any number of seats") if not seats else say("one seat") if seats == 1 else str(seats)
    rules = [(say("Seats"), f"{said} · {say('rank {rank}', rank=page.record.rank)}")]
    if page.stale:
        rules.append((say("Stale after"), say("{count} months without a sighting", count=page.stale)))
    return rules


def row_of(line: SuccessionLine) -> Row:
    """Return a holder, or a gap, as a row."""
    if line.person is None:
        words = label("post", PostState.VACANT if line.vacant else PostState.UNKNOWN)
        return Row(words, "", held_words(line), line, weighs=False)
    role = "attention" if line.why is not None else "quiet"
    below = " · ".join(part for part in (why_words(line.why), below_holder(line)) if part)
    return Row(line.person, below, held_words(line), line, role)


def bar_of(line: SuccessionLine) -> Bar | None:
    """Return a holder as a bar of the time axis."""
    dates = [one for one in (line.first, line.last_seen, line.last) if one]
    days = [day for one in dates for day in (one.earliest, one.latest) if day not in (date.min, date.max)]
    if line.person is None or not days:
        return None
    seen = tuple(
        Stretch(one.earliest, one.latest)
        for one in dict.fromkeys(one for one in (line.first, line.last_seen) if one)
        if one.earliest != date.min and one.latest != date.max
    )
    return Bar(line.person, f"{line.person}: {held_words(line)}", seen, Stretch(min(days), max(days)))
