"""The history of everything: all acts, found by whom they are about; any is reopened after its preview."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.review.previews import ActLine
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import short_day
from desktop.ui.desk import Desk
from desktop.ui.labels import field, text_label
from desktop.ui.lists import LineList
from desktop.ui.paged import PagedRows
from desktop.ui.paint import draw_elided
from desktop.ui.review.wording import told
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.form import Act, Ask
from desktop.ui.tokens import colour, font
from resources.words import label, say

Index = QModelIndex | QPersistentModelIndex
Read = Callable[[str, str | None, Callable[[list[ActLine]], None]], None]
ROW, ROOM, TYPING_MS = 50, 400, 150
LEFT = Qt.AlignmentFlag.AlignLeft
OVER: Mapping[str, str] = MappingProxyType(
    {"undo": "An act was taken back", "redo": "An act was done again", "reopen": "An older act was reopened"}
)
"""Acts about other acts: what those said stands at their own place."""


class ActsModel(PagedRows):
    """Acts, the latest first; the next page is read when the list's end is near."""

    def __init__(self, read: Read, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._search = ""

    @property
    def acts(self) -> list[ActLine]:
        """The acts that are loaded."""
        return self._rows

    def _read_after(self, last: ActLine) -> None:
        self._read(self._search, last.id, self._append)

    def restart(self, search: str) -> None:
        """Read from the latest act on."""
        self._search, self._more = search, False
        self._read(search, None, self._begin)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what an act did, for a reader of the screen with who and when, or the act."""
        if not index.isValid():
            return None
        act = self.acts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return what(act)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{what(act)}. {who(act)}"
        return act if role == Qt.ItemDataRole.UserRole else None


def what(act: ActLine) -> str:
    """Return what an act decided, on one line."""
    if act.gesture in OVER:
        return say(OVER[act.gesture])
    said = " · ".join(map(told, act.said))
    more = act.decisions - len(act.said)
    if not said:
        return label("gesture", act.gesture)
    return say("{said} and {count} more", said=said, count=f"{more:,}") if more > 0 and act.said[1:] else said


def who(act: ActLine) -> str:
    """Return when, by whom and how an act was done, and whether it still counts."""
    at = act.at.astimezone()
    taken_back = "" if act.counts else say("taken back")
    when = f"{short_day(at.date())} {at:%H:%M}"
    return " · ".join(part for part in (when, act.curator, label("gesture", act.gesture), taken_back) if part)


class ActDelegate(QStyledItemDelegate):
    """Paints an act: what it did, then when, by whom and how."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(300, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        act: ActLine = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent_soft"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 0.5, box.width(), 1), colour("hairline"))
        upper = QRectF(box.left() + 12, box.top() + 6, box.width() - 18, 18)
        painter.setFont(font("body"))
        painter.setPen(colour("ink" if act.counts else "quiet"))
        draw_elided(painter, upper, what(act), LEFT)
        painter.setFont(font("explain"))
        painter.setPen(colour("quiet"))
        draw_elided(painter, upper.translated(0, 19), who(act), LEFT)
        painter.restore()


class ActsForm(Form):
    """All acts in a side sheet; Enter or R on one shows what goes with it, Enter again takes it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            say("History"), say("Every act, the latest first; nothing is ever lost."), say("Take back")
        )
        self.said = say("Taken back, with what rests on it")
        self._desk = desk
        self._chosen: ActLine | None = None
        self.search = field(say("Find acts"), placeholder=say("On whom or what"))
        self.reopen = KeyButton(say("Reopen this act"), "R")
        self.reopen.clicked.connect(self.turn)
        self.nothing = text_label("", "quiet")
        self.model = ActsModel(self._read, self)
        self.list = LineList(say("Acts"), ROW)
        self.list.show_model(self.model, ActDelegate(self))
        self.list.setMinimumHeight(ROOM)
        self.list.picked.connect(lambda _row: self.turn())
        self.list.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(lambda: self.model.restart(self.search.text()))
        self.search.textEdited.connect(lambda _text: self._typing.start())
        self.model.modelReset.connect(self._begun)
        for widget in (self.search, self.nothing, self.list):
            self.column.addWidget(widget)
        self.column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        self.model.restart("")

    def first(self) -> QWidget:
        """Begin in the list: the latest act is what one looks for most."""
        return self.list

    def _read(self, search: str, after: str | None, told: Callable[[list[ActLine]], None]) -> None:
        curation = self._desk.services.curation
        if curation is not None:
            self._desk.background.read(lambda: curation.acts(search, after), told, topic=self.model)

    def _begun(self) -> None:
        found = bool(self.model.acts)
        self.nothing.setText("" if found else say("No act is found."))
        self.nothing.setVisible(not found)
        self.reopen.setVisible(found)
        if found:
            self.list.select(0)
        else:
            self._choose(-1)

    def _choose(self, row: int) -> None:
        self._chosen = self.model.acts[row] if 0 <= row < len(self.model.acts) else None
        self.edited.emit()

    def turn(self) -> None:
        """Ask for what goes with the act under the cursor; when that is shown, take it back."""
        if self._chosen is not None:
            self.wants_preview.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list by the arrow key; R reopens."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_F and self.list.hasFocus():
            self.search.setFocus()
        elif event.key() == Qt.Key.Key_R and self.list.hasFocus():
            self.turn()
        else:
            event.ignore()

    def _act_id(self) -> str | None:
        if self._chosen is not None and not self._chosen.counts:
            raise Wanting(say("This act was taken back already."))
        return self._chosen.id if self._chosen else None

    def asking(self) -> Ask | None:
        """Ask which acts go with it, and what that changes."""
        act_id = self._act_id()
        return None if act_id is None else lambda curation: curation.preview_reopen(act_id)

    def acting(self) -> Act | None:
        """Take it back."""
        act_id = self._act_id()
        return None if act_id is None else lambda curation: curation.reopen(act_id)
