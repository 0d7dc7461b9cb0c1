"""The keys of the questions page."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.keys import CTRL, NONE, Gesture, Key

QUESTION_GESTURES = (
    Gesture("agree", ((Key.Key_A, NONE),), ("A",), "Agree to what is proposed"),
    Gesture("decline", ((Key.Key_X, NONE),), ("X",), "Decline: it is not asked again"),
    Gesture("skip", ((Key.Key_S, NONE),), ("S",), "Go on to the next question"),
    Gesture("congress", ((Key.Key_C, NONE),), ("C",), "Congress or election of this body"),
    Gesture("undo", ((Key.Key_Z, NONE), (Key.Key_Z, CTRL)), ("Z",), "Take the last decision back"),
    Gesture("next", ((Key.Key_Down, NONE), (Key.Key_J, NONE)), ("↓", "J"), "Next question"),
    Gesture("previous", ((Key.Key_Up, NONE), (Key.Key_K, NONE)), ("↑", "K"), "Previous question"),
)
WAY = Gesture("choose", (), ("1", "…", "9"), "It is as said there")
_BY_KEY: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], str] = MappingProxyType(
    {key: gesture.name for gesture in QUESTION_GESTURES for key in gesture.keys}
)


def question_gesture(event: QKeyEvent) -> str | None:
    """Return the name of the gesture that a key makes; ``choose N`` for a number."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == NONE and Key.Key_1 <= event.key() <= Key.Key_9:
        return f"choose {event.key() - Key.Key_0}"
    try:
        return _BY_KEY.get((Key(event.key()), held))
    except ValueError:  # a key that Qt has no name for
        return None
