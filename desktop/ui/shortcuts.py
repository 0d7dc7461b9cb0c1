"""The gestures that work on every page: chords even while a field has the focus, bare keys where none has."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui.keymap import is_chord, keymap
from desktop.ui.keys import EVERYWHERE


class Shortcuts(QObject):
    """Does the acts of a window by their keys, whatever these are now."""

    def __init__(self, window: QWidget, acts: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(window)
        self.acts = acts
        self._window = window
        self._made: list[QShortcut] = []
        keymap().changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        for old in self._made:
            old.setEnabled(False)
            old.deleteLater()
        self._made = []
        for gesture in EVERYWHERE:
            act = self.acts.get(gesture.name)
            for key in keymap().keys(gesture.id) if act else ():
                if is_chord(key) and act is not None:
                    made = QShortcut(QKeySequence(key), self._window)
                    made.activated.connect(act)
                    self._made.append(made)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a bare key means everywhere; tell whether it means anything."""
        act = self.acts.get(keymap().gesture("everywhere", event) or "")
        if act is not None:
            act()
        return act is not None
