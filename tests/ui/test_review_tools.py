"""Words marked by keys, ends with keys of their own, notes, mentions, and what a correction offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.acts import Accepted
from db.values import Part
from desktop.ui.review.page import ReviewPage
from tests.newsroom import COMMITTEE, Saying
from tests.review.curator import Curator
from tests.ui.at_bench import Bench, bench_on

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
CUONG, DUNG = "Trần Quốc Cường", "Trần Tiến Dũng"
LONG = f"Secretary of the {COMMITTEE}"


def _succession(curator: Curator) -> None:
    curator.open("old.txt", Saying(CUONG, "Secretary"), on="2024-12-03")
    curator.review.accept()
    curator.publish("new.txt", Saying(DUNG, "Secretary"), Saying("Mùa A Sơn", LONG, None))


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "officials.incumbent", qtbot, _succession) as one:
        yield one


def _page(bench: Bench) -> ReviewPage:
    return bench.window.review


def _accepted(bench: Bench) -> Accepted:
    with bench.curator.store.read() as unit:
        act = unit.decisions.with_decisions(unit.decisions.page(limit=1)[0])
    return next(one.outcome for one in act.decisions if isinstance(one.outcome, Accepted))


def _foreseen(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: bool(_page(bench).tools.foreseeing.sight.claim_ids), timeout=5_000)
    bench.settle()


def test_a_card_says_what_then_and_each_other_end_has_its_own_key(bench: Bench) -> None:
    _foreseen(bench)
    assert bench.sees("Before")
    assert bench.sees(f"+ {DUNG}, by 28 Nov 2025")
    assert bench.sees("Secretary: ends between 3 Dec 2024 and 28 Nov 2025")
    bench.press(Key.Key_1)
    assert bench.sees(f"✓ {CUONG}")
    assert bench.sees(f"− {CUONG}, ended")
    bench.press(Key.Key_A)
    assert f"{CUONG}, Secretary: ended 2024-12-03 (1)" in bench.curator.lines()
    bench.press(Key.Key_Z)
    assert f"{CUONG}, Secretary: in post by 2024-12-03 (1)" in bench.curator.lines()


def test_accepting_without_its_key_ends_nobody(bench: Bench) -> None:
    _foreseen(bench)
    bench.press(Key.Key_A)
    assert f"{CUONG}, Secretary: in post by 2024-12-03 (1)" in bench.curator.lines()


def test_the_edges_of_the_words_are_moved_by_keys_and_kept_with_the_decision(bench: Bench) -> None:
    bench.press(Key.Key_G)
    assert bench.sees(DUNG, _page(bench).tools.bar)
    bench.press(Key.Key_Space)
    for _letter in "Trần ":
        bench.press(Key.Key_Right, SHIFT)
    assert bench.sees("Tiến Dũng", _page(bench).tools.bar)
    bench.press(Key.Key_Return)
    said = _accepted(bench)
    assert said.claim.person == "Tiến Dũng"
    assert [one.quote for one in said.claim.evidence if one.part is Part.PERSON] == ["Tiến Dũng"]
    assert said.suggested is not None
    assert said.suggested.person == DUNG
    assert not _page(bench).article.walking
    assert _page(bench).tools.bar.isHidden()


def test_title_and_body_are_split_by_one_key(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    for key in (Key.Key_G, Key.Key_Slash, Key.Key_Return):
        bench.press(key)
    said = _accepted(bench)
    assert (said.claim.title, said.claim.organization) == ("Secretary", COMMITTEE)


def test_split_words_can_be_joined_again_and_escape_leaves_no_trace(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_G)
    bench.press(Key.Key_Slash)
    bench.press(Key.Key_J)
    assert bench.sees(LONG, _page(bench).tools.bar)
    bench.press(Key.Key_Escape)
    assert not _page(bench).article.walking
    assert _page(bench).hasFocus()
    assert bench.curator.people() == [CUONG]


def test_moved_words_can_be_looked_at_in_the_fields_before_they_are_accepted(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    for key in (Key.Key_G, Key.Key_Slash, Key.Key_E):
        bench.press(key)
    card = _page(bench).cards.focused
    assert card is not None
    assert card.form is not None
    assert card.form.fields["organization"].text() == COMMITTEE
    bench.press(Key.Key_Return)
    said = _accepted(bench)
    assert [one.quote for one in said.claim.evidence if one.part is Part.ORGANIZATION] == [COMMITTEE]


def _select(bench: Bench, words: str) -> None:
    article = _page(bench).article
    text = bench.window.desk.view.article.text  # type: ignore[union-attr]
    article.select(text.index(words), text.index(words))
    for word in words.split():
        bench.press(Key.Key_Right, SHIFT | CTRL)
        assert word
    start, end = article.selection
    while text[start:end].rstrip(" ,") != words:
        bench.press(Key.Key_Left if len(text[start:end]) > len(words) else Key.Key_Right, SHIFT)
        start, end = article.selection


def test_a_claim_is_made_by_the_keyboard_alone(bench: Bench) -> None:
    bench.press(Key.Key_T)
    _select(bench, "Mùa A Sơn")
    bench.press(Key.Key_P)
    _select(bench, "Secretary")
    bench.press(Key.Key_T)
    _select(bench, COMMITTEE)
    bench.press(Key.Key_B)
    bench.press(Key.Key_Return)
    form = _page(bench).cards.fresh
    assert form is not None
    assert form.fields["organization"].text() == COMMITTEE
    bench.press(Key.Key_Return)
    assert "Mùa A Sơn, Secretary: in post by 2025-11-28 (1)" in bench.curator.lines()
    assert _page(bench).cards.fresh is None


def test_letters_decide_nothing_while_the_caret_is_in_the_text(bench: Bench) -> None:
    bench.press(Key.Key_T)
    for key in (Key.Key_A, Key.Key_X, Key.Key_U, Key.Key_S):
        bench.press(key)
    assert bench.curator.people() == [CUONG]
    assert _page(bench).article.walking
    assert not _page(bench).article.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_words_selected_by_the_mouse_begin_a_claim_and_a_click_beside_them_ends_it(bench: Bench) -> None:
    article = _page(bench).article
    article.select(0, 5)
    article.selected.emit()
    assert _page(bench).tools.marker.on
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton)
    bench.settle()
    assert not article.walking
    assert _page(bench).hasFocus()


def test_h_goes_from_mention_to_mention_and_says_which(bench: Bench) -> None:
    bench.press(Key.Key_H)
    assert bench.sees(f"{DUNG}: mention 1 of 1")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off-screen
def test_the_menu_leads_to_the_card_and_to_the_directory(bench: Bench) -> None:
    bench.press(Key.Key_Period)
    menu = _page(bench).tools.mentioning.menu
    assert menu is not None
    words = [one.text() for one in menu.actions()]
    assert f"Go to the card of {DUNG}" in words
    assert "Make a claim of words" in words
    menu.close()
    QApplication.processEvents()


def test_a_note_is_kept_on_its_card(bench: Bench) -> None:
    bench.press(Key.Key_C)
    bench.write("Heard it at the reception.")
    bench.press(Key.Key_Return)
    assert bench.sees("Note: Heard it at the reception.")
    assert _page(bench).hasFocus()
    bench.press(Key.Key_C)
    bench.press(Key.Key_Escape)
    assert _page(bench).hasFocus()


def test_a_corrected_wording_holds_from_now_on_by_one_key(bench: Bench) -> None:
    for key in (Key.Key_Down, Key.Key_G, Key.Key_Slash, Key.Key_E):
        bench.press(key)
    form = _page(bench).cards.focused.form  # type: ignore[union-attr]
    assert form is not None
    form.fields["title"].setText("Deputy Secretary")
    bench.press(Key.Key_Return)
    offer = _page(bench).tools.offer
    assert offer.isVisible()
    assert LONG in offer.words.text()
    bench.press(Key.Key_Y)
    assert offer.isHidden()
    curator = bench.curator
    curator.review.open(curator.publish("again.txt", Saying("Lò Văn Phương", LONG)))
    assert curator.card.claims[0].role == "Deputy Secretary"


def test_an_original_that_is_gone_is_said_to_be(bench: Bench) -> None:
    said: list[str] = []
    bench.window.desk.troubled.connect(said.append)
    bench.press(Key.Key_V)
    assert said == ["The file is not at new.txt any more."]
