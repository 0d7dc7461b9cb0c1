"""Where a folder or a list may be dropped."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.buttons import KeyButton
from desktop.ui.labels import text_label
from desktop.ui.tokens import colour, font
from resources.words import say


class DropZone(QWidget):
    """A quiet field with a dashed edge, and the buttons that do the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hot = False
        self.choose = KeyButton(say("Import a folder…"), gesture="imports.folder", kind="primary")
        self.files = KeyButton(say("Import files…"), gesture="imports.files")
        self.adopt = KeyButton(say("Adopt an existing list…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 22, 20, 22)
        row.setSpacing(14)
        row.addWidget(self.choose)
        row.addWidget(self.files)
        row.addWidget(self.adopt)
        row.addStretch(1)
        row.addWidget(text_label(say("or drop folders and files, or a CSV or XLSX list"), "quiet"))

    def set_hot(self, *, on: bool) -> None:
        """Show that letting go would import."""
        self._hot = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("accent" if self._hot else "edge"), 1.2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(colour("accent_soft") if self._hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class DropHint(QWidget):
    """Lies over the window while something is dragged over it, and says what letting go does."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(say("Let go to import: folders, files of articles, or a list"))
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Lie over the whole window."""
        super().showEvent(event)
        self.setGeometry(self._room.rect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour("paper")
        ground.setAlphaF(0.86)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 8, 8)
        painter.setPen(colour("ink"))
        painter.setFont(font("subject"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleName())
        painter.end()
