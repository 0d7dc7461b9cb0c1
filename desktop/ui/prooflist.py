"""The proof before printing: lines that could not be defended, each leading to where it is cured."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from db.records import Reason
from desktop.requests import Cure, Finding
from resources.words import say, sentence

LEADS: Mapping[Cure, str] = MappingProxyType(
    {Cure.MOVE_TO_SUCCESSOR: "organization", Cure.CHOOSE_DATE: "post"}
)
"""The page where a cure is at hand; else it is the person's."""


class ProofList(QListWidget):
    """Shows findings. Signals: ``wanted(kind, id)`` for the page on which one is cured."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: Sequence[Finding] = ()
        self.setAccessibleName(say("Proof before printing"))
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(5)
        self.setViewportMargins(18, 0, 18, 0)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._lead)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, or that there is none."""
        self.findings = findings
        self.clear()
        for one in findings:
            self.addItem(QListWidgetItem(_words(one)))
        if findings:
            self.setCurrentRow(0)
        else:
            self.addItem(sentence(Reason("proof passed")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the cure by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._lead(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _lead(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        if row < len(self.findings):
            one = self.findings[row]
            kind = LEADS.get(one.cure, "person")
            ids = {"organization": one.organization_id, "post": one.post_id, "person": one.person_id}
            self.wanted.emit(kind, ids[kind])


def _words(one: Finding) -> str:
    doubt, cure = sentence(Reason(f"doubt {one.doubt}")), sentence(Reason(f"cure {one.cure}"))
    said = (("person", one.person), ("post", one.post), ("doubt", doubt), ("cure", cure))
    return sentence(Reason("proof entry", said))
