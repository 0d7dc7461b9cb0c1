"""What came into a directory, and when: imports of articles, and lists that were adopted."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from db import models
from db.acts import Accepted
from db.codec import decode
from db.listed import Arrival
from db.made import DECISIONS, decision_of
from db.records import Head
from db.values import SourceKind

MINUTE = len("2025-11-28T09:30")
PAUSE = timedelta(minutes=10)
"""Articles that came with no longer pause between them came by one import."""


def imports(connection: Connection) -> list[Arrival]:
    """Return the imports of articles, the latest first; a text that was known before came in before."""
    table = models.source
    first = select(func.min(table.c.id)).where(table.c.kind == SourceKind.ARTICLE.value)
    minute = func.substr(table.c.added_at, 1, MINUTE)
    query = (
        select(func.min(table.c.added_at), func.max(table.c.added_at), func.count(), func.min(table.c.origin))
        .where(table.c.id.in_(first.group_by(table.c.reading_id)))
        .group_by(minute)
        .order_by(minute)
    )
    return _joined(tuple(row) for row in connection.execute(query))[::-1]


def _joined(minutes: Iterable[tuple[str, str, int, str]]) -> list[Arrival]:
    """Return the minutes in which articles came as the imports that they were part of."""
    found: list[Arrival] = []
    last: datetime | None = None
    for first, until, count, name in minutes:
        at = datetime.fromisoformat(first)
        if found and last and at - last <= PAUSE:
            before = found.pop()
            found.append(Arrival(before.at, min(before.name, name), before.count + count))
        else:
            found.append(Arrival(at, name, count))
        last = datetime.fromisoformat(until)
    return found


def adoptions(connection: Connection) -> list[Arrival]:
    """Return the adoptions of lists, the latest first, also those that were taken back."""
    table = models.act
    query = select(table.c.id, table.c.at, table.c.undone).where(table.c.gesture == "baseline")
    rows = connection.execute(query.order_by(table.c.id.desc())).all()
    left = _waiting(connection)
    found = []
    for row in rows:
        at, name = datetime.fromisoformat(row.at), _list_of(connection, row.id)
        # The rows that wait are told once, with the last adoption of their list.
        waiting, _since = left.pop(name, (0, at))
        accepted = _accepted(connection, row.id)
        found.append(Arrival(at, name, accepted, is_list=True, undone=bool(row.undone), waiting=waiting))
    return [
        *found,
        *(Arrival(since, name, 0, is_list=True, waiting=count) for name, (count, since) in left.items()),
    ]


def _waiting(connection: Connection) -> dict[str, tuple[int, datetime]]:
    """Return how many rows of each list wait, and since when, by the list's name."""
    claim, article, source = models.claim, models.article, models.source
    query = (
        select(article.c.content, func.min(source.c.added_at))
        .join(claim, claim.c.article_id == article.c.id)
        .join(source, source.c.reading_id == article.c.reading_id)
        .where(article.c.open > 0, article.c.kind == SourceKind.ROW, claim.c.decision == "")
        .group_by(article.c.id)
    )
    found: dict[str, tuple[int, datetime]] = {}
    for content, at in connection.execute(query):
        name = decode(content, Head).outlet or ""
        count, since = found.get(name, (0, datetime.fromisoformat(at)))
        found[name] = count + 1, min(since, datetime.fromisoformat(at))
    return found


def _accepted(connection: Connection, act_id: str) -> int:
    table = models.decision
    query = select(func.count()).where(table.c.act_id == act_id, table.c.kind == "accepted")
    return int(connection.execute(query).scalar_one())


def _list_of(connection: Connection, act_id: str) -> str:
    """Return the name of the list to which the first row that an act accepted belongs."""
    table, source = models.decision, models.source
    query = DECISIONS.where(table.c.act_id == act_id, table.c.kind == "accepted").order_by(table.c.id)
    row = connection.execute(query.limit(1)).first()
    outcome = decision_of(row).outcome if row is not None else None
    if not isinstance(outcome, Accepted):
        return ""
    origin = connection.execute(
        select(source.c.origin).where(source.c.reading_id == outcome.reading_id).order_by(source.c.id)
    ).scalar()
    return str(origin or "").rpartition("#")[0]
