"""What the window does on every page, by the name of its gesture, and the commands of its palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.commands import Reach, commands
from desktop.ui.keytable import DIRECTORY, IMPORTS, QUESTIONS, REVIEW
from desktop.ui.palette import Command
from resources.words import say

if TYPE_CHECKING:
    from desktop.ui.window import MainWindow

PAGES = ("Review", "Directory", "Questions", "Editions", "Imports")
STEPS = (("+", 1), ("-", -1), ("=", 0))


def acts_of(window: "MainWindow") -> dict[str, Callable[[], None]]:
    """Return what is done everywhere, by the name of its gesture."""
    chosen = window.preferences
    return {
        "search": window.search.focus,
        "palette": window.commands.toggle,
        "history": window.show_history,
        "redo": window.redo,
        "help": window.help.toggle,
        "settings": window.settings.open,
        "keys": window.keys.open,
        "import": window.choose_import,
        "look": chosen.next_look,
        "guide": window.begin_guide,
        **{f"reading{sign}": partial(chosen.step_reading, step) for sign, step in STEPS},
        **{f"size{sign}": partial(chosen.step_size, step) for sign, step in STEPS},
        **{f"page {place + 1}": partial(window.turn_to, place) for place in range(len(PAGES))},
    }


def commands_of(window: "MainWindow") -> list[Command]:
    """Return every command, those of the page in front first."""
    do: dict[int, Callable[[str], None]] = {
        REVIEW: window.review.do,
        DIRECTORY: window.directory.do,
        QUESTIONS: window.questions.do,
        IMPORTS: window.imports.do,
    }
    reach = Reach([say(words) for words in PAGES], window.turn_to, do, window.shortcuts.acts)
    return commands(reach, window.stack.currentIndex())


def size_words(what: str, percent: int) -> str:
    """Return what a key has done to a size: of the ``reading``, or of the whole program."""
    if what == "reading":
        return say("Text of articles: {count} %", count=percent)
    return say("{count} % from the next start on; Settings starts it again.", count=percent)
