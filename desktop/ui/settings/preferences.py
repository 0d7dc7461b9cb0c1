"""What can be chosen about the window, kept as it is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.settings import Kept
from desktop.ui.keymap import Keymap, keymap
from desktop.ui.theme import Appearance
from desktop.ui.tokens import reading

WHOLE = 100
READING_STEPS = (70, 80, 90, WHOLE, 110, 125, 150, 175, 200)
SIZE_STEPS = (80, 90, WHOLE, 110, 125, 150, 175, 200)


class Preferences(QObject):
    """Joins the look, the sizes and the keys with the settings that keep them.

    Signals: ``changed()``; ``said(what)`` of a size that was chosen by a key: ``reading`` or ``size``.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, kept: Kept, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept = kept
        application = QCoreApplication.instance()
        self.appearance = application.findChild(Appearance) if application else None
        self.keymap: Keymap = keymap()
        self.begun_at = kept.settings.size
        if self.appearance is not None:
            # Methods, not lambdas: the look outlives a window, and lets go of its methods with it.
            self.appearance.changed.connect(self._keep_look)
            self.appearance.reading_changed.connect(self._keep_reading)
        self.keymap.changed.connect(self._keep_keys)

    @property
    def reading(self) -> int:
        """The size of an article's text, in percent."""
        return reading()

    @property
    def size(self) -> int:
        """The size of the whole program from its next start on, in percent."""
        return self.kept.settings.size

    @property
    def wants_start(self) -> bool:
        """Whether the program is not yet as large as was chosen."""
        return self.size != self.begun_at

    def step_reading(self, step: int) -> None:
        """Set articles a step larger or smaller; with 0, as on the first day."""
        if self.appearance is not None:
            self.appearance.read_at(_stepped(READING_STEPS, self.reading, step))
            self.said.emit("reading")

    def step_size(self, step: int) -> None:
        """Let the program start a step larger or smaller next time; with 0, as on the first day."""
        self._keep(size=_stepped(SIZE_STEPS, self.size, step))
        self.said.emit("size")

    def choose_look(self, look: str) -> None:
        """Wear ``light``, ``dark`` or what the ``system`` does."""
        if self.appearance is not None:
            self.appearance.choose(look)

    def next_look(self) -> None:
        """Take the next look."""
        if self.appearance is not None:
            self.appearance.next()

    def _keep_look(self, look: str) -> None:
        self._keep(appearance=look)

    def _keep_reading(self, percent: int) -> None:
        self._keep(reading=percent)

    def _keep_keys(self) -> None:
        self._keep(keys=dict(self.keymap.own))

    def _keep(self, **changes: object) -> None:
        self.kept.keep(**changes)
        self.changed.emit()


def _stepped(steps: Sequence[int], now: int, step: int) -> int:
    if not step:
        return WHOLE
    beyond = [one for one in steps if (one > now if step > 0 else one < now)]
    return (min(beyond) if step > 0 else max(beyond)) if beyond else now
