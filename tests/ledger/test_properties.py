"""Thousands of random acts of every kind: folded live or anew, undone, or decided in another order."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from db import models
from db.acts import Accepted, Author, Decision, Outcome, Undone
from db.codec import claim_key, subjects
from db.folded import Folded
from db.prepared import ask
from db.rebuild import rebuild
from db.rows import PARTS
from db.store import Store, Unit
from db.values import new_id
from desktop.ledger import fold
from tests.ledger.walk import ARTICLES, Walk
from tests.newsroom import NOON, Saying, open_store, publish

AUTHOR = Author("curator", "replica", "test")
_ROWS = {part.table.name: select(*(one for one in part.table.c if one.name != "number")) for part in PARTS}
_ARTICLES = select(*(models.article.c[name] for name in ("id", "published", "restricted"))).order_by("id")
SEEDS, ACTS = range(3), 300


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a directory whose articles go by the ids of which the random acts speak."""
    opened = open_store(tmp_path / "officials.incumbent")
    for number, article_id in enumerate(ARTICLES):
        known = publish(opened, f"{number}.txt", Saying("Trần Quốc Cường", "Secretary"), published="2025-01")
        with opened.write() as unit:
            connection = unit.articles.connection
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            renamed = (article_id, known)
            connection.exec_driver_sql("UPDATE claim SET article_id = ? WHERE article_id = ?", renamed)
            connection.exec_driver_sql("UPDATE queued SET article_id = ? WHERE article_id = ?", renamed)
            connection.exec_driver_sql("UPDATE article SET id = ? WHERE id = ?", renamed)
    yield opened
    opened.close()


def _act(unit: Unit, outcomes: Sequence[Outcome]) -> str:
    return unit.decisions.record("test", outcomes, AUTHOR, new_id, NOON).act_id


def _said(unit: Unit) -> list[tuple[object, ...]]:
    """Return every row that decisions determine: where two differ, the difference can be read."""
    connection = unit.articles.connection
    said: list[tuple[object, ...]] = []
    for name, query in _ROWS.items():
        said += sorted((name, *row) for row in ask(connection, query))
    return said + ask(connection, _ARTICLES)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_folded_live_is_what_a_rebuild_gives_and_undoing_gives_what_was_before(
    store: Store, seed: int
) -> None:
    walk, acts = Walk(Random(seed)), list[str]()  # noqa: S311 - to be repeated
    with store.write() as unit:
        for number in range(ACTS):
            before = _said(unit) if number % 10 == 0 else []
            acts.append(_act(unit, outcomes := walk.act(acts)))
            if before:
                after = _said(unit)
                acts.append(_act(unit, [Undone(acts[-1])]))
                assert _said(unit) == before, outcomes
                acts.append(_act(unit, [Undone(acts[-1])]))
                assert _said(unit) == after, outcomes
            if number % 30 == 29:
                live = _said(unit)
                rebuild(unit.articles.connection, fold)
                assert _said(unit) == live, outcomes


@pytest.mark.parametrize("seed", range(30))
def test_any_order_that_keeps_the_order_on_each_target_gives_the_same_directory(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - to be repeated
    walk = Walk(chance)
    outcomes = [one for _act in range(80) for one in walk.act([])]
    made = [Decision(f"{number:05}", "act", one) for number, one in enumerate(outcomes)]
    folded = _rows_of(fold(made, Folded()))
    for _again in range(3):
        assert _rows_of(fold(_shuffled(made, chance), Folded())) == folded


def _rows_of(folded: Folded) -> list[tuple[object, ...]]:
    return sorted((part.table.name, *row.values()) for part in PARTS for row in part.rows(folded))


def _targets(outcome: Outcome) -> set[str]:
    """Return what a decision is on: of an accepted claim the tenure, of a judgement its pair."""
    key = claim_key(outcome)
    said = {outcome.tenure_id} if isinstance(outcome, Accepted) else set(subjects(outcome))
    return said | ({key} if key else set())


def _shuffled(made: Sequence[Decision], chance: Random) -> list[Decision]:
    """Return the decisions in another order, those on one target in theirs."""
    waiting: defaultdict[str, deque[str]] = defaultdict(deque)
    for one in made:
        for target in _targets(one.outcome):
            waiting[target].append(one.id)
    left, order = {one.id: one for one in made}, list[Decision]()
    while left:
        free = [
            one for one in left.values() if all(waiting[each][0] == one.id for each in _targets(one.outcome))
        ]
        order.append(left.pop(chance.choice(free).id))
        for target in _targets(order[-1].outcome):
            waiting[target].popleft()
    return order
