"""A person's photograph: chosen from a file, shown beside the name with its credit."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.browse import Named
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.labels import field, text_label
from desktop.ui.picture import picture_of, small_picture
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.form import Act
from resources.words import say

HEIGHT = 112
Choose = Callable[[Callable[[Path], None]], None]


class Portrait(QWidget):
    """Paints a picture, sharp at any scale of the screen."""

    def __init__(self, image: QImage, name: str, height: int = HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setAccessibleName(name)
        shape = image.size()
        self.setFixedSize(QSize(max(round(height * shape.width() / max(shape.height(), 1)), 1), height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.end()


class PhotographForm(Form):
    """A file is chosen and made small; its credit is the source on which it rests."""

    def __init__(self, desk: Desk, person: Named, choose: Choose) -> None:
        super().__init__(say("Photograph"), person.name, say("Keep"))
        self._desk, self._person, self._choose = desk, person, choose
        self.said = say("The photograph is kept")
        self.content = b""
        self.file = KeyButton(say("Choose a file…"), "Ctrl O")
        self.file.clicked.connect(self._ask)
        self.credit = field(say("Credit"), placeholder=say("Who took it, where it stood, when"))
        self.add(say("Picture"), self.file)
        self.add(say("Credit"), self.credit)
        words = say("It is kept small in the directory's file, and neither printed nor exported.")
        self.column.addWidget(text_label(words, "explain", wrap=True))
        self._shown: Portrait | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a file by Ctrl+O."""
        if event.key() == Qt.Key.Key_O and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.file.click()
        else:
            event.ignore()

    def _ask(self) -> None:
        self._choose(self.take)

    def take(self, path: Path) -> None:
        """Read a picture from a file."""
        self._desk.background.read(lambda: small_picture(str(path)), self._show, topic="photograph")

    def _show(self, content: bytes) -> None:
        self.content = content
        if self._shown is not None:
            self.column.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = Portrait(picture_of(content), say("The photograph"), 2 * HEIGHT)
        self.column.addWidget(self._shown, 0, Qt.AlignmentFlag.AlignLeft)
        self.credit.setFocus()

    def acting(self) -> Act | None:
        """Keep it."""
        content, credit, person = self.content, self.credit.text().strip(), self._person.id
        if not content:
            raise Wanting(say("Choose a picture first."))
        if not credit:
            raise Wanting(say("A photograph needs its credit: who took it, or where it stood."))
        return lambda curation: curation.picture(person, content, credit)
