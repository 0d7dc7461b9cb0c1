"""A person's tenures on a time axis: solid where seen, hatched where it lies between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.browse import TenureLine
from desktop.ui.dates import axis_years
from desktop.ui.directory.wording import tenure_words
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

LINE = 46
FOOT = 24
BAR = 16
LEAST_SEEN = 7
MOST_LABELS = 9


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an axis from one day to another."""

    first: date
    last: date


def seen(tenure: TenureLine) -> tuple[Stretch, ...]:
    """Return the days of the first and the last sighting; months and years are as long as they are."""
    dates = dict.fromkeys(one for one in (tenure.first_seen, tenure.last_seen) if one)
    return tuple(
        Stretch(one.earliest, one.latest)
        for one in dates
        if one.earliest != date.min and one.latest != date.max
    )


def between(tenure: TenureLine) -> Stretch | None:
    """Return the days from the first that is known to the last; None if nothing is dated."""
    known = [one for one in (tenure.since, tenure.first_seen, tenure.last_seen, tenure.until) if one]
    days = [day for one in known for day in (one.earliest, one.latest) if day not in (date.min, date.max)]
    return Stretch(min(days), max(days)) if days else None


def span_of(tenures: Sequence[TenureLine], today: date) -> Stretch:
    """Return the years that an axis for these tenures shows, whole years."""
    found = [stretch for tenure in tenures if (stretch := between(tenure))]
    first = min((one.first.year for one in found), default=today.year - 1)
    last = max((one.last.year for one in found), default=today.year)
    return Stretch(date(first, 1, 1), date(min(last + 1, 9999), 1, 1))


class TimeAxis(QWidget):
    """Paints the tenures of a person, each with its label above its bar."""

    def __init__(self, tenures: Sequence[TenureLine], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tenures = tuple(tenures)
        self._span = span_of(tenures, today)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = "; ".join(f"{one.role}, {one.organization}: {tenure_words(one)}" for one in tenures)
        self.setAccessibleName(say("Tenures on a time axis: {tenures}", tenures=words))

    def sizeHint(self) -> QSize:
        """Room for every tenure and the years."""
        return QSize(280, LINE * len(self._tenures) + FOOT)

    def _x(self, day: date) -> float:
        whole = (self._span.last - self._span.first).days
        return 1 + (self.width() - 26) * (day - self._span.first).days / max(whole, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint years, labels and bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        for place, tenure in enumerate(self._tenures):
            top = place * LINE
            painter.setFont(font("body"))
            painter.setPen(colour("ink"))
            words = f"{tenure.role}, {tenure.organization}"
            draw_elided(painter, QRectF(0, top, self.width(), 18), words, Qt.AlignmentFlag.AlignLeft)
            self._paint_bar(painter, tenure, top + 21)
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        bottom = LINE * len(self._tenures)
        years = axis_years(self._span.first, self._span.last)
        step = -(-len(years) // MOST_LABELS)
        painter.setFont(font("explain"))
        for year in years[::step]:
            x = self._x(date(year, 1, 1))
            painter.setPen(QPen(colour("hairline"), 1))
            painter.drawLine(QLineF(x, 20, x, bottom))
            painter.setPen(colour("quiet"))
            left = min(max(x - 20, 0), self.width() - 40)
            painter.drawText(QRectF(left, bottom + 2, 40, 18), Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_bar(self, painter: QPainter, tenure: TenureLine, top: float) -> None:
        whole = between(tenure)
        if whole is None:
            painter.setFont(font("explain"))
            painter.setPen(colour("quiet"))
            draw_elided(
                painter, QRectF(0, top - 1, self.width(), BAR), say("undated"), Qt.AlignmentFlag.AlignLeft
            )
            return
        self._hatch(painter, self._box(whole, top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        for stretch in seen(tenure):
            painter.drawRoundedRect(self._box(stretch, top), 3, 3)

    def _box(self, stretch: Stretch, top: float) -> QRectF:
        left = self._x(stretch.first)
        right = self._x(min(stretch.last, date.max - timedelta(1)) + timedelta(1))
        grown = max(LEAST_SEEN - (right - left), 0) / 2
        return QRectF(left - grown, top, right - left + 2 * grown, BAR)

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
