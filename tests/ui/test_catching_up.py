"""What a large act left behind is seen again by itself, and is then among what one key confirms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.review.curator import Curator
from tests.ui.at_bench import Bench, bench_on, officials

MANY = 1_000


def _left_behind(curator: Curator) -> None:
    """Have every claim that waits be one of which nobody knows any more what it would be."""
    officials(curator)
    with curator.store.write() as unit:
        waiting = [one.id for line in unit.articles.lines() for one in unit.claims.of_article(line.id)]
        unit.claims.forget_standings(waiting)
        assert unit.claims.unseen(MANY)


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "officials.incumbent", qtbot, _left_behind) as one:
        yield one


def _unseen(bench: Bench) -> int:
    with bench.curator.store.read() as unit:
        return len(unit.claims.unseen(MANY))


def test_what_was_left_behind_is_offered_again_without_a_key(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: _unseen(bench) == 0)
    bench.press(Qt.Key.Key_R)
    assert bench.sees("Adds 4 citations", bench.window.review.repeats)
