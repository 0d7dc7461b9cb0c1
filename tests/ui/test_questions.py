"""The questions page as a curator sees it: one question at a time, one key each."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.keytable import DIRECTORY, QUESTIONS, REVIEW
from desktop.ui.questions.dayform import DayForm
from desktop.ui.questions.panel import QuestionPanel
from desktop.ui.questions.table import WordsTable
from desktop.ui.questions.wayform import WayForm
from desktop.ui.timeline import Timeline
from tests.ui.conftest import Curator
from tests.ui.factory import World, world
from tests.ui.memory_questions import COMMITTEE, MemoryQuestions, succession

Key = Qt.Key
Open = Callable[[World], Curator]


@pytest.fixture
def asking(curator: Curator) -> Curator:
    """Give a curator on the questions page."""
    curator.window.turn_to(QUESTIONS)
    curator.settle()
    return curator


def questions(curator: Curator) -> MemoryQuestions:
    """Return the questions in memory."""
    return curator.world.questions


def table(curator: Curator) -> WordsTable:
    """Return the table in sight."""
    found = curator.window.questions.panel.findChild(WordsTable)
    assert isinstance(found, WordsTable)
    return found


def test_the_tab_says_quietly_how_much_is_asked(curator: Curator) -> None:
    assert curator.window.top.tabs[QUESTIONS].accessibleName() == "Questions, 4"
    assert curator.window.stack.currentIndex() == REVIEW


def test_the_first_question_is_there_with_its_sentence_axis_and_quotes(asking: Curator) -> None:
    panel = asking.window.questions.panel
    assert asking.sees("Lò Văn Phương, Lê Thành Đô: all Chairman on the same days?", panel)
    (axis,) = panel.findChildren(Timeline)
    assert "Lê Thành Đô, Chairman" in axis.accessibleName()
    assert asking.sees("Chairman of the Điện Biên Provincial People’s Council", panel)


def test_down_goes_to_the_next_question_over_the_names_of_bodies(asking: Curator) -> None:
    asking.press(Key.Key_Down)
    assert asking.sees("Trần Tiến Dũng is Secretary by 28 Nov 2025: has Trần Quốc Cường left?")
    asking.press(Key.Key_J)
    assert asking.sees("has Mùa A Sơn left?")
    asking.press(Key.Key_Up)
    asking.press(Key.Key_Up)
    assert asking.sees("all Chairman on the same days?")


def test_a_agrees_says_so_and_goes_on_and_z_takes_it_back(asking: Curator) -> None:
    asking.press(Key.Key_S)
    asking.press(Key.Key_A)
    assert questions(asking).done == [("agree", "q-1")]
    assert asking.window.toast.words.text() == "Trần Quốc Cường: end recorded"
    assert asking.sees("has Mùa A Sơn left?")
    assert asking.window.top.tabs[QUESTIONS].accessibleName() == "Questions, 3"
    asking.press(Key.Key_Z)
    assert asking.window.toast.words.text() == "Taken back: recording an end"
    assert asking.window.top.tabs[QUESTIONS].accessibleName() == "Questions, 4"


def test_the_message_offers_to_take_it_back(asking: Curator) -> None:
    asking.press(Key.Key_X)
    assert questions(asking).done == [("decline", "q-seat")]
    asking.window.toast.undo.click()
    asking.settle()
    assert "q-seat" in questions(asking).questions


def test_a_does_nothing_where_there_is_nothing_to_agree_to(asking: Curator) -> None:
    asking.press(Key.Key_A)
    assert questions(asking).done == []


def test_a_number_takes_its_way_out(asking: Curator) -> None:
    asking.press(Key.Key_2)
    assert questions(asking).done == [], "what it touches is shown first"
    form = asking.window.questions.panel.form
    assert isinstance(form, WayForm)
    assert len(form.effects.lines) == 1
    asking.press(Key.Key_Escape)
    assert asking.window.questions.panel.form is None
    asking.press(Key.Key_2)
    asking.press(Key.Key_Return)
    assert questions(asking).done == [("more seats", "q-seat")]


def test_a_way_that_needs_a_day_asks_for_it_within_its_bounds(asking: Curator) -> None:
    asking.press(Key.Key_Down)
    asking.press(Key.Key_1)
    form = asking.window.questions.panel.form
    assert isinstance(form, DayForm)
    assert form.field.hasFocus()
    asking.type("2026-03-01")
    asking.press(Key.Key_Return)
    assert asking.sees("That day is not within 1 Dec 2024 – 28 Nov 2025.")
    form.field.clear()
    asking.type("2025-06-30")
    asking.press(Key.Key_Return)
    assert questions(asking).done == [("end 2025-06-30", "q-1")]
    assert asking.window.questions.panel.form is None


def test_letters_in_the_day_are_text_and_escape_leaves_it(asking: Curator) -> None:
    asking.press(Key.Key_1)
    asking.type("a")
    assert questions(asking).done == []
    asking.press(Key.Key_Return)
    assert asking.sees("A year, a month or a day")
    asking.press(Key.Key_Escape)
    assert asking.window.questions.panel.form is None
    asking.press(Key.Key_Down)
    assert asking.sees("has Trần Quốc Cường left?")


def test_a_congress_shows_whom_it_leaves_unconfirmed_before_it_is_recorded(asking: Curator) -> None:
    asking.press(Key.Key_Down)
    asking.press(Key.Key_C)
    asking.type("2025-09-26")
    asking.qtbot.waitUntil(lambda: asking.sees("One tenure is not confirmed since"), timeout=3_000)
    assert table(asking).model().index(0, 0).data() == "Trần Quốc Cường"
    asking.press(Key.Key_Return)
    assert questions(asking).done == [("congress 2025-09-26", COMMITTEE)]


def test_a_whole_body_shows_everybody_before_one_key_ends_them(asking: Curator) -> None:
    for _ in range(3):
        asking.press(Key.Key_Down)
    assert table(asking).model().rowCount() == 14
    assert asking.sees("did these 14 tenures end with it?")
    asking.press(Key.Key_A)
    assert questions(asking).done == [("agree", "q-body")]


def test_a_quote_leads_to_its_article(asking: Curator) -> None:
    asking.window.questions.panel.quotes[0].setFocus()
    asking.press(Key.Key_Return)
    assert asking.window.stack.currentIndex() == REVIEW


def test_without_questions_the_page_says_when_there_will_be_some(open_window: Open) -> None:
    curator = open_window(replace(world(), questions=MemoryQuestions({})))
    curator.window.turn_to(QUESTIONS)
    curator.settle()
    assert curator.sees("No open questions")
    assert curator.window.top.tabs[QUESTIONS].accessibleName() == "Questions"


def test_hostile_names_are_shown_as_they_are(open_window: Open) -> None:
    name = '<img src="file:///etc/passwd">'
    seen = world()
    seen.questions.questions = {"q": succession("q", "<b>Head</b>", COMMITTEE, name, "B")}
    curator = open_window(seen)
    curator.window.turn_to(QUESTIONS)
    curator.settle()
    assert curator.sees(f"B is <b>Head</b> by 28 Nov 2025: has {name} left?")


def test_a_question_that_is_gone_by_now_is_not_a_crash(asking: Curator) -> None:
    questions(asking).questions.pop("q-1")
    asking.press(Key.Key_Down)
    assert asking.sees("has Mùa A Sơn left?")


def test_keys_of_this_page_leave_the_others_alone(asking: Curator) -> None:
    asking.window.turn_to(DIRECTORY)
    asking.settle()
    asking.press(Key.Key_A)
    assert questions(asking).done == []
    assert isinstance(asking.window.questions.panel, QuestionPanel)
    assert QApplication.focusWidget() is not asking.window.questions.list


def test_an_act_that_makes_a_question_says_so_in_one_quiet_line_and_q_leads_there(curator: Curator) -> None:
    asked = questions(curator)
    asked.questions["q-9"] = succession("q-9", "Head", COMMITTEE, "Phạm Khắc Quân", "Lò Văn Mừng")
    curator.press(Key.Key_A)
    follow = curator.window.review.follow
    assert follow.isVisible()
    assert follow.words.text() == "Phạm Khắc Quân: end as Head proposed"
    curator.press(Key.Key_Q)
    assert curator.window.stack.currentIndex() == QUESTIONS
    assert curator.sees("has Phạm Khắc Quân left?")
    curator.window.turn_to(REVIEW)
    curator.settle()
    curator.press(Key.Key_A)
    assert not follow.isVisible()
