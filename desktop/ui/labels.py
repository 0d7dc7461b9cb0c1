"""Labels, rules and fields, each made in one place: text of articles is never taken for markup."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QSizePolicy, QWidget


def text_label(text: str, role: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text; ``role`` is one of the type roles of the style sheet."""
    made = QLabel()
    _prepare(made, text, role)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def elided_label(text: str, role: str = "body") -> "ElidedLabel":
    """Return a label of plain text on one line that gives way with an ellipsis."""
    made = ElidedLabel()
    _prepare(made, text, role)
    return made


def _prepare(made: QLabel, text: str, role: str) -> None:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setText(text)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip of plain text."""
    widget.setToolTip(escape(text))


def rule() -> QFrame:
    """Return a horizontal hairline."""
    made = QFrame()
    made.setProperty("rule", "true")
    made.setFixedHeight(1)
    return made


def upright_rule() -> QFrame:
    """Return a vertical hairline."""
    made = QFrame()
    made.setProperty("rule", "true")
    made.setFixedWidth(1)
    return made


def field(name: str, text: str = "", placeholder: str = "") -> QLineEdit:
    """Return a line edit with an accessible name."""
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    made.setAcceptDrops(False)  # what is dropped anywhere on the window is imported
    return made


def choice_box(name: str) -> QComboBox:
    """Return a box of choices; its list has the name too."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.view().setAccessibleName(name)
    return made


class ElidedLabel(QLabel):
    """One line of plain text, elided at the right when there is no room; the tooltip has it whole."""

    def minimumSizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        set_tip(self, self.text() if shown != self.text() else "")
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
