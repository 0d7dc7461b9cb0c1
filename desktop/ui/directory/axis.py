"""A person's tenures as the bars of a time axis."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from db.values import PartialDate
from desktop.browse import TenureLine
from desktop.ui.directory.wording import tenure_words
from desktop.ui.timeline import Bar, Stretch, Timeline
from resources.words import say


def seen(tenure: TenureLine) -> tuple[Stretch, ...]:
    """Return the days of the first and the last sighting; months and years are as long as they are."""
    dates = dict.fromkeys(one for one in (tenure.first_seen, tenure.last_seen) if one)
    return tuple(
        Stretch(one.earliest, one.latest)
        for one in dates
        if one.earliest != date.min and one.latest != date.max
    )


def between(tenure: TenureLine) -> Stretch | None:
    """Return the days from the first that is known to the last; None if nothing is dated."""
    return stretch_of(
        *(one for one in (tenure.since, tenure.first_seen, tenure.last_seen, tenure.until) if one)
    )


def stretch_of(*dates: PartialDate) -> Stretch | None:
    """Return the days from the first to the last of some dates, open ends left out."""
    days = [day for one in dates for day in (one.earliest, one.latest) if day not in (date.min, date.max)]
    return Stretch(min(days), max(days)) if days else None


def bar_of(tenure: TenureLine, label: str, end: PartialDate | None = None) -> Bar:
    """Return a tenure as a bar under a label, with the days in which an end is proposed."""
    words = f"{label}: {tenure_words(tenure)}"
    return Bar(label, words, seen(tenure), between(tenure), stretch_of(end) if end else None)


class TimeAxis(Timeline):
    """Paints the tenures of a person, each with its label above its bar."""

    def __init__(self, tenures: Sequence[TenureLine], today: date, parent: QWidget | None = None) -> None:
        bars = [bar_of(one, f"{one.role}, {one.organization}") for one in tenures]
        words = "; ".join(bar.words for bar in bars)
        super().__init__(say("Tenures on a time axis: {tenures}", tenures=words), bars, today, parent=parent)
