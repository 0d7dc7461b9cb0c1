"""Which keys make which gestures: those of the table, but for what the curator has changed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.ui.keys import FIXED, GESTURES, Gesture

Held = Qt.KeyboardModifier
SIGNS: Mapping[str, str] = MappingProxyType(
    {"Down": "↓", "Up": "↑", "Left": "←", "Right": "→", "Backspace": "⌫", "Return": "↵"}
)
DIGITS = frozenset("123456789")
RESERVED = DIGITS | {
    *("Return", "Esc", "Tab", "Backtab", "Shift+Backtab", "Space", "Home", "End", "PgUp", "PgDown"),
    *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Alt+F4", "Ctrl+Q"),
}
"""Keys that mean the same wherever they are pressed."""
MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)
BY_ID: Mapping[str, Gesture] = MappingProxyType({one.id: one for one in GESTURES})


class Keymap(QObject):
    """The keys as they are now; ``changed()`` when another key makes a gesture.

    It is a child of the application, as the look is, so that a button can show its key without being told.
    """

    changed = Signal()

    def __init__(self, own: Mapping[str, Sequence[str]] | None = None, parent: QObject | None = None) -> None:
        """``own`` are the keys that were changed, by gesture; what the table does not know is left out."""
        super().__init__(parent)
        self.own: dict[str, tuple[str, ...]] = {}
        self.take_over(own or {})

    def take_over(self, own: Mapping[str, Sequence[str]]) -> None:
        """Take the keys that were changed, as they were kept; none that is taken, or is no key."""
        self.own = {one: tuple(keys) for one, keys in own.items() if one in BY_ID and all(map(_is_key, keys))}
        for one in [each for each in self.own if any(self.obstacle(each, key) for key in self.own[each])]:
            del self.own[one]
        self.changed.emit()

    def keys(self, gesture_id: str) -> tuple[str, ...]:
        """Return the keys that make a gesture."""
        return self.own.get(gesture_id, BY_ID[gesture_id].keys)

    def gesture(self, scope: str, event: QKeyEvent) -> str | None:
        """Return the name of the gesture that a key makes on a page; ``choose N`` for a number."""
        key = key_of(event)
        if key in DIGITS:
            return f"choose {key}"
        found = (one for one in GESTURES if one.scope == scope and key in self.keys(one.id))
        return next((one.name for one in found), None)

    def caps(self, gesture: Gesture) -> tuple[str, ...]:
        """Return the keys of a gesture as they are shown."""
        return gesture.keys if gesture.fixed else tuple(map(shown, self.keys(gesture.id)))

    def cap(self, gesture_id: str) -> str:
        """Return the first key of a gesture as it is shown; empty where it has none."""
        return next(iter(self.caps(BY_ID[gesture_id])), "")

    def obstacle(self, gesture_id: str, key: str) -> Gesture | None:
        """Return what a key means already where this gesture works."""
        if key in RESERVED:
            return next((one for one in FIXED if shown(key) in one.keys), FIXED[0])
        wanted = BY_ID[gesture_id]
        return next((one for one in GESTURES if self._meets(one, wanted) and key in self.keys(one.id)), None)

    @staticmethod
    def _meets(one: Gesture, other: Gesture) -> bool:
        return one is not other and (one.scope == other.scope or "everywhere" in (one.scope, other.scope))

    def change(self, gesture_id: str, key: str) -> None:
        """Let one key make a gesture, in place of those that did; an empty one takes them away."""
        self.own[gesture_id] = (key,) if key else ()
        self.changed.emit()

    def reset(self, gesture_id: str) -> Gesture | None:
        """Give a gesture the keys of the table back; return what has one of them now, if anything."""
        for key in BY_ID[gesture_id].keys:
            taken = self.obstacle(gesture_id, key)
            if taken is not None:
                return taken
        self.own.pop(gesture_id, None)
        self.changed.emit()
        return None

    def reset_all(self) -> None:
        """Give every gesture the keys of the table back."""
        self.own = {}
        self.changed.emit()


def keymap() -> Keymap:
    """Return the keys of the application; those of the table where nobody has given it any."""
    application = QCoreApplication.instance()
    found = application.findChild(Keymap) if application else None
    return found or Keymap(parent=application)


def key_of(event: QKeyEvent) -> str:
    """Return a key as the table writes it; empty for a modifier alone, or what Qt has no name for."""
    held = event.modifiers() & ~(Held.KeypadModifier | Held.GroupSwitchModifier)
    number = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else event.key()
    if number <= 0 or number in MODIFIERS or number == Qt.Key.Key_unknown:
        return ""
    if 0x21 <= number <= 0x7E and not chr(number).isalnum():
        held &= ~Held.ShiftModifier  # a sign is itself, wherever the keyboard has it
    try:
        return QKeySequence(QKeyCombination(held, Qt.Key(number))).toString()
    except ValueError:
        return ""


def _is_key(text: str) -> bool:
    return bool(text) and QKeySequence(text).toString() == text


def is_chord(key: str) -> bool:
    """Whether a key is pressed with Ctrl, Alt or Meta, or is one of the F keys: text never needs it."""
    return key.startswith(("Ctrl+", "Alt+", "Meta+")) or (key[:1] == "F" and key[1:].isdigit())


def shown(key: str) -> str:
    """Return a key as it is shown on a cap."""
    *held, last = [*key[:-1].split("+"), "+"] if key.endswith("+") else key.split("+")
    return " ".join([*(one for one in held if one), SIGNS.get(last, last)])
