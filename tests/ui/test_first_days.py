"""First use: the guide through ten cards, what is dropped, the day's pace, and a decision that fails."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import StoreTrouble, Trouble
from desktop.review.pace import IDLE_SECONDS, Pace, pace_of
from desktop.ui.guide import STEPS
from desktop.ui.keys import GESTURES
from tests.ui.at_bench import KNOWN, bench_on, officials
from tests.ui.conftest import Curator
from tests.ui.factory import World, world

Key = Qt.Key
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_each_step_of_the_guide_is_led_on_by_a_gesture_that_there_is() -> None:
    known = {one.name for one in GESTURES if one.scope == "review"}
    assert len(STEPS) == 10
    assert [one.gestures for one in STEPS if not known.issuperset(one.gestures)] == []


def test_the_samples_begin_with_the_guide_and_each_key_leads_on(
    open_window: Callable[[World], Curator],
) -> None:
    seen = world()
    seen.samples = True
    curator = open_window(seen)
    guide = curator.window.guide
    assert curator.sees("Is it right? A accepts it.", guide)
    curator.press(Key.Key_X)
    assert guide.step == 0
    curator.press(Key.Key_A)
    assert guide.step == 1
    guide.on.click()
    assert curator.sees("Z takes the last decision back", guide)
    curator.press(Key.Key_Z)
    assert guide.step == 3


def test_the_guide_is_left_for_good_and_called_again_from_the_palette(
    open_window: Callable[[World], Curator],
) -> None:
    seen = world()
    seen.samples = True
    curator = open_window(seen)
    curator.window.guide.end.click()
    assert curator.window.guide.isHidden()
    assert seen.kept.settings.guided
    curator.press(Key.Key_A)
    assert curator.window.guide.isHidden()
    curator.press(Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    curator.type("guided")
    curator.press(Key.Key_Return)
    assert curator.window.guide.step == 0
    for _step in STEPS:
        curator.window.guide.on.click()
    assert curator.sees("? shows every key", curator.window.guide)


@pytest.mark.parametrize("page", range(5))
def test_what_is_dropped_on_any_page_is_offered(page: int, curator: Curator, tmp_path: Path) -> None:
    curator.window.turn_to(page)
    (tmp_path / "one.txt").write_text("x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (tmp_path, tmp_path / "one.txt")])
    where, both = QPoint(500, 300), (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, *both)
    QApplication.sendEvent(curator.window, enter)
    assert enter.isAccepted()
    assert curator.window.hint.isVisible()
    QApplication.sendEvent(curator.window, QDropEvent(where, Qt.DropAction.CopyAction, data, *both))
    curator.settle()
    assert curator.window.hint.isHidden()
    curator.press(Qt.Key.Key_Return)
    assert curator.world.calls.imported == [tmp_path, tmp_path / "one.txt"]


def test_a_pause_counts_as_the_longest_time_that_counts() -> None:
    seconds = (0, 5, 11, 11 + 3_600, 3_620)
    moments = [NOON + timedelta(seconds=one) for one in seconds]
    assert pace_of(moments) == Pace(5, 7.5)
    assert pace_of([NOON, NOON + timedelta(hours=2)]) == Pace(2, IDLE_SECONDS)
    assert pace_of([NOON]) == Pace(1, None)


def test_todays_decisions_are_told_quietly_and_survive_a_restart(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "officials.incumbent"
    with bench_on(path, qtbot, officials) as bench:
        assert bench.curator.curation.pace(NOON - timedelta(days=1)).acts == len(KNOWN)
    with bench_on(path, qtbot, lambda _curator: None) as bench:
        pace = bench.curator.curation.pace(NOON - timedelta(days=1))
        bench.window.status.show_pace(pace)
        assert bench.window.status.pace.text().startswith(f"{len(KNOWN)} decisions today")
        assert bench.curator.curation.pace(NOON + timedelta(days=36_500)) == Pace(0, None)


def test_nothing_is_said_before_it_is_done_and_a_card_that_failed_stands_with_a_sentence(
    curator: Curator,
) -> None:
    said: list[str] = []
    curator.world.review.before_decision = lambda: said.append(curator.window.toast.words.text())
    curator.press(Key.Key_A)
    assert said == [""], "the toast comes after the commit"
    assert "accepted" in curator.window.toast.words.text()
    before = curator.window.desk.view
    curator.world.review.trouble = StoreTrouble(Trouble.FULL, "directory.incumbent")
    curator.press(Key.Key_A)
    assert curator.window.desk.view is before
    assert curator.window.review.cards.focused is not None
    assert curator.window.review.cards.focused.isVisible()
    assert "The disk is full" in curator.window.toast.words.text()
    curator.world.review.trouble = None
    curator.press(Key.Key_A)
    assert curator.window.desk.view is not before
