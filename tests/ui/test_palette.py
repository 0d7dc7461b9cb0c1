"""The palette, the history of everything, and doing again: by keys, over a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.keymap import keymap
from desktop.ui.keytable import SECTIONS
from desktop.ui.palette import Command, fitting
from resources.words import say
from tests.ui.at_bench import KNOWN, Bench, bench_on, officials
from tests.ui.conftest import Curator

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "officials.incumbent", qtbot, officials) as one:
        yield one


def _command(words: str) -> Command:
    return Command(words, "Review", (), lambda: None)


def test_commands_are_found_by_beginnings_and_letters_of_any_word() -> None:
    known = [_command("Next article"), _command("Accept what is focused"), _command("Another order")]
    assert [one.words for one in fitting(known, "art nex")] == ["Next article"]
    assert [one.words for one in fitting(known, "acpt")] == ["Accept what is focused"]
    assert [one.words for one in fitting(known, "a")][:3] == [one.words for one in known]
    assert fitting(known, "zebra") == []


def test_every_key_of_help_is_a_command_with_its_key(curator: Curator) -> None:
    curator.press(Key.Key_P, CTRL | SHIFT)
    found = {(one.words, one.keys) for one in curator.window.commands.model.rows}
    missing = [
        gesture.words
        for section in SECTIONS
        for gesture in section.gestures
        if not gesture.fixed
        and gesture.name != "guide"
        and (say(gesture.words), keymap().caps(gesture)) not in found
    ]
    assert missing == []


def test_a_command_is_done_by_its_words_where_the_focus_was(curator: Curator) -> None:
    curator.press(Key.Key_P, CTRL | SHIFT)
    assert curator.window.commands.field.hasFocus()
    curator.type("reje")
    curator.press(Key.Key_Return)
    assert curator.world.review.calls == ["reject"]
    assert curator.window.commands.isHidden()


def test_escape_leaves_the_palette_and_does_nothing(curator: Curator) -> None:
    curator.press(Key.Key_P, CTRL | SHIFT)
    curator.press(Key.Key_Escape)
    assert curator.world.review.calls == []
    curator.press(Key.Key_A)
    assert curator.world.review.calls == ["accept"]


def test_a_command_of_another_page_leads_there_and_decides_nothing(curator: Curator) -> None:
    curator.window.turn_to(3)
    curator.press(Key.Key_P, CTRL | SHIFT)
    curator.type("reject")
    curator.press(Key.Key_Return)
    assert curator.window.stack.currentIndex() == 0
    assert curator.world.review.calls == []


def _listed(bench: Bench) -> list[str]:
    form = bench.window.acts.form
    model = form.model  # type: ignore[union-attr]
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_act_is_in_the_history_and_found_by_whom_it_is_about(bench: Bench) -> None:
    bench.press(Key.Key_H, CTRL)
    assert len(_listed(bench)) == len(KNOWN)
    bench.press(Key.Key_F)
    bench.write("phuong")
    bench.qtbot.waitUntil(lambda: len(_listed(bench)) == 1)
    assert "Lò Văn Phương" in _listed(bench)[0]
    bench.press(Key.Key_Escape)
    assert bench.window.acts.isHidden()


def test_any_act_is_reopened_after_its_preview_and_that_is_taken_back(bench: Bench) -> None:
    before = bench.curator.lines()
    bench.press(Key.Key_H, CTRL)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    assert bench.curator.lines() == before
    assert any("Mùa A Sơn" in line for line in bench.window.acts.effects.lines)
    bench.press(Key.Key_Return)
    assert bench.window.acts.isHidden()
    assert not any("Mùa A Sơn" in line for line in bench.curator.lines())
    bench.press(Key.Key_Z)
    assert bench.curator.lines() == before


def test_what_was_taken_back_is_done_again(bench: Bench) -> None:
    before = bench.curator.lines()
    bench.press(Key.Key_Z)
    assert bench.curator.lines() != before
    bench.press(Key.Key_Y, CTRL)
    assert bench.curator.lines() == before
    assert bench.window.toast.words.text() == "Done again: accepting"
    bench.press(Key.Key_Y, CTRL)
    assert bench.window.toast.words.text() == "Nothing was taken back last."
