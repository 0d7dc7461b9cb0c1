"""The bar above the article while words are marked: each part with its key and its words."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.values import Part
from desktop.review.marking import Marking
from desktop.ui.buttons import KeyButton
from desktop.ui.labels import elided_label, rule, set_role, text_label
from resources.words import say

PARTS: Mapping[Part, tuple[str, str]] = MappingProxyType(
    {
        Part.PERSON: ("Person", "P"),
        Part.TITLE: ("Title", "T"),
        Part.ORGANIZATION: ("Organization", "B"),
        Part.AREA: ("Area", "R"),
        Part.DATE: ("As of", "D"),
    }
)
ACTIONS = (
    ("split", "Split", "/"),
    ("join", "Join", "J"),
)
HOW = (
    "Shift and the arrow keys move an edge, with Ctrl by a word; Space takes the other edge, Tab the next"
    " words; a letter says what is selected."
)


class MarkBar(QWidget):
    """Shows what is marked; ``asked(name)``: a part's value, or the name of an action."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Words of the claim"))
        self.words: dict[Part, QLabel] = {}
        self.done = KeyButton(say("Make it"), "↵", kind="primary")
        self.fields = KeyButton(say("Fields"), "E")
        column = QVBoxLayout()
        column.setContentsMargins(24, 10, 24, 8)
        column.setSpacing(4)
        column.addLayout(self._parts())
        column.addLayout(self._actions())
        column.addWidget(text_label(say(HOW), "explain", wrap=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column)
        outer.addWidget(rule())
        self.hide()

    def _parts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        for place, (part, (words, key)) in enumerate(PARTS.items()):
            button = KeyButton(say(words), key, kind="lead")
            button.clicked.connect(lambda _checked=False, part=part: self.asked.emit(part.value))
            self.words[part] = elided_label("", "explain")
            grid.addWidget(button, 0, place, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(self.words[part], 1, place)
            grid.setColumnStretch(place, 3 if part in (Part.PERSON, Part.TITLE, Part.ORGANIZATION) else 2)
        return grid

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        buttons = [("done", self.done), ("fields", self.fields)]
        buttons += [(name, KeyButton(say(words), key)) for name, words, key in ACTIONS]
        buttons.append(("leave", KeyButton(say("Leave"), "Esc")))
        for name, button in buttons:
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_marking(self, marking: Marking, *, correcting: bool, held: bool) -> None:
        """Show the words of each part; the one whose edges move stands out."""
        words = say("Accept") if correcting else say("Make it")
        self.done.setText(words)
        self.done.setAccessibleName(words)
        self.done.setEnabled(marking.is_complete)
        self.done.updateGeometry()
        self.fields.setVisible(correcting)
        focused = marking.focused if held else None
        for part, label in self.words.items():
            said = marking.words(part)
            label.setText(said or "–")
            set_role(label, "strong" if focused and focused.part is part else "explain")
        self.show()
