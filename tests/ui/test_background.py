"""Work off the window's thread: order, errors, steps, cancelling, closing."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_results_arrive_on_the_windows_thread_in_order(qtbot: QtBot, background: Background) -> None:
    here = threading.get_ident()
    arrived: list[tuple[int, int]] = []
    for number in range(20):
        background.act(partial(int, number), lambda it: arrived.append((it, threading.get_ident())))
    qtbot.waitUntil(lambda: len(arrived) == 20)
    assert arrived == [(number, here) for number in range(20)]


def test_work_runs_on_another_thread(qtbot: QtBot, background: Background) -> None:
    found: list[int] = []
    background.read(threading.get_ident, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found != [threading.get_ident()]


def test_an_error_goes_to_whoever_asked_or_to_the_signal(qtbot: QtBot, background: Background) -> None:
    def fail() -> None:
        raise KeyError("gone")

    told: list[Exception] = []
    background.act(fail, lambda _none: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.waitSignal(background.failed) as caught:
        background.read(fail, lambda _none: None)
    assert isinstance(told[0], KeyError)
    assert isinstance(caught.args[0], KeyError)


def test_a_later_read_on_a_topic_makes_the_earlier_one_moot(qtbot: QtBot, background: Background) -> None:
    hold, shown = threading.Event(), list[str]()
    background.read(hold.wait, lambda _set: None)
    for words in ("d", "di", "dien"):
        background.read(partial(str, words), shown.append, topic="search")
    hold.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert shown == ["dien"]


def test_an_errand_tells_its_steps_and_hears_that_it_is_to_stop(qtbot: QtBot, background: Background) -> None:
    steps: list[int] = []
    ended: list[str] = []

    def work(tell: object, stop: object) -> str:
        tell(1)  # type: ignore[operator]
        while not stop():  # type: ignore[operator]
            threading.Event().wait(0.005)
        return "stopped"

    job = background.errand(work, ended.append, steps.append)
    qtbot.waitUntil(lambda: steps == [1])
    job.ask_to_stop()
    qtbot.waitUntil(lambda: ended == ["stopped"])


def test_a_cancelled_errand_says_nothing_any_more(qtbot: QtBot, background: Background) -> None:
    ended: list[bool] = []
    job = background.errand(lambda _tell, stop: _until(stop), ended.append)
    job.cancel()
    qtbot.waitUntil(lambda: not background.busy)
    assert ended == []


def _until(stop: object) -> bool:
    while not stop():  # type: ignore[operator]
        threading.Event().wait(0.005)
    return True


def test_closing_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot) -> None:
    background = Background()
    started, ran, told = threading.Event(), list[str](), list[str]()

    def slow() -> str:
        started.set()
        threading.Event().wait(0.05)
        ran.append("slow")
        return "slow"

    background.act(slow, told.append)
    background.act(lambda: ran.append("late"), lambda _none: None)
    started.wait(2)
    background.close()
    assert ran == ["slow"]
    background.act(lambda: ran.append("after"), lambda _none: None)
    qtbot.wait(20)
    assert (ran, told) == (["slow"], [])
