"""Every key in one table, by page: what ``?`` shows and what the palette finds."""

from dataclasses import dataclass

from desktop.ui.directory.subject import ACTIONS
from desktop.ui.keys import CHOICE, EVERYWHERE, GESTURES, Gesture
from desktop.ui.questions.keys import QUESTION_GESTURES, WAY

REVIEW, DIRECTORY, QUESTIONS = range(3)
DECIDING = frozenset(
    {"accept", "reject", "unsure", "skip", "correct", "undo", "new person", "look up", "date"}
)
CONTEXTUAL = frozenset({"choose", "choose several", "back"})
"""Keys that mean something only where one is: no command to be found by words."""


@dataclass(frozen=True, slots=True)
class Section:
    """Keys that belong together; ``page`` is where they work, None everywhere."""

    words: str
    page: int | None
    gestures: tuple[Gesture, ...]


SECTIONS = (
    Section("Deciding", REVIEW, (*(one for one in GESTURES if one.name in DECIDING), CHOICE)),
    Section("Moving", REVIEW, tuple(one for one in GESTURES if one.name not in DECIDING)),
    Section("Questions", QUESTIONS, (*QUESTION_GESTURES, WAY)),
    Section(
        "In the directory",
        DIRECTORY,
        (
            *(Gesture(one.name, (), (one.shown,), one.words) for one in ACTIONS),
            Gesture("days", (), ("D",), "Another day"),
            Gesture("undo", (), ("Z",), "Take the last decision back"),
            Gesture("choose several", (), ("Space", "Shift ↓"), "Choose several"),
            Gesture("back", (), ("⌫",), "Back"),
        ),
    ),
    Section("Everywhere", None, EVERYWHERE),
)
