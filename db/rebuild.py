"""All that decisions determine, made anew from them alone."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, literal_column, select

from db import models
from db.acts import Restricted
from db.articles import Articles
from db.claims import Claims
from db.codec import encode
from db.decisions import Decisions, Fold, dates_of
from db.directory import Directory
from db.folded import Folded
from db.prepared import ask_in_portions
from db.rows import put_all
from db.schema import index_derived, renew_derived
from db.settling import Verdicts

ROOM = -256 * 1024
"""Kibibytes for pages of the file while everything is folded (SQLite's ``cache_size``)."""


def rebuild(connection: Connection, fold: Fold) -> None:
    """Find out which acts count, and make directory, claims' decisions, dates and tallies of them."""
    decisions = Decisions(connection, fold)
    decisions.settle_all()
    renew_derived(connection)
    verdicts = Verdicts()
    with _without_collecting(), _with_room(connection):
        put_all(connection, fold(verdicts.note(decisions.all_in_force()), Folded()))
        index_derived(connection)
        Claims(connection).settle_all(verdicts.last)
    said = verdicts.of_articles
    Articles(connection).set_all_dates(dates_of(said))
    restricted = {one.article_id: one.restricted for one in said if isinstance(one, Restricted)}
    Articles(connection).set_all_restricted([key for key, held in restricted.items() if held])


@contextmanager
def _with_room(connection: Connection) -> Iterator[None]:
    """Keep the indexes that grow in memory meanwhile, in place of writing and reading them again."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size={ROOM}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size={usual}")


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let millions of records live without each being looked at again and again: none is garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def digest(connection: Connection) -> str:
    """Return a SHA-256 over all that decisions determine, the same where they say the same."""
    act, claim, article = models.act, models.claim, models.article
    queries = (
        select(act.c.id, act.c.undone).order_by(act.c.id),
        select(claim.c.key, claim.c.decision).order_by(literal_column("claim.rowid")),
        select(article.c.id, article.c.published, article.c.restricted, *_tally()).order_by(article.c.id),
    )
    total = hashlib.sha256(Directory(connection).digest().encode())
    for query in queries:
        for portion in ask_in_portions(connection, query):
            total.update(encode(portion).encode())
    return total.hexdigest()


def _tally() -> tuple[Column[int], ...]:
    return models.article.c.open, models.article.c.decided, models.article.c.unsure
