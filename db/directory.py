"""The directory's tables: rows that the fold gives, looked up by what pages and matching ask."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, insert, select

from db import models
from db.articles import chunks
from db.codec import decode, encode
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


@dataclass(frozen=True, slots=True)
class Directory:
    """The directory in one unit of work."""

    connection: Connection

    def replace(self, touched: set[str], folded: Folded) -> None:
        """Put the rows folded in the place of all rows of the touched ids."""
        for chunk in chunks(sorted(touched)):
            for table in (models.person, models.area, models.organization, models.post, models.tenure):
                self.connection.execute(delete(table).where(table.c.id.in_(chunk)))
            self.connection.execute(delete(models.citation).where(models.citation.c.tenure_id.in_(chunk)))
            self.connection.execute(delete(models.named).where(models.named.c.id.in_(chunk)))
            self.connection.execute(delete(models.findable).where(models.findable.c.id.in_(chunk)))
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
        table = KINDS[kind]
        found: dict[str, Entity] = {}
        for chunk in chunks(sorted(set(ids))):
            rows = self.connection.execute(select(table.c.id, table.c.content).where(table.c.id.in_(chunk)))
            found |= {row.id: decode(row.content, kind) for row in rows}
        return found

    def all(self, kind: type[Entity]) -> tuple[Entity, ...]:
        """Return every row of a kind in the order of ids."""
        table = KINDS[kind]
        rows = self.connection.execute(select(table.c.content).order_by(table.c.id))
        return tuple(decode(content, kind) for content in rows.scalars())

    def named(self, kind: type[Entity], name: str) -> list[Entity]:
        """Return the persons, areas or organizations that are also called so, case and marks folded."""
        table = models.named
        query = select(table.c.id).where(table.c.folded == fold(name), table.c.kind == kind.__name__.lower())
        found = self.get(kind, self.connection.execute(query).scalars())
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
        table = models.post
        row = self.connection.execute(
            select(table.c.content)
            .where(table.c.organization_id == organization_id, table.c.role_folded == fold(role))
            .order_by(table.c.id)
        ).first()
        return None if row is None else decode(row.content, Post)

    def posts_in(self, organization_ids: Iterable[str]) -> list[Post]:
        """Return the posts of these organizations in rank order."""
        posts = self._where(Post, models.post, "organization_id", organization_ids)
        return sorted(posts, key=lambda post: (post.rank, fold(post.role), post.id))

    def tenures_in(self, post_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these posts."""
        return self._where(Tenure, models.tenure, "post_id", post_ids)

    def tenures_of(self, person_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these persons."""
        return self._where(Tenure, models.tenure, "person_id", person_ids)

    def citations_for(self, tenure_ids: Iterable[str]) -> list[Citation]:
        """Return the citations of these tenures, oldest decision first."""
        return self._where(Citation, models.citation, "tenure_id", tenure_ids)

    def _where(self, kind: type[Entity], table: Table, column: str, ids: Iterable[str]) -> list[Entity]:
        found: list[Entity] = []
        for chunk in chunks(sorted(set(ids))):
            query = select(table.c.content).where(table.c[column].in_(chunk)).order_by(table.c.id)
            found += [decode(content, kind) for content in self.connection.execute(query).scalars()]
        return found

    def digest(self) -> str:
        """Return a SHA-256 over all rows, the same for equal directories."""
        total = hashlib.sha256()
        for kind, table in KINDS.items():
            total.update(kind.__name__.encode())
            for content in self.connection.execute(select(table.c.content).order_by(table.c.id)).scalars():
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
