"""The table of keys by page, as ``?`` shows it and the palette finds it."""

from dataclasses import dataclass

from desktop.ui import keys
from desktop.ui.keys import Gesture

REVIEW, DIRECTORY, QUESTIONS, EDITIONS, IMPORTS = range(5)


@dataclass(frozen=True, slots=True)
class Section:
    """Keys that belong together; ``page`` is where they work, None everywhere."""

    words: str
    page: int | None
    gestures: tuple[Gesture, ...]


SECTIONS = (
    Section("Deciding", REVIEW, (*keys.DECIDING, *keys.CHOICE)),
    Section("Moving", REVIEW, keys.MOVING),
    Section("Marking words", REVIEW, keys.MARKING),
    Section("Questions", QUESTIONS, (*keys.QUESTIONS, *keys.WAY)),
    Section("In the directory", DIRECTORY, (*keys.ACTIONS, *keys.LOOKING, *keys.SEVERAL)),
    Section("Imports and lists", IMPORTS, (*keys.IMPORTS, *keys.LISTS)),
    Section("Everywhere", None, keys.EVERYWHERE),
    Section("In sheets and lists", None, keys.SHEETS),
)
