"""Rows of a list to claims, or the reason why a row says none that can be trusted."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.records import Claim, Evidence, Reason
from db.values import AttributeKind, Capacity, Event, Part, PartialDate, Relation, fold
from desktop.lists.dates import Said, read_date, read_span
from desktop.lists.mapping import Field, Mapping, year_where_meant
from desktop.lists.offices import Office, read_office
from desktop.lists.table import Row, Table, UnreadableList

_PARTS = {
    Field.PERSON: Part.PERSON,
    Field.TITLE: Part.TITLE,
    Field.ORGANIZATION: Part.ORGANIZATION,
    Field.AREA: Part.AREA,
    Field.START: Part.DATE,
    Field.END: Part.DATE,
    Field.TERM: Part.DATE,
}


_CAPACITIES = frozenset(one.value for one in Capacity)


@dataclass(frozen=True, slots=True)
class RowSaid:
    """What a row says: its reading, the claim on a post, and what tells its person from others.

    ``births`` is the claim on the day of birth, if the row gives one.
    """

    number: int
    text: str
    claim: Claim
    office: Office
    identifier: str = ""
    birth: PartialDate | None = None
    births: Claim | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RowRefused:
    """A row that makes no claim, and why."""

    number: int
    reason: Reason


class _Refusal(Exception):
    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.reason = Reason(code, tuple(values.items()))


def read_rows(table: Table, mapping: Mapping) -> Iterator[RowSaid | RowRefused]:
    """Yield for each row what it says, or why it says nothing; raises UnreadableList for a wrong mapping."""
    if missing := mapping.missing(table):
        raise UnreadableList("no such column", column=missing[0])
    for needed in (Field.PERSON, Field.TITLE):
        if needed not in mapping.columns:
            raise UnreadableList(f"no column of {needed}")
    places = {kind: table.column(name) for kind, name in mapping.columns.items()}
    seen: dict[tuple[object, ...], int] = {}
    for row in table.rows:
        try:
            said = _read(table, row, places, mapping)
        except _Refusal as refusal:
            yield RowRefused(row.number, refusal.reason)
            continue
        first = seen.setdefault(_sameness(said), row.number)
        again = Reason("duplicate row", (("other", str(first)),))
        yield said if first == row.number else RowRefused(row.number, again)


def _sameness(said: RowSaid) -> tuple[object, ...]:
    """Return what two rows share that say the same of the same person."""
    who = said.identifier or (fold(said.claim.person), said.birth)
    return who, said.office.key, said.claim.start, said.claim.end, said.claim.relation


def _read(table: Table, row: Row, places: dict[Field, int], mapping: Mapping) -> RowSaid:
    if row.trouble:
        raise _Refusal(row.trouble.code, **dict(row.trouble.values))
    cells = {kind: row.cells[at] for kind, at in places.items()}
    if not cells[Field.PERSON]:
        raise _Refusal("no person")
    if not cells[Field.TITLE]:
        raise _Refusal("no office")
    text, spans = _reading(table, row)
    place, organization = cells.get(Field.AREA, ""), cells.get(Field.ORGANIZATION, "")
    office = _in_capacity(
        read_office(cells[Field.TITLE], organization, place, mapping.country), cells.get(Field.CAPACITY, "")
    )
    start, end, reasons = _dates(cells, mapping)
    gone = office.former or end is not None
    used = [kind for kind in _PARTS if cells.get(kind)]
    claim = Claim(
        person=cells[Field.PERSON],
        title=office.role,
        organization=office.organization,
        area=office.area,
        event=Event.SIGHTED,
        capacity=office.capacity,
        relation=Relation.FORMER if gone else Relation.CURRENT,
        as_of=None,
        start=start,
        end=end,
        confidence=1.0,
        evidence=_evidence(text, {kind: spans[places[kind]] for kind in used}),
        reasons=(Reason("row of a list", (("list", table.name), ("row", str(row.number)))), *reasons),
        dated_by_article=False,
    )
    identifier, note = cells.get(Field.IDENTIFIER, ""), cells.get(Field.NOTE, "")
    said = RowSaid(row.number, text, claim, office, identifier, note=note)
    birth = _one_date(cells, Field.BIRTH, mapping)
    if birth is None:
        return said
    shown = _evidence(text, {kind: spans[places[kind]] for kind in (Field.PERSON, Field.BIRTH)})
    return replace(said, birth=birth, births=_birth(claim, birth, shown))


def _in_capacity(office: Office, cell: str) -> Office:
    """Return the office in the capacity that a cell of its own names, if it names one."""
    said = fold(cell)
    return replace(office, capacity=Capacity(said)) if said in _CAPACITIES else office


def _birth(claim: Claim, birth: PartialDate, evidence: tuple[Evidence, ...]) -> Claim:
    return replace(
        claim,
        title=birth.text,
        organization=None,
        area=None,
        start=None,
        end=None,
        relation=Relation.CURRENT,
        evidence=evidence,
        attribute=AttributeKind.BIRTH,
    )


def _reading(table: Table, row: Row) -> tuple[str, dict[int, tuple[int, int]]]:
    """Return the row as lines of ``heading: cell``, and where each cell stands in that text."""
    text, spans = "", dict[int, tuple[int, int]]()
    for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        if cell:
            line = f"{column}: "
            spans[at] = (len(text) + len(line), len(text) + len(line) + len(cell))
            text += f"{line}{cell}\n"
    return text, spans


def _evidence(text: str, spans: dict[Field, tuple[int, int]]) -> tuple[Evidence, ...]:
    """Return the whole row as the passage, and each cell used as what it shows."""
    whole = Evidence(Part.PASSAGE, 0, len(text) - 1, text[:-1])
    cells = (
        Evidence(_PARTS.get(kind, Part.DATE), start, end, text[start:end])
        for kind, (start, end) in spans.items()
    )
    return (whole, *cells)


def _dates(
    cells: dict[Field, str], mapping: Mapping
) -> tuple[PartialDate | None, PartialDate | None, tuple[Reason, ...]]:
    """Return start and end as the row gives them; who died was in post no longer than that."""
    first, last = _start_and_end(cells, mapping)
    start = year_where_meant(first.date, Field.START, mapping)
    end = year_where_meant(last.date, Field.END, mapping)
    if start and end and end.latest < start.earliest:
        raise _Refusal("end before start", start=start.text, end=end.text)
    death = _one_date(cells, Field.DEATH, mapping)
    if end is None and death is not None:
        if start and death.latest < start.earliest:
            raise _Refusal("start after death", start=start.text, death=death.text)
        return start, PartialDate(f"../{death.text}"), (Reason("no later than death"),)
    if end is None and not last.open and not mapping.blank_is_now:
        return start, None, (Reason("end not given"),)
    return start, end, ()


def _start_and_end(cells: dict[Field, str], mapping: Mapping) -> tuple[Said, Said]:
    """Return what the cells for start and end say, be they two or one, or one that holds both."""
    term, start, end = (cells.get(kind, "") for kind in (Field.TERM, Field.START, Field.END))
    both = term or (start if not end or end == start else "")
    if both and (span := read_span(both, mapping.order)):
        return span
    if term and not (start or end):
        return _must_read(term, Field.TERM, mapping), Said()
    return _must_read(start, Field.START, mapping), _must_read(end, Field.END, mapping)


def _one_date(cells: dict[Field, str], kind: Field, mapping: Mapping) -> PartialDate | None:
    said = _must_read(cells.get(kind, ""), kind, mapping)
    return year_where_meant(said.date, kind, mapping)


def _must_read(cell: str, kind: Field, mapping: Mapping) -> Said:
    said = read_date(cell, mapping.order)
    if said is None:
        raise _Refusal("unreadable date", column=mapping.columns[kind], cell=cell)
    return said
