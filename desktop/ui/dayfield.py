"""A field for a civil day."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit


def day_field(name: str, day: date) -> QDateEdit:
    """Return a field that shows a day as ``28 Nov 2025``, without arrows."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setDisplayFormat("d MMM yyyy")
    made.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    made.setAccessibleName(name)
    made.lineEdit().setAccessibleName(name)
    made.setKeyboardTracking(False)
    return made


def day_of(field: QDateEdit) -> date:
    """Return the day that a field shows."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def set_day(field: QDateEdit, day: date) -> None:
    """Show another day."""
    field.setDate(QDate(day.year, day.month, day.day))
