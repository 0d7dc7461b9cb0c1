"""The pages of an edition as they are drawn, one below the other."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.labels import text_label
from desktop.ui.tokens import colour
from resources.words import say

WIDEST = 760
GAP = 22


class Sheet(QWidget):
    """One page on white paper, as wide as there is room."""

    def __init__(self, picture: QPixmap, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setAccessibleName(say("Page {number}", number=number))

    def fit(self, width: int) -> None:
        """Take a width; the height follows."""
        shape = self._picture.size()
        self.setFixedSize(QSize(width, round(width * shape.height() / max(shape.width(), 1))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(colour("hairline"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


class Sheets(QScrollArea):
    """Shows pages; each is there as soon as it is drawn."""

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
        picture = QPixmap()
        picture.loadFromData(png, "PNG")
        page = Sheet(picture, len(self.pages) + 1)
        page.fit(self._width())
        self.pages.append(page)
        self._column.insertWidget(self._column.count() - 2, page, 0, Qt.AlignmentFlag.AlignHCenter)

    def end(self) -> None:
        """Say that no page is to come."""
        self._state.setText("" if self.pages else say("No page could be shown."))
        self._state.setVisible(not self.pages)

    def resizeEvent(self, event: object) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        for page in self.pages:
            page.fit(self._width())

    def _width(self) -> int:
        return max(min(self.viewport().width() - 2 * GAP, WIDEST), 200)
