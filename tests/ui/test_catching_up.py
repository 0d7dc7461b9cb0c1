"""What a large act left behind is seen again by itself, and is then among what one key confirms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.waiting import Shared
from tests.review.curator import Curator
from tests.ui.at_bench import Bench, bench_on, officials

MANY = 1_000


def _left_behind(curator: Curator) -> None:
    """Have every claim that waits be one that an act stirred up, and did not see again itself."""
    officials(curator)
    with curator.store.write() as unit:
        articles = {line.id for line in unit.articles.lines()}
        assert unit.claims.stir({Shared.ARTICLE: articles}, room=0) == []
        assert unit.claims.queue.count_repeats(MANY) == 0, "nobody knows whether they still are"


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "officials.incumbent", qtbot, _left_behind) as one:
        yield one


def _repeats(bench: Bench) -> int:
    with bench.curator.store.read() as unit:
        return unit.claims.queue.count_repeats(MANY)


def test_what_was_left_behind_is_offered_again_without_a_key(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: _repeats(bench) == 4)
    bench.press(Qt.Key.Key_R)
    assert bench.sees("Adds 4 citations", bench.window.review.repeats)
