"""The application object: its name, fonts and look."""

from collections.abc import Sequence
from importlib.resources import files

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.settings import Settings
from desktop.ui.keymap import Keymap
from desktop.ui.theme import Appearance, load_fonts

NAME = "Incumbent"


def build_application(argv: Sequence[str], settings: Settings | None = None) -> QApplication:
    """Return the application in its dress, with its keys; the one that exists already, if there is one.

    Its ``Appearance`` and its ``Keymap`` are children of the application.
    """
    chosen = settings or Settings()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("incumbent")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(files("resources") / "icons" / "incumbent.svg")))
    if application.findChild(Appearance) is None:
        load_fonts()
        Appearance(application, chosen.appearance, chosen.reading)
    if application.findChild(Keymap) is None:
        Keymap(chosen.keys, application)
    return application
