"""The article as it was read: plain text only, its evidence painted on the page."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from db.records import Article, Zone
from db.values import ZoneKind
from desktop.review.view import View
from desktop.ui.dates import printed
from desktop.ui.offsets import Offsets
from desktop.ui.review.ink import paint_marks, paint_outline
from desktop.ui.review.marks import Mark, mark_at, marks_of, passages
from desktop.ui.review.spans import Span, span_rects
from desktop.ui.tokens import READING, article_type, colour, font
from resources.words import label, say

QUIET = {ZoneKind.CAPTION, ZoneKind.BYLINE, ZoneKind.SOURCE, ZoneKind.TEASER, ZoneKind.FURNITURE}
SCROLLING = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
META_ROOM = 32
META_HEIGHT = 20
ABOVE, BELOW = 32, 90
INSET = 8
"""Room inside the page for outlines around the first and last letters of a line."""
LEAST_MARGIN = 40
PARAGRAPH_ENDS = frozenset('.!?…:;”"’)')
"""A line that ends so is taken for a paragraph; any other may be one line of a paragraph wrapped by hand."""


class ArticleView(QTextEdit):
    """Shows one article read-only; ``pressed(card, claim)`` when evidence is clicked."""

    pressed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(say("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(INSET)
        self._article: Article | None = None
        self._view = View(article=None)
        self._offsets = Offsets("")
        self._marks: tuple[Mark, ...] = ()
        self._found: dict[tuple[int, int], list[QRectF]] = {}
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._found.clear())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing, whatever a text asks for."""
        return None

    def show_view(self, view: View) -> None:
        """Show an article with its marks; the passage in focus is brought into sight."""
        fresh = self._article is None or view.article is None or view.article.id != self._article.id
        self._article, self._view = view.article, view
        if fresh:
            self._fill()
        self._marks = marks_of(view)
        self.viewport().update()
        self._bring_into_sight(to_top=fresh)

    def show_passage(self, start: int, end: int) -> None:
        """Scroll so that a stretch of the reading is seen."""
        rects = self._rects(start, end)
        if rects:
            self._scroll_to(rects[0].top(), rects[-1].bottom())

    def _fill(self) -> None:
        text = self._article.text if self._article else ""
        self._offsets = Offsets(text)
        self.setPlainText(text)
        self._set_type()
        self.verticalScrollBar().setValue(0)

    def _set_type(self) -> None:
        self._found.clear()
        measures = article_type()
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # one layout at the end, not one for each paragraph
        whole.select(QTextCursor.SelectionType.Document)
        body = QFont(READING)
        body.setPixelSize(measures.size)
        plain = QTextCharFormat()
        plain.setFont(body)
        plain.setForeground(colour("ink"))
        whole.mergeBlockFormat(_leading(body, measures.leading))
        whole.mergeCharFormat(plain)
        self._part_paragraphs()
        self._set_page()
        for zone in self._article.zones if self._article else ():
            self._set_zone(zone)
        whole.endEditBlock()

    def _set_zone(self, zone: Zone) -> None:
        cursor = self._cursor(zone.start, zone.end)
        made = QTextCharFormat()
        if zone.kind is ZoneKind.HEADLINE:
            headline = QFont(READING, -1, QFont.Weight.DemiBold)
            headline.setPixelSize(article_type().headline)
            made.setFont(headline)
            cursor.mergeCharFormat(made)
            block = _leading(headline, 128)
            if zone is self._headline():
                block.setBottomMargin(META_ROOM)
            cursor.mergeBlockFormat(block)
        elif zone.kind in QUIET:
            made.setFontItalic(True)
            made.setForeground(colour("quiet"))
            cursor.mergeCharFormat(made)

    def _set_page(self) -> None:
        """Leave room above the first line, and below the last for messages over the page."""
        frame = self.document().rootFrame()
        page = frame.frameFormat()
        page.setTopMargin(ABOVE if self._headline() else ABOVE + META_ROOM)
        page.setBottomMargin(BELOW)
        frame.setFrameFormat(page)

    def _part_paragraphs(self) -> None:
        """Set paragraphs equally far apart, whether empty lines stand between them or none."""
        space = article_type().paragraph
        low, apart = QTextBlockFormat(), QTextBlockFormat()
        low.setLineHeight(space, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        apart.setBottomMargin(space)
        block = self.document().begin()
        while block.isValid():
            following = block.next()
            if block.length() == 1:
                QTextCursor(block).mergeBlockFormat(low)
            elif following.length() > 1 and block.text().rstrip()[-1:] in PARAGRAPH_ENDS:
                QTextCursor(block).mergeBlockFormat(apart)
            block = following

    def _headline(self) -> Zone | None:
        zones = self._article.zones if self._article else ()
        return next((zone for zone in zones if zone.kind is ZoneKind.HEADLINE), None)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._offsets.to_qt(start), last))
        cursor.setPosition(min(self._offsets.to_qt(end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _span(self, start: int, end: int) -> Span:
        return Span(self._offsets.to_qt(start), self._offsets.to_qt(end))

    def _rects(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of a stretch in the viewport; each is looked for once in a layout."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        found = self._found.get((start, end))
        if found is None:
            found = [rect.translated(x, y) for rect in span_rects(self, self._span(start, end))]
            self._found[start, end] = found
        return [rect.translated(-x, -y) for rect in found]

    def _bring_into_sight(self, *, to_top: bool) -> None:
        focused = passages(self._view)
        if not focused:
            return
        rects = [rect for start, end in focused[:1] for rect in self._rects(start, end)]
        if rects and not (to_top and rects[-1].bottom() < self.viewport().height()):
            self._scroll_to(rects[0].top(), rects[-1].bottom())

    def _scroll_to(self, top: float, bottom: float) -> None:
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if top < 24 or bottom > height - 80:
            bar.setValue(int(bar.value() + top - height / 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines at a readable length, and the column at the left third."""
        self._set_margins()
        super().resizeEvent(event)

    def _set_margins(self) -> None:
        self._found.clear()
        column = article_type().column
        spare = self.width() - column - 12
        left = max(LEAST_MARGIN, min(spare // 2, 72))
        self.setViewportMargins(left - INSET, 0, max(24, spare - left) - INSET, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Set the type anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_article", None) is not None:
            self._set_type()

    def follow_size(self) -> None:
        """Set the type in the size chosen now; what is read stays where it is."""
        place = self.cursorForPosition(QPoint(0, 0)).position()
        self._set_type()
        self._set_margins()
        top = QTextCursor(self.document())
        top.setPosition(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(top).top())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the evidence below the text, the focused passage's outline above it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = QRectF(event.rect()).adjusted(0, -40, 0, 40)
        for mark in self._near(seen):
            paint_marks(painter, self._rects(mark.start, mark.end), mark.part)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end in passages(self._view):
            paint_outline(painter, self._rects(start, end))
        self._paint_meta(painter)
        painter.end()

    def _near(self, seen: QRectF) -> list[Mark]:
        first = self._offsets.from_qt(self.cursorForPosition(seen.topLeft().toPoint()).position())
        last = self._offsets.from_qt(self.cursorForPosition(seen.bottomRight().toPoint()).position())
        return [mark for mark in self._marks if mark.end >= first and mark.start <= last]

    def _paint_meta(self, painter: QPainter) -> None:
        """Paint outlet, date and area below the headline, or where it would stand."""
        zone = self._headline()
        rects = self._rects(zone.start, zone.end) if zone else []
        if zone and not rects:
            return
        top = rects[-1].bottom() + 5 if zone else ABOVE - self.verticalScrollBar().value()
        painter.setFont(font("body"))
        painter.setPen(colour("quiet"))
        line = QRectF(INSET, top, self.viewport().width(), META_HEIGHT)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.meta())

    def meta(self) -> str:
        """Return what is known of the article besides its text, in words."""
        if self._article is None:
            return ""
        head = self._article.head
        date = printed(head.published) if head.published else say("no date yet")
        language = label("language", head.language) if head.language else ""
        return " · ".join(part for part in (head.outlet, date, head.area, language) if part)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on evidence for its card."""
        super().mouseReleaseEvent(event)
        mark = None if self.textCursor().hasSelection() else self._mark_at(event.position())
        if mark is not None:
            many = mark.card == self._view.card and len(self._view.cards[mark.card].claims) > 1
            self.pressed.emit(mark.card, mark.claim if many else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over evidence."""
        super().mouseMoveEvent(event)
        over = self._mark_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def _mark_at(self, point: QPointF) -> Mark | None:
        place = self._offsets.from_qt(self.cursorForPosition(point.toPoint()).position())
        mark = mark_at(self._marks, place, self._view.card)
        if mark is None:
            return None
        hit = any(rect.adjusted(-2, -3, 2, 3).contains(point) for rect in self._rects(mark.start, mark.end))
        return mark if hit else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll and copy; every other key is the page's."""
        copying = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_C
        if event.key() in SCROLLING or copying:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _leading(font: QFont, percent: int) -> QTextBlockFormat:
    """Return a block format whose lines are a percentage of the font's size apart."""
    made = QTextBlockFormat()
    share = percent * font.pixelSize() / QFontMetricsF(font).height()
    made.setLineHeight(share, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
