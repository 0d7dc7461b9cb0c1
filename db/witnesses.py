"""Articles that are one witness: near copies of a story, newer versions of a page, and their sketches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    REAL,
    Column,
    Connection,
    ForeignKey,
    LargeBinary,
    Table,
    Text,
    func,
    select,
    text,
)

from db import models
from db.many import among, values
from db.prepared import adding, ask, ask_each, tell
from db.values import PartialDate

sketch = Table(
    "sketch",
    models.kept,
    Column("article_id", Text, ForeignKey("article.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)

copy = Table(
    "copy",
    models.kept,
    Column("article_id", Text, ForeignKey("article.id"), primary_key=True),
    Column("of_id", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("shared", REAL, nullable=False),
    sqlite_strict=True,
)
"""Each copy with the first article that tells its story; that one is not in it."""

_ADD_SKETCH, _ADD_COPY = adding(sketch), adding(copy)
_FIRSTS = select(copy.c.article_id, copy.c.of_id).where(among(copy.c.article_id))
_OF_ADDRESS = text(
    "SELECT max(id) FROM article WHERE json_extract(content, '$.url') = :url AND kind = 'article'"
)


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Copies and versions in one unit of work."""

    connection: Connection

    def sketches(self) -> list[tuple[str, bytes, date | None]]:
        """Return the sketch of every article that has one, with its day, in the order in which they came."""
        query = select(sketch.c.article_id, sketch.c.content, models.article.c.published)
        rows = self.connection.execute(query.join(models.article).order_by(sketch.c.article_id))
        return [(id_, content, _day(published)) for id_, content, published in rows]

    def add(self, article_id: str, content: bytes) -> None:
        """Keep an article's sketch, if its text is long enough for one."""
        if content:
            tell(self.connection, _ADD_SKETCH, {"article_id": article_id, "content": content})

    def join(self, article_id: str, of_id: str, shared: float) -> str:
        """Keep that an article tells the same story as another; return the first that does."""
        first = self.firsts([of_id])[of_id]
        tell(self.connection, _ADD_COPY, {"article_id": article_id, "of_id": first, "shared": shared})
        return first

    def firsts(self, article_ids: Iterable[str]) -> dict[str, str]:
        """Return, for each of these articles, the first that tells its story: itself, where none does."""
        wanted = list(article_ids)
        found = dict(ask(self.connection, _FIRSTS, values(wanted)))
        return {one: found.get(one, one) for one in wanted}

    def copies_of(self, article_id: str) -> list[tuple[str, float]]:
        """Return the copies of a story by its first article, with how much of the text each shares."""
        query = select(copy.c.article_id, copy.c.shared).where(copy.c.of_id == article_id)
        return [(id_, shared) for id_, shared in self.connection.execute(query.order_by(copy.c.article_id))]

    def at_address(self, url: str) -> str | None:
        """Return the last article that came from this address, if one did."""
        found: str | None = ask_each(self.connection, _OF_ADDRESS, {"url": url})[0]
        return found

    def count(self) -> int:
        """Return how many articles are copies of others."""
        return int(self.connection.execute(select(func.count()).select_from(copy)).scalar_one())


def _day(published: str | None) -> date | None:
    """Return the day of an article that has one; a month or a year is none."""
    said = PartialDate(published) if published else None
    return said.earliest if said and said.is_day else None
