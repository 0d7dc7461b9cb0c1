"""The keys of the window in one table: what they do, and how they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Gesture:
    """A named gesture: the keys that make it, as shown, and its words under ``?``."""

    name: str
    keys: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...]
    shown: tuple[str, ...]
    words: str


GESTURES = (
    Gesture("accept", ((Key.Key_A, NONE),), ("A",), "Accept what is focused"),
    Gesture("reject", ((Key.Key_X, NONE),), ("X",), "Reject it"),
    Gesture("unsure", ((Key.Key_U, NONE),), ("U",), "Put it aside as unsure"),
    Gesture("skip", ((Key.Key_S, NONE),), ("S",), "Go on without a decision"),
    Gesture("correct", ((Key.Key_E, NONE),), ("E",), "Correct, then accept"),
    Gesture("undo", ((Key.Key_Z, NONE), (Key.Key_Z, CTRL)), ("Z",), "Take the last decision back"),
    Gesture("card+", ((Key.Key_Down, NONE), (Key.Key_J, NONE)), ("↓", "J"), "Next card"),
    Gesture("card-", ((Key.Key_Up, NONE), (Key.Key_K, NONE)), ("↑", "K"), "Previous card"),
    Gesture("claim+", ((Key.Key_Right, NONE),), ("→",), "Next claim of the card"),
    Gesture("claim-", ((Key.Key_Left, NONE),), ("←",), "Previous claim, or the whole card"),
    Gesture("article+", ((Key.Key_Down, CTRL), (Key.Key_BracketRight, NONE)), ("]",), "Next article"),
    Gesture("article-", ((Key.Key_Up, CTRL), (Key.Key_BracketLeft, NONE)), ("[",), "Previous article"),
    Gesture("new person", ((Key.Key_N, NONE),), ("N",), "It is a new person"),
    Gesture("date", ((Key.Key_D, NONE),), ("D",), "Date of the article"),
    Gesture("questions", ((Key.Key_Q, NONE),), ("Q",), "Questions that follow from it"),
    Gesture("repeats", ((Key.Key_R, NONE),), ("R",), "What only repeats the directory"),
    Gesture("look up", ((Key.Key_L, NONE),), ("L",), "Look it up: keep a question"),
    Gesture("mode", ((Key.Key_M, NONE),), ("M",), "Cards by worth, or articles"),
    Gesture("order", ((Key.Key_W, NONE),), ("W",), "Another order of the cards"),
    Gesture("filter", ((Key.Key_F, NONE),), ("F",), "Narrow what waits"),
    Gesture("whole", ((Key.Key_O, NONE),), ("O",), "The whole article of a card"),
)
CHOICE = Gesture("choose", (), ("1", "…", "9"), "It is this known person")
EVERYWHERE = (
    Gesture("search", ((Key.Key_K, CTRL),), ("Ctrl", "K"), "Search everything"),
    Gesture(
        "palette",
        ((Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier),),
        ("Ctrl", "Shift", "P"),
        "Every command",
    ),
    Gesture("history", ((Key.Key_H, CTRL),), ("Ctrl", "H"), "History of all acts"),
    Gesture("redo", ((Key.Key_Y, CTRL),), ("Ctrl", "Y"), "Do again what was taken back"),
    Gesture("help", (), ("?",), "These keys"),
    Gesture("import", (), (), "Import a folder…"),
    Gesture("look", (), (), "Look: system, light or dark"),
    Gesture("pages", (), ("Alt 1", "…", "5"), "Review, Directory, Questions, Editions, Imports"),
)
_BY_KEY: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], str] = MappingProxyType(
    {key: gesture.name for gesture in GESTURES for key in gesture.keys}
)
FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)


def gesture_of(event: QKeyEvent) -> str | None:
    """Return the name of the gesture that a key makes; ``choose N`` for a number."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == NONE and Key.Key_1 <= event.key() <= Key.Key_9:
        return f"choose {event.key() - Key.Key_0}"
    try:
        return _BY_KEY.get((Key(event.key()), held))
    except ValueError:  # a key that Qt has no name for
        return None


def is_typing() -> bool:
    """Whether a field has the focus: then letters are text, not gestures."""
    return isinstance(QApplication.focusWidget(), FIELDS)
