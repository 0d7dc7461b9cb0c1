"""The queue: every claim as it waits, paged by key in several orders, and found by its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
    text,
    tuple_,
)

from db import models
from db.codec import decode
from db.many import AMONG, among, values
from db.prepared import Bound, adding, ask, ask_each, tell, tell_each
from db.records import Article, Claim, StoredClaim
from db.stirred import IS_SEEN
from db.values import fold
from db.waiting import Order, Stand, State, Waiting, Where, Worth

PAGE, FEW = 100, 2000
_EVERYTHING = Where()
_SAID = table("said", column("rowid"))
_TABLE = models.queued
_KEYS: Mapping[Order, tuple[Column[Any], ...]] = {
    Order.WORTH: (_TABLE.c.worth, _TABLE.c.office, _TABLE.c.day, _TABLE.c.number),
    Order.AREA: (_TABLE.c.area, _TABLE.c.worth, _TABLE.c.office, _TABLE.c.day, _TABLE.c.number),
    Order.ARTICLE: (_TABLE.c.article_id, _TABLE.c.number),
    Order.DATE: (_TABLE.c.day, _TABLE.c.number),
    Order.CONFIDENCE: (_TABLE.c.confidence, _TABLE.c.number),
}
_ADD = adding(_TABLE, "number", "office", "day", "doubt", "worth", "state", "skips")
_STATE = """CASE WHEN state = 0 THEN 0 WHEN :worth = 10 THEN 3 WHEN skips >= 3 THEN 2 ELSE 1 END"""
_PUT = text(
    f"""UPDATE queued SET worth = :worth, office = :office, day = :day, doubt = :doubt, state = {_STATE}
    WHERE claim_id = :of"""  # noqa: S608 - constants
)
_SKIP = text(
    """UPDATE queued SET skips = skips + 1, state = CASE WHEN state = 1 AND skips >= 2 THEN 2 ELSE state END
    WHERE claim_id IN (SELECT value FROM json_each(:among))"""
)
_SKIPPED = (
    select(models.claim.c.key, _TABLE.c.skips)
    .join(models.claim, models.claim.c.id == _TABLE.c.claim_id)
    .where(among(models.claim.c.article_id), _TABLE.c.skips > 0)
)
_SKIPPED_BEFORE = text(
    """UPDATE queued SET skips = :skips, state = CASE WHEN state = 1 AND :skips >= 3 THEN 2 ELSE state END
    WHERE claim_id = (SELECT id FROM claim WHERE key = :of)"""
)
_SHOWN = (
    *(_TABLE.c[name] for name in ("number", "article_id", "worth", "office", "day", "doubt", "state")),
    *(_TABLE.c[name] for name in ("area", "confidence")),
    *(models.claim.c[name] for name in ("id", "key", "content", "standing", "decision")),
    *(models.claim.c[name] for name in ("person_id", "post_id")),
)
_ALL = select(*_SHOWN).join(models.claim, models.claim.c.id == _TABLE.c.claim_id)
_IS_WAITING = _TABLE.c.state == literal_column("1")
"""Said as a constant: only then does SQLite take the indexes over what waits alone."""
_IN_OFFICE = (
    _ALL.where(_IS_WAITING, _TABLE.c.office == bindparam("office"))
    .order_by(_TABLE.c.day, _TABLE.c.number)
    .limit(bindparam("limit"))
)
_IN_ARTICLES = _ALL.where(_IS_WAITING, among(_TABLE.c.article_id), among(_TABLE.c.person, "persons"))
_STOOD = select(_TABLE.c.claim_id, _TABLE.c.worth, _TABLE.c.office, _TABLE.c.day, _TABLE.c.doubt).where(
    among(_TABLE.c.claim_id)
)
_RIVALS = "state = 1 AND worth IN (1, 2, 3, 4, 5)"
"""What else may wait on a post than repeats: worth from departures to identities."""
_PLAIN_OFFICES = f"""WITH RECURSIVE repeated(office) AS (
    SELECT min(office) FROM queued WHERE state = 1 AND worth = 9
    UNION ALL SELECT (
        SELECT min(office) FROM queued WHERE state = 1 AND worth = 9 AND office > repeated.office
    ) FROM repeated WHERE repeated.office IS NOT NULL)
SELECT office FROM repeated WHERE office IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM queued AS rival WHERE {_RIVALS} AND rival.office = repeated.office)"""  # noqa: S608
"""From post to post along the index, in place of through all that waits."""
_IS_PLAIN = (
    _IS_WAITING,
    _TABLE.c.worth == literal_column(str(Worth.REPEAT.value)),
    literal_column(f"queued.office IN ({_PLAIN_OFFICES})"),
    models.claim.c.standing == literal_column("'repeat'"),
    *IS_SEEN,
)
_PLAIN = _ALL.where(*_IS_PLAIN).order_by(*_KEYS[Order.WORTH]).limit(bindparam("limit"))
_SOME_PLAIN = (
    select(_TABLE.c.number)
    .join(models.claim, models.claim.c.id == _TABLE.c.claim_id)
    .where(*_IS_PLAIN)
    .limit(bindparam("limit"))
    .subquery()
)
_COUNT_PLAIN = select(func.count()).select_from(_SOME_PLAIN)
_BY_IDS = _ALL.where(among(_TABLE.c.claim_id))
_BY_KEYS = _ALL.where(among(models.claim.c.key))
_LOOKED_UP = select(models.claim.c.id).where(models.claim.c.decision == literal_column("'look up'"))


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits, in one unit of work."""

    connection: Connection

    def skipped(self, articles: Bound) -> list[tuple[str, int]]:
        """Return the keys of claims of these articles that were skipped, and how often."""
        return [(key, often) for key, often in ask(self.connection, _SKIPPED, articles)]

    def skipped_before(self, often: Iterable[tuple[str, int]]) -> None:
        """Say of claims that came again how often they were skipped, by their keys."""
        tell_each(self.connection, _SKIPPED_BEFORE, [{"of": key, "skips": n} for key, n in often])

    def add(self, article: Article, found: Mapping[str, Claim]) -> None:
        """Put an article's claims, by id, into the queue."""
        place = {"article_id": article.id, "outlet": fold(article.head.outlet or "")}
        rows = [
            {
                "claim_id": claim_id,
                "person": fold(claim.person),
                "title": fold(claim.title),
                "body": fold(claim.organization or ""),
                "area": fold(claim.area or article.head.area or ""),
                "confidence": claim.confidence,
                **place,
            }
            for claim_id, claim in found.items()
        ]
        tell_each(self.connection, _ADD, rows)

    def put(self, stands: Iterable[Stand]) -> None:
        """Put claims where they wait now."""
        rows = [
            {"of": one.claim_id, "worth": int(one.worth)}
            | {name: getattr(one, name) for name in ("office", "day", "doubt")}
            for one in stands
        ]
        tell_each(self.connection, _PUT, rows)

    def stood(self, claim_ids: Iterable[str]) -> dict[str, tuple[Worth, str, str, str]]:
        """Return where these claims wait: worth, office, day and doubt, by id."""
        rows = ask(self.connection, _STOOD, values(claim_ids))
        return {key: (Worth(worth), *rest) for key, worth, *rest in rows}

    def skip(self, claim_ids: Iterable[str]) -> None:
        """Count that these were skipped; a claim skipped three times is a hard case."""
        tell(self.connection, _SKIP, values(claim_ids))

    def lines(
        self,
        order: Order = Order.WORTH,
        where: Where = _EVERYTHING,
        after: Waiting | None = None,
        limit: int = PAGE,
    ) -> list[Waiting]:
        """Return a page of what waits, after a claim; where words are asked for, what came last first."""
        if where.text.strip():
            return self._said(where, after, limit)
        keys = _KEYS[order]
        query = _narrowed(_ALL, where, indexed=self._indexed(order, where)).order_by(*keys).limit(limit)
        if after is not None:
            query = query.where(tuple_(*keys) > tuple_(*(literal(_key(after, one.name)) for one in keys)))
        return self._load(self.connection.execute(query).all())

    def _indexed(self, order: Order, where: Where) -> bool:
        """Whether the index of a name serves: in the order of worth always, else where it has few claims.

        Of a name that many have the first ones are soon found in the order's own index.
        """
        if order is Order.WORTH:
            return True
        named = _named(where)
        some = select(_TABLE.c.number).where(_IS_WAITING, *named).limit(FEW).subquery()
        return (
            bool(named) and self.connection.execute(select(func.count()).select_from(some)).scalar_one() < FEW
        )

    def _said(self, where: Where, after: Waiting | None, limit: int) -> list[Waiting]:
        """Return what has all these words, what came last first.

        Whole words are read along their index as far as a page goes; where these do not fill it, each
        is the beginning of a word.
        """
        words = fold(where.text).replace("\0", " ").replace('"', " ").split()
        for match in (" ".join(f'"{one}"' for one in words), " ".join(f'"{one}"*' for one in words)):
            query = _narrowed(_ALL, where).join(_SAID, _SAID.c.rowid == _TABLE.c.number)
            query = query.where(text("said MATCH :match").bindparams(match=match))
            if after is not None:
                query = query.where(_SAID.c.rowid < after.number)
            found = self.connection.execute(query.order_by(_SAID.c.rowid.desc()).limit(limit)).all()
            if len(found) == limit:
                break
        return self._load(found)

    def in_office(self, office: str, limit: int = 200) -> list[Waiting]:
        """Return what waits on one post, oldest first."""
        return self._load(ask(self.connection, _IN_OFFICE, {"office": office, "limit": limit}))

    def in_articles(self, article_ids: Iterable[str], persons: Iterable[str]) -> list[Waiting]:
        """Return what waits on persons of these folded names in these articles."""
        bound = {AMONG: values(article_ids)[AMONG], "persons": values(persons)[AMONG]}
        return sorted(self._load(ask(self.connection, _IN_ARTICLES, bound)), key=lambda one: one.number)

    def plain_repeats(self, limit: int) -> list[Waiting]:
        """Return what only repeats what the directory says, by body, where nothing else waits on its post."""
        return self._load(ask(self.connection, _PLAIN, {"limit": limit}))

    def count_repeats(self, most: int) -> int:
        """Return how many claims only repeat what the directory says, up to so many."""
        return int(ask_each(self.connection, _COUNT_PLAIN, {"limit": most})[0])

    def by_ids(self, claim_ids: Iterable[str]) -> list[Waiting]:
        """Return these claims, decided or not, oldest first."""
        return self._by_day(ask(self.connection, _BY_IDS, values(claim_ids)))

    def by_keys(self, keys: Iterable[str]) -> list[Waiting]:
        """Return the claims of these keys, decided or not, oldest first."""
        return self._by_day(ask(self.connection, _BY_KEYS, values(keys)))

    def _by_day(self, rows: Iterable[Sequence[Any]]) -> list[Waiting]:
        return sorted(self._load(rows), key=lambda one: (one.day, one.number))

    def looked_up(self) -> list[str]:
        """Return the ids of the claims that were put aside to be looked up."""
        return ask_each(self.connection, _LOOKED_UP)

    @staticmethod
    def _load(rows: Iterable[Sequence[Any]]) -> list[Waiting]:
        return [_waiting(*row) for row in rows]


def _waiting(
    number: int, article_id: str, worth: int, office: str, day: str, doubt: str, state: int, *rest: Any
) -> Waiting:
    area, confidence, claim_id, key, content, standing, decision, person_id, post_id = rest
    claim = decode(content, Claim)
    stored = StoredClaim(claim_id, key, article_id, claim, standing, decision, person_id, post_id)
    fixed = (number, article_id, stored, Worth(worth), office, day, doubt, State(state))
    return Waiting(*fixed, area, confidence)


def _key(line: Waiting, name: str) -> object:
    found = getattr(line, name)
    return int(found) if isinstance(found, Worth) else found


def _named(where: Where, *, indexed: bool = True) -> list[ColumnElement[bool]]:
    """Return what is asked for by name; an expression in the place of the column is in no index."""
    asked = {name: fold(getattr(where, name)) for name in ("outlet", "area", "body")}
    columns = {name: _TABLE.c[name] if indexed else _TABLE.c[name] + "" for name in asked}
    return [columns[name] == said for name, said in asked.items() if said]


def _narrowed(query: Select[Any], where: Where, *, indexed: bool = True) -> Select[Any]:
    """Return the query of the claims that are asked for."""
    conditions = _named(where, indexed=indexed)
    if where.state is not None:
        conditions.append(_TABLE.c.state == literal_column(str(where.state.value)))
    if where.since:
        conditions.append(_TABLE.c.day >= where.since.isoformat())
    if where.until:
        conditions += [_TABLE.c.day <= where.until.isoformat(), _TABLE.c.day != ""]
    if where.standing:
        conditions.append(models.claim.c.standing == where.standing)
    if where.worths:
        conditions.append(_TABLE.c.worth.in_([one.value for one in where.worths]))
    if where.confidence != (0.0, 1.0):
        conditions.append(_TABLE.c.confidence.between(*where.confidence))
    return query.where(*conditions)
