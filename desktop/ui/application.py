"""The application object: its name, fonts and look."""

from collections.abc import Sequence
from importlib.resources import files

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import follow_system, load_fonts

NAME = "Incumbent"


def build_application(argv: Sequence[str]) -> QApplication:
    """Return the application in its dress; the one that exists already, if there is one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("incumbent")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(files("resources") / "icons" / "incumbent.svg")))
    load_fonts()
    follow_system(application)
    return application
