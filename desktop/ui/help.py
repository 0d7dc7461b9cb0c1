"""The keys of a page, over it; the arrow keys turn to those of the other pages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton, KeyCap
from desktop.ui.keymap import keymap
from desktop.ui.keys import Gesture
from desktop.ui.keytable import SECTIONS, Section
from desktop.ui.labels import text_label
from desktop.ui.tokens import colour
from resources.words import say

KEYS = 96
"""Room for the keys of a line, so that all words begin at one edge."""
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
COLUMNS = 3
EDGE = 24


class HelpOverlay(QWidget):
    """Lists the keys of the one table; any key but the arrow keys, or a click, puts it away.

    Signals: ``wants_keys()`` to change them.
    """

    wants_keys = Signal()

    def __init__(self, parent: QWidget, pages: Sequence[str], front: Callable[[], int]) -> None:
        super().__init__(parent)
        self._room, self._pages, self._front = parent, pages, front
        self.page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Keys"))
        self._before: QWidget | None = None
        self.sheet = QWidget(self)
        self.sheet.setProperty("surface", "raised")
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.subject = text_label("", "subject")
        self.change = KeyButton(say("Change the keys…"), kind="link")
        self.change.clicked.connect(self._change)
        self.change.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room = QScrollArea()
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setAccessibleName(say("Keys"))
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(32, 26, 20, 22)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(self.subject)
        head.addStretch(1)
        head.addWidget(self.change)
        column.addLayout(head)
        column.addWidget(self.room, 1)
        words = say("← → other pages. Letters are text while a field has the focus; Esc leaves it.")
        column.addWidget(text_label(words, "explain"))
        self.hide()

    def toggle(self) -> None:
        """Show the keys of the page in front, or put them away."""
        if self.isVisible():
            self._leave()
            return
        self._before = self.window().focusWidget()
        self.show_page(self._front())
        self.show()
        self.raise_()
        self.setFocus()

    def show_page(self, page: int) -> None:
        """Show the keys of a page, and those that work everywhere."""
        self.page = page % len(self._pages)
        self.subject.setText(say("Keys: {page}", page=self._pages[self.page]))
        mine = [one for one in SECTIONS if one.page == self.page]
        inside = QWidget()
        inside.setProperty("surface", "raised")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(40)
        for sections in _columns([*mine, *(one for one in SECTIONS if one.page is None)]):
            column = QVBoxLayout()
            column.setSpacing(14)
            for section in sections:
                column.addLayout(_table(say(section.words), section.gestures))
            column.addStretch(1)
            row.addLayout(column)
        self.room.setWidget(inside)
        self._place(inside)

    def _place(self, inside: QWidget) -> None:
        self.setGeometry(self._room.rect())
        inside.adjustSize()
        self.room.updateGeometry()  # else the sheet goes by what was inside before
        around = self.sheet.sizeHint() - self.room.sizeHint()
        width = min(inside.width() + 52 + EDGE, self.width() - 2 * EDGE)
        height = min(inside.height() + around.height() + 8, self.height() - 2 * EDGE)
        self.sheet.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _change(self) -> None:
        self._leave()
        self.wants_keys.emit()

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to another page's keys by the arrow keys, scroll, or put them away."""
        bar = self.room.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Left:
                self.show_page(self.page + STEPS[Qt.Key(event.key())])
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + 60)
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - 60)
            case _:
                self._leave()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the keys away."""
        self._leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page."""
        painter = QPainter(self)
        shade = QColor(colour("ink") if colour("paper").lightness() > 128 else QColor("black"))
        shade.setAlphaF(0.35)
        painter.fillRect(self.rect(), shade)
        painter.setPen(colour("hairline"))
        painter.drawRect(QRectF(self.sheet.geometry()).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()


def _columns(sections: Sequence[Section]) -> list[list[Section]]:
    """Part sections, in their order, into columns about equally long."""
    most = sum(len(one.gestures) + 2 for one in sections) / COLUMNS
    columns: list[list[Section]] = [[]]
    room = most
    for section in sections:
        if columns[-1] and room < (len(section.gestures) + 2) / 2 and len(columns) < COLUMNS:
            columns.append([])
            room = most
        columns[-1].append(section)
        room -= len(section.gestures) + 2
    return columns


def _table(subject: str, gestures: Sequence[Gesture]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    grid.addWidget(text_label(subject, "explain"), 0, 0, 1, 2)
    for line, gesture in enumerate((one for one in gestures if keymap().caps(one)), 1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keymap().caps(gesture):
            caps.addWidget(text_label("…", "quiet") if key == "…" else KeyCap(key))
        caps.addStretch(1)
        grid.addLayout(caps, line, 0)
        grid.addWidget(text_label(say(gesture.words)), line, 1)
    grid.setColumnMinimumWidth(0, KEYS)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(gestures) + 1, 1)
    return grid
