"""Text painted by hand in lists: in two lines at most, elided."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def two_lines(text: str, font: QFont, width: float) -> list[str]:
    """Return a text as at most two lines of a width, the second elided."""
    plain = " ".join(text.split())
    layout = QTextLayout(plain, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    first = line.textLength()
    layout.endLayout()
    if first >= len(plain):
        return [plain]
    rest = QFontMetricsF(font).elidedText(plain[first:], Qt.TextElideMode.ElideRight, width)
    return [plain[:first].rstrip(), rest]


def draw_elided(painter: QPainter, box: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Draw one line of text, elided at the right."""
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, flags | Qt.AlignmentFlag.AlignVCenter, shown)


def draw_lines(painter: QPainter, corner: QPointF, lines: list[str], leading: float) -> None:
    """Draw lines of text below each other, the first one's top at the corner."""
    metrics = QFontMetricsF(painter.font())
    ascent = metrics.ascent() + (leading - metrics.height()) / 2
    for number, line in enumerate(lines):
        painter.drawText(corner + QPointF(0, ascent + number * leading), line)
