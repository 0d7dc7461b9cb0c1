"""Rows of the derived tables: made of folded records, and put in the place of those that were there."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Table, delete, select

from db import models
from db.cited import row_of
from db.codec import encode, encode_outcome
from db.folded import Amendment, Folded
from db.many import among, values
from db.prepared import adding, ask, ask_in_portions, tell, tell_each
from db.records import Area, Organization, Person, Post, Tenure
from db.values import fold

Row = dict[str, str | None]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """Of which ids the rows are made anew: every row of one of these comes of what was folded."""

    entities: frozenset[str] = frozenset()
    tenures: frozenset[str] = frozenset()
    holdings: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    proposals: frozenset[str] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        """All of them."""
        laid_down = self.notes | self.rules | self.proposals
        return self.entities | self.tenures | self.holdings | laid_down


@dataclass(frozen=True, slots=True)
class _Part:
    """A derived table: how its rows are made, and by which column and which touched ids it is replaced."""

    table: Table
    scope: Column[str]
    touched: str
    rows: Callable[[Folded], Iterable[Row]]
    keys: tuple[str, ...]

    def key(self, row: Row) -> Key:
        """Return what tells the row from all others of the table."""
        return tuple(row[name] or "" for name in self.keys)


def _columns(table: Table) -> list[Column[str]]:
    return [column for column in table.c if column is not models.findable.c.number]


def _part(table: Table, touched: str, rows: Callable[[Folded], Iterable[Row]], by: str = "id") -> _Part:
    keys = tuple(column.name for column in table.primary_key)
    return _Part(table, table.c[by], touched, rows, ("id",) if table is models.findable else keys)


def _content(one: object, **columns: str | None) -> Row:
    return {**columns, "content": encode(one)}


def _amendment(one: Amendment) -> Row:
    kind, content = encode_outcome(one.said)
    return {"id": one.id, "tenure_id": one.said.tenure_id, "kind": kind, "content": content}


def _tenure(one: Tenure) -> Row:
    """Return a tenure's row, with the days by which its state as of a day is narrowed down."""
    seen, first = one.last_seen, one.first_seen
    known = [day for day in (one.start_earliest, first.earliest if first else None) if day]
    begins = min(known, default=one.end_latest)
    over = one.end_latest if one.ended else None
    return _content(
        one,
        id=one.id,
        person_id=one.person_id,
        post_id=one.post_id,
        seen=seen.latest.isoformat() if seen else "",
        begins=begins.isoformat() if begins else "",
        over=over.isoformat() if over else "",
    )


def _all_names(one: Person | Area | Organization | Post) -> list[str]:
    return [one.role if isinstance(one, Post) else one.name, *(name.text for name in one.names)]


def _named(folded: Folded) -> list[Row]:
    found: list[Person | Area | Organization] = [*folded.persons, *folded.organizations, *folded.areas]
    return [
        {"folded": folded_name, "id": one.id, "kind": type(one).__name__.lower()}
        for one in found
        for folded_name in dict.fromkeys(map(fold, _all_names(one)))
    ]


def _findable(folded: Folded) -> list[Row]:
    found: list[Person | Organization | Area | Post] = [
        *folded.persons,
        *folded.organizations,
        *folded.areas,
        *folded.posts,
    ]
    return [
        {
            "kind": (kind := type(one).__name__.lower()),
            "id": one.id,
            "name": (name := _all_names(one)[0]),
            "sort_key": fold(name),
            "words": " ".join([f"{models.KIND_MARK}{kind}", *dict.fromkeys(map(fold, _all_names(one)))]),
        }
        for one in found
    ]


PARTS = (
    _part(models.person, "entities", lambda f: (_content(one, id=one.id) for one in f.persons)),
    _part(models.area, "entities", lambda f: (_content(one, id=one.id) for one in f.areas)),
    _part(
        models.organization,
        "entities",
        lambda f: (
            _content(one, id=one.id, parent_id=one.parent_id, area_id=one.area_id) for one in f.organizations
        ),
    ),
    _part(
        models.post,
        "entities",
        lambda f: (
            _content(one, id=one.id, organization_id=one.organization_id, role_folded=fold(one.role))
            for one in f.posts
        ),
    ),
    _part(models.named, "entities", _named),
    _part(models.findable, "entities", _findable),
    _part(
        models.alias,
        "entities",
        lambda f: ({"id": one.id, "canonical_id": one.canonical_id} for one in f.aliases),
    ),
    _part(
        models.reference, "entities", lambda f: ({"id": one.id, "to_id": one.to_id} for one in f.references)
    ),
    _part(
        models.judgement,
        "entities",
        lambda f: (_content(one, kept_id=one.kept_id, other_id=one.other_id) for one in f.judgements),
        by="kept_id",
    ),
    _part(
        models.mandate,
        "entities",
        lambda f: (_content(one, id=one.id, organization_id=one.organization_id) for one in f.mandates),
        by="organization_id",
    ),
    _part(
        models.tenure,
        "tenures",
        lambda f: map(_tenure, f.tenures),
    ),
    _part(
        models.citation,
        "tenures",
        lambda f: map(row_of, f.citations),
        by="tenure_id",
    ),
    _part(
        models.holding,
        "holdings",
        lambda f: (
            {"id": one.id, "person_id": one.person_id, "post_id": one.post_id, "tenure_id": one.tenure_id}
            for one in f.holdings
        ),
    ),
    _part(
        models.amendment,
        "holdings",
        lambda f: (_amendment(one) for one in f.amendments),
        by="tenure_id",
    ),
    _part(
        models.note,
        "notes",
        lambda f: (_content(one, id=one.id, subject_id=one.subject_id) for one in f.notes),
    ),
    _part(models.rule, "rules", lambda f: (_content(one, id=one.id, kind=one.kind) for one in f.rules)),
    _part(
        models.declined,
        "proposals",
        lambda f: ({"id": one.proposal_key, "why": one.why} for one in f.declined),
    ),
)
_ROWS = {part.table: select(*_columns(part.table)) for part in PARTS}
_ALL = {part.table: _ROWS[part.table].order_by(*(part.table.c[key] for key in part.keys)) for part in PARTS}
_THERE = {part.table: _ROWS[part.table].where(among(part.scope)) for part in PARTS}
_GONE = {part.table: delete(part.table).where(among(part.scope)) for part in PARTS}
_ADDED = {part.table: adding(part.table, models.findable.c.number.name) for part in PARTS}
_GONE_BY_ID = {
    part.table: delete(part.table).where(among(part.table.c.id)) for part in PARTS if part.keys == ("id",)
}


def put_all(connection: Connection, folded: Folded) -> None:
    """Put the rows folded into tables that are empty."""
    for part in PARTS:
        _put(connection, part.table, part.rows(folded))


def replace_rows(connection: Connection, touched: Touched, folded: Folded) -> None:
    """Put the rows folded in the place of all rows of the touched ids; write only what differs."""
    for part in PARTS:
        ids: frozenset[str] = getattr(touched, part.touched)
        if ids:
            rows = (row for row in part.rows(folded) if row[part.scope.name] in ids)
            _replace(connection, part, ids, {part.key(row): row for row in rows})


def _replace(connection: Connection, part: _Part, ids: Iterable[str], made: Mapping[Key, Row]) -> None:
    names = [column.name for column in _columns(part.table)]
    rows = (dict(zip(names, row, strict=True)) for row in ask(connection, _THERE[part.table], values(ids)))
    there = {part.key(row): row for row in rows}
    stale = [key for key, row in there.items() if made.get(key) != row]
    if not stale:
        _put(connection, part.table, (row for key, row in made.items() if key not in there))
    elif part.keys == ("id",):
        tell(connection, _GONE_BY_ID[part.table], values(key[0] for key in stale))
        _put(connection, part.table, (row for key, row in made.items() if there.get(key) != row))
    else:
        tell(connection, _GONE[part.table], values(ids))
        _put(connection, part.table, made.values())


def _put(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    tell_each(connection, _ADDED[table], rows)


def digest_rows(connection: Connection) -> str:
    """Return a SHA-256 over all that the derived tables say, the same for equal directories."""
    total = hashlib.sha256()
    for part in PARTS:
        total.update(part.table.name.encode())
        for portion in ask_in_portions(connection, _ALL[part.table]):
            total.update(encode(portion).encode())
    return total.hexdigest()
