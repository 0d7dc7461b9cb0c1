"""What a side sheet holds: fields, what they would do, and the act that does it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.review.previews import Preview
from desktop.ui.curating import CurationService
from desktop.ui.labels import text_label

Ask = Callable[[CurationService], Preview]
Act = Callable[[CurationService], object]
LABELS = 124


class Wanting(ValueError):
    """Something is missing from a form, or cannot be read; its text is the sentence."""


class Form(QWidget):
    """Fields of a side sheet; ``edited()`` when another preview would be due, ``wants_preview()``.

    A form says what its fields would do by ``asking`` (None: nothing to preview) and ``acting``;
    both raise Wanting. ``said`` is told once it is done, ``then`` is what follows.
    """

    edited = Signal()
    wants_preview = Signal()

    def __init__(self, subject: str, about: str, verb: str, parent: QWidget | None = None) -> None:
        """``verb`` stands on the button that does it."""
        super().__init__(parent)
        self.subject, self.about, self.verb = subject, about, verb
        self.said = ""
        self.then: Callable[[], None] | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(5)
        self.grid.setColumnMinimumWidth(0, LABELS)
        self.grid.setColumnStretch(1, 1)
        self.column.addLayout(self.grid)

    def add(self, label: str, widget: QWidget) -> None:
        """Put a field on a line of its own, its label left."""
        line = self.grid.rowCount()
        made = text_label(label, "explain")
        made.setContentsMargins(0, 6, 0, 0)
        self.grid.addWidget(made, line, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(widget, line, 1)

    def asking(self) -> Ask | None:
        """Return what to ask for the preview, None where there is none; raises Wanting."""
        return None

    def acting(self) -> Act | None:
        """Return the act, None where there is nothing to do but to close; raises Wanting."""
        return None

    def first(self) -> QWidget | None:
        """Return the widget that has the focus first."""
        return next((one for one in self.findChildren(QWidget) if _takes_focus(one)), None)

    def previewed(self, preview: Preview) -> None:
        """Take note of what a preview found."""


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy()
