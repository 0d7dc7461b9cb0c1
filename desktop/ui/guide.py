"""A guided review of ten cards: each step names a key, and the next one comes when it was pressed."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.keymap import keymap
from desktop.ui.labels import rule, text_label
from resources.words import say


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, with its key as ``{key}``, and the gestures of which one leads on."""

    words: str
    gestures: tuple[str, ...]

    @property
    def told(self) -> str:
        """The words, with the key as it is now."""
        return say(self.words, key=keymap().cap(f"review.{self.gestures[0]}"))


STEPS = (
    Step("The card says what was read in the outlined sentence. Is it right? {key} accepts it.", ("accept",)),
    Step("Another person. Right again? {key}. What is new to the directory is said so.", ("accept",)),
    Step("Nothing is ever lost: {key} takes the last decision back, as often as you like.", ("undo",)),
    Step("A card may say several things: {key} goes to one by itself, and back.", ("claim+", "claim-")),
    Step("What the sentence does not say is rejected by {key}, and never comes back.", ("reject",)),
    Step("Nearly right: {key} opens the fields. Enter accepts as corrected, Esc leaves them.", ("correct",)),
    Step("{key} goes to the next card and decides nothing; the other arrow back.", ("card+", "card-")),
    Step("{key} goes on without a decision: the card comes again later.", ("skip", "unsure")),
    Step("What must be looked up elsewhere keeps its question: {key}, then Esc.", ("look up",)),
    Step("{key} turns from articles to single cards by their worth, and back.", ("mode",)),
)
LAST = "That is all. {help} shows every key, {palette} every command."


class Guide(QWidget):
    """A strip above the window's lower edge; ``ended()`` after its last step, or when it is left."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Guided review"))
        self.step = -1
        self.count = text_label("", "explain")
        self.words = text_label("", "strong", wrap=True)
        self.on = KeyButton(say("Next step"))
        self.end = KeyButton(say("End the guide"))
        self.on.clicked.connect(self._go_on)
        self.end.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 14, 8)
        row.setSpacing(14)
        row.addWidget(self.count)
        row.addWidget(self.words, 1)
        row.addWidget(self.on)
        row.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.hide()

    def begin(self) -> None:
        """Show the first step."""
        self._show(0)

    def follow(self, gesture: str) -> None:
        """Go on where a gesture is what the step asks for."""
        if self.isVisible() and self.step < len(STEPS) and gesture in STEPS[self.step].gestures:
            self._go_on()

    def leave(self) -> None:
        """Put the guide away."""
        if not self.isHidden():
            self.hide()
            self.ended.emit()

    def show_again(self) -> None:
        """Name the keys as they are now."""
        if not self.isHidden():
            self._show(self.step)

    def _go_on(self) -> None:
        if self.step < len(STEPS):
            self._show(self.step + 1)
        else:
            self.leave()

    def _show(self, step: int) -> None:
        self.step = step
        last = step >= len(STEPS)
        self.count.setText("" if last else say("{step} of {count}", step=step + 1, count=len(STEPS)))
        help_key, palette = (keymap().cap(f"everywhere.{name}") for name in ("help", "palette"))
        done = say(
            "That is all. {help} shows every key, {palette} every command.", help=help_key, palette=palette
        )
        self.words.setText(done if last else STEPS[step].told)
        self.setAccessibleDescription(self.words.text())
        self.on.setVisible(not last)
        self.show()
