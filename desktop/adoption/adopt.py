"""Adopting a list: a preview that changes nothing, then its rows as sources and one reversible act."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from types import MappingProxyType

from db.acts import Author
from db.listed import KeptRow, ReadRow
from db.records import Head
from db.store import Store, Unit
from db.values import new_id
from desktop.adoption.plan import Chosen, Plan, make_plan, preview_of
from desktop.adoption.records import AdoptionPreview, AdoptionResult
from desktop.lists import Mapping, RowRefused, RowSaid, Table, read_rows
from desktop.matching import standings

READER = "row/1"
_AT_ONCE = 100
"""Rows kept in one go: acts of the curator never wait long for them."""
_NOTHING_CHOSEN: Chosen = MappingProxyType({})
Told = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def preview(
    store: Store, table: Table, mapping: Mapping, chosen: Chosen = _NOTHING_CHOSEN
) -> AdoptionPreview:
    """Return what adopting the list would make, and what is at odds; changes nothing.

    ``chosen`` says whom the curator means where a name leaves it open. Raises UnreadableList where the
    mapping does not fit, StoreTrouble for the store.
    """
    rows, refused = _rows(table, mapping)
    with store.read() as unit:
        known = _kept(unit, rows)
        kept = {row.text: known.get(row.text, KeptRow("", "", "")) for row in rows}
        return preview_of(make_plan(unit, new_id, table, rows, kept, chosen), rows, refused)


def adopt(
    store: Store, table: Table, mapping: Mapping, author: Author, chosen: Chosen = _NOTHING_CHOSEN
) -> AdoptionResult:
    """Adopt what the list says in one act of the gesture ``baseline``, which is undone as one.

    Its rows are kept as sources first, many small writes; rows of which it is open whom they mean wait
    as open claims. Rows adopted before are passed over. Raises as ``preview`` does.
    """
    keep_rows(store, table, mapping, lambda _done, _total: None, lambda: False)
    return adopt_kept(store, table, mapping, author, chosen)


def keep_rows(store: Store, table: Table, mapping: Mapping, told: Told, cancelled: Cancelled) -> bool:
    """Keep a list's bytes, and each row as a source with a reading; return whether all are kept.

    ``told`` hears how many of how many are; being cancelled is asked for between small writes. Rows
    that are kept say nothing by themselves: kept once more, they are passed over.
    """
    rows, _ = _rows(table, mapping)
    with store.write() as unit:
        blob = unit.sources.keep_bytes(table.content)
    for first in range(0, len(rows), _AT_ONCE):
        if cancelled():
            return False
        some = [_source(table, row) for row in rows[first : first + _AT_ONCE]]
        with store.write() as unit:
            unit.sources.add_rows(blob, READER, some, new_id, datetime.now(UTC))
        told(first + len(some), len(rows))
    return True


def adopt_kept(
    store: Store, table: Table, mapping: Mapping, author: Author, chosen: Chosen = _NOTHING_CHOSEN
) -> AdoptionResult:
    """Adopt a list whose rows are kept, in one act."""
    rows, refused = _rows(table, mapping)
    with store.write() as unit:
        kept = _kept(unit, rows)
        plan = make_plan(unit, new_id, table, rows, kept, chosen)
        _leave_open(unit, plan)
        act_id = None
        if plan.outcomes:
            changed = unit.decisions.record("baseline", plan.outcomes, author, new_id, datetime.now(UTC))
            act_id = changed.act_id
        return AdoptionResult(act_id, preview_of(plan, rows, refused))


def _rows(table: Table, mapping: Mapping) -> tuple[list[RowSaid], list[RowRefused]]:
    read = list(read_rows(table, mapping))
    rows = [one for one in read if isinstance(one, RowSaid)]
    return rows, [one for one in read if isinstance(one, RowRefused)]


def _source(table: Table, row: RowSaid) -> ReadRow:
    title = f"{table.name}, {row.number}"
    return ReadRow(f"{table.name}#{row.number}", row.text, Head(title, outlet=table.name))


def _kept(unit: Unit, rows: Sequence[RowSaid]) -> dict[str, KeptRow]:
    """Return the rows that are kept, by their text."""
    return unit.sources.kept(READER, [row.text for row in rows])


def _leave_open(unit: Unit, plan: Plan) -> None:
    """Leave the claims of the rows that wait to the curator, each with what it would be."""
    for row in plan.waiting:
        article = unit.articles.get(plan.kept[row.text].article_id)
        unit.claims.replace_open(article, [row.claim], new_id)
        stored = unit.claims.of_article(article.id)
        unit.claims.set_standings(standings(stored, {article.id: article.head.outlet}, unit.directory))
