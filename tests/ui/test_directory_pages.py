"""What the directory page shows on a real file, and how the keys lead through it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Area, Name, Organization, Person
from db.values import Event, PartialDate
from desktop.ui.directory.history import HistoryForm
from desktop.ui.directory.saying import NoteForm
from desktop.ui.review import ReviewPage
from tests.newsroom import Saying
from tests.review.curator import Curator
from tests.ui.on_file import (
    CUONG,
    DUNG,
    Window,
    accept,
    body_of,
    directory_on,
    on_row,
    person_of,
    two_of_one_name,
    two_secretaries,
)

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[Callable[[Curator], None]], Window]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda prepare: stack.enter_context(
            directory_on(tmp_path / "officials.incumbent", qtbot, prepare)
        )


def test_a_line_leads_to_its_post_with_the_succession_and_back(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Party Committee").id)
    on_row(window)
    window.press(Key.Key_O)
    rows = window.page.post.model.rows
    assert [row.main for row in rows] == [DUNG, "unknown", CUONG]
    assert f"after {CUONG}" in rows[0].below
    assert window.sees("one seat")
    window.page.post.table.setFocus()
    window.press(Key.Key_Backspace)
    assert window.page.middle.currentWidget() is window.page.organization


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_named_days_are_chosen_from_the_keyboard(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        two_secretaries(curator)
        with curator.store.read() as unit:
            body = unit.directory.all(Organization)[0]
        curator.curation.mandate(body.id, PartialDate("2025-09-15"))

    window = opened(prepare)
    window.show("organization", body_of(window, "Party Committee").id)
    window.page.organization.table.setFocus()
    window.press(Key.Key_D)
    assert window.page.days.menu.isVisible()
    words = [action.text() for action in window.page.days.menu.actions()]
    assert [text.split("   ")[1].split(" · ")[0] for text in words] == [
        "today",
        "merger of provinces",
        "day before the congress",
        "congress or election",
    ]
    window.page.days.menu.actions()[2].trigger()
    window.page.days.menu.hide()
    window.settle()
    assert window.page.days.field.text() == "14 Sep 2025"
    assert "day before the congress" in window.page.days.named.text()


def test_the_history_of_a_line_tells_who_decided_what_and_reopens_an_act(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Party Committee").id)
    held = [line.person for line in window.page.organization.model.lines]
    on_row(window, held.index(DUNG))
    window.press(Key.Key_H)
    form = window.sheet.form
    assert isinstance(form, HistoryForm)
    assert window.sees(f"Accepted: {DUNG}, Secretary", window.sheet)
    assert window.sees("curator", window.sheet)
    assert window.sees(f"“{DUNG}, Secretary", window.sheet)
    window.press(Key.Key_R)
    assert any(DUNG in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert DUNG not in {one.name for one in window.all(Person)}
    window.press(Key.Key_Z)
    assert DUNG in {one.name for one in window.all(Person)}


def test_a_private_note_stands_on_the_line_and_is_taken_away_again(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Party Committee").id)
    on_row(window)
    window.press(Key.Key_N)
    form = window.sheet.form
    assert isinstance(form, NoteForm)
    form.text.setPlainText("Said to retire in spring.")
    window.press(Key.Key_Return, CTRL)
    assert window.sees("Private note: Said to retire in spring.", window.page.person)
    on_row(window)
    window.press(Key.Key_N)
    again = window.sheet.form
    assert isinstance(again, NoteForm)
    again.fields[0][1].setPlainText("")
    window.press(Key.Key_Return, CTRL)
    assert not window.sees("Said to retire", window.page.person)


def test_a_quote_is_marked_not_to_be_printed_and_withdrawn(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("person", person_of(window, CUONG).id)
    window.page.person.quotes[0].setFocus()
    window.press(Key.Key_R)
    assert window.sees("not to be printed", window.page.person)
    window.page.person.quotes[0].setFocus()
    window.press(Key.Key_W)
    assert any(CUONG in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert window.page.person.quotes == []


def test_an_area_shows_its_bodies_and_a_body_is_removed_after_a_preview(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("area", window.only(Area).id)
    assert window.page.middle.currentWidget() is window.page.area
    assert len(window.page.area.model.rows) == 2
    window.show("organization", body_of(window, "Council").id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_Delete)
    assert any("Mùa A Sơn" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert len(window.all(Organization)) == 1


def test_the_one_search_leads_to_a_post(opened: Open) -> None:
    window = opened(two_secretaries)
    window.press(Key.Key_K, CTRL)
    window.window.search.focus()
    window.write("secretary dien")
    window.qtbot.waitUntil(window.window.search.list.isVisible)
    assert [hit.kind for hit in window.window.search.model.rows] == ["post"]
    window.press(Key.Key_Return)
    assert window.page.middle.currentWidget() is window.page.post


def test_a_suspended_acting_holder_is_marked_in_words(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        accept(curator, "1.txt", Saying(CUONG, "Secretary"), "2024-12-03")
        curator.open("2.txt", Saying(CUONG, "Secretary", event=Event.SUSPENDED), on="2025-01-03")
        curator.review.accept()

    window = opened(prepare)
    window.show("person", person_of(window, CUONG).id)
    assert window.sees("suspended", window.page.person)


def test_the_tab_key_stays_in_the_sheet_and_escape_gives_the_focus_back(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Council").id)
    on_row(window)
    window.press(Key.Key_T)
    for _round in range(24):
        window.press(Key.Key_Tab)
        focus = window.window.focusWidget()
        assert window.sheet.isAncestorOf(focus)
    window.press(Key.Key_Escape)
    assert window.page.organization.table.hasFocus()
    assert isinstance(window.window.review, ReviewPage)


def test_a_name_marked_as_vietnamese_confirms_its_letters(opened: Open) -> None:
    window = opened(two_of_one_name)
    person = person_of(window, "Le Van Luong")
    window.curator.curation.edit(Person(person.id, person.name, (Name(person.name, "vi"),)))
    window.show("person", person.id)
    assert not window.sees("diacritics unconfirmed", window.page.person)
