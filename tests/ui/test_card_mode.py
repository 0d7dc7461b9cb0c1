"""Card mode by keys: one post at a time across all articles, the same keys, the queue by worth beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.values import Event
from db.waiting import Order
from desktop.ui.review.where import NotAFilter, narrowed
from tests.newsroom import COUNCIL, Saying
from tests.review.curator import Curator
from tests.ui.at_bench import SECRETARY, Bench, bench_on, officials

Key = Qt.Key
NEW = Saying("Giàng Thị Hoa", "Vice Chairwoman", COUNCIL)
GONE = Saying("Trần Tiến Dũng", "Secretary", event=Event.DIED)


def _prepared(curator: Curator) -> None:
    officials(curator)
    curator.publish("newcomer.txt", SECRETARY, NEW, on="2025-11-12")
    curator.publish("newcomer again.txt", NEW, on="2025-11-20")
    curator.publish("death.txt", GONE, on="2025-12-01")


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with bench_on(tmp_path / "cards.incumbent", qtbot, _prepared) as one:
        one.press(Key.Key_M)
        yield one


def _front(bench: Bench) -> str:
    card = bench.window.desk.view.focused
    return card.person if card else ""


def _listed(bench: Bench) -> list[str]:
    return [one.stored.claim.person for one in bench.window.review.lane.model.lines]


def _to(bench: Bench, person: str) -> None:
    for _each in range(8):
        if _front(bench) == person:
            return
        bench.press(Key.Key_S)
    raise AssertionError(_front(bench))


def test_what_is_worth_most_comes_first_and_the_list_says_why(bench: Bench) -> None:
    assert _front(bench) == "Trần Tiến Dũng"
    assert "leaves" in str(
        bench.window.review.lane.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    )
    assert bench.window.review.lane.isVisible()


def test_a_card_shows_its_passages_from_all_its_articles(bench: Bench) -> None:
    _to(bench, NEW.person)
    text = bench.window.review.article.toPlainText()
    assert text.count(NEW.sentence) == 2
    assert "newcomer again.txt" in text
    assert SECRETARY.sentence not in text


def test_one_key_takes_all_posts_of_a_card_and_goes_on(bench: Bench) -> None:
    _to(bench, NEW.person)
    bench.press(Key.Key_A)
    assert any(NEW.person in line and "(2)" in line for line in bench.curator.lines())
    assert NEW.person not in _listed(bench)
    assert bench.window.toast.words.text().startswith(f"{NEW.person}, ")
    bench.press(Key.Key_Z)
    assert _front(bench) == NEW.person
    assert not any(NEW.person in line for line in bench.curator.lines())


def test_the_order_is_another_by_w(bench: Bench) -> None:
    bench.press(Key.Key_W)
    assert bench.window.review.lane.model.order is Order.ARTICLE


def test_f_narrows_what_waits_and_enter_goes_back_to_the_cards(bench: Bench) -> None:
    bench.press(Key.Key_F)
    bench.write("giang standing:“new here”".replace("“", '"').replace("”", '"'))
    bench.press(Key.Key_Return)
    assert set(_listed(bench)) == {NEW.person}
    assert _front(bench) == NEW.person
    bench.press(Key.Key_A)
    assert any(NEW.person in line for line in bench.curator.lines())


def test_where_nothing_waits_the_ways_on_are_told(bench: Bench) -> None:
    bench.press(Key.Key_F)
    bench.write("zebra")
    bench.press(Key.Key_Return)
    assert bench.sees("No card waits here")
    bench.press(Key.Key_M)
    assert not bench.sees("No card waits here")


def test_a_filter_that_cannot_be_read_is_told(bench: Bench) -> None:
    bench.press(Key.Key_F)
    bench.write("standing:beatified")
    bench.press(Key.Key_Return)
    assert bench.sees("Standing is one of", bench.window.review.lane)


def test_a_filter_is_kept_and_taken_again_by_keys(bench: Bench) -> None:
    bench.press(Key.Key_F)
    bench.write("giang")
    bench.press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert bench.window.review.lane.kept == ("giang",)
    assert bench.sees("Ctrl S forgets it", bench.window.review.lane)
    bench.window.review.lane.filter.selectAll()
    bench.write("zebra")
    bench.press(Key.Key_Down)
    assert bench.window.review.lane.filter.text() == "giang"
    bench.qtbot.waitUntil(lambda: set(_listed(bench)) == {NEW.person})
    bench.press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not bench.sees("Ctrl S forgets it", bench.window.review.lane)


def test_o_opens_the_whole_article_at_the_passage(bench: Bench) -> None:
    _to(bench, NEW.person)
    bench.press(Key.Key_O)
    assert SECRETARY.sentence in bench.window.review.article.toPlainText()
    assert bench.window.review.queue.isVisible()
    bench.press(Key.Key_M)
    assert bench.window.review.lane.isVisible()


def test_m_again_goes_back_to_articles(bench: Bench) -> None:
    bench.press(Key.Key_M)
    assert bench.window.review.queue.isVisible()
    assert "Report" in bench.window.review.article.toPlainText()


def test_l_keeps_a_question_with_words_to_copy(bench: Bench) -> None:
    _to(bench, NEW.person)
    bench.press(Key.Key_L)
    sheet = bench.window.review.look_up
    assert any(NEW.person in text for text in bench.texts(sheet))
    assert sheet.question.hasFocus()
    bench.write("Since when")
    bench.press(Key.Key_Return)
    assert bench.window.toast.words.text().endswith("to be looked up")
    assert NEW.person not in _listed(bench)
    bench.press(Key.Key_L)
    assert sheet.lines
    assert bench.sees("Since when", sheet)
    sheet.lines[0].copies[-1].click()
    assert NEW.person in QGuiApplication.clipboard().text()
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_Z)
    assert NEW.person in _listed(bench)


def test_l_keeps_a_question_from_an_article_too(bench: Bench) -> None:
    _to(bench, NEW.person)
    bench.press(Key.Key_O)
    bench.press(Key.Key_L)
    bench.write("Since when")
    bench.press(Key.Key_Return)
    assert bench.window.toast.words.text().endswith("to be looked up")
    assert bench.window.review.queue.isVisible()


@pytest.mark.parametrize("text", ["since:never", "confidence:high", "colour:red", "is:green"])
def test_what_is_no_filter_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(NotAFilter, match=r"\w+ \w+"):
        narrowed(text)


def test_a_filter_is_words_and_named_parts() -> None:
    where = narrowed('lê body:"Party Committee" since:2025-11 until:2025 confidence:<0.8 is:hard')
    assert (where.text, where.body, str(where.since), str(where.until)) == (
        "lê",
        "Party Committee",
        "2025-11-01",
        "2025-12-31",
    )
    assert where.confidence == (0.0, 0.8)
