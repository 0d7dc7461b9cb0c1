"""The directory's tables: rows that the fold gives, looked up by what pages and matching ask."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select

from db import models
from db.codec import decode, encode
from db.many import among, values
from db.records import Area, Citation, Folded, Organization, Person, Post, Tenure
from db.values import fold

Entity = TypeVar("Entity", Person, Area, Organization, Post, Tenure, Citation)
KINDS: dict[type, Table] = {
    Person: models.person,
    Area: models.area,
    Organization: models.organization,
    Post: models.post,
    Tenure: models.tenure,
    Citation: models.citation,
}
_GET = {kind: select(table.c.id, table.c.content).where(among(table.c.id)) for kind, table in KINDS.items()}
_ALL = {kind: select(table.c.content).order_by(table.c.id) for kind, table in KINDS.items()}
_OF = {
    column: _ALL[kind].where(among(column))
    for kind, column in (
        (Post, models.post.c.organization_id),
        (Tenure, models.tenure.c.post_id),
        (Tenure, models.tenure.c.person_id),
        (Citation, models.citation.c.tenure_id),
    )
}
_NAMED = select(models.named.c.id).where(
    models.named.c.folded == bindparam("name"), models.named.c.kind == bindparam("kind")
)
_POST = (
    select(models.post.c.content)
    .where(
        models.post.c.organization_id == bindparam("organization"),
        models.post.c.role_folded == bindparam("role"),
    )
    .order_by(models.post.c.id)
)
_CLEAR = [
    delete(column.table).where(among(column))
    for column in (
        models.person.c.id,
        models.area.c.id,
        models.organization.c.id,
        models.post.c.id,
        models.tenure.c.id,
        models.citation.c.tenure_id,
        models.named.c.id,
        models.findable.c.id,
    )
]


@dataclass(frozen=True, slots=True)
class Directory:
    """The directory in one unit of work."""

    connection: Connection

    def replace(self, touched: set[str], folded: Folded) -> None:
        """Put the rows folded in the place of all rows of the touched ids."""
        gone = values(touched)
        for clear in _CLEAR:
            self.connection.execute(clear, gone)
        self._insert(
            Folded(
                persons=tuple(one for one in folded.persons if one.id in touched),
                areas=tuple(one for one in folded.areas if one.id in touched),
                organizations=tuple(one for one in folded.organizations if one.id in touched),
                posts=tuple(one for one in folded.posts if one.id in touched),
                tenures=tuple(one for one in folded.tenures if one.id in touched),
                citations=tuple(one for one in folded.citations if one.tenure_id in touched),
            )
        )

    def _insert(self, folded: Folded) -> None:
        self._put(models.person, [_basic(one) for one in folded.persons])
        self._put(models.area, [_basic(one) for one in folded.areas])
        self._put(
            models.organization,
            [
                _basic(one) | {"parent_id": one.parent_id, "area_id": one.area_id}
                for one in folded.organizations
            ],
        )
        self._put(
            models.post,
            [
                _basic(one) | {"organization_id": one.organization_id, "role_folded": fold(one.role)}
                for one in folded.posts
            ],
        )
        self._put(
            models.tenure,
            [_basic(one) | {"person_id": one.person_id, "post_id": one.post_id} for one in folded.tenures],
        )
        self._put(
            models.citation,
            [
                _basic(one) | {"tenure_id": one.tenure_id, "article_id": one.article_id}
                for one in folded.citations
            ],
        )
        found: list[Person | Organization] = [*folded.persons, *folded.organizations]
        self._put(models.findable, [_findable(one) for one in found])
        self._put(models.named, [row for one in (*found, *folded.areas) for row in _names(one)])

    def _put(self, table: Table, rows: Sequence[dict[str, str | None]]) -> None:
        if rows:
            self.connection.execute(insert(table), rows)

    def get(self, kind: type[Entity], ids: Iterable[str]) -> dict[str, Entity]:
        """Return the rows of these ids that are there, by id."""
        rows = self.connection.execute(_GET[kind], values(ids))
        return {row.id: decode(row.content, kind) for row in rows}

    def all(self, kind: type[Entity]) -> tuple[Entity, ...]:
        """Return every row of a kind in the order of ids."""
        rows = self.connection.execute(_ALL[kind])
        return tuple(decode(content, kind) for content in rows.scalars())

    def named(self, kind: type[Entity], name: str) -> list[Entity]:
        """Return the persons, areas or organizations that are also called so, case and marks folded."""
        ids = self.connection.execute(_NAMED, {"name": fold(name), "kind": kind.__name__.lower()}).scalars()
        found = self.get(kind, ids)
        return [found[key] for key in sorted(found)]

    def named_persons(self, name: str) -> list[Person]:
        """Return the persons who are also called so, case and marks folded."""
        return self.named(Person, name)

    def named_organizations(self, name: str) -> list[Organization]:
        """Return the organizations that are also called so, case and marks folded."""
        return self.named(Organization, name)

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return these persons by id."""
        return self.get(Person, ids)

    def posts(self, ids: Iterable[str]) -> dict[str, Post]:
        """Return these posts by id."""
        return self.get(Post, ids)

    def organizations(self, ids: Iterable[str]) -> dict[str, Organization]:
        """Return these organizations by id."""
        return self.get(Organization, ids)

    def post_of(self, organization_id: str, role: str) -> Post | None:
        """Return the organization's post of this role."""
        row = self.connection.execute(_POST, {"organization": organization_id, "role": fold(role)}).first()
        return None if row is None else decode(row.content, Post)

    def posts_in(self, organization_ids: Iterable[str]) -> list[Post]:
        """Return the posts of these organizations in rank order."""
        posts = self._of(Post, models.post.c.organization_id, organization_ids)
        return sorted(posts, key=lambda post: (post.rank, fold(post.role), post.id))

    def tenures_in(self, post_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these posts."""
        return self._of(Tenure, models.tenure.c.post_id, post_ids)

    def tenures_of(self, person_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these persons."""
        return self._of(Tenure, models.tenure.c.person_id, person_ids)

    def citations_for(self, tenure_ids: Iterable[str]) -> list[Citation]:
        """Return the citations of these tenures, oldest decision first."""
        return self._of(Citation, models.citation.c.tenure_id, tenure_ids)

    def _of(self, kind: type[Entity], column: Column[str], ids: Iterable[str]) -> list[Entity]:
        rows = self.connection.execute(_OF[column], values(ids)).scalars()
        return [decode(content, kind) for content in rows]

    def digest(self) -> str:
        """Return a SHA-256 over all rows, the same for equal directories."""
        total = hashlib.sha256()
        for kind in KINDS:
            total.update(kind.__name__.encode())
            for content in self.connection.execute(_ALL[kind]).scalars():
                total.update(content.encode())
        return total.hexdigest()


def _basic(one: Person | Area | Organization | Post | Tenure | Citation) -> dict[str, str | None]:
    return {"id": one.id, "content": encode(one)}


def _all_names(one: Person | Area | Organization) -> list[str]:
    others = () if isinstance(one, Area) else one.names
    return [one.name, *(name.text for name in others)]


def _names(one: Person | Area | Organization) -> list[dict[str, str | None]]:
    kind = type(one).__name__.lower()
    return [
        {"folded": folded, "id": one.id, "kind": kind} for folded in dict.fromkeys(map(fold, _all_names(one)))
    ]


def _findable(one: Person | Organization) -> dict[str, str | None]:
    return {
        "kind": type(one).__name__.lower(),
        "id": one.id,
        "name": one.name,
        "sort_key": fold(one.name),
        "words": " ".join(dict.fromkeys(map(fold, _all_names(one)))),
    }
