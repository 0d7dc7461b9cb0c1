"""What lies over a page at its right edge: it dims the page, keeps the keys, and gives the focus back."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.tokens import colour

WIDTH = 520


class Over(QWidget):
    """A panel over its page until it is left; ``left()``. The Tab key stays inside."""

    left = Signal()

    def __init__(self, page: QWidget, width: int = WIDTH) -> None:
        super().__init__(page)
        self._page, self._width = page, width
        self._before: QWidget | None = None
        self.panel = QWidget(self)
        self.panel.setProperty("surface", "raised")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page.installEventFilter(self)
        self.hide()

    def appear(self) -> None:
        """Lie over the page, and remember what had the focus."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Put it away, and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        else:
            self._page.setFocus()
        self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep the Tab key inside."""
        chain = [one for one in self._chain() if one.isVisible() and one.isEnabled()]
        now = self.window().focusWidget()
        if chain:
            at = chain.index(now) if now in chain else -1
            chain[(at + (1 if forward else -1)) % len(chain)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _chain(self) -> list[QWidget]:
        """Return what takes the Tab key inside, in Qt's own order."""
        found: list[QWidget] = []
        one = self.nextInFocusChain()
        while one is not None and one is not self:
            if self.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found.append(one)
            one = one.nextInFocusChain()
        return [each for each in found if each.focusProxy() is None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.setGeometry(self._page.rect())
        width = min(self._width, self.width())
        self.panel.setGeometry(self.width() - width, 0, width, self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave by a click beside it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page, and draw the panel's edge."""
        painter = QPainter(self)
        shade = QColor(colour("ink") if colour("paper").lightness() > 128 else QColor("black"))
        shade.setAlphaF(0.28)
        painter.fillRect(self.rect(), shade)
        painter.fillRect(QRectF(self.panel.x() - 1, 0, 1, self.height()), colour("edge"))
        painter.end()
