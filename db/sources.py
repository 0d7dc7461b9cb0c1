"""Rows of lists as sources: kept many at a time, each with a reading of its own."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, insert, select

from db import models
from db.arrivals import adoptions, imports
from db.articles import sha256
from db.codec import encode
from db.listed import Arrival, KeptRow, ReadRow
from db.many import among, values
from db.values import Mint, SourceKind, fold


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources that are no articles, in one unit of work."""

    connection: Connection

    def arrivals(self) -> list[Arrival]:
        """Return imports of articles and adoptions of lists, the latest first."""
        found = [*imports(self.connection), *adoptions(self.connection)]
        return sorted(found, key=lambda one: one.at, reverse=True)

    def keep_bytes(self, content: bytes) -> str:
        """Keep bytes, of a list or a photograph; return their SHA-256."""
        found, blob = sha256(content), models.blob
        if self.connection.execute(select(blob.c.sha256).where(blob.c.sha256 == found)).first() is None:
            row = {"sha256": found, "size": len(content), "content": zlib.compress(content)}
            self.connection.execute(insert(blob).values(row))
        return found

    def bytes_of(self, sha256: str, most: int) -> bytes | None:
        """Return kept bytes; None where there are none, or more than ``most``."""
        row = self.connection.execute(select(models.blob).where(models.blob.c.sha256 == sha256)).first()
        if row is None or row.size > most:
            return None
        found = zlib.decompressobj().decompress(row.content, most + 1)
        return found if len(found) <= most else None

    def add_rows(
        self, blob_sha256: str, reader: str, rows: Sequence[ReadRow], mint: Mint, at: datetime
    ) -> list[KeptRow]:
        """Keep rows of a list whose bytes are kept; return them in their order, known ones too.

        ``at`` is UTC. A row of the same text, in this list or another, is the same reading.
        """
        kept = self._kept(reader, [row.text for row in rows])
        fresh: dict[str, ReadRow] = {}
        for row in rows:
            if (sha := sha256(row.text.encode())) not in kept:
                kept[sha], fresh[sha] = KeptRow(mint(), mint(), sha), row
        self._put(models.reading, [_reading(kept[sha], row, reader) for sha, row in fresh.items()])
        self._put(models.article, [_article(kept[sha], row) for sha, row in fresh.items()])
        known, added_at = (
            self._origins(blob_sha256, [row.origin for row in rows]),
            at.astimezone(UTC).isoformat(),
        )
        sources: list[dict[str, str | None]] = [
            {
                "id": mint(),
                "kind": SourceKind.ROW.value,
                "origin": row.origin,
                "added_at": added_at,
                "blob_sha256": blob_sha256,
                "reading_id": kept[sha256(row.text.encode())].reading_id,
            }
            for row in rows
            if row.origin not in known
        ]
        self._put(models.source, sources)
        return [kept[sha256(row.text.encode())] for row in rows]

    def _put(self, table: Table, rows: Sequence[dict[str, str | None]]) -> None:
        if rows:
            self.connection.execute(insert(table), rows)

    def _origins(self, blob_sha256: str, among_these: Sequence[str]) -> set[str]:
        table = models.source
        query = select(table.c.origin).where(table.c.blob_sha256 == blob_sha256, among(table.c.origin))
        return set(self.connection.execute(query, values(among_these)).scalars())

    def kept(self, reader: str, texts: Sequence[str]) -> dict[str, KeptRow]:
        """Return the rows of these texts that are kept, by their text."""
        found = self._kept(reader, texts)
        return {text: found[sha] for text in texts if (sha := sha256(text.encode())) in found}

    def _kept(self, reader: str, texts: Sequence[str]) -> dict[str, KeptRow]:
        reading, article = models.reading, models.article
        query = (
            select(reading.c.text_sha256, reading.c.id, article.c.id.label("article_id"))
            .join(article, article.c.reading_id == reading.c.id)
            .where(among(reading.c.text_sha256), reading.c.reader == reader)
        )
        found = self.connection.execute(query, values(sha256(text.encode()) for text in texts))
        return {row.text_sha256: KeptRow(row.article_id, row.id, row.text_sha256) for row in found}


def _reading(kept: KeptRow, row: ReadRow, reader: str) -> dict[str, str | None]:
    return {
        "id": kept.reading_id,
        "text_sha256": kept.reading_sha256,
        "reader": reader,
        "text": row.text,
        "zones": encode(()),
    }


def _article(kept: KeptRow, row: ReadRow) -> dict[str, str | None]:
    return {
        "id": kept.article_id,
        "reading_id": kept.reading_id,
        "title_folded": fold(row.head.title),
        "content": encode(row.head),
        "published": None,
        "kind": SourceKind.ROW.value,
    }
