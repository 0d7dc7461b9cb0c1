"""Words about lists: fields, dates as read, rows, counts."""

from collections.abc import Sequence
from datetime import datetime

from db.listed import Arrival
from db.records import Reason
from db.values import PartialDate
from desktop.adoption import Conflict, Field, Mapping, Shape, Table
from desktop.ui.dates import printed, short_day
from resources.words import label, say, sentence

SHOWN_ROWS = 3


def field_words(kind: Field | None) -> str:
    """Return what a column holds, in words."""
    return label("field", kind.value if kind else "nothing")


def read_as(shape: Shape) -> str:
    """Return as what the example of a shape is read."""
    if shape.said is None:
        return say("not a date")
    start = _said(shape.said.date, is_open=shape.said.open)
    if shape.until is None:
        return start
    end = _said(shape.until.date, is_open=shape.until.open)
    return say("{first} – {last}", first=start, last=end)


def _said(when: PartialDate | None, *, is_open: bool) -> str:
    if when is not None:
        return printed(when)
    return say("still in post") if is_open else say("not known")


def how_read(table: Table) -> str:
    """Return how a list was read, and what was left out."""
    count = say("{count} rows, {columns} columns.", count=number(len(table.rows)), columns=len(table.columns))
    return " ".join([count, *(sentence(one) for one in (table.read_as, *table.remarks))])


def what_is_missing(mapping: Mapping) -> str:
    """Return what must be said before there is anything to preview; nothing where all is there."""
    if Field.PERSON not in mapping.columns:
        return say("Say which column holds the persons.")
    if Field.TITLE not in mapping.columns:
        return say("Say which column holds the titles.")
    return ""


def rows_words(rows: Sequence[int]) -> str:
    """Return the numbers of rows, the first of many."""
    first = ", ".join(map(str, sorted(rows)[:SHOWN_ROWS]))
    if len(rows) > SHOWN_ROWS:
        return say("rows {rows} and {count} more", rows=first, count=len(rows) - SHOWN_ROWS)
    return say("rows {rows}", rows=first) if len(rows) > 1 else say("row {row}", row=first)


def who_waits(conflict: Conflict) -> str:
    """Return whose name is open, and who it may be."""
    name = dict(conflict.reason.values).get("name", "")
    return say(
        "{name}: whom it means is open, {count} known of this name", name=name, count=len(conflict.candidates)
    )


def why_it_may_be(reasons: Sequence[Reason], posts: Sequence[str]) -> str:
    """Return what is known of a candidate, else why it is one."""
    return "; ".join(posts) or ", ".join(sentence(one) for one in reasons)


def number(count: int) -> str:
    """Return a count with its thousands apart."""
    return f"{count:,}"


def rows_counted(count: int) -> str:
    """Return so many rows in words."""
    return say("1 row") if count == 1 else say("{count} rows", count=number(count))


def when(at: datetime) -> str:
    """Return a day and the time where the curator sits."""
    here = at.astimezone()
    return say("{day}, {time}", day=short_day(here.date()), time=f"{here:%H:%M}")


def what_arrived(one: Arrival) -> str:
    """Return what came in: a list by its name, articles by the first one's file."""
    if not one.is_list:
        return say("{name} and others", name=one.name) if one.count > 1 else one.name
    return say("{name}, taken back", name=one.name) if one.undone else one.name


def how_many(one: Arrival) -> str:
    """Return how many articles were imported, or rows adopted, and how many wait."""
    if one.is_list and one.waiting:
        return say("{count} adopted, {waiting} wait", count=number(one.count), waiting=number(one.waiting))
    if one.is_list:
        return say("{rows} adopted", rows=rows_counted(one.count))
    return say("1 article") if one.count == 1 else say("{count} articles", count=number(one.count))
