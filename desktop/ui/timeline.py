"""A painted time axis: bars solid where seen, hatched where it lies between, ends in an outline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.dates import axis_years
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

LINE = 46
FOOT = 24
BAR = 16
LEAST_SEEN = 7
LABEL = 40
"""Room for the number of a year."""
MOST_LABELS = 9


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an axis from one day to another."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled bar: ``seen`` are solid, ``whole`` is hatched, ``end`` outlined; ``words`` say it all."""

    label: str
    words: str
    seen: tuple[Stretch, ...] = ()
    whole: Stretch | None = None
    end: Stretch | None = None


def years_of(bars: Sequence[Bar], today: date) -> Stretch:
    """Return the whole years that an axis for these bars shows."""
    found = [one for bar in bars for one in (bar.whole, bar.end) if one]
    first = min((one.first.year for one in found), default=today.year - 1)
    last = max((one.last.year for one in found), default=today.year)
    return Stretch(date(first, 1, 1), date(min(last + 1, 9999), 1, 1))


class Timeline(QWidget):
    """Paints bars below each other, each with its label above it; ``days`` are shaded over all."""

    def __init__(
        self,
        name: str,
        bars: Sequence[Bar],
        today: date,
        days: Stretch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bars = tuple(bars)
        self._days = days
        self._span = years_of(bars, today)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Room for every bar and the years."""
        return QSize(280, LINE * len(self._bars) + FOOT)

    def _x(self, day: date) -> float:
        whole = (self._span.last - self._span.first).days
        return 1 + (self.width() - 26) * (day - self._span.first).days / max(whole, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint years, labels and bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._days is not None:
            shade = self._box(self._days, 20)
            shade.setHeight(LINE * len(self._bars) - 20)
            painter.fillRect(shade, colour("title"))
        self._paint_years(painter)
        for place, bar in enumerate(self._bars):
            top = place * LINE
            painter.setFont(font("body"))
            painter.setPen(colour("ink"))
            draw_elided(painter, QRectF(0, top, self.width(), 18), bar.label, Qt.AlignmentFlag.AlignLeft)
            self._paint_bar(painter, bar, top + 21)
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        bottom = LINE * len(self._bars)
        years = axis_years(self._span.first, self._span.last)
        step = -(-len(years) // MOST_LABELS)
        painter.setFont(font("explain"))
        free = 0.0
        for year in years[::step]:
            x = self._x(date(year, 1, 1))
            painter.setPen(QPen(colour("hairline"), 1))
            painter.drawLine(QLineF(x, 20, x, bottom))
            painter.setPen(colour("quiet"))
            left = min(max(x - LABEL / 2, 0), self.width() - LABEL)
            if left >= free:  # the first and the last are moved inside, over a neighbour's place
                box = QRectF(left, bottom + 2, LABEL, 18)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year))
                free = left + LABEL

    def _paint_bar(self, painter: QPainter, bar: Bar, top: float) -> None:
        if bar.whole is None:
            painter.setFont(font("explain"))
            painter.setPen(colour("quiet"))
            draw_elided(
                painter, QRectF(0, top - 1, self.width(), BAR), say("undated"), Qt.AlignmentFlag.AlignLeft
            )
        else:
            self._hatch(painter, self._box(bar.whole, top))
        if bar.end is not None:
            self._outline(painter, self._box(bar.end, top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        for stretch in bar.seen:
            painter.drawRoundedRect(self._box(stretch, top), 3, 3)

    def _box(self, stretch: Stretch, top: float) -> QRectF:
        left = self._x(max(stretch.first, self._span.first))
        right = self._x(min(stretch.last, date.max - timedelta(1)) + timedelta(1))
        grown = max(LEAST_SEEN - (right - left), 0) / 2
        return QRectF(left - grown, top, right - left + 2 * grown, BAR)

    @staticmethod
    def _outline(painter: QPainter, box: QRectF) -> None:
        pen = QPen(colour("attention"), 1.4)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)

    @staticmethod
    def _hatch(painter: QPainter, box: QRectF) -> None:
        path = QPainterPath()
        path.addRect(box)
        painter.save()
        painter.setClipPath(path)
        pen = QPen(colour("accent"), 2.6)
        shade = colour("accent")
        shade.setAlphaF(0.55)
        pen.setColor(shade)
        painter.setPen(pen)
        x = box.left() - BAR
        while x < box.right() + BAR:
            painter.drawLine(QLineF(x, box.bottom(), x + BAR * 0.6, box.top()))
            x += 6.5
        painter.restore()
