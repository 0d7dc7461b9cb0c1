"""The window comes back as it was: page, card, scroll, filters, columns."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.settings import Kept, Place
from desktop.ui.keytable import DIRECTORY
from desktop.ui.tokens import set_reading
from tests.ui.at_bench import Bench, bench_on, officials
from tests.ui.conftest import Curator
from tests.ui.factory import World, world

Key = Qt.Key


def _again(curator: Curator, open_window: Callable[[World], Curator]) -> Curator:
    curator.window.close()
    fresh = world()
    fresh.kept = curator.world.kept
    return open_window(fresh)


def test_card_page_and_columns_are_as_they_were(open_window: Callable[[World], Curator]) -> None:
    curator = open_window(world())
    curator.press(Key.Key_Down)
    curator.window.review.columns.setSizes([300, 500, 478])
    before = curator.window.desk.view
    sizes = curator.window.review.columns.sizes()
    curator.window.turn_to(DIRECTORY)
    again = _again(curator, open_window)
    assert again.window.stack.currentIndex() == DIRECTORY
    again.window.turn_to(0)
    view = again.window.desk.view
    assert before.article is not None
    assert view.article is not None
    assert (view.article.id, view.card) == (before.article.id, before.card) == ("a-1", 1)
    assert again.window.review.columns.sizes() == sizes


def test_the_article_is_scrolled_where_it_was(open_window: Callable[[World], Curator]) -> None:
    set_reading(200)
    curator = open_window(world())
    bar = curator.window.review.article.verticalScrollBar()
    bar.setValue(37)
    assert bar.value() == 37
    again = _again(curator, open_window)
    try:
        again.qtbot.waitUntil(lambda: again.window.review.article.verticalScrollBar().value() == 37)
    finally:
        set_reading(100)


def test_what_was_searched_for_in_the_queue_is_there_again(open_window: Callable[[World], Curator]) -> None:
    curator = open_window(world())
    curator.window.review.queue.search.setText("lai chau")
    again = _again(curator, open_window)
    assert again.window.review.queue.search.text() == "lai chau"
    assert again.window.review.queue.model.rowCount() == 1


@pytest.mark.parametrize(
    "place",
    [
        Place(page=99, article="gone", card=7, columns=(1, 2), window="no geometry", order="no order"),
        Place(page=-1, article="a-1", card=99, scroll=10**6, filter="since:never"),
        Place(cards=True, article="gone", filter="since:never"),
    ],
)
def test_a_place_that_is_gone_stops_nobody(place: Place, open_window: Callable[[World], Curator]) -> None:
    seen = world()
    seen.kept.keep_place("", place)
    curator = open_window(seen)
    assert curator.window.desk.view.article is not None
    curator.window.turn_to(0)
    curator.press(Key.Key_X)
    assert curator.world.review.calls[-1] == "reject"


def test_each_directory_has_its_own_place() -> None:
    kept = Kept()
    kept.keep_place("one", Place(article="a-1"))
    kept.keep_place("other", Place(article="b-2"))
    assert (kept.place("one").article, kept.place("other").article) == ("a-1", "b-2")


def test_card_mode_comes_back_with_its_order_and_filter(tmp_path: Path, qtbot: QtBot) -> None:
    kept = Kept()
    path = tmp_path / "officials.incumbent"
    with bench_on(path, qtbot, officials, kept) as bench:
        bench.press(Key.Key_M)
        bench.press(Key.Key_W)
        bench.press(Key.Key_F)
        bench.write("chairman")
        bench.press(Key.Key_Return)
        before = _shown(bench)
    assert before[0]
    with bench_on(path, qtbot, lambda _curator: None, kept) as bench:
        assert _shown(bench) == before


def _shown(bench: Bench) -> tuple[bool, str, str, list[str]]:
    review = bench.window.review
    names = [card.person for card in bench.window.desk.view.cards]
    return review.mode.on, review.lane.order.currentText(), review.lane.filter.text(), names
