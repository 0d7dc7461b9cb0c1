"""The top of the window: the program's name, its pages, and the search."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop.ui.buttons import KeyCap
from desktop.ui.keymap import keymap
from desktop.ui.labels import field, text_label
from desktop.ui.tokens import colour, font
from resources.words import say

HEIGHT = 48
COUNT_GAP = 6
SEARCH = QSize(340, 33)
CAP_EDGE = 12


class PageTab(QAbstractButton):
    """The name of a page; the one in front is underlined in the accent."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._count = ""

    def show_count(self, count: int) -> None:
        """Show quietly how much waits on the page; nothing for none."""
        shown = f"{count:,}" if count else ""
        if shown == self._count:
            return
        self._count = shown
        self.setAccessibleName(f"{self.text()}, {self._count}" if count else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the name in its stronger weight, so that nothing moves, and for the count."""
        name = QFontMetrics(self._type(strong=True)).horizontalAdvance(self.text())
        count = QFontMetrics(font("explain")).horizontalAdvance(self._count) + COUNT_GAP if self._count else 0
        return QSize(name + count + 4, HEIGHT)

    @staticmethod
    def _type(*, strong: bool) -> QFont:
        made = font("body")
        made.setWeight(QFont.Weight.Medium if strong else QFont.Weight.Normal)
        return made

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the pointer."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint when the pointer is gone."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, the line of the page in front, the focus."""
        painter = QPainter(self)
        painter.setFont(self._type(strong=self.isChecked()))
        painter.setPen(colour("ink" if self.isChecked() or self.underMouse() else "quiet"))
        if self._count:
            self._paint_counted(painter)
        else:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isChecked():
            painter.fillRect(QRectF(0, self.height() - 3, self.width(), 2), colour("accent"))
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 11.5, -0.5, -11.5), 4, 4)
        painter.end()

    def _paint_counted(self, painter: QPainter) -> None:
        whole = self.rect().adjusted(2, 0, -2, 0)
        painter.drawText(whole, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        painter.drawText(whole, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._count)


class TopBar(QWidget):
    """Names the pages; ``turned(page)`` when another is asked for."""

    turned = Signal(int)

    def __init__(self, pages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(24)
        row.addWidget(text_label("Incumbent", "brand"))
        self.tabs = [PageTab(words) for words in pages]
        for place, tab in enumerate(self.tabs):
            tab.clicked.connect(lambda _on=False, place=place: self.turned.emit(place))
            row.addWidget(tab)
        row.addStretch(1)
        words = say("Search persons, bodies, posts, articles")
        self.search = field(words, placeholder=words)
        self.search.setProperty("search", "true")
        self.search.setFixedHeight(SEARCH.height())
        self.search.setMaximumWidth(SEARCH.width())
        self.search.setMinimumWidth(SEARCH.width() // 2)
        self._cap = KeyCap("", self.search)
        self.search.textChanged.connect(self._show_cap)
        self.search.installEventFilter(self)
        row.addWidget(self.search, 4)
        self.follow_keys()

    def follow_keys(self) -> None:
        """Show the key that leads to the search."""
        self._cap.show_key(keymap().cap("everywhere.search"))
        self.search.setTextMargins(0, 0, self._cap.width() + 8, 0)
        self._show_cap()

    def _show_cap(self) -> None:
        self._cap.setVisible(bool(self._cap.key) and not self.search.text())
        space = self.search.size() - self._cap.size()
        self._cap.move(space.width() - CAP_EDGE, space.height() // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the key at the right edge of the search."""
        if event.type() == QEvent.Type.Resize:
            self._show_cap()
        return False

    def show_page(self, place: int) -> None:
        """Mark the page in front."""
        self.tabs[place].setChecked(True)
