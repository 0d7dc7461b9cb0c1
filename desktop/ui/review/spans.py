"""Where a stretch of a shown text lies on the page: one rectangle per line."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document in UTF-16 units."""

    start: int
    end: int


def span_rects(editor: QTextEdit, span: Span) -> list[QRectF]:
    """Return the rectangles of a stretch in the viewport, line by line, as high as the letters."""
    rects = []
    block = editor.document().findBlock(span.start)
    while block.isValid() and block.position() < span.end:
        rects += _in_block(editor, block, span)
        block = block.next()
    return rects


def _in_block(editor: QTextEdit, block: QTextBlock, span: Span) -> list[QRectF]:
    layout = block.layout()
    corner = editor.document().documentLayout().blockBoundingRect(block).topLeft()
    rects = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(span.start - block.position(), line.textStart())
        last = min(span.end - block.position(), line.textStart() + line.textLength())
        while first < last and editor.document().characterAt(block.position() + last - 1).isspace():
            last -= 1
        if first < last:
            rect = _on_line(line, first, last).translated(corner)
            rects.append(
                rect.translated(-editor.horizontalScrollBar().value(), -editor.verticalScrollBar().value())
            )
    return rects


def _on_line(line: QTextLine, first: int, last: int) -> QRectF:
    left, right = _x(line, first), _x(line, last)
    return QRectF(min(left, right), line.y(), abs(right - left), line.ascent() + line.descent())


def _x(line: QTextLine, place: int) -> float:
    found: object = line.cursorToX(place)
    if not isinstance(found, tuple):  # PySide gives a pair: where it is, and which character
        raise TypeError(found)
    return float(found[0])
