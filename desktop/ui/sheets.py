"""The pages of an edition as they are drawn, one below the other."""

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.labels import set_tip, text_label
from desktop.ui.tokens import colour
from resources.words import say

WIDEST = 760
GAP = 22


class Sheet(QWidget):
    """One page on white paper, as wide as there is room; unpacked only while it is seen.

    Signals: ``pointed(part)`` at a part of its height, on a double click.
    """

    pointed = Signal(float)

    def __init__(self, png: bytes, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._png = QByteArray(png)
        buffer = QBuffer(self._png)
        self._shape = QImageReader(buffer).size()
        self.setAccessibleName(say("Page {number}", number=number))
        set_tip(self, say("A double click on a line leads to it in the directory"))

    def fit(self, width: int) -> None:
        """Take a width; the height follows."""
        shape = self._shape
        self.setFixedSize(QSize(width, round(width * shape.height() / max(shape.width(), 1))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawPixmap(self.rect(), self._picture())
        painter.setPen(colour("hairline"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _picture(self) -> QPixmap:
        key = f"sheet {id(self)}"
        picture = QPixmap()
        if not QPixmapCache.find(key, picture):
            picture.loadFromData(self._png, "PNG")
            QPixmapCache.insert(key, picture)
        return picture

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell where on the page."""
        self.pointed.emit(event.position().y() / max(self.height(), 1))


class Sheets(QScrollArea):
    """Shows pages; each is there as soon as it is drawn.

    Signals: ``pointed(page, part)`` at a part of a page's height; the first page is 0.
    """

    pointed = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(say("Pages of the edition"))
        self.pages: list[Sheet] = []
        self._inside = QWidget()
        self._inside.setProperty("surface", "paper")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self._state = text_label("", "quiet")
        self._column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    def begin(self) -> None:
        """Make room for another edition."""
        while self.pages:
            page = self.pages.pop()
            self._column.removeWidget(page)
            page.deleteLater()
        self._state.setText(say("Drawing the pages…"))
        self._state.show()

    def add(self, png: bytes) -> None:
        """Show the next page, the bytes of a PNG."""
        number = len(self.pages)
        page = Sheet(png, number + 1)
        page.pointed.connect(lambda part: self.pointed.emit(number, part))
        page.fit(self._width())
        self.pages.append(page)
        self._column.insertWidget(self._column.count() - 2, page, 0, Qt.AlignmentFlag.AlignHCenter)

    def end(self) -> None:
        """Say that no page is to come."""
        self._state.setText("" if self.pages else say("No page could be shown."))
        self._state.setVisible(not self.pages)

    def turn_to(self, number: int) -> None:
        """Bring a page to the top, the first being 0."""
        if number < len(self.pages):
            self.verticalScrollBar().setValue(self.pages[number].y() - GAP // 2)

    def resizeEvent(self, event: object) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        for page in self.pages:
            page.fit(self._width())

    def _width(self) -> int:
        return max(min(self.viewport().width() - 2 * GAP, WIDEST), 200)
