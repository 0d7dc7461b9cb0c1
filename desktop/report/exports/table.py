"""The directory as one table: a row for each tenure, with its sources; read back by the import of lists."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from db.records import Name, Snapshot
from db.values import AttributeKind
from desktop.report.clean import clean
from desktop.report.exports.listing import Cited, Entry, Listing, attribute, other_names

HEADS = (
    "Person",
    "Post",
    "Organization",
    "Area",
    "Country code",
    "Start",
    "End",
    "State",
    "Capacity",
    "First seen",
    "Last seen",
    "Mandate",
    "Marks",
    "Born",
    "Gender",
    "Other names",
    "Vietnamese post",
    "Vietnamese organization",
    "Sources",
    "Latest source",
    "Source date",
    "Source address",
    "Quote",
    "Notes",
    "Person identifier",
    "Post key",
    "Line key",
)
SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with in a text file: programs take it for a formula."""
_LONGEST_CELL = 32_000
_SHEET = "Directory"
_TEXT = "'"


def rows(snapshot: Snapshot) -> Iterator[tuple[str, ...]]:
    """Yield the cells of every tenure, as ``HEADS`` names them; texts are in one line."""
    for entry in Listing(snapshot).entries():
        yield tuple(clean(cell)[:_LONGEST_CELL] for cell in _cells(entry, snapshot))


def write_csv(snapshot: Snapshot, out: BinaryIO) -> int:
    """Write the table as UTF-8 with a mark that spreadsheets know; return the number of tenures."""
    text = io.TextIOWrapper(out, "utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(HEADS)
    count = 0
    for row in rows(snapshot):
        writer.writerow([f"{_TEXT}{cell}" if cell.startswith(SIGNS) else cell for cell in row])
        count += 1
    text.flush()
    text.detach()
    return count


def write_xlsx(snapshot: Snapshot, out: BinaryIO) -> int:
    """Write the table as a workbook in which every cell is text; return the number of tenures."""
    from xlsxwriter import Workbook

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(out, {**options, "strings_to_numbers": False, "constant_memory": True})
    book.set_properties({"created": snapshot.known_at})
    sheet, head = book.add_worksheet(_SHEET), book.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(HEADS):
        sheet.write_string(0, column, name, head)
    count = 0
    for count, row in enumerate(rows(snapshot), 1):
        for column, cell in enumerate(row):
            if cell:
                sheet.write_string(count, column, cell)
    sheet.autofilter(0, 0, count, len(HEADS) - 1)
    book.close()
    return count


def _cells(entry: Entry, snapshot: Snapshot) -> Iterator[str]:
    tenure, person = entry.tenure, entry.person
    yield person.name
    yield entry.post.role
    yield entry.body.name
    yield entry.area.name if entry.area else ""
    yield entry.country.upper()
    yield entry.start
    yield entry.end
    yield entry.state.value
    yield tenure.capacity.value
    yield tenure.first_seen.text if tenure.first_seen else ""
    yield tenure.last_seen.text if tenure.last_seen else ""
    yield tenure.term.text if tenure.term else ""
    yield "; ".join(tenure.marks)
    yield attribute(person, AttributeKind.BIRTH)
    yield attribute(person, AttributeKind.GENDER)
    yield "; ".join(other_names(person))
    yield _vietnamese(entry.post.names)
    yield _vietnamese(entry.body.names)
    yield str(len(entry.cited))
    yield from _latest(entry.cited)
    yield "; ".join(_notes(entry, snapshot))
    yield person.id
    yield entry.post.id
    yield tenure.id


def _vietnamese(names: tuple[Name, ...]) -> str:
    return next((one.text for one in names if one.language == "vi"), "")


def _latest(cited: tuple[Cited, ...]) -> Iterator[str]:
    """Yield outlet and headline, date, address and first quote of the latest source."""
    if not cited:
        yield from ("", "", "", "")
        return
    article, quotes = cited[-1].article, cited[-1].quotes
    yield ": ".join(filter(None, (article.outlet, article.title)))
    yield article.published.text if article.published else ""
    yield article.url or ""
    yield quotes[0] if quotes else ""


def _notes(entry: Entry, snapshot: Snapshot) -> list[str]:
    ids = (entry.tenure.id, entry.person.id, entry.post.id, *(one.article.id for one in entry.cited))
    return list(dict.fromkeys(text for one in ids for text in snapshot.notes.get(one, ())))
