"""Dresses the application: fonts, palette and style sheet, light or dark."""

from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

import resources
from desktop.ui.tokens import INTERFACE, Colours, scheme, set_reading

CHOICES = ("system", "light", "dark")
FONT_PACKAGES = ("fontpkg_be_vietnam_pro", "fontpkg_source_serif_4")


def load_fonts() -> None:
    """Give the application the fonts that carry every Vietnamese letter."""
    for package in FONT_PACKAGES:
        for file in sorted((files(package) / "files").iterdir(), key=lambda one: one.name):
            if file.name.endswith(".ttf"):
                QFontDatabase.addApplicationFontFromData(file.read_bytes())


class Appearance(QObject):
    """Wears ``light`` or ``dark`` by choice, or with ``system`` as the system does whenever it changes.

    Signals: ``changed(choice)``; ``reading_changed(percent)`` when articles are set in another size.
    """

    changed = Signal(str)
    reading_changed = Signal(int)

    def __init__(self, application: QApplication, choice: str = "system", reading: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self.choice = choice
        set_reading(reading)
        application.styleHints().colorSchemeChanged.connect(lambda _found: self._wear())
        self._wear()

    def choose(self, choice: str) -> None:
        """Wear ``light``, ``dark`` or what the ``system`` does, and tell of the choice."""
        self.choice = choice
        self._wear()
        self.changed.emit(choice)

    def read_at(self, percent: int) -> None:
        """Set articles in another size, and tell of it."""
        set_reading(percent)
        self.reading_changed.emit(percent)

    def next(self) -> None:
        """Choose what comes after the present choice."""
        self.choose(CHOICES[(CHOICES.index(self.choice) + 1) % len(CHOICES)])

    def _wear(self) -> None:
        found = self._application.styleHints().colorScheme()
        wear(self._application, _name_of(found) if self.choice == "system" else self.choice)


def wear(application: QApplication, name: str) -> None:
    """Put on the scheme ``light`` or ``dark``."""
    colours = scheme(name)
    font = QFont(INTERFACE)
    font.setPixelSize(13)
    application.setFont(font)
    application.setPalette(_palette(colours))
    application.setStyleSheet(_style_sheet(colours, name))


def _name_of(found: Qt.ColorScheme) -> str:
    return "dark" if found == Qt.ColorScheme.Dark else "light"


def _style_sheet(colours: Colours, name: str) -> str:
    icons = Path(str(files("resources") / "icons")).as_posix()
    return Template(resources.read_text("style/application.qss")).substitute(
        asdict(colours), icons=icons, scheme=name
    )


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.paper,
        QPalette.ColorRole.Base: colours.paper,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.quiet,
        QPalette.ColorRole.Highlight: colours.accent_soft,
        QPalette.ColorRole.HighlightedText: colours.ink,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Mid: colours.hairline,
        QPalette.ColorRole.ToolTipBase: colours.toast,
        QPalette.ColorRole.ToolTipText: colours.on_toast,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    return palette
