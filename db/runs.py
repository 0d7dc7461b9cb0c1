"""Imports: each run with what came of every file, so that it can be gone on with, and taken out again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Integer,
    Row,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    select,
    true,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from db import models
from db.came import Came, Fate, Run, Showing
from db.codec import decode, encode
from db.many import among, values
from db.prepared import tell
from db.records import Reason
from db.values import Mint
from db.witnesses import copy, sketch

run = Table(
    "run",
    models.kept,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("until", Text),
    Column("places", Text, nullable=False),
    Column("total", Integer, nullable=False),
    Column("undone", Integer, nullable=False, default=0),
    sqlite_strict=True,
)

came = Table(
    "came",
    models.kept,
    Column("run_id", Text, ForeignKey("run.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("fate", Text, nullable=False),
    Column("article_id", Text, index=True),
    Column("of_id", Text),
    Column("reason", Text),
    sqlite_strict=True,
)

filed = Table(
    "filed",
    models.kept,
    Column("run_id", Text, ForeignKey("run.id"), primary_key=True),
    Column("file", Text, primary_key=True),
    sqlite_strict=True,
)
"""Files of a run that are done with all that is in them."""

_NOTING = insert(came).values({column.name: bindparam(column.name) for column in came.c})
_NOTE = _NOTING.on_conflict_do_update(
    set_={name: _NOTING.excluded[name] for name in ("fate", "article_id", "of_id", "reason")},
    where=came.c.fate == literal_column(f"'{Fate.FAILED.value}'"),
)
_FILE = insert(filed).values(run_id=bindparam("run_id"), file=bindparam("file")).on_conflict_do_nothing()

BROUGHT = (Fate.IMPORTED, Fate.COPY, Fate.VERSION)
"""Fates of articles that came in by the run."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Imports in one unit of work."""

    connection: Connection

    def begin(self, places: Sequence[str], total: int, mint: Mint, at: datetime) -> str:
        """Keep that an import of these files and folders has begun; return its id."""
        run_id = mint()
        row = {"id": run_id, "at": at.astimezone(UTC).isoformat(), "places": encode(places), "total": total}
        self.connection.execute(insert(run).values(row))
        return run_id

    def note(self, run_id: str, one: Came) -> None:
        """Keep what came of an article; what this run said of it before holds, unless it had failed."""
        row = {
            "run_id": run_id,
            "path": one.path,
            "file": one.file,
            "fate": one.fate.value,
            "article_id": one.article_id,
            "of_id": one.of_id,
            "reason": encode(one.reason) if one.reason else None,
        }
        tell(self.connection, _NOTE, row)

    def file(self, run_id: str, file: str) -> None:
        """Keep that a file is done with all that is in it."""
        tell(self.connection, _FILE, {"run_id": run_id, "file": file})

    def reopen(self, run_id: str) -> list[str]:
        """Let the files of which something failed be read again; return their labels."""
        failed = (
            select(came.c.file).where(came.c.run_id == run_id, came.c.fate == Fate.FAILED.value).distinct()
        )
        files = list(self.connection.execute(failed.order_by(came.c.file)).scalars())
        gone = filed.delete().where(filed.c.run_id == run_id, among(filed.c.file))
        self.connection.execute(gone, values(files))
        self.connection.execute(update(run).where(run.c.id == run_id).values(until=None))
        return files

    def end(self, run_id: str, at: datetime) -> None:
        """Keep that nothing of an import is left to do."""
        done = update(run).where(run.c.id == run_id).values(until=at.astimezone(UTC).isoformat())
        self.connection.execute(done)

    def done(self, run_id: str) -> set[str]:
        """Return the labels of the files that are done."""
        return set(self.connection.execute(select(filed.c.file).where(filed.c.run_id == run_id)).scalars())

    def all(self) -> list[Run]:
        """Return every import, the latest first."""
        rows = self.connection.execute(select(run).order_by(run.c.id.desc())).all()
        counted: defaultdict[str, dict[Fate, int]] = defaultdict(dict)
        counts = select(came.c.run_id, came.c.fate, func.count()).group_by(came.c.run_id, came.c.fate)
        for run_id, fate, count in self.connection.execute(counts):
            counted[run_id][Fate(fate)] = count
        done = select(filed.c.run_id, func.count()).group_by(filed.c.run_id)
        files: dict[str, int] = dict(self.connection.execute(done).all())
        return [_run(row, files.get(row.id, 0), counted[row.id]) for row in rows]

    def get(self, run_id: str) -> Run:
        """Return an import; raises KeyError where there is none."""
        for one in self.all():
            if one.id == run_id:
                return one
        raise KeyError(run_id)

    def what_came(
        self, run_id: str, fates: Sequence[Fate] = (), after: str = "", limit: int = 200
    ) -> list[Came]:
        """Return a page of what came of an import's articles, by their labels."""
        query = _CAME.where(came.c.run_id == run_id, came.c.path > after).order_by(came.c.path).limit(limit)
        if fates:
            query = query.where(came.c.fate.in_([one.value for one in fates]))
        return [_came(row) for row in self.connection.execute(query)]

    def page(self, run_id: str, showing: Showing, after: str = "", limit: int = 200) -> list[Came]:
        """Return a page of the part of an import's results that is looked at, by their labels."""
        query = _CAME.where(came.c.run_id == run_id, came.c.path > after, _SHOWN[showing])
        return [_came(row) for row in self.connection.execute(query.order_by(came.c.path).limit(limit))]

    def tally(self, run_id: str) -> dict[Showing, int]:
        """Return how many results of an import each part has."""
        counts = (func.count().filter(shown).label(showing.name) for showing, shown in _SHOWN.items())
        row = self.connection.execute(
            select(*counts).select_from(_WITH_ARTICLE).where(came.c.run_id == run_id)
        ).one()
        return dict(zip(_SHOWN, row, strict=True))

    def rows_beside(self, run_id: str, path: str) -> list[str]:
        """Return the articles that came from the same table as this one; itself, where it is no row."""
        table, _, number = path.rpartition("!")
        row = came.c.path.startswith(f"{table}!", autoescape=True)
        alike = row if table and number.isdecimal() else came.c.path == path
        query = select(came.c.article_id).where(came.c.run_id == run_id, alike, came.c.fate.in_(BROUGHT))
        return [one for one in self.connection.execute(query.order_by(came.c.path)).scalars() if one]

    def decided(self, run_id: str) -> int:
        """Return on how many of an import's articles something was decided."""
        return int(self.connection.execute(_DECIDED, {"run": run_id}).scalar_one())

    def take_out(self, run_id: str) -> int:
        """Take out again all articles that an import brought, with their claims; return their number.

        Nothing may have been decided on them; raises ValueError then.
        """
        if self.decided(run_id):
            raise ValueError(f"decided on: {run_id}")
        brought = select(came.c.article_id).where(came.c.run_id == run_id, came.c.fate.in_(BROUGHT))
        ids = [one for one in self.connection.execute(brought).scalars() if one]
        self._delete(ids)
        self.connection.execute(update(run).where(run.c.id == run_id).values(undone=1))
        return len(ids)

    def _delete(self, articles: Sequence[str]) -> None:
        article, source, reading = models.article, models.source, models.reading
        given = values(articles)
        readings = values(
            self.connection.execute(select(article.c.reading_id).where(among(article.c.id)), given).scalars()
        )
        for table, column in (
            (models.queued, "article_id"),
            (models.claim, "article_id"),
            (sketch, "article_id"),
            (copy, "article_id"),
            (copy, "of_id"),
            (article, "id"),
        ):
            self.connection.execute(table.delete().where(among(table.c[column])), given)
        self.connection.execute(source.delete().where(among(source.c.reading_id)), readings)
        self.connection.execute(reading.delete().where(among(reading.c.id)), readings)
        used = select(source.c.blob_sha256)
        self.connection.execute(models.blob.delete().where(models.blob.c.sha256.not_in(used)))


_CLAIMS = (
    select(func.count())
    .select_from(models.claim)
    .where(models.claim.c.article_id == came.c.article_id)
    .scalar_subquery()
)
_WITH_ARTICLE = came.join(models.article, models.article.c.id == came.c.article_id, isouter=True)
_CAME = select(came, models.article.c.extracted_by, _CLAIMS.label("claims")).select_from(_WITH_ARTICLE)
_ANY_CLAIM = select(models.claim.c.id).where(models.claim.c.article_id == came.c.article_id).exists()
_BROUGHT = came.c.fate.in_(BROUGHT)
_SHOWN: Mapping[Showing, ColumnElement[bool]] = MappingProxyType(
    {
        Showing.ALL: true(),
        **{Showing(fate): came.c.fate == fate.value for fate in Fate},
        Showing.NOTHING: _BROUGHT & models.article.c.extracted_by.is_not(None) & ~_ANY_CLAIM,
        Showing.UNSURE: _BROUGHT & models.article.c.content.contains('"encoding unsure"'),
    }
)
_SAID = select(models.subject.c.subject_id).where(models.subject.c.subject_id == came.c.article_id).exists()
_KEY_SAID = (
    select(models.decision.c.id)
    .join(models.claim, models.claim.c.key == models.decision.c.claim_key)
    .where(models.claim.c.article_id == came.c.article_id)
    .exists()
)
_DECIDED = (
    select(func.count())
    .select_from(came)
    .where(came.c.run_id == bindparam("run"), came.c.fate.in_(BROUGHT), _SAID | _KEY_SAID)
)


def _run(row: Row[tuple[object, ...]], files: int, counts: dict[Fate, int]) -> Run:
    until = datetime.fromisoformat(row.until) if row.until else None
    places = decode(row.places, tuple[str, ...])
    return Run(
        row.id, datetime.fromisoformat(row.at), places, row.total, until, files, counts, bool(row.undone)
    )


def _came(row: Row[tuple[object, ...]]) -> Came:
    reason = decode(row.reason, Reason) if row.reason else None
    claims = row.claims if row.extracted_by else None
    return Came(row.path, row.file, Fate(row.fate), row.article_id, row.of_id, reason, claims)
