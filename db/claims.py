"""Claims: what extraction found, where each stands, and what was decided on it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import msgspec
from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql.base import Executable

from db import models
from db.codec import decode, encode
from db.many import among, values
from db.prepared import Bound, adding, ask, ask_each, tell, tell_each
from db.queue import Queue
from db.readings import former_readings
from db.records import Article, Claim, StoredClaim
from db.settling import DECIDE, Verdict, settle_all
from db.stirred import Stirred
from db.values import Mint, fold
from db.waiting import Shared, Stand

OUT_OF_SCOPE = "out of scope"
"""The standing of an open claim that is kept with the person and waits for nobody."""
PUT_ASIDE = ("unsure", "look up")
"""Decisions after which a claim still waits for one."""
_TABLE = models.claim
_STAND = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("of"))
    .values({name: bindparam(name) for name in ("standing", "person_id", "post_id")})
)
_COLUMNS = (
    _TABLE.c.id,
    _TABLE.c.key,
    _TABLE.c.article_id,
    _TABLE.c.content,
    _TABLE.c.standing,
    _TABLE.c.decision,
    _TABLE.c.person_id,
    _TABLE.c.post_id,
)
_ALL = select(*_COLUMNS)
_BY_IDS = _ALL.where(among(_TABLE.c.id))
_OF_ARTICLE = _ALL.where(_TABLE.c.article_id == bindparam("article"))
_WAITING = _TABLE.c.decision == literal_column("''")
"""Said as a constant: only then does SQLite take the indexes over what is open alone."""
_IN_THEM = among(_TABLE.c.article_id)
_OPEN_OF = _ALL.where(_IN_THEM, _TABLE.c.decision == literal_column("''")).order_by(_TABLE.c.id)
_DROP_OPEN = delete(_TABLE).where(_IN_THEM, _TABLE.c.decision == literal_column("''"))
_TAKEN = select(_TABLE.c.key).where(_IN_THEM)
_ADD = adding(_TABLE, "person_id", "post_id")
_IS_SCOPED = _TABLE.c.standing == literal_column("'out of scope'")
_SCOPED = select(_TABLE.c.id).where(among(_TABLE.c.id), _IS_SCOPED)
_THEIR_ARTICLES = select(_TABLE.c.article_id).where(among(_TABLE.c.id)).distinct()
_UNSEEN = (
    _ALL.where(_WAITING, _TABLE.c.standing == literal_column("''"))
    .order_by(_TABLE.c.id)
    .limit(bindparam("limit"))
)
_ROW = (_TABLE.c.key, _TABLE.c.article_id, _TABLE.c.decision, _TABLE.c.person_id, _TABLE.c.post_id)
_SOME_SETTLED = select(*_ROW).where(among(_TABLE.c.key))
_SAID_OF_SOME = (
    select(models.decision.c.claim_key, models.decision.c.kind, models.decision.c.content)
    .join(models.act)
    .where(among(models.decision.c.claim_key), models.act.c.undone == 0)
    .order_by(models.decision.c.id)
)
_IS_ASIDE = or_(*(_TABLE.c.decision == kind for kind in PUT_ASIDE))
_MINE = select(func.count()).where(_TABLE.c.article_id == models.article.c.id)
_COUNT = update(models.article).values(
    open=_MINE.where(_TABLE.c.decision == "", _TABLE.c.standing != OUT_OF_SCOPE).scalar_subquery(),
    decided=_MINE.where(_TABLE.c.decision != "", ~_IS_ASIDE).scalar_subquery(),
    unsure=_MINE.where(_IS_ASIDE).scalar_subquery(),
)
_AMOUNTS = text(
    """UPDATE amount SET value = (SELECT CASE amount.name WHEN 'articles' THEN count(*)
    ELSE coalesce(sum(open), 0) END FROM article WHERE kind = 'article')"""
)
_COUNT_SOME = _COUNT.where(among(models.article.c.id))

_LISTED = (
    select(_TABLE.c.article_id, _TABLE.c.post_id, _TABLE.c.decision, _TABLE.c.standing)
    .where(models.IN_ROSTER)
    .order_by(_TABLE.c.article_id, _TABLE.c.id)
)


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims in one unit of work."""

    connection: Connection

    @property
    def queue(self) -> Queue:
        """The claims as they wait for the curator."""
        return Queue(self.connection)

    def replace_open(self, article: Article, found: Iterable[Claim], mint: Mint) -> None:
        """Put the claims found in an article in the place of its open ones: see ``replace_each``."""
        self.replace_each([(article, found)], mint)

    def replace_each(self, found: Iterable[tuple[Article, Iterable[Claim]]], mint: Mint) -> None:
        """Put the claims found in each of some articles in the place of its open ones.

        Decided claims stay as they are, and a key that was decided does not come back, whichever
        reading of the article it was decided on. Raises ValueError where a quote is not in the text
        at its offsets.
        """
        given = [(article, list(claims)) for article, claims in found]
        for article, claims in given:
            _check_quotes(article, claims)
        mine = values(article.id for article, _ in given)
        skipped = self.queue.skipped(mine)
        tell(self.connection, _DROP_OPEN, mine)
        taken = set(ask_each(self.connection, _TAKEN, mine))
        added = [(article, self._fresh(article, claims, taken, mint)) for article, claims in given]
        rows = [
            self._row(one, key, article.id, claim)
            for article, fresh in added
            for key, (one, claim) in fresh.items()
        ]
        tell_each(self.connection, _ADD, rows)
        for article, fresh in added:
            self.queue.add(article, dict(fresh.values()))
        self.queue.skipped_before(skipped)
        settled = self.settle(str(row["key"]) for row in rows)
        self.count({article.id for article, _ in given} - settled)

    def _fresh(
        self, article: Article, found: Sequence[Claim], taken: Set[str], mint: Mint
    ) -> dict[str, tuple[str, Claim]]:
        """Return those that nobody decided on, by key, each with a new id."""
        former = former_readings(self.connection, article.id)
        open_ones = [one for one in found if not any(one.key(reading) in taken for reading in former)]
        fresh = {claim.key(article.reading_sha256): claim for claim in reversed(open_ones)}
        return {key: (mint(), claim) for key, claim in reversed(fresh.items()) if key not in taken}

    @staticmethod
    def _row(claim_id: str, key: str, article_id: str, claim: Claim) -> dict[str, str]:
        return {
            "id": claim_id,
            "key": key,
            "article_id": article_id,
            "person_folded": fold(claim.person),
            "body_folded": fold(claim.organization or ""),
            "content": encode(claim),
            "standing": "",
            "decision": "",
        }

    def of_article(self, article_id: str) -> list[StoredClaim]:
        """Return an article's claims in the order of the text's listing."""
        claims = self._load(_OF_ARTICLE, {"article": article_id})
        return sorted(claims, key=lambda stored: (stored.claim.place, stored.id))

    def open_of(self, article_ids: Iterable[str]) -> list[StoredClaim]:
        """Return what is open in these articles."""
        return self._load(_OPEN_OF, values(article_ids))

    def get(self, claim_id: str) -> StoredClaim:
        """Return one claim; raises KeyError where there is none."""
        return self.by_ids([claim_id])[claim_id]

    def by_ids(self, claim_ids: Iterable[str]) -> dict[str, StoredClaim]:
        """Return these claims by id."""
        return {one.id: one for one in self._load(_BY_IDS, values(claim_ids))}

    def stir(self, shared: Mapping[Shared, Iterable[str]], room: int) -> list[StoredClaim]:
        """Return some open claims that share these; what others share is noted, for ``left_behind``."""
        return list(self.by_ids(Stirred(self.connection).stir(shared, room)).values())

    def left_behind(self, limit: int) -> list[StoredClaim]:
        """Return some open claims that acts left behind; they are to be seen again with this."""
        return list(self.by_ids(Stirred(self.connection).take(limit)).values())

    def unseen(self, limit: int) -> list[StoredClaim]:
        """Return some open claims of which nobody knows what they would be."""
        return self._load(_UNSEEN, {"limit": limit})

    def _load(self, query: Executable, bound: Bound) -> list[StoredClaim]:
        rows = ask(self.connection, query, bound)
        return [
            StoredClaim(key, claim_key, article_id, decode(content, Claim), *rest)
            for key, claim_key, article_id, content, *rest in rows
        ]

    def set_standings(self, standings: Iterable[Stand]) -> None:
        """Store what claims would be as matching sees them now, and put them where they wait.

        What is out of scope is not counted as open.
        """
        stands = list(standings)
        rows = [
            {"of": one.claim_id, "standing": one.standing, "person_id": one.person_id, "post_id": one.post_id}
            for one in stands
        ]
        self.queue.put(stands)
        before = set(ask_each(self.connection, _SCOPED, values(str(row["of"]) for row in rows)))
        tell_each(self.connection, _STAND, rows)
        changed = before ^ {str(row["of"]) for row in rows if row["standing"] == OUT_OF_SCOPE}
        if changed:
            self.count(ask_each(self.connection, _THEIR_ARTICLES, values(changed)))

    def in_rosters(self) -> dict[str, list[str]]:
        """Return the posts in which complete lists have their persons, by article.

        A list of which something is not decided yet is none: whoever waits would be missing from it.
        """
        posts: dict[str, list[str]] = {}
        waiting = set()
        for article_id, post_id, decision, standing in self.connection.execute(_LISTED):
            if decision == "accepted" and post_id:
                posts.setdefault(article_id, []).append(post_id)
            elif decision != "rejected" and (decision or standing != OUT_OF_SCOPE):
                waiting.add(article_id)
        return {key: found for key, found in posts.items() if key not in waiting}

    def settle(self, keys: Iterable[str]) -> set[str]:
        """Take over what the decisions in force say of these keys; return the articles touched."""
        mine = values(keys)
        there = ask(self.connection, _SOME_SETTLED, mine)
        self._take_over(there, ask(self.connection, _SAID_OF_SOME, mine))
        touched = {article_id for _key, article_id, *_rest in there}
        self.count(touched)
        return touched

    def _take_over(self, there: Iterable[Sequence[str]], said: Iterable[Sequence[str]]) -> None:
        """Give each claim what the last decision on it says, and change no other row."""
        last = {key: (kind, content) for key, kind, content in said}
        changed = []
        for key, _article_id, *was in there:
            now = _decided(*last[key]) if key in last else ("", was[1], was[2])
            if now != tuple(was):
                changed.append(dict(zip(("of", "kind", "person", "post"), (key, *now), strict=True)))
        tell_each(self.connection, DECIDE, changed)

    def settle_all(self, last: Mapping[str, Verdict]) -> None:
        """Take over what the decisions in force, the last on each key, say of every claim; count anew."""
        settle_all(self.connection, last, OUT_OF_SCOPE)
        self.connection.execute(_AMOUNTS)

    def count(self, article_ids: Iterable[str]) -> None:
        """Bring the articles' tallies of open and decided claims up to date."""
        tell(self.connection, _COUNT_SOME, values(article_ids))


def _check_quotes(article: Article, found: Iterable[Claim]) -> None:
    for claim in found:
        for piece in claim.evidence:
            if article.text[piece.start : piece.end] != piece.quote or not piece.quote:
                raise ValueError(f"quote not in its place: {piece}")


class _Decided(msgspec.Struct):
    """Of a decision on a claim, what the claim's row keeps."""

    person_id: str | None = None
    post_id: str | None = None
    question: str = ""


_decode = msgspec.json.Decoder(_Decided).decode


def _decided(kind: str, content: str) -> tuple[str, str | None, str | None]:
    """Return what a decision on a claim gives its row: decision, person and post."""
    said = _decode(content)
    names = {"attributed": "accepted", "unsure": "look up" if said.question else "unsure"}
    return names.get(kind, kind), said.person_id, said.post_id
