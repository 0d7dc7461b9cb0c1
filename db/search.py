"""Finding persons, organizations, posts, areas and articles by folded words."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from db import models
from db.values import fold


@dataclass(frozen=True, slots=True)
class Found:
    """An entity or article found: its kind, id and name."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Search:
    """Search in one unit of work."""

    connection: Connection

    def entities(self, words: str, limit: int = 50, kind: str | None = None) -> list[Found]:
        """Return what has all these words, each a word's beginning, of every kind or of one; latest first."""
        match = _match(words)
        if not match:
            return []
        if kind:
            match = f'"{models.KIND_MARK}{kind}" {match}'
        rows = self.connection.execute(
            text(
                "SELECT kind, id, name FROM findable WHERE number IN"
                " (SELECT rowid FROM found WHERE found MATCH :match ORDER BY rowid DESC LIMIT :limit)"
                " ORDER BY number DESC"
            ),
            {"match": match, "limit": limit},
        )
        return [Found(row.kind, row.id, row.name) for row in rows]

    def articles(self, words: str, limit: int = 20) -> list[Found]:
        """Return articles whose title has all these words, each a word's beginning, latest first."""
        match = _match(words)
        if not match:
            return []
        rows = self.connection.execute(
            text(
                "SELECT article_id, title FROM titled WHERE titled MATCH :match"
                " ORDER BY rowid DESC LIMIT :limit"
            ),
            {"match": match, "limit": limit},
        )
        return [Found("article", row.article_id, row.title) for row in rows]

    def browse(self, kind: str, after: str | None = None, limit: int = 200) -> list[Found]:
        """Return a page of one kind by folded name; ``after`` is the id that the last page ended with."""
        table = models.findable
        query = select(table).where(table.c.kind == kind).order_by(table.c.sort_key, table.c.id).limit(limit)
        if after is not None:
            last = self.connection.execute(select(table.c.sort_key).where(table.c.id == after)).scalar()
            query = query.where(
                (table.c.sort_key > last) | ((table.c.sort_key == last) & (table.c.id > after))
            )
        return [Found(row.kind, row.id, row.name) for row in self.connection.execute(query)]

    def names(self, kind: str, prefix: str, limit: int = 12) -> list[str]:
        """Return names of a kind that begin so, folded, for completing a field."""
        table = models.findable
        low = fold(prefix)
        rows = self.connection.execute(
            select(table.c.name)
            .where(table.c.kind == kind, table.c.sort_key >= low, table.c.sort_key < low + "\U0010ffff")
            .order_by(table.c.sort_key)
            .limit(limit)
        )
        return list(rows.scalars())


def _match(words: str) -> str:
    """Return the words as the index is asked for them; nothing where none is said."""
    match = " ".join(f'"{word.replace(chr(34), "")}"*' for word in fold(words).replace("\0", " ").split())
    return match if match.replace('""*', "").strip() else ""
