"""The palette of commands: every command with its key, found by any of its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from db.values import fold
from desktop.ui.buttons import key_width, paint_key
from desktop.ui.found import FoundList, FoundModel, Index, paint_selected
from desktop.ui.labels import field
from desktop.ui.paint import draw_elided
from desktop.ui.tokens import colour, font
from resources.words import say

ROW, MOST, WIDTH, BELOW_TOP = 36, 11, 560, 76


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done: its words, the page where it is done, its keys, and the doing."""

    words: str
    where: str
    keys: tuple[str, ...]
    act: Callable[[], None]

    @property
    def told(self) -> str:
        """All of it in one line, for a reader of the screen."""
        return ", ".join(part for part in (self.words, self.where, " ".join(self.keys)) if part)


def fitting(commands: Sequence[Command], typed: str) -> list[Command]:
    """Return the commands that have all the words typed, or their beginnings or letters; the best first."""
    wanted = fold(typed).split()
    scored = [(_fit(wanted, fold(f"{one.words} {one.where}").split()), one) for one in commands]
    found = [(score, place, one) for place, (score, one) in enumerate(scored) if score is not None]
    return [one for _score, _place, one in sorted(found, key=lambda each: each[:2])]


def _fit(wanted: Sequence[str], words: Sequence[str]) -> int | None:
    whole = 0
    for letters in wanted:
        scores = [score for score in (_closeness(letters, word) for word in words) if score is not None]
        if not scores:
            return None
        whole += min(scores)
    return whole


def _closeness(letters: str, word: str) -> int | None:
    """Return how well letters mean a word: its beginning, inside it, or in their order; less is better."""
    if word.startswith(letters):
        return 0
    if letters in word:
        return 1
    rest = iter(word)
    return 2 if word[:1] == letters[:1] and all(letter in rest for letter in letters) else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH - 20, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: Command = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        box = paint_selected(painter, option)
        inner = box.adjusted(12, 0, -12, 0)
        right = inner.right()
        for key in reversed(command.keys):
            width = key_width(key)
            paint_key(
                painter,
                QRectF(right - width, box.center().y() - 9, width, 18),
                key,
                colour("quiet"),
                colour("raised"),
            )
            right -= width + 4
        inner.setRight(right - 10)
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags, command.where)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(command.where) - 12)
        painter.setFont(font("body"))
        painter.setPen(colour("ink"))
        draw_elided(painter, inner, command.words, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


class Palette(QWidget):
    """Lies over the window: type, choose by arrow keys, do by Enter, leave by Escape."""

    def __init__(self, room: QWidget, commands: Callable[[], Sequence[Command]]) -> None:
        super().__init__(room)
        self._room, self._commands = room, commands
        self._known: Sequence[Command] = ()
        self._before: QWidget | None = None
        self.setAccessibleName(say("Commands"))
        self.sheet = QWidget(self)
        self.sheet.setProperty("surface", "raised")
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = field(say("Find a command"), placeholder=say("What is to be done?"))
        self.model = FoundModel(lambda command: str(command.told), self)
        self.list = FoundList(say("Commands found"), self.model, _Delegate(self))
        self.list.setProperty("flush", "true")
        self.list.setFrameShape(FoundList.Shape.NoFrame)
        self.list.taken.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda *_rows: self._tell())
        self.field.textEdited.connect(self._narrow)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.hide()

    def toggle(self) -> None:
        """Show every command, those of the page in front first; or put them away."""
        if self.isVisible():
            self.leave()
            return
        self._before = self.window().focusWidget()
        self._known = self._commands()
        self.field.clear()
        self.setGeometry(self._room.rect())
        self._narrow("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Put the palette away, and give the focus back."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()

    def _narrow(self, typed: str) -> None:
        self.model.show_rows(fitting(self._known, typed))
        rows = min(max(self.model.rowCount(), 1), MOST)
        self.list.setFixedHeight(rows * ROW + 4)
        width = min(WIDTH, self.width() - 40)
        self.sheet.setFixedWidth(width)
        self.sheet.adjustSize()
        self.sheet.move((self.width() - width) // 2, BELOW_TOP)
        self.list.select(0)
        self._tell()
        self.update()

    def _tell(self) -> None:
        command = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        told = command.told if command else say("No command has these words.")
        self.field.setAccessibleDescription(told)

    def _take(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            command: Command = self.model.rows[row]
            self.leave()
            command.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the field that are about the commands."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event.key())
        return False

    def _press(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self.list.press(key, MOST - 1)
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave by a click beside it."""
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window, and draw the edge."""
        painter = QPainter(self)
        shade = colour("ink") if colour("paper").lightness() > 128 else colour("on_toast").darker(300)
        shade.setAlphaF(0.28)
        painter.fillRect(self.rect(), shade)
        painter.setPen(colour("edge"))
        painter.drawRect(QRectF(self.sheet.geometry()).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()
