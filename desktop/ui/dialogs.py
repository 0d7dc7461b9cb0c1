"""Choosing folders and files; given to the pages, so that a test can choose for them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from resources.words import say

Told = Callable[[Path], None]
ToldAll = Callable[[list[Path]], None]


def _agree(parent: QWidget, question: str, agreed: Callable[[], None]) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, say("Incumbent"), question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.accepted.connect(agreed)
    box.finished.connect(box.deleteLater)
    box.open()


@dataclass(frozen=True, slots=True)
class Dialogs:
    """Each shows a dialog for a page and tells what was chosen, or nothing if it was left."""

    folder: Callable[[QWidget, Told], None]
    save_pdf: Callable[[QWidget, str, Told], None]
    open_file: Callable[[QWidget, str, str, Told], None]
    """Shows a title and a filter."""
    save_file: Callable[[QWidget, str, str, Told], None]
    """Shows a title and proposes a name."""
    open_files: Callable[[QWidget, ToldAll], None]
    """Shows files of articles, of which several can be chosen."""
    agree: Callable[[QWidget, str, Callable[[], None]], None] = _agree
    """Asks a question that is answered by yes, or not at all."""


def native_dialogs() -> Dialogs:
    """Return the platform's own dialogs."""
    return Dialogs(_choose_folder, _choose_pdf, _choose_file, _choose_name, _choose_files)


def _choose_folder(parent: QWidget, told: Told) -> None:
    dialog = QFileDialog(parent, say("Import a folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open(dialog, told)


def _choose_pdf(parent: QWidget, name: str, told: Told) -> None:
    dialog = QFileDialog(parent, say("Save the edition"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.setNameFilter(say("PDF (*.pdf)"))
    dialog.selectFile(name)
    _open(dialog, told)


def _choose_file(parent: QWidget, title: str, names: str, told: Told) -> None:
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(names)
    _open(dialog, told)


def _choose_files(parent: QWidget, told: ToldAll) -> None:
    dialog = QFileDialog(parent, say("Import files"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: told([Path(one) for one in chosen]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _choose_name(parent: QWidget, title: str, name: str, told: Told) -> None:
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending(name))
    dialog.selectFile(name)
    _open(dialog, told)


def ending(name: str) -> str:
    """Return the whole ending of a file's name, as ``popolo.json``."""
    return name.partition(".")[2]


def _open(dialog: QFileDialog, told: Told) -> None:
    dialog.fileSelected.connect(lambda chosen: told(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def tell_trouble(words: str) -> None:
    """Show why there is no window, until it is read."""
    QMessageBox(QMessageBox.Icon.Warning, say("Incumbent"), words).exec()
