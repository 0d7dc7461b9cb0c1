"""Buttons that show their key; one filled, the others text."""

from collections.abc import Mapping
from html import escape
from math import ceil
from types import MappingProxyType

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.keymap import keymap
from desktop.ui.tokens import colour, font

PAD = 11
TEXT_PAD = 6
PADS: Mapping[str, int] = MappingProxyType({"primary": PAD, "lead": 0})
GAP = 6
LEAST_LEAD = 60
HEIGHT = 30


def key_width(key: str) -> int:
    """Return the width of a key cap in pixels."""
    return max(QFontMetrics(font("key")).horizontalAdvance(key) + 10, 19) if key else 0


def paint_key(painter: QPainter, place: QRectF, key: str, ink: QColor, ground: QColor) -> None:
    """Paint a key cap: a small rounded field with the key's name, its lower edge stronger."""
    edge = QColor(ink)
    edge.setAlphaF(0.35)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.drawLine(
        place.bottomLeft() + QRectF(3, 0, 0, 0).topLeft(), place.bottomRight() - QRectF(3, 0, 0, 0).topLeft()
    )
    painter.setPen(ink)
    painter.setFont(font("key"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)


class KeyButton(QAbstractButton):
    """A button with a text and the key that does the same; signals of QAbstractButton."""

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        gesture: str = "",
        kind: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        """``kind`` is ``primary`` (filled), ``text``, ``link`` (in the accent), ``lead`` (flush left).

        The key is that of a ``gesture`` by its id, and follows it; or one that is always the same.
        """
        super().__init__(parent)
        self.key = key
        self.gesture = gesture
        self.kind = kind
        self.setText(text)
        self.setAccessibleName(text)
        self.follow_keys()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wide = QSizePolicy.Policy.Preferred if kind == "lead" else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def follow_keys(self) -> None:
        """Show the key that makes the gesture now."""
        if self.gesture:
            self.key = keymap().cap(self.gesture)
        self.setAccessibleDescription(self.key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the text and the key cap."""
        pad = self._pad()
        words = ceil(QFontMetricsF(font("body")).horizontalAdvance(self.text()))
        cap = key_width(self.key) + (GAP if self.text() else 0) if self.key else 0
        return QSize(2 * pad + words + cap, HEIGHT)

    def _pad(self) -> int:
        return PADS.get(self.kind, TEXT_PAD)

    def minimumSizeHint(self) -> QSize:
        """Never less than the whole; what leads to something gives way with an ellipsis."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), LEAST_LEAD), HEIGHT) if self.kind == "lead" else whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter as by the space bar."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint when the pointer is gone."""
        self.update()
        super().leaveEvent(event)

    def _inks(self) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return colour("quiet"), colour("paper")
        match self.kind:
            case "primary":
                return colour("on_accent"), colour("accent")
            case "link" | "lead":
                return colour("accent"), colour("raised")
            case "toast":
                return colour("on_toast"), colour("toast")
            case _:
                return colour("ink"), colour("raised")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, text, key cap and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = self._inks()
        box = QRectF(self.rect())
        self._paint_ground(painter, box, ground)
        pad = self._pad()
        painter.setPen(ink)
        painter.setFont(font("body"))
        words = box.adjusted(pad, 0, -pad, 0)
        shown = self.text()
        if self.kind == "lead":
            shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, int(words.width()))
            self.setToolTip(escape(self.text()) if shown != self.text() else "")
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self.key:
            width = key_width(self.key)
            cap = QRectF(box.right() - pad - width, box.center().y() - 9, width, 18)
            paint_key(painter, cap, self.key, ink if self.kind != "text" else colour("quiet"), ground)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF, ground: QColor) -> None:
        inner = box.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.kind == "primary":
            painter.setBrush(ground.darker(108) if self.isDown() else ground)
            painter.drawRoundedRect(inner, 5, 5)
        elif self.underMouse() and self.isEnabled() and self.kind != "toast":
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(inner, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # On the filled button the ring stands inside, in the colour of its words.
            filled = self.kind == "primary"
            painter.setPen(QPen(colour("on_accent" if filled else "accent"), 1.5 if filled else 2))
            ring = box.adjusted(3.5, 3.5, -3.5, -3.5) if filled else inner
            painter.drawRoundedRect(ring, 3 if filled else 5, 3 if filled else 5)


class KeyCap(QWidget):
    """A key's name by itself, in a line of text."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show this key."""
        self.key = key
        self.setAccessibleName(key)
        self.setFixedSize(key_width(key), 18)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = QPainter(self)
        paint_key(painter, QRectF(self.rect()), self.key, colour("quiet"), colour("raised"))
        painter.end()
