"""The application object: its name, fonts and look."""

from collections.abc import Sequence
from importlib.resources import files

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import Appearance, load_fonts

NAME = "Incumbent"


def build_application(argv: Sequence[str], appearance: str = "system") -> QApplication:
    """Return the application in its dress; the one that exists already, if there is one.

    ``appearance`` is ``light``, ``dark`` or ``system``; its ``Appearance`` is a child of the application.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("incumbent")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(files("resources") / "icons" / "incumbent.svg")))
    if application.findChild(Appearance) is None:
        load_fonts()
        Appearance(application, appearance)
    return application
