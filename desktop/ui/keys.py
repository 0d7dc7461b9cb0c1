"""Every gesture of the window in one table: its id, its keys on the first day, and its words.

Keys are written as Qt writes them in a portable way: ``A``, ``Ctrl+K``, ``Down``, ``[``.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit


@dataclass(frozen=True, slots=True)
class Gesture:
    """A named gesture of a page (its ``scope``), with the keys that make it and its words under ``?``.

    The keys of a ``fixed`` one stay as they are, and are shown as they are written here.
    """

    scope: str
    name: str
    keys: tuple[str, ...]
    words: str
    fixed: bool = False

    @property
    def id(self) -> str:
        """What it is called in the settings."""
        return f"{self.scope}.{self.name}"


def _table(scope: str, *rows: tuple[str, tuple[str, ...], str]) -> tuple[Gesture, ...]:
    return tuple(Gesture(scope, name, keys, words) for name, keys, words in rows)


def _fixed(scope: str, *rows: tuple[str, tuple[str, ...], str]) -> tuple[Gesture, ...]:
    return tuple(Gesture(scope, name, keys, words, fixed=True) for name, keys, words in rows)


DECIDING = _table(
    "review",
    ("accept", ("A",), "Accept what is focused"),
    ("reject", ("X",), "Reject it"),
    ("unsure", ("U",), "Put it aside as unsure"),
    ("skip", ("S",), "Go on without a decision"),
    ("correct", ("E",), "Correct, then accept"),
    ("undo", ("Z", "Ctrl+Z"), "Take the last decision back"),
    ("new person", ("N",), "It is a new person"),
    ("not meant", ("I",), "It is not this known person"),
    ("date", ("D",), "Date of the article"),
    ("look up", ("L",), "Look it up: keep a question"),
    ("note", ("C",), "Private note on the claim"),
    ("edges", ("G",), "Edges of its words: move, split, join"),
    ("text", ("T",), "Select words to make a claim"),
    ("always", ("Y",), "A correction holds from now on"),
)
MOVING = _table(
    "review",
    ("card+", ("Down", "J"), "Next card"),
    ("card-", ("Up", "K"), "Previous card"),
    ("claim+", ("Right",), "Next claim of the card"),
    ("claim-", ("Left",), "Previous claim, or the whole card"),
    ("article+", ("]", "Ctrl+Down"), "Next article"),
    ("article-", ("[", "Ctrl+Up"), "Previous article"),
    ("questions", ("Q",), "Questions that follow from it"),
    ("repeats", ("R",), "What only repeats the directory"),
    ("mode", ("M",), "Cards by worth, or articles"),
    ("order", ("W",), "Another order of the cards"),
    ("filter", ("F",), "Narrow what waits"),
    ("whole", ("O",), "The whole article of a card"),
    ("mention+", ("H",), "Next mention of the person"),
    ("mention-", ("Shift+H",), "Previous mention"),
    ("menu", (".", "Menu"), "Menu of the person in the text"),
    ("original", ("V",), "Open the original file"),
    ("copies", ("P",), "Open another print of the article"),
)
CHOICE = _fixed("review", ("choose", ("1", "…", "9"), "It is this person; or this tenure ends too"))
MARKING = _fixed(
    "review",
    ("mark", ("P", "T", "B", "R", "D"), "Person, title, body, area, date"),
    ("edge", ("Shift →", "Ctrl Shift →"), "Move the edge by a letter, a word"),
    ("other edge", ("Space",), "The other edge"),
    ("other words", ("Tab",), "The next words"),
    ("split", ("/",), "Split title and body"),
    ("join", ("J",), "Join them"),
)
QUESTIONS = _table(
    "questions",
    ("agree", ("A",), "Agree to what is proposed"),
    ("decline", ("X",), "Decline: it is not asked again"),
    ("skip", ("S",), "Go on to the next question"),
    ("congress", ("C",), "Congress or election of this body"),
    ("undo", ("Z", "Ctrl+Z"), "Take the last decision back"),
    ("next", ("Down", "J"), "Next question"),
    ("previous", ("Up", "K"), "Previous question"),
)
WAY = _fixed("questions", ("choose", ("1", "…", "9"), "It is as said there"))
ACTIONS = _table(
    "directory",
    ("edit", ("E",), "Edit"),
    ("tenure", ("T",), "Tenure by hand"),
    ("merge", ("M",), "Merge"),
    ("split", ("P",), "Split"),
    ("post", ("O",), "Open post"),
    ("many", ("B",), "Edit at once"),
    ("relink", ("S",), "Somebody else"),
    ("confirm", ("V",), "Name is right"),
    ("congress", ("C",), "Congress or election"),
    ("photograph", ("I",), "Photograph"),
    ("withdraw", ("W",), "Withdraw"),
    ("restrict", ("R",), "Do not print"),
    ("note", ("N",), "Note"),
    ("history", ("H",), "History"),
    ("remove", ("Del",), "Remove"),
)
LOOKING = _table(
    "directory",
    ("days", ("D",), "Another day"),
    ("rules", ("L",), "Rules of this directory"),
    ("undo", ("Z", "Ctrl+Z"), "Take the last decision back"),
    ("back", ("Backspace",), "Back to what was shown before"),
)
SEVERAL = _fixed("directory", ("choose several", ("Space", "Shift ↓"), "Choose several"))
IMPORTS = _table(
    "imports",
    ("folder", ("D",), "Import a folder…"),
    ("files", ("F",), "Import files…"),
    ("pause", ("P",), "Pause an import, or go on with it"),
    ("look", ("R",), "Look for new files in the folders that are watched"),
    ("file", ("O",), "Open the file of a result"),
    ("take back", ("T",), "Take an import back whose results are shown"),
    ("undo", ("Z", "Ctrl+Z"), "Take the last act back"),
)
LISTS = _fixed(
    "imports",
    ("go on", ("Ctrl ↵",), "Next step of a list"),
    ("findings", ("←", "→"), "Other findings of a list, other results of an import"),
    ("choose", ("1", "…", "9"), "Its row means this person"),
    ("newcomer", ("N",), "Its row means a new person"),
    ("back", ("Esc",), "A step back"),
)
EVERYWHERE = _table(
    "everywhere",
    ("search", ("Ctrl+K",), "Search everything"),
    ("palette", ("Ctrl+Shift+P",), "Every command"),
    ("history", ("Ctrl+H",), "History of all acts"),
    ("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "Do again what was taken back"),
    ("help", ("?",), "These keys"),
    ("settings", ("Ctrl+,",), "Settings: look, sizes, keys"),
    ("keys", (), "Change the keys"),
    ("reading+", ("Ctrl++", "Ctrl+="), "Article text larger"),
    ("reading-", ("Ctrl+-",), "Article text smaller"),
    ("reading=", ("Ctrl+0",), "Article text as it was"),
    ("size+", ("Ctrl+Alt++", "Ctrl+Alt+="), "The whole program larger"),
    ("size-", ("Ctrl+Alt+-",), "The whole program smaller"),
    ("size=", ("Ctrl+Alt+0",), "The whole program as it was"),
    ("guide", (), "A guided review of ten cards"),
    ("import", (), "Import a folder…"),
    ("look", (), "Look: system, light or dark"),
    ("page 1", ("Alt+1",), "Go to Review"),
    ("page 2", ("Alt+2",), "Go to Directory"),
    ("page 3", ("Alt+3",), "Go to Questions"),
    ("page 4", ("Alt+4",), "Go to Editions"),
    ("page 5", ("Alt+5",), "Go to Imports"),
)
SHEETS = _fixed(
    "everywhere",
    ("do", ("↵",), "In a sheet: preview, then do it"),
    ("leave", ("Esc",), "Leave a field, a sheet, a search"),
    ("inside", ("Tab",), "Next field or button"),
    ("take out", ("Space",), "In a list: choose, or leave out"),
    ("find act", ("F",), "In the history: find an act"),
    ("reopen", ("R",), "In the history: reopen an act"),
    ("keep filter", ("Ctrl S",), "In a filter: keep it, or forget it"),
)
GESTURES = (*DECIDING, *MOVING, *QUESTIONS, *ACTIONS, *LOOKING, *IMPORTS, *EVERYWHERE)
"""All whose keys can be changed."""
FIXED = (*CHOICE, *MARKING, *WAY, *SEVERAL, *LISTS, *SHEETS)
FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)


def is_typing() -> bool:
    """Whether a field has the focus: then letters are text, not gestures."""
    return isinstance(QApplication.focusWidget(), FIELDS)
