"""Where the focus is."""

from PySide6.QtWidgets import QWidget


def has_focus(widget: QWidget) -> bool:
    """Whether a widget or something within it has the focus in its window."""
    one: QWidget | None = widget.window().focusWidget()
    while one is not None and one is not widget:
        one = one.parentWidget()
    return one is widget
