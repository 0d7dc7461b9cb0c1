"""Readings beside each other: an article read again, and what its decisions still quote."""

import re
import zlib
from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from db import models
from db.articles import sha256
from db.codec import decode, encode
from db.incoming import Kept, ReadFile
from db.many import among, values
from db.prepared import ask_each
from db.records import Claim, Evidence, Head
from db.values import Mint, SourceKind, fold

former = Table(
    "former",
    models.kept,
    Column("reading_id", Text, ForeignKey("reading.id"), primary_key=True),
    Column("article_id", Text, ForeignKey("article.id"), nullable=False, index=True),
    sqlite_strict=True,
)
"""Readings that articles had before a better reader read them again: decisions still quote them."""

_FORMER = select(models.reading.c.text_sha256).join(former).where(former.c.article_id == bindparam("article"))


def former_readings(connection: Connection, article_id: str) -> list[str]:
    """Return the SHA-256 of each text that the article was read as before."""
    return ask_each(connection, _FORMER, {"article": article_id})


@dataclass(frozen=True, slots=True)
class Readings:
    """Readings of articles in one unit of work."""

    connection: Connection

    def readers(self) -> list[str]:
        """Return which versions of readers made the articles' readings, each once."""
        reading, article = models.reading, models.article
        made = select(reading.c.reader).join(article).where(article.c.kind == SourceKind.ARTICLE)
        return list(self.connection.execute(made.distinct().order_by(reading.c.reader)).scalars())

    def read_by(self, readers: Collection[str]) -> list[str]:
        """Return the ids of the articles whose readings these made."""
        reading, article = models.reading, models.article
        query = select(article.c.id).join(reading).where(among(reading.c.reader)).order_by(article.c.id)
        return list(self.connection.execute(query, values(readers)).scalars())

    def kept(self, article_id: str) -> Kept:
        """Return an article's bytes as they first came; raises KeyError where there are none."""
        source, blob, article, reading = models.source, models.blob, models.article, models.reading
        query = (
            select(source.c.origin, blob.c.content, reading.c.reader, article.c.content.label("head"))
            .join(article, article.c.reading_id == source.c.reading_id)
            .join(reading, reading.c.id == source.c.reading_id)
            .join(blob, blob.c.sha256 == source.c.blob_sha256)
            .where(article.c.id == article_id)
            .order_by(source.c.id)
        )
        row = self.connection.execute(query).first()
        if row is None:
            raise KeyError(article_id)
        remarks = decode(row.head, Head).remarks
        return Kept(row.origin, zlib.decompress(row.content), row.reader, remarks)

    def renew(self, article_id: str, file: ReadFile, mint: Mint) -> bool:
        """Give an article the reading that a better reader made of its bytes; tell whether it has it now.

        The former reading stays, for the decisions that quote it. A text that another article has is
        that article's. A date that was decided on stays; the article is to be extracted again.
        """
        row = self.connection.execute(select(models.article).where(models.article.c.id == article_id)).one()
        reading_id = self._reading(file, mint)
        if reading_id != row.reading_id:
            if self._is_elsewhere(reading_id):
                return False
            self._move(article_id, row.reading_id, reading_id)
            self._quote_anew(article_id, file.text)
        self._set_head(article_id, row.content, row.published, file.head)
        return True

    def _reading(self, file: ReadFile, mint: Mint) -> str:
        """Return the reading of this text, a new one where no version ever read so."""
        table, sha = models.reading, sha256(file.text.encode())
        known = self.connection.execute(select(table.c.id).where(table.c.text_sha256 == sha)).scalar()
        if known is not None:
            return str(known)
        said = {"text_sha256": sha, "reader": file.reader, "text": file.text, "zones": encode(file.zones)}
        reading_id = mint()
        self.connection.execute(insert(table).values(id=reading_id, **said))
        return reading_id

    def _is_elsewhere(self, reading_id: str) -> bool:
        article = models.article
        query = select(article.c.id).where(article.c.reading_id == reading_id)
        return self.connection.execute(query).first() is not None

    def _move(self, article_id: str, old: str, new: str) -> None:
        article, source = models.article, models.source
        self.connection.execute(delete(former).where(former.c.reading_id == new))
        self.connection.execute(insert(former).values(reading_id=old, article_id=article_id))
        self.connection.execute(update(source).where(source.c.reading_id == old).values(reading_id=new))
        self.connection.execute(update(article).where(article.c.id == article_id).values(reading_id=new))

    def _set_head(self, article_id: str, before: str, published: str | None, head: Head) -> None:
        found, table = decode(before, Head).published, models.article
        said = {"title_folded": fold(head.title), "content": encode(head), "extracted_by": None}
        if published == (found.text if found else None):
            said["published"] = head.published.text if head.published else None
        self.connection.execute(update(table).where(table.c.id == article_id).values(**said))

    def _quote_anew(self, article_id: str, text: str) -> None:
        """Have the decided claims that are shown beside the article point to their quotes in its new text."""
        table = models.claim
        rows = self.connection.execute(
            select(table.c.id, table.c.content).where(table.c.article_id == article_id)
        )
        for row in rows.all():
            claim = decode(row.content, Claim)
            found = tuple(piece for one in claim.evidence if (piece := found_in(text, one)))
            changed = encode(replace(claim, evidence=found))
            self.connection.execute(update(table).where(table.c.id == row.id).values(content=changed))


def found_in(text: str, piece: Evidence) -> Evidence | None:
    """Return a passage where the text has its quote, nearest to where it was; None where it has it not."""
    places = [match.start() for match in re.finditer(re.escape(piece.quote), text)]
    start = min(places, key=lambda place: abs(place - piece.start), default=None)
    return None if start is None else replace(piece, start=start, end=start + len(piece.quote))
