"""Sources, their readings, and the articles made of them."""

import hashlib
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, bindparam, func, literal_column, select, update

from db import models
from db.codec import decode, encode
from db.incoming import ReadFile
from db.many import among, values
from db.prepared import Bound, adding, ask, ask_each, tell
from db.records import Article, ArticleLine, Head, Zone
from db.values import Mint, PartialDate, SourceKind, ZoneKind, fold

_IS_ARTICLE = models.article.c.kind == SourceKind.ARTICLE
_BY_IDS = select(models.article).where(among(models.article.c.id))
_WITH_READING = (
    select(
        models.article.c.content,
        models.article.c.published,
        models.article.c.restricted,
        models.reading.c.id,
        models.reading.c.text_sha256,
        models.reading.c.text,
        models.reading.c.zones,
    )
    .join(models.reading)
    .where(models.article.c.id == bindparam("article"))
)
_ORIGINS = (
    select(models.source.c.origin)
    .where(models.source.c.reading_id == bindparam("reading"))
    .order_by(models.source.c.id)
)
_OUTLETS = select(models.article.c.id, func.json_extract(models.article.c.content, "$.outlet")).where(
    among(models.article.c.id)
)
_READINGS = select(models.article.c.id, models.article.c.reading_id).where(among(models.article.c.id))
_OPEN = models.article.c.open > literal_column("0")
_UNSURE = models.article.c.unsure > literal_column("0")
"""Said as constants: only then does SQLite take the indexes over what waits alone."""
_STAGES = (_OPEN, ~_OPEN & _UNSURE, ~_OPEN & ~_UNSURE)
_AMOUNTS = select(models.amount.c.name, models.amount.c.value)
_NEXT = (
    select(models.article.c.id)
    .where(_OPEN, _IS_ARTICLE, models.article.c.id > bindparam("after"))
    .order_by(models.article.c.id)
    .limit(1)
)

_SOURCE = select(models.source.c.reading_id).where(
    models.source.c.blob_sha256 == bindparam("blob"), models.source.c.origin == bindparam("origin")
)
_OF_SOURCE = select(models.article.c.id).where(models.article.c.reading_id.in_(_SOURCE))
_OF_TEXT = (
    select(models.reading.c.id)
    .join(models.article, isouter=True)
    .where(models.reading.c.text_sha256 == bindparam("text"))
    .order_by(models.article.c.id.is_(None), models.reading.c.id)
)
"""Of equal texts that several readers read, the one that an article has comes first."""
_OF_BYTES = select(models.blob.c.sha256).where(models.blob.c.sha256 == bindparam("blob"))
_ADD_BYTES, _ADD_READING = adding(models.blob), adding(models.reading)
_ADD_SOURCE, _ADD_ARTICLE = adding(models.source), adding(models.article)
_NOTHING_YET: Bound = {"extracted_by": None, "open": 0, "decided": 0, "unsure": 0, "restricted": 0}
_EXTRACTED = (
    update(models.article).where(among(models.article.c.id)).values(extracted_by=bindparam("extractor"))
)

NOTE_READER = "note 1"


def sha256(content: bytes) -> str:
    """Return the content's SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles in one unit of work."""

    connection: Connection

    def add(self, file: ReadFile, mint: Mint, at: datetime) -> str | None:
        """Keep a file's bytes and reading; return the new article's id, None where it is known.

        Equal bytes under the same path are known; equal text is the same reading with another
        origin, whichever reader made it. ``at`` is UTC.
        """
        if ask(self.connection, _SOURCE, {"blob": sha256(file.content), "origin": file.path}):
            return None
        known, reading_id = self._keep_source(file, SourceKind.ARTICLE, mint, at)
        return None if known else self._keep_article(reading_id, file.head, mint(), SourceKind.ARTICLE)

    def add_note(self, text: str, head: Head, mint: Mint, at: datetime) -> str:
        """Keep what the curator knows as a source of its own; return its id, the former one of equal text."""
        zones = (Zone(ZoneKind.BODY, 0, len(text)),)
        file = ReadFile(f"note {mint()}", text.encode(), NOTE_READER, text, zones, head)
        known, reading_id = self._keep_source(file, SourceKind.NOTE, mint, at)
        if known:
            article = models.article
            query = select(article.c.id).where(article.c.reading_id == reading_id)
            return str(self.connection.execute(query).scalar_one())
        return self._keep_article(reading_id, head, mint(), SourceKind.NOTE)

    def _keep_source(self, file: ReadFile, kind: SourceKind, mint: Mint, at: datetime) -> tuple[bool, str]:
        """Keep bytes, reading and source; return whether the reading was known, and its id."""
        blob_sha256, text_sha256 = sha256(file.content), sha256(file.text.encode())
        self._keep_bytes(blob_sha256, file.content)
        known: str | None = next(iter(ask_each(self.connection, _OF_TEXT, {"text": text_sha256})), None)
        reading_id = known or mint()
        if known is None:
            self._keep_reading(file, text_sha256, reading_id)
        source = {
            "id": mint(),
            "kind": kind,
            "origin": file.path,
            "added_at": at.astimezone(UTC).isoformat(),
            "blob_sha256": blob_sha256,
            "reading_id": reading_id,
        }
        tell(self.connection, _ADD_SOURCE, source)
        return known is not None, reading_id

    def _keep_bytes(self, blob_sha256: str, content: bytes) -> None:
        if not ask(self.connection, _OF_BYTES, {"blob": blob_sha256}):
            row = {"sha256": blob_sha256, "size": len(content), "content": zlib.compress(content)}
            tell(self.connection, _ADD_BYTES, row)

    def _keep_reading(self, file: ReadFile, text_sha256: str, reading_id: str) -> None:
        said = {"text_sha256": text_sha256, "reader": file.reader, "text": file.text}
        tell(self.connection, _ADD_READING, {"id": reading_id, **said, "zones": encode(file.zones)})

    def _keep_article(self, reading_id: str, head: Head, article_id: str, kind: SourceKind) -> str:
        row = {
            "id": article_id,
            "reading_id": reading_id,
            "title_folded": fold(head.title),
            "content": encode(head),
            "published": head.published.text if head.published else None,
            "kind": kind,
        }
        tell(self.connection, _ADD_ARTICLE, {**row, **_NOTHING_YET})
        return article_id

    def of_source(self, file: ReadFile) -> str | None:
        """Return the article that has these bytes under this path as a source."""
        found = ask_each(self.connection, _OF_SOURCE, {"blob": sha256(file.content), "origin": file.path})
        return found[0] if found else None

    def get(self, article_id: str) -> Article:
        """Return an article with its reading; raises KeyError where there is none."""
        rows = ask(self.connection, _WITH_READING, {"article": article_id})
        if not rows:
            raise KeyError(article_id)
        content, published, restricted, reading_id, text_sha256, text, zones = rows[0]
        return Article(
            id=article_id,
            reading_id=reading_id,
            reading_sha256=text_sha256,
            text=text,
            zones=decode(zones, tuple[Zone, ...]),
            head=replace(decode(content, Head), published=PartialDate(published) if published else None),
            origins=tuple(ask_each(self.connection, _ORIGINS, {"reading": reading_id})),
            restricted=bool(restricted),
        )

    def outlets(self, ids: Iterable[str]) -> dict[str, str | None]:
        """Return whose articles these are, by id."""
        return dict(ask(self.connection, _OUTLETS, values(ids)))

    def readings(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the ids of these articles' readings, by article id."""
        return dict(ask(self.connection, _READINGS, values(ids)))

    def lines(self, *, search: str = "", after: str | None = None, limit: int = 200) -> list[ArticleLine]:
        """Return a page of articles: open claims first, then unsure ones, then finished; by age within.

        ``after`` is the id of the last article of the page before.
        """
        table = models.article
        query = select(table).where(_IS_ARTICLE).order_by(table.c.id)
        if search:
            query = query.where(table.c.title_folded.contains(fold(search), autoescape=True))
        first = self._stage(after) if after else 0
        lines: list[ArticleLine] = []
        for stage in range(first, len(_STAGES)):
            page = query.where(_STAGES[stage]).limit(limit - len(lines))
            if after and stage == first:
                page = page.where(table.c.id > after)
            lines += [self._line(row) for row in self.connection.execute(page).mappings()]
        return lines

    def _stage(self, article_id: str) -> int:
        """Return how far an article is: something is open, something unsure, or all is decided."""
        this = select(models.article.c.id).where(models.article.c.id == article_id)
        stages = (this.where(stage) for stage in _STAGES)
        found = (number for number, query in enumerate(stages) if self.connection.execute(query).first())
        return next(found, 0)

    @staticmethod
    def _line(fields: RowMapping) -> ArticleLine:
        head = decode(fields["content"], Head)
        return ArticleLine(
            id=fields["id"],
            title=head.title,
            outlet=head.outlet,
            published=PartialDate(fields["published"]) if fields["published"] else None,
            bounds=head.bounds,
            area=head.area,
            open=fields["open"],
            decided=fields["decided"],
            url=head.url,
            unsure=fields["unsure"],
            kind=SourceKind(fields["kind"]),
            restricted=bool(fields["restricted"]),
        )

    def next_open(self, after: str | None) -> str | None:
        """Return the id of the next unfinished article after this one, else of the first."""
        for start in (after or "", ""):
            for found in ask_each(self.connection, _NEXT, {"after": start}):
                if found != after:
                    return str(found)
        return None

    def by_ids(self, ids: set[str]) -> dict[str, ArticleLine]:
        """Return the lines of these articles by id."""
        rows = self.connection.execute(_BY_IDS, values(ids))
        return {row["id"]: self._line(row) for row in rows.mappings()}

    def without_claims(self, extractor: str) -> list[str]:
        """Return the ids of the articles that this version of extraction has not read."""
        table = models.article
        query = select(table.c.id).where(func.coalesce(table.c.extracted_by, "") != extractor, _IS_ARTICLE)
        return list(self.connection.execute(query.order_by(table.c.id)).scalars())

    def mark_extracted(self, article_ids: Iterable[str], extractor: str) -> None:
        """Remember which version of extraction read these articles."""
        tell(self.connection, _EXTRACTED, values(article_ids) | {"extractor": extractor})

    def set_date(self, article_id: str, decided: Mapping[str, PartialDate | None]) -> None:
        """Show the article under the date decided on, else under the one that intake found."""
        table = models.article
        if article_id in decided:
            published = decided[article_id]
        else:
            content = self.connection.execute(select(table.c.content).where(table.c.id == article_id))
            published = decode(content.scalar_one(), Head).published
        self.connection.execute(
            update(table)
            .where(table.c.id == article_id)
            .values(published=published.text if published else None)
        )

    def set_all_dates(self, decided: Mapping[str, PartialDate | None]) -> None:
        """Show every article under the date decided on, else under the one that intake found."""
        table = models.article
        for row in self.connection.execute(select(table.c.id, table.c.content, table.c.published)).all():
            found = decode(row.content, Head).published
            published = decided.get(row.id, found)
            if row.published != (published.text if published else None):
                self.set_date(row.id, decided)

    def set_restricted(self, decided: Mapping[str, bool]) -> None:
        """Say of each of these articles whether what it says may be printed and passed on."""
        table = models.article
        for article_id, restricted in decided.items():
            self.connection.execute(
                update(table).where(table.c.id == article_id).values(restricted=int(restricted))
            )

    def set_all_restricted(self, restricted: Collection[str]) -> None:
        """Restrict these articles and no other."""
        table = models.article
        self.connection.execute(update(table).where(table.c.restricted != 0).values(restricted=0))
        self.set_restricted(dict.fromkeys(restricted, True))

    def count(self) -> tuple[int, int]:
        """Return how many articles there are and how many claims in them are open."""
        amounts = dict(ask(self.connection, _AMOUNTS))
        return int(amounts["articles"]), int(amounts["open"])
