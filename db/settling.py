"""What decisions say of claims' rows: of all of them at once, in one pass over each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from sys import intern

from sqlalchemy import Connection, bindparam, select, update

from db import models
from db.acts import Accepted, Attributed, Dated, Decision, Outcome, Rejected, Restricted, Unsure
from db.prepared import ask, ask_in_portions, tell_each

Verdict = tuple[str, str | None, str | None]
"""The decision on a claim, and of which person and post."""

_CLAIM, _ARTICLE = models.claim, models.article
_ROWS = select(
    *(_CLAIM.c[name] for name in ("key", "article_id", "standing", "decision", "person_id", "post_id"))
)
DECIDE = (
    update(_CLAIM)
    .where(_CLAIM.c.key == bindparam("of"))
    .values(decision=bindparam("kind"), person_id=bindparam("person"), post_id=bindparam("post"))
)
_TALLIES = ("open", "decided", "unsure")
_COUNTED = select(_ARTICLE.c.id, *(_ARTICLE.c[name] for name in _TALLIES))
_COUNT = (
    update(_ARTICLE)
    .where(_ARTICLE.c.id == bindparam("of"))
    .values({name: bindparam(f"of_{name}") for name in _TALLIES})
)


class Verdicts:
    """The last decision on each claim, by its key, noted while decisions are gone through in order.

    ``of_articles`` are the decisions on articles as such.
    """

    def __init__(self) -> None:
        """Start with none."""
        self.last: dict[str, Verdict] = {}
        self.of_articles: list[Dated | Restricted] = []
        self._same: dict[Verdict, Verdict] = {}

    def note(self, decisions: Iterable[Decision]) -> Iterator[Decision]:
        """Yield the decisions, each noted before."""
        for made in decisions:
            outcome = made.outcome
            if isinstance(outcome, Accepted | Attributed | Rejected | Unsure):
                said = _verdict(outcome)
                self.last[outcome.claim_key] = self._same.setdefault(said, said)
            elif isinstance(outcome, Dated | Restricted):
                self.of_articles.append(outcome)
            yield made


def _verdict(outcome: Outcome) -> Verdict:
    match outcome:
        case Accepted():
            return "accepted", intern(outcome.person_id), intern(outcome.post_id)
        case Attributed():
            return "accepted", intern(outcome.person_id), None
        case Unsure(question=question):
            return "look up" if question else "unsure", None, None
    return "rejected", None, None


def settle_all(connection: Connection, last: Mapping[str, Verdict], kept: str) -> None:
    """Give every claim what the last decision on it says, and every article its tallies.

    ``kept`` is the standing of what is kept for nobody, and not open.
    """
    tallies: Counter[tuple[str, str]] = Counter()
    changed = []
    for portion in ask_in_portions(connection, _ROWS):
        for key, article_id, standing, *was in portion:
            now = last.get(key) or ("", was[1], was[2])
            if now != tuple(was):
                changed.append(dict(zip(("of", "kind", "person", "post"), (key, *now), strict=True)))
            if tally := _tally(now[0], standing, kept):
                tallies[article_id, tally] += 1
    tell_each(connection, DECIDE, changed)
    _count(connection, tallies)


def _tally(decision: str, standing: str, kept: str) -> str:
    if not decision:
        return "" if standing == kept else "open"
    return "unsure" if decision in ("unsure", "look up") else "decided"


def _count(connection: Connection, tallies: Mapping[tuple[str, str], int]) -> None:
    """Give each article its tallies, where it has others."""
    changed = []
    for article_id, *was in ask(connection, _COUNTED):
        now = [tallies.get((article_id, name), 0) for name in _TALLIES]
        if now != was:
            changed.append(
                {"of": article_id} | {f"of_{name}": one for name, one in zip(_TALLIES, now, strict=True)}
            )
    tell_each(connection, _COUNT, changed)
