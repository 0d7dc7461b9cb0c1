"""The article with a caret: its text is walked through and selected by keys or by the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.review.marking import Marking
from desktop.review.view import View
from desktop.ui.review.article import ArticleView
from desktop.ui.review.ink import paint_outline
from desktop.ui.review.marks import Mark, marks_of, passages
from desktop.ui.review.spans import span_rects
from desktop.ui.tokens import colour

Key = Qt.Key
WALKING = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End})
PAGING = frozenset({Key.Key_PageUp, Key.Key_PageDown})
CARET = 2
Press = Callable[[QKeyEvent], bool]


class WalkedArticle(ArticleView):
    """Signals: ``selected()`` by the mouse; ``walked()`` when the caret moved; ``menu_asked(place, point)``.

    ``place`` is the character under the pointer, ``point`` is in the viewport.
    """

    selected = Signal()
    walked = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press: Press | None = None
        self._marking: Marking | None = None
        self._mention: tuple[int, int] | None = None
        self._still = self.textInteractionFlags()
        self.cursorPositionChanged.connect(self._walk)
        self.selectionChanged.connect(self._walk)

    @property
    def walking(self) -> bool:
        """Whether the caret is in the text."""
        return self._press is not None

    def walk(self, press: Press) -> None:
        """Put the caret into the text; ``press`` is asked first about every key."""
        if self._press is None:
            self.setTextInteractionFlags(self._still | Qt.TextInteractionFlag.TextSelectableByKeyboard)
            self.setCursorWidth(CARET)
            if not self.textCursor().hasSelection():
                self.setTextCursor(self._entrance())
        self._press = press
        self.setFocus()

    def _entrance(self) -> QTextCursor:
        """Return the caret before the passage in focus, if that is seen, else in the upper page."""
        focused = next(iter(passages(self._view)), None)
        cursor = self._cursor(focused[0], focused[0]) if focused else None
        seen = self.viewport().rect()
        if cursor is not None and seen.contains(self.cursorRect(cursor)):
            return cursor
        return self.cursorForPosition(QPoint(self.viewport().width() // 3, 48))

    def stand(self) -> None:
        """Take the caret out of the text, with what was selected and marked."""
        self._press, self._marking = None, None
        self.setTextInteractionFlags(self._still)
        self.setCursorWidth(1)
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._marks = marks_of(self._view)
        self.viewport().update()

    @property
    def selection(self) -> tuple[int, int]:
        """The selected characters; twice the caret's where nothing is selected."""
        cursor = self.textCursor()
        ends = cursor.selectionStart(), cursor.selectionEnd()
        return self._offsets.from_qt(ends[0]), self._offsets.from_qt(ends[1])

    def select(self, start: int, end: int) -> None:
        """Select characters, the caret at the last one given."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(start))
        cursor.setPosition(self._offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.show_passage(min(start, end), max(start, end))

    def turn(self) -> None:
        """Put the caret at the selection's other edge."""
        cursor = self.textCursor()
        anchor, place = cursor.anchor(), cursor.position()
        cursor.setPosition(place)
        cursor.setPosition(anchor, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def show_marking(self, marking: Marking) -> None:
        """Show the pieces of one claim alone, as they are being marked."""
        self._marking = marking
        pieces = (Mark(one.start, one.end, one.part, self._view.card, 0) for one in marking.pieces)
        self._marks = tuple(sorted(pieces, key=lambda one: (one.start, one.end)))
        self.viewport().update()

    def show_view(self, view: View) -> None:
        """Show another moment of the page: what was marked belongs to the one before."""
        if self.walking:
            self.stand()
        self._mention = None
        super().show_view(view)

    def show_mention(self, start: int, end: int) -> None:
        """Outline a mention, and bring it into sight."""
        self._mention = (start, end)
        self.show_passage(start, end)
        self.viewport().update()

    def place_of(self, start: int, end: int) -> QPoint:
        """Return the point below a stretch, in the viewport."""
        rects = span_rects(self, self._span(start, end))
        return rects[0].bottomLeft().toPoint() if rects else QPoint(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the piece whose edges move, its moving edge, and the mention that was gone to."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mention is not None:
            paint_outline(painter, span_rects(self, self._span(*self._mention)))
        if self._marking is not None and self.textCursor().hasSelection():
            self._paint_edge(painter)
        painter.end()

    def _paint_edge(self, painter: QPainter) -> None:
        caret = self.cursorRect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRect(QRectF(caret.left() - 1, caret.top() + 2, 2, caret.height() - 4))
        painter.drawEllipse(QRectF(caret.left() - 4, caret.bottom() - 6, 8, 8))

    def _walk(self) -> None:
        if self.walking:
            self.walked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of words that were selected."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection() and event.button() == Qt.MouseButton.LeftButton:
            self.selected.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer."""
        point = self.viewport().mapFromGlobal(event.globalPos())
        self.menu_asked.emit(self._offsets.from_qt(self.cursorForPosition(point).position()), point)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep the Tab key in the text while the caret is there."""
        return self.walking or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by the arrow keys while the caret is in the text; no letter means the page then."""
        if self._press is None:
            super().keyPressEvent(event)
        elif self._press(event):
            event.accept()
        elif event.key() in WALKING | PAGING:
            QTextEdit.keyPressEvent(self, event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
