"""An edition put on paper: the platform's print dialog, and its pages one by one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.background import Lane
from desktop.ui.desk import Desk
from desktop.ui.printing import EditionsService
from resources.words import say

SCALE = 300 / 72
"""Pixels for a point: what a printer needs for small letters."""
Say = Callable[[str, str], None]


class Paperwork(QObject):
    """Prints the pages of the last preview."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def print_pages(self, parent: QWidget, editions: EditionsService, count: int, tell: Say) -> None:
        """Ask for the printer and the pages, then print them in the background."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, count)
        dialog.finished.connect(dialog.deleteLater)

        def finished(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self.put(printer, editions, _wanted(printer, count), tell)

        dialog.finished.connect(finished)
        QDialog.open(dialog)  # its own wants a slot by name

    def put(self, printer: QPrinter, editions: EditionsService, pages: range, tell: Say) -> None:
        """Put these pages on paper, each as it is there."""
        painter = QPainter()
        if not painter.begin(printer):
            tell(say("The printer could not be used."), "attention")
            return
        first = [True]

        def put(png: bytes) -> None:
            if not first[0]:
                printer.newPage()
            first[0] = False
            painter.drawImage(
                QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), QImage.fromData(png)
            )

        def work(step: Callable[[bytes], None], stop: Callable[[], bool]) -> None:
            for number in pages:
                if stop():
                    return
                step(editions.picture(number, SCALE))

        def done(_none: None) -> None:
            painter.end()
            tell(say("Sent to the printer: {count} pages.", count=len(pages)), "good")

        self._desk.background.errand(work, done, put, self._desk.fail, Lane.EDITIONS)


def _wanted(printer: QPrinter, count: int) -> range:
    """Return the pages that were chosen, the first being 0."""
    if not printer.fromPage():
        return range(count)
    return range(printer.fromPage() - 1, min(printer.toPage(), count))
