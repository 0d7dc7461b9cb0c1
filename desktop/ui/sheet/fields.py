"""Fields of forms: names with their language, partial dates, choices, several found things."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from db.records import Name
from db.values import PartialDate
from desktop.browse import Named
from desktop.ui.buttons import KeyButton
from desktop.ui.dates import parsed, printed
from desktop.ui.desk import Desk
from desktop.ui.labels import choice_box, field
from desktop.ui.sheet.finder import Finder
from desktop.ui.sheet.form import Wanting
from resources.words import label, say

LANGUAGES = ("", "vi", "en")


def choices(name: str, table: str, codes: Iterable[str], chosen: str) -> QComboBox:
    """Return a box of a table's codes in words; a code that the table lacks is kept as it is."""
    made = choice_box(name)
    every = dict.fromkeys([*codes, chosen])
    for code in every:
        made.addItem(label(table, code) or say("none"), code)
    made.setCurrentIndex(made.findData(chosen))
    return made


def number(name: str, value: int | None, most: int = 9_999) -> QLineEdit:
    """Return a field for a whole number."""
    made = field(name, "" if value is None else str(value))
    made.setValidator(QIntValidator(0, most, made))
    made.setMaximumWidth(90)
    return made


def whole(edit: QLineEdit) -> int | None:
    """Return the number in a field; None if it is empty."""
    return int(edit.text()) if edit.text().strip().isdigit() else None


def day(name: str, when: PartialDate | None) -> QLineEdit:
    """Return a field for a partial date."""
    made = field(name, printed(when), "2025-07-01")
    made.setProperty("was", when.text if when else "")
    made.setProperty("shown", made.text())
    return made


def day_of(edit: QLineEdit) -> PartialDate | None:
    """Return the date in a field, None if it is empty; raises Wanting."""
    text = edit.text().strip()
    if not text:
        return None
    if text == edit.property("shown"):
        return PartialDate(str(edit.property("was")))
    try:
        return parsed(text)
    except ValueError:
        name = edit.accessibleName()
        raise Wanting(say("{field}: write it as 2025, 2025-07 or 2025-07-01.", field=name)) from None


def not_before(first: QLineEdit, last: QLineEdit) -> PartialDate | None:
    """Return the date in the last of two fields; raises Wanting where it lies wholly before the first."""
    began, ended = day_of(first), day_of(last)
    if began and ended and ended.latest < began.earliest:
        names = {"last": last.accessibleName(), "first": first.accessibleName()}
        raise Wanting(say("{last} lies before {first}.", **names))
    return ended


def text_area(name: str, text: str = "", placeholder: str = "") -> QPlainTextEdit:
    """Return a field for several lines; the Tab key leaves it."""
    made = QPlainTextEdit(text)
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    made.setTabChangesFocus(True)
    made.setProperty("form", "true")
    made.setFixedHeight(72)
    return made


class Names(QWidget):
    """Names, each with its language and outlet; an empty line at the end takes the next; ``edited()``."""

    edited = Signal()

    def __init__(self, names: Iterable[Name], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.lines: list[tuple[QLineEdit, QComboBox, str | None]] = []
        for name in names:
            self._add(name)
        self._add(Name(""))

    def names(self) -> tuple[Name, ...]:
        """Return the names that are there."""
        found = []
        for text, language, outlet in self.lines:
            if text.text().strip():
                found.append(Name(text.text().strip(), language.currentData() or None, outlet))
        return tuple(found)

    def _add(self, name: Name) -> None:
        number = len(self.lines) + 1
        text = field(say("Name {number}", number=number), name.text, say("Another name"))
        language = choices(
            say("Language of name {number}", number=number), "language", LANGUAGES, name.language or ""
        )
        language.setFixedWidth(118)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text, 1)
        row.addWidget(language)
        self._column.addLayout(row)
        if self.lines:
            QWidget.setTabOrder(self.lines[-1][1], text)
        QWidget.setTabOrder(text, language)
        self.lines.append((text, language, name.outlet))
        text.textEdited.connect(self._typed)
        language.currentIndexChanged.connect(lambda _place: self.edited.emit())

    def _typed(self, _text: str) -> None:
        if self.lines[-1][0].text().strip():
            self._add(Name(""))
        self.edited.emit()


class Several(QWidget):
    """Several things of one kind: found by a field, taken away by their buttons; ``edited()``."""

    edited = Signal()

    def __init__(self, desk: Desk, kind: str, name: str, chosen: Iterable[Named]) -> None:
        super().__init__()
        self.chosen: list[Named] = []
        self.finder = Finder(desk, kind, name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.finder)
        self.finder.picked.connect(self._pick)
        for one in chosen:
            self._add(one)

    def ids(self) -> tuple[str, ...]:
        """Return what is chosen."""
        return tuple(one.id for one in self.chosen)

    def _pick(self, found: Named | None) -> None:
        if found is not None:
            self.finder.choose(None)
            if found.id not in self.ids():
                self._add(found)
                self.edited.emit()

    def _add(self, one: Named) -> None:
        self.chosen.append(one)
        button = KeyButton(f"× {one.name}")
        button.setAccessibleName(say("Take away {name}", name=one.name))
        button.clicked.connect(lambda: self._take_away(one, button))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _take_away(self, one: Named, button: KeyButton) -> None:
        self.chosen.remove(one)
        button.hide()
        button.deleteLater()
        self.finder.field.setFocus()
        self.edited.emit()
