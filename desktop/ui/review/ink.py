"""How evidence looks: a tint and a line of its own for each part, an outline for the focus."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from db.values import Part
from desktop.ui.tokens import colour

LINES = {
    Part.PERSON: ("person", "accent", Qt.PenStyle.SolidLine),
    Part.TITLE: ("title", "attention", Qt.PenStyle.DotLine),
    Part.ORGANIZATION: ("organization", "good", Qt.PenStyle.DashLine),
}


def paint_marks(painter: QPainter, rects: Sequence[QRectF], part: Part) -> None:
    """Paint the tint and the underline of a piece of evidence."""
    tint, ink, style = LINES[part]
    for rect in rects:
        box = rect.adjusted(-1, 0, 1, 1)
        painter.fillRect(box, colour(tint))
        pen = QPen(colour(ink), 1.5, style, Qt.PenCapStyle.FlatCap)
        if style == Qt.PenStyle.DashLine:
            pen.setDashPattern([3.2, 2.2])
        elif style == Qt.PenStyle.DotLine:
            pen.setDashPattern([1.1, 1.3])
        painter.setPen(pen)
        painter.drawLine(box.bottomLeft(), box.bottomRight())


def paint_outline(painter: QPainter, rects: Sequence[QRectF]) -> None:
    """Paint one outline around a passage of one or more lines."""
    path = QPainterPath()
    grown = [rect.adjusted(-5, -4, 5, 5) for rect in rects]
    for above, below in pairwise(grown):
        middle = (above.bottom() + below.top()) / 2
        if below.top() > above.bottom():
            above.setBottom(middle)
            below.setTop(middle)
    for rect in grown:
        piece = QPainterPath()
        piece.addRoundedRect(rect.adjusted(0, -0.5, 0, 0.5), 4, 4)
        path = path.united(piece)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour("accent"), 1.75)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path.simplified())
