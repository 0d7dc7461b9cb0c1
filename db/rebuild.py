"""All that decisions determine, made anew from them alone."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, Row, select

from db import models
from db.articles import Articles
from db.claims import Claims
from db.codec import subjects
from db.decisions import Decisions, Fold
from db.directory import Directory
from db.schema import renew_derived


def rebuild(connection: Connection, fold: Fold) -> None:
    """Find out which acts count, and make directory, claims' decisions, dates and tallies of them."""
    decisions = Decisions(connection, fold)
    decisions.settle_all()
    renew_derived(connection)
    made = list(decisions.all_in_force())
    touched = {subject for one in made for subject in subjects(one.outcome)}
    Directory(connection).replace(touched, fold(made))
    Claims(connection).settle_all()
    Articles(connection).set_all_dates(decisions.dates())


def digest(connection: Connection) -> str:
    """Return a SHA-256 over all that decisions determine, the same where they say the same."""
    act, claim, article = models.act, models.claim, models.article
    queries = (
        select(act.c.id, act.c.undone).order_by(act.c.id),
        select(claim.c.key, claim.c.decision).order_by(claim.c.key),
        select(
            article.c.id, article.c.published, article.c.open, article.c.decided, article.c.unsure
        ).order_by(article.c.id),
    )
    total = hashlib.sha256(Directory(connection).digest().encode())
    for query in queries:
        _add(total, connection.execute(query))
    return total.hexdigest()


def _add(total: "hashlib._Hash", rows: Iterable[Row[tuple[object, ...]]]) -> None:
    for row in rows:
        total.update(repr(tuple(row)).encode())
