"""Re-confirmations by keys: seen by body, foretold in one sentence, confirmed and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.at_bench import Bench, bench_on, officials
from tests.ui.conftest import Curator

Key = Qt.Key


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "officials.incumbent", qtbot, officials) as one:
        yield one


def _row(bench: Bench, row: int) -> object:
    return bench.window.review.repeats.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def _foretold(bench: Bench) -> str:
    sheet = bench.window.review.repeats
    bench.qtbot.waitUntil(lambda: sheet.foreseen is not None)
    return sheet.sentence.text()


def test_r_lists_by_body_and_says_exactly_what_enter_will_do(bench: Bench) -> None:
    bench.press(Key.Key_R)
    assert bench.window.review.repeats.isVisible()
    assert _row(bench, 0) == "Điện Biên Provincial Party Committee, 2 lines, confirmed"
    assert _row(bench, 1) == ("Trần Tiến Dũng, Secretary, 2 articles · 3 Nov 2025 → 30 Nov 2025, confirmed")
    assert _foretold(bench) == "Adds 4 citations, moves 3 last-seen dates, changes nothing else."


def test_the_status_line_says_how_many_wait_and_leads_to_them(bench: Bench) -> None:
    status = bench.window.status
    bench.qtbot.waitUntil(status.repeats.isVisible)
    assert (status.repeats.text(), status.repeats.key) == ("4 repeats wait", "R")
    status.repeats.click()
    bench.settle()
    _foretold(bench)
    bench.press(Key.Key_Return)
    bench.qtbot.waitUntil(status.repeats.isHidden)


def test_two_keys_confirm_all_and_one_takes_it_back(bench: Bench) -> None:
    before = bench.curator.lines()
    bench.press(Key.Key_R)
    _foretold(bench)
    bench.press(Key.Key_Return)
    assert not bench.window.review.repeats.isVisible()
    assert bench.window.toast.words.text() == "Confirmed: 4 claims"
    assert bench.window.toast.undo.isVisible()
    assert bench.curator.lines() != before
    bench.press(Key.Key_Z)
    assert bench.curator.lines() == before


def test_space_leaves_a_line_or_a_body_out(bench: Bench) -> None:
    bench.press(Key.Key_R)
    _foretold(bench)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Space)
    assert _foretold(bench) == "Adds 2 citations, moves 2 last-seen dates, changes nothing else."
    assert str(_row(bench, 1)).endswith("left out")
    bench.press(Key.Key_Space)
    bench.press(Key.Key_Up)
    bench.press(Key.Key_Space)
    assert _foretold(bench) == "Adds 1 citation, moves 1 last-seen date, changes nothing else."
    bench.press(Key.Key_Return)
    assert [line.count("(2)") for line in bench.curator.lines()] == [1, 0, 0]


def test_escape_confirms_nothing_and_gives_the_keys_back(bench: Bench) -> None:
    before = bench.curator.lines()
    bench.press(Key.Key_R)
    bench.press(Key.Key_Escape)
    assert not bench.window.review.repeats.isVisible()
    assert bench.curator.lines() == before
    bench.press(Key.Key_S)
    assert bench.window.focusWidget() is bench.window.review


def test_where_all_is_left_out_enter_does_nothing(bench: Bench) -> None:
    before = bench.curator.lines()
    bench.press(Key.Key_R)
    _foretold(bench)
    sheet = bench.window.review.repeats
    for row in (0, 3):
        sheet.list.select(row)
        bench.press(Key.Key_Space)
    bench.qtbot.waitUntil(lambda: sheet.sentence.text() == "All of them are left out.")
    bench.press(Key.Key_Return)
    assert sheet.isVisible()
    assert bench.curator.lines() == before


def test_without_the_service_the_key_does_nothing(curator: Curator) -> None:
    curator.press(Key.Key_R)
    assert curator.window.review.repeats.isHidden()
