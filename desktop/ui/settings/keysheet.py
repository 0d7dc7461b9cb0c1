"""The sheet in which keys are changed: choose a gesture, press Enter, press the key that it shall have."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.keymap import Keymap, key_of, shown
from desktop.ui.keys import Gesture
from desktop.ui.labels import rule, set_role, text_label
from desktop.ui.lists import LineList
from desktop.ui.settings.keyrows import ROW, KeyDelegate, KeyModel
from desktop.ui.sheet.over import Over
from resources.words import say

WIDTH = 560
HOW = "Enter, then the new key. A key does one thing on a page; digits, Enter, Esc and Tab stay as they are."


class KeysSheet(Over):
    """Lists the gestures with their keys; what is changed holds at once, and is kept."""

    def __init__(self, keymap: Keymap, room: QWidget) -> None:
        super().__init__(room, WIDTH)
        self._keymap = keymap
        self.setAccessibleName(say("Change the keys"))
        self.says = text_label(say(HOW), "quiet", wrap=True)
        self.model = KeyModel(keymap, self)
        self.list = LineList(say("Gestures and their keys"), ROW)
        self.list.show_model(self.model, KeyDelegate(self))
        self.list.picked.connect(self._wait)
        self.list.installEventFilter(self)
        keymap.changed.connect(self.model.show_again)
        self.change = KeyButton(say("Change"), "↵", kind="primary")
        self.back = KeyButton(say("As on the first day"), "Del")
        self.all_back = KeyButton(say("All as on the first day"))
        self.close_button = KeyButton(say("Close"), "Esc")
        self.change.clicked.connect(lambda: self._wait(self.list.currentIndex().row()))
        self.back.clicked.connect(self._reset)
        self.all_back.clicked.connect(keymap.reset_all)
        self.close_button.clicked.connect(self.leave)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(16, 24, 16, 12)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 6)
        head.addWidget(text_label(say("Keys"), "subject"))
        head.addWidget(self.says)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 0, 0)
        for button in (self.change, self.back, self.all_back, self.close_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def open(self) -> None:
        """Show the keys as they are now."""
        self._tell(say(HOW), "quiet")
        self.appear()
        self.list.select(1)
        self.list.setFocus()

    def leave(self) -> None:
        """Put the sheet away; a key that was waited for is not."""
        self.model.wait_for(None)
        super().leave()

    def _wait(self, row: int) -> None:
        gesture = self.model.gesture(row)
        if gesture is not None:
            self.model.wait_for(gesture)
            words = say("Press the key for: {words}. Esc leaves it as it is.", words=say(gesture.words))
            self._tell(words, "quiet")
            self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key that is waited for, whatever it means elsewhere; step over headings."""
        if watched is not self.list:
            return super().eventFilter(watched, event)
        pressed = event if isinstance(event, QKeyEvent) else None
        if pressed is None or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if self.model.waiting is not None:
            if event.type() == QEvent.Type.KeyPress:
                self._take(pressed, self.model.waiting)
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._step(pressed.key())

    def _step(self, key: int) -> bool:
        """Move over headings by the arrow keys; give the row's first keys back by Delete."""
        if key == Qt.Key.Key_Delete:
            self._reset()
            return True
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return False
        step = 1 if key == Qt.Key.Key_Down else -1
        row = self.list.currentIndex().row() + step
        while 0 <= row < len(self.model.rows) and self.model.gesture(row) is None:
            row += step
        if 0 <= row < len(self.model.rows):
            self.list.select(row)
        return True

    def _take(self, event: QKeyEvent, gesture: Gesture) -> None:
        key = key_of(event)
        if key == "Esc":
            self.model.wait_for(None)
            self._tell(say(HOW), "quiet")
        elif key:
            self._give(gesture, key)

    def _give(self, gesture: Gesture, key: str) -> None:
        taken = self._keymap.obstacle(gesture.id, key)
        if taken is not None:
            words = say(
                "{key} means already: {words}. Press another key.", key=shown(key), words=say(taken.words)
            )
            self._tell(words, "attention")
            return
        self.model.wait_for(None)
        self._keymap.change(gesture.id, key)
        self._tell(say("{words}: {key}", words=say(gesture.words), key=shown(key)), "good")

    def _reset(self) -> None:
        gesture = self.model.gesture(self.list.currentIndex().row())
        taken = self._keymap.reset(gesture.id) if gesture else None
        if taken is not None:
            words = say(
                "Its first key is now that of: {words}. Change that one first.", words=say(taken.words)
            )
            self._tell(words, "attention")
        elif gesture is not None:
            self._tell(say("{words}: as on the first day", words=say(gesture.words)), "good")

    def _tell(self, words: str, role: str) -> None:
        set_role(self.says, role)
        self.says.setText(words)
        self.list.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape; no key of the page below is meant."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()
