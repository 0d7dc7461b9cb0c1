"""The evidence of a tenure: its words, where they stand, and the way there."""

from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.values import Part
from desktop.browse import CitationLine
from desktop.ui.directory.wording import accepted, source
from desktop.ui.labels import elided_label, text_label
from desktop.ui.tokens import colour
from resources.words import say


class Quote(QWidget):
    """One citation; ``pressed(article id, start, end)`` leads to the words in their article."""

    pressed = Signal(str, int, int)

    def __init__(self, line: CitationLine, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(say("Quote: {quote}. Opens the article.", quote=line.quote))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 11, 0, 11)
        column.setSpacing(4)
        column.addWidget(text_label(say("“{quote}”", quote=line.quote), "quote", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(elided_label(source(line), "explain"), 1)
        row.addWidget(text_label(accepted(line, today), "explain"))
        column.addLayout(row)
        if line.restricted:
            column.addWidget(text_label(say("not to be printed"), "attention"))
        for note in line.notes:
            column.addWidget(text_label(say("Private note: {text}", text=note.text), "note", wrap=True))

    def open(self) -> None:
        """Ask for the article at the quote."""
        passages = [piece for piece in self.line.evidence if piece.part is Part.PASSAGE]
        piece = next(iter(passages or self.line.evidence), None)
        start, end = (piece.start, piece.end) if piece else (0, 0)
        self.pressed.emit(self.line.article_id, start, end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the article."""
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the article on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the pointer."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint when the pointer is gone."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above, and a bar while it is pointed at or has the focus."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour("hairline"))
        if self.hasFocus() or self.underMouse():
            painter.fillRect(QRectF(-12, 10, 3, self.height() - 20), colour("accent"))
            painter.fillRect(QRectF(0, 0, self.width(), 1), colour("accent"))
        painter.end()
